from dataclasses import replace

from tests.builders import sample_reading

from trucebook.reading.dialogue import with_addressees, with_sources
from trucebook.reading.drafts import Draft
from trucebook.records import Claim, Incident, Party
from trucebook.records.vocabulary import Act, PartyKind

READING = sample_reading()
FRONT = Party("Northern Front", PartyKind.REBEL)
ARMY = Party("Orvanian Army", PartyKind.STATE_FORCES)
SPOKESMAN = Party("Dil Marr", PartyKind.PERSON, affiliation="Northern Front")


def incident(sources: tuple[Party, ...] = ()) -> Draft[Incident]:
    shelling = READING.incidents[0]
    return Draft(replace(shelling, id="i1", actors=(FRONT,), targets=(), sources=sources), (0,))


def claim(
    act: Act, speaker: Party, *, addressees: tuple[Party, ...] = (), about: tuple[str, ...] = ("i1",)
) -> Draft[Claim]:
    base = READING.claims[0]
    return Draft(replace(base, act=act, speakers=(speaker,), addressees=addressees, about=about), (1,))


def addressees(*claims: Draft[Claim]) -> list[list[str]]:
    return [[p.name for p in draft.record.addressees] for draft in with_addressees(claims, [incident()])]


def test_who_blames_speaks_to_the_doers() -> None:
    assert addressees(claim(Act.ACCUSE, ARMY)) == [["Northern Front"]]


def test_who_blames_does_not_speak_to_itself() -> None:
    assert addressees(claim(Act.CONDEMN, SPOKESMAN)) == [[]]


def test_who_denies_speaks_to_the_accuser() -> None:
    found = addressees(claim(Act.ACCUSE, ARMY), claim(Act.DENY, SPOKESMAN, about=()))

    assert found == [["Northern Front"], ["Orvanian Army"]]


def test_who_has_not_commented_speaks_to_nobody() -> None:
    assert addressees(claim(Act.ACCUSE, ARMY), claim(Act.DISCLAIM, FRONT))[1] == []


def test_a_denial_of_something_else_answers_nobody() -> None:
    other = Party("Hill Guard", PartyKind.REBEL)

    assert addressees(claim(Act.ACCUSE, ARMY), claim(Act.DENY, other, about=("i9",)))[1] == []


def test_what_is_told_outweighs_what_is_inferred() -> None:
    told = claim(Act.ACCUSE, ARMY, addressees=(SPOKESMAN,))

    assert addressees(told) == [["Dil Marr"]]


def test_an_inferred_addressee_says_so() -> None:
    (found,) = with_addressees([claim(Act.ACCUSE, ARMY)], [incident()])

    assert all(party.basis for party in found.record.addressees)
    assert [trace.value for trace in found.traces] == ["Northern Front"]


def test_an_incident_without_a_source_stands_on_the_claims_that_assert_it() -> None:
    (found,) = with_sources([incident()], [claim(Act.ACCUSE, ARMY), claim(Act.DENY, FRONT)])

    assert [party.name for party in found.record.sources] == ["Orvanian Army"]


def test_a_source_that_is_told_is_kept() -> None:
    (found,) = with_sources([incident((SPOKESMAN,))], [claim(Act.ACCUSE, ARMY)])

    assert found.record.sources == (SPOKESMAN,)
