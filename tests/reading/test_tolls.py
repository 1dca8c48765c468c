import pytest
from tests.reading.building import mark, resolved

from trucebook.reading.marks import MarkKind, Role
from trucebook.reading.tolls import Counts, toll_of
from trucebook.records.vocabulary import IncidentType, Measure

HIT, F, A = MarkKind.INCIDENT, MarkKind.FIGURE, MarkKind.PARTY
ALONE = Counts(frozenset(), {})


@pytest.mark.parametrize(
    ("type_", "measure"),
    [
        (IncidentType.DETENTION, Measure.DETAINED),
        (IncidentType.RELEASE, Measure.RELEASED),
        (IncidentType.ABDUCTION, Measure.ABDUCTED),
    ],
)
def test_what_is_counted_is_as_the_incident_is(type_: IncidentType, measure: Measure) -> None:
    text = "The army took away nine men."
    marks = [mark(text, HIT, "took away", type_), mark(text, F, "nine men", "abducted")]

    (figure,), (trace,) = toll_of(resolved(text, marks, [(0, Role.FIGURE, 1)]), "i1", (0,), type_, ALONE)

    assert (figure.measure, figure.low, figure.high) == (measure, 9, 9)
    assert (trace.record, trace.value) == ("i1", f"{measure} 9")


def test_a_count_that_stands_for_several_incidents_is_given_to_none() -> None:
    text = "Two raids killed nine men."
    marks = [mark(text, HIT, "raids", "armed_clash"), mark(text, F, "nine men", "killed")]
    known = resolved(text, marks, [(0, Role.FIGURE, 1)])

    assert toll_of(known, "i1", (0,), IncidentType.ARMED_CLASH, Counts(frozenset({1}), {})) == ((), ())


def test_a_count_is_given_by_the_source_in_its_clause() -> None:
    text = "The ministry said that 12 had been killed; the Front said that it had lost three."
    marks = [
        mark(text, A, "The ministry"),
        mark(text, F, "12", "killed"),
        mark(text, HIT, "killed", "armed_clash"),
        mark(text, A, "the Front"),
        mark(text, F, "three", "killed"),
    ]
    links = [(2, Role.FIGURE, 1), (2, Role.FIGURE, 4), (2, Role.SOURCE, 0), (2, Role.SOURCE, 3)]

    figures, _ = toll_of(resolved(text, marks, links), "i1", (2,), IncidentType.ARMED_CLASH, ALONE)

    assert [(f.low, f.source and f.source.name) for f in figures] == [(12, "ministry"), (3, "Front")]
