import pytest

from trucebook.reconcile.sides import body, canonical, is_armed, is_named, same_side, speaks_as
from trucebook.records import Party
from trucebook.records.vocabulary import PartyKind

US = Party("United States", PartyKind.GOVERNMENT, "US")
US_FORCES = Party("United States Armed Forces", PartyKind.STATE_FORCES, "US")
TALIBAN = Party("Taliban", PartyKind.REBEL, "AF")
HOUTHIS = Party("Houthis", PartyKind.REBEL, "YE")


@pytest.mark.parametrize(
    ("speaker", "for_whom"),
    [
        (US, US_FORCES),
        (Party("Pentagon"), US_FORCES),
        (Party("US military spokesman", PartyKind.PERSON), US_FORCES),
        (Party("Afghan Ministry of Defense"), Party("Afghan security forces")),
        (Party("Anna Roe", PartyKind.PERSON, affiliation="United States Armed Forces"), US),
        (Party("Sonny Leggett", PartyKind.PERSON), US_FORCES),
        (Party("Zabihullah Mujahid", PartyKind.PERSON), TALIBAN),
        (Party("Islamic Emirate of Afghanistan"), TALIBAN),
        (Party("Taliban political office"), TALIBAN),
        (Party("Houthi Ministry of Health", PartyKind.GOVERNMENT, "YE"), Party("Ansar Allah")),
        (
            Party("Afghan Ministry of Defense", PartyKind.GOVERNMENT, "AF"),
            Party("Afghan security forces", PartyKind.STATE_FORCES, "AF"),
        ),
        (Party("army", PartyKind.STATE_FORCES), Party("government", PartyKind.GOVERNMENT)),
        (Party("Ilse Tarn", PartyKind.PERSON, affiliation="Northern Front"), Party("Northern Front")),
    ],
)
def test_who_speaks_for_whom(speaker: Party, for_whom: Party) -> None:
    assert same_side([speaker], [for_whom])
    assert same_side([for_whom], [speaker])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (US_FORCES, TALIBAN),
        (Party("Pakistani Taliban"), TALIBAN),
        (Party("anti-Taliban militia", PartyKind.POLITICAL_MILITIA, "AF"), TALIBAN),
        (Party("former Taliban commander"), TALIBAN),
        (TALIBAN, Party("Afghan security forces", PartyKind.STATE_FORCES, "AF")),
        (HOUTHIS, Party("Yemeni government", PartyKind.GOVERNMENT, "YE")),
        (Party("us"), US),
        (Party("Syrian rebels"), Party("Syria")),
        (Party("army", PartyKind.STATE_FORCES), US_FORCES),
        (Party("villagers", PartyKind.CIVILIANS, "AF"), Party("police", PartyKind.STATE_FORCES, "AF")),
        (Party("gunmen"), Party("rebels", PartyKind.REBEL)),
    ],
)
def test_who_does_not(one: Party, other: Party) -> None:
    assert not same_side([one], [other])


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Taliban", True),
        ("US forces", True),
        ("Northern Front", True),
        ("M23", True),
        ("rebels", False),
        ("Gunmen", False),
        ("Two witnesses", False),
        ("Security forces", False),
    ],
)
def test_a_name_tells_from_others(name: str, named: bool) -> None:  # noqa: FBT001 - a column
    assert is_named(Party(name)) is named


def test_a_state_its_army_and_its_ministry_are_apart_by_name() -> None:
    assert len({canonical(party) for party in (US, US_FORCES, Party("Pentagon"))}) == 3
    assert canonical(Party("U.S.")) == canonical(US)
    assert canonical(Party("Ansarallah")) == canonical(HOUTHIS)


def test_a_person_speaks_as_the_body() -> None:
    leggett = Party("Sonny Leggett", PartyKind.PERSON, affiliation="United States Armed Forces")

    assert body(speaks_as(leggett)) == body(US_FORCES) == "state:US"
    assert speaks_as(TALIBAN) is TALIBAN


@pytest.mark.parametrize(
    ("party", "armed"),
    [
        (TALIBAN, True),
        (Party("Sonny Leggett", PartyKind.PERSON, affiliation="United States Armed Forces"), True),
        (Party("Houthis"), True),
        (Party("United Nations", PartyKind.INTERNATIONAL), False),
        (Party("doctors", PartyKind.CIVILIANS), False),
    ],
)
def test_who_fights_or_rules(party: Party, armed: bool) -> None:  # noqa: FBT001 - a column
    assert is_armed(party) is armed
