import pytest

from trucebook.reading.parties.described import coalition, described, kind_of_followers, without_trailing
from trucebook.reading.parties.roster import Roster
from trucebook.records.vocabulary import PartyKind


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("rebel Lord's Resistance Army", "Lord's Resistance Army"),
        ("Lebanese militant group Hezbollah", "Hezbollah"),
        ("Iran-backed Houthi rebels", "Houthis"),
        ("Somalia's al-Shabaab fighters", "Al-Shabaab"),
        ("mediator Qatar", "Qatar"),
        ("regional ally Uganda", "Uganda"),
    ],
)
def test_the_name_after_words_that_say_what_its_bearer_is(phrase: str, name: str) -> None:
    found = described(phrase, Roster())

    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "phrase", ["US-backed rebels", "former FARC fighters", "Bolivian Congress", "rebel commanders", "Hamas"]
)
def test_words_that_name_nobody_so(phrase: str) -> None:
    assert described(phrase, Roster()) is None


@pytest.mark.parametrize(
    ("phrase", "bare"), [("UN auspices", "UN"), ("Kenyan mediation", "Kenyan"), ("auspices", "auspices")]
)
def test_a_word_after_the_name_is_no_part_of_it(phrase: str, bare: str) -> None:
    assert without_trailing(phrase) == bare


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("US-led military coalition", "US-led coalition"),
        ("Saudi-led coalition warplanes", "Saudi-led coalition"),
        ("coalition troops", "coalition troops"),
    ],
)
def test_a_coalition_goes_by_its_leader(phrase: str, name: str) -> None:
    found = coalition(phrase, Roster())

    assert found is not None
    assert (found.name, found.kind) == (name, PartyKind.INTERNATIONAL)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("forces loyal to Riek Machar", PartyKind.REBEL),
        ("fighters allied with the Taliban", PartyKind.REBEL),
        ("troops in the south", None),
    ],
)
def test_followers_are_of_the_kind_of_the_group_that_they_follow(phrase: str, kind: PartyKind | None) -> None:
    assert kind_of_followers(phrase) is kind
