import pytest
from tests.reading.building import SURE, mark, resolved

from trucebook.reading.commitments import commitments
from trucebook.reading.incidents import incidents
from trucebook.reading.marks import Mark, MarkKind, Role
from trucebook.reading.truces import truces
from trucebook.records import Commitment
from trucebook.records.vocabulary import Action, Occurrence

HIT, A, K = MarkKind.INCIDENT, MarkKind.PARTY, MarkKind.COMMITMENT


def read(text: str, marks: list[Mark], links: list[tuple[int, Role, int]]) -> list[Commitment]:
    """The commitments that the truces of a report make, the first mark being the only incident."""
    known = resolved(text, marks, links)
    told = incidents(known, [(0,)], frozenset(), SURE)
    cued = commitments(known, (), SURE)
    return [draft.record for draft in truces(known, told, cued)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A truce between Israel and Hamas took effect on Sunday.", "truce"),
        ("An agreement on a ceasefire by Israel and Hamas was signed.", "agreement"),
    ],
)
def test_who_agrees_on_a_truce_is_bound_to_cease_hostilities(text: str, word: str) -> None:
    marks = [mark(text, HIT, word, "agreement"), mark(text, A, "Israel"), mark(text, A, "Hamas")]

    (found,) = read(text, marks, [(0, Role.ACTOR, 1), (0, Role.ACTOR, 2)])

    assert (found.id, found.action) == ("k1", Action.CEASE_HOSTILITIES)
    assert [party.name for party in found.obligors] == ["Israel", "Hamas"]
    assert [passage.text for passage in found.evidence] == [text]
    assert 0 < found.confidence < 1


@pytest.mark.parametrize(
    ("text", "label", "told", "background"),
    [
        ("The truce with Hamas collapsed.", "agreement", Occurrence.OCCURRED, False),
        ("The pact with Hamas was signed.", "agreement", Occurrence.OCCURRED, False),
        ("The truce with Hamas was signed.", "agreement", Occurrence.OCCURRED, True),
        ("No truce with Hamas was signed.", "agreement", Occurrence.RULED_OUT, False),
        ("The truce talks with Hamas began.", "talks", Occurrence.OCCURRED, False),
    ],
)
def test_what_is_over_or_context_or_no_truce_binds_nobody(
    text: str, label: str, told: Occurrence, *, background: bool
) -> None:
    word = "pact" if "pact" in text else "truce"
    marks = [mark(text, HIT, word, label, told=told, background=background), mark(text, A, "Hamas")]

    assert read(text, marks, [(0, Role.ACTOR, 1)]) == []


def test_a_truce_without_a_party_binds_nobody() -> None:
    text = "A truce took effect on Sunday."

    assert read(text, [mark(text, HIT, "truce", "agreement")], []) == []


def test_where_a_cue_tells_it_already_a_truce_makes_no_second_commitment() -> None:
    text = "Under the truce Hamas will stop firing."
    marks = [
        mark(text, HIT, "truce", "agreement"),
        mark(text, A, "Hamas"),
        mark(text, K, "will stop", "cease_hostilities"),
    ]

    assert read(text, marks, [(0, Role.ACTOR, 1), (2, Role.OBLIGOR, 1)]) == []
