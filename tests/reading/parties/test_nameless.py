from trucebook.reading.parties.nameless import without_machines, without_told_again
from trucebook.records import Party
from trucebook.records.vocabulary import PartyKind


def kept(*parties: Party) -> list[str]:
    return [party.name for party in without_told_again(parties)]


def test_a_common_noun_beside_a_longer_name_is_told_again() -> None:
    assert kept(Party("sources"), Party("hospital sources")) == ["hospital sources"]
    assert kept(Party("Joaquim"), Party("Joaquim Ade", PartyKind.PERSON)) == ["Joaquim Ade"]
    assert kept(Party("the mosque"), Party("mosques of Kesh")) == ["mosques of Kesh"]


def test_a_body_beside_a_longer_name_may_be_another() -> None:
    both = (Party("Arven", PartyKind.GOVERNMENT), Party("Arven Liberation Front", PartyKind.REBEL))

    assert kept(*both) == ["Arven", "Arven Liberation Front"]


def test_two_that_are_told_by_the_same_words_both_stay() -> None:
    assert kept(Party("gunmen"), Party("gunman")) == ["gunmen", "gunman"]


def test_a_machine_that_is_nobodys_does_nothing() -> None:
    machines = [Party("two jets", PartyKind.STATE_FORCES), Party("Warplanes", PartyKind.STATE_FORCES)]
    others = [
        Party("government helicopters", PartyKind.STATE_FORCES),
        Party("gunmen", PartyKind.POLITICAL_MILITIA),
    ]

    assert without_machines([*machines, *others]) == tuple(others)
