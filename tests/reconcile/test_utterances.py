from dataclasses import replace
from datetime import date

from tests.reconcile.dispatches import (
    ARMY,
    COLONEL,
    FRONT,
    GOVERNMENT,
    HERALD,
    POST,
    RADIO,
    SPOKESWOMAN,
    TODAY,
    VOICE,
    claim,
    telling,
)

from trucebook.reconcile.told import Said
from trucebook.reconcile.utterances import utterances
from trucebook.records import Party, When
from trucebook.records.vocabulary import Act, PartyKind

MEMBERS = {"aaa-i1", "bbb-i1", "ccc-i1", "ddd-i1", "eee-i1", "fff-i1"}


def groups(*said: Said, about: object = MEMBERS) -> list[list[str]]:
    found = utterances(said, about)  # type: ignore[arg-type]  # ids, or a mapping of them
    return [[voice.record for voice in one.tellings] for one in found]


def test_one_claim_in_two_papers_is_one_with_two_tellings() -> None:
    assert groups(claim(HERALD, Act.DENY, ARMY), claim(POST, Act.DENY, ARMY)) == [["aaa-c1", "bbb-c1"]]


def test_the_spokesman_the_army_and_the_government_are_one_speaker() -> None:
    said = (claim(POST, Act.DENY, COLONEL), claim(RADIO, Act.DENY, ARMY), claim(TODAY, Act.DENY, GOVERNMENT))

    assert groups(*said) == [["aaa-c1", "ccc-c1", "ddd-c1"]]


def test_two_persons_of_one_body_make_two_claims() -> None:
    minister = Party("Pavo Denh", PartyKind.PERSON, affiliation="Orvanian Army")

    assert len(groups(claim(POST, Act.DENY, COLONEL), claim(RADIO, Act.DENY, minister))) == 2


def test_who_names_no_addressee_goes_with_the_only_one_that_is_named() -> None:
    plain = claim(POST, Act.ACCUSE, FRONT)
    named = claim(RADIO, Act.ACCUSE, FRONT, ARMY)
    other = claim(TODAY, Act.ACCUSE, FRONT, Party("Border Guard", country="XP"))

    assert groups(plain, named) == [["aaa-c1", "ccc-c1"]]
    assert len(groups(plain, named, other)) == 3


def test_other_acts_and_other_speakers_are_other_claims() -> None:
    said = (claim(POST, Act.DENY, ARMY), claim(POST, Act.DENY, FRONT, n=2), claim(POST, Act.WARN, ARMY, n=3))

    assert len(groups(*said)) == 3


def test_said_again_after_days_it_is_another_claim_unless_reprinted() -> None:
    first, again = telling("aaa", "A", 1), telling("bbb", "B", 9)

    assert len(groups(claim(first, Act.DENY, ARMY), claim(again, Act.DENY, ARMY))) == 2
    assert len(groups(claim(first, Act.DENY, ARMY), claim(replace(again, origin="aaa"), Act.DENY, ARMY))) == 1


def test_the_day_of_saying_counts_before_the_day_of_print() -> None:
    late = claim(telling("bbb", "B", 20), Act.DENY, ARMY)
    said_then = replace(late, claim=replace(late.claim, when=When(date(2021, 6, 10), date(2021, 6, 10))))

    assert len(groups(claim(POST, Act.DENY, ARMY), late)) == 2
    assert len(groups(claim(POST, Act.DENY, ARMY), said_then)) == 1


def test_without_a_day_it_goes_with_the_first() -> None:
    undated = claim(replace(HERALD, published=None), Act.DENY, ARMY)

    assert groups(undated) == [["bbb-c1"]]
    assert groups(claim(POST, Act.DENY, ARMY), undated) == [["aaa-c1", "bbb-c1"]]


def test_claims_about_different_things_are_different() -> None:
    said = (claim(POST, Act.DENY, ARMY), claim(RADIO, Act.DENY, ARMY))

    assert len(groups(*said, about={"aaa-i1": "strike", "ccc-i1": "shelling"})) == 2
    assert len(groups(*said, about=None)) == 2


def test_days_and_sides_are_those_of_all_tellings() -> None:
    (one,) = utterances(
        (claim(POST, Act.ACCUSE, FRONT, ARMY), claim(VOICE, Act.ACCUSE, SPOKESWOMAN)), MEMBERS
    )

    assert (one.first, one.last) == (date(2021, 6, 10), date(2021, 6, 12))
    assert "state:XO" in one.addressees
    assert one.id == "aaa-c1"
