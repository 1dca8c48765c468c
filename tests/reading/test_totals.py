from tests.reading.building import mark, resolved

from trucebook.reading.marks import MarkKind, Role
from trucebook.reading.totals import shared_figures, totals

HIT, F = MarkKind.INCIDENT, MarkKind.FIGURE
TEXT = "A bombing in Herat and a raid in Farah killed 23 people."
MARKS = [
    mark(TEXT, HIT, "bombing", "bombing"),
    mark(TEXT, HIT, "raid", "armed_clash"),
    mark(TEXT, F, "23 people", "killed"),
]


def test_a_figure_of_two_incidents_is_the_report_s_total() -> None:
    known = resolved(TEXT, MARKS, [(0, Role.FIGURE, 2), (1, Role.FIGURE, 2)])

    shared = shared_figures(known, [(0,), (1,)])
    (total,) = totals(known, shared, ["i1", "i2"])

    assert shared == {2: (0, 1)}
    assert (total.figure.low, total.incidents) == (23, ("i1", "i2"))


def test_a_figure_of_one_incident_is_no_total() -> None:
    known = resolved(TEXT, MARKS, [(0, Role.FIGURE, 2)])

    assert shared_figures(known, [(0,), (1,)]) == {}


def test_two_mentions_of_one_incident_share_nothing() -> None:
    known = resolved(TEXT, MARKS, [(0, Role.FIGURE, 2), (1, Role.FIGURE, 2)])

    assert shared_figures(known, [(0, 1)]) == {}


def test_a_total_names_only_the_incidents_that_are_recorded() -> None:
    known = resolved(TEXT, MARKS, [(0, Role.FIGURE, 2), (1, Role.FIGURE, 2)])

    assert [total.incidents for total in totals(known, {2: (0, 1)}, ["i1", ""])] == [("i1",)]
    assert totals(known, {2: (0, 1)}, ["", ""]) == ()
