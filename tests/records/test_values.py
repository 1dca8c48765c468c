"""Values that hold their own invariants: intervals and figures; and the ids of reports."""

import hashlib
from datetime import date

import pytest

from trucebook.records import Figure, Published, When
from trucebook.records.report import report_id, sha256_of_text
from trucebook.records.vocabulary import GROUP_OF_TYPE, IncidentType, Measure, PublishedBasis

FIRST, LAST = date(2021, 3, 1), date(2021, 3, 8)


def test_an_interval_may_be_open() -> None:
    assert When(FIRST).latest is None
    assert When(latest=LAST).earliest is None
    assert When(FIRST, FIRST)


def test_an_interval_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="got 2021-03-08 and 2021-03-01"):
        When(LAST, FIRST)
    with pytest.raises(ValueError, match="got 2021-03-08 and 2021-03-01"):
        Published(LAST, FIRST, PublishedBasis.GIVEN)


@pytest.mark.parametrize(("low", "high"), [(14, None), (None, 40), (133, 164), (14, 14), (0, 0)])
def test_a_figure_has_a_bound(low: int | None, high: int | None) -> None:
    figure = Figure(Measure.KILLED, low, high)

    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(("low", "high"), [(None, None), (41, 40)])
def test_a_figure_without_bounds_in_order_is_refused(low: int | None, high: int | None) -> None:
    with pytest.raises(ValueError, match=r"low"):
        Figure(Measure.KILLED, low, high)


def test_two_papers_with_one_text_are_two_reports() -> None:
    digest = sha256_of_text("The truce holds.")

    assert digest == hashlib.sha256(b"The truce holds.").hexdigest()
    assert report_id(None, digest) == report_id("", digest)
    assert len({report_id(url, digest) for url in (None, "a.example/1", "b.example/1")}) == 3


def test_every_type_has_its_group() -> None:
    assert set(GROUP_OF_TYPE) == set(IncidentType)
    assert set(GROUP_OF_TYPE.values()) == {"violence", "control", "people", "peace"}
