import hashlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from tests.builders import make_report, sample_reading
from tests.ledger.fixtures import ENGINES, NewUrl
from tests.ledger.samples import BYTES, NEW, OLD, added, moved, reading, renumbered, triggers, without
from tests.strategies import readings

from trucebook.errors import ContractError
from trucebook.ledger import Addition, Arrival, Ledger, Outcome, Standing
from trucebook.records import Reading, Span
from trucebook.records.report import report_id
from trucebook.records.vocabulary import PublishedBasis

_NUMBERS = count()


@pytest.fixture(scope="module", params=ENGINES)
def shared(request: pytest.FixtureRequest, new_url: NewUrl) -> Iterator[Ledger]:
    """One ledger for many examples."""
    with Ledger.open(new_url(request.param)) as ledger:
        yield ledger


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(made=readings())
def test_what_was_added_is_what_is_there(shared: Ledger, made: Reading) -> None:
    url = f"{made.report.url or ''}#{next(_NUMBERS)}"
    id_ = report_id(url, made.report.text_sha256)
    made = replace(made, report=replace(made.report, url=url, id=id_))

    result = shared.add(made, method=OLD)

    assert shared.reading_of(result.report) == made


def test_a_report_is_there_with_its_records_and_bytes(ledger: Ledger) -> None:
    made = reading(url="https://example.org/orvane", path="reports/orvane.html")

    result = ledger.add(made, method=OLD, arrival=BYTES)

    assert result.outcome is Outcome.ADDED
    assert result.report == made.report.id[:12]
    assert result.records == tuple(f"{result.report}-{r.id}" for r in made.records())
    assert ledger.reading_of(result.report) == made
    assert ledger.text_of(result.report) == made.report.text
    (arrival,) = ledger.arrivals_of(result.report)
    assert (arrival.data, arrival.origin) == (BYTES.data, BYTES.origin)
    assert arrival.received.endswith("Z")
    assert arrival.tool.startswith("trucebook ")


def test_the_same_report_again_adds_nothing(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    before = list(ledger.dump())

    again = ledger.add(reading(path="elsewhere.txt"), method=OLD, arrival=Arrival(b"other", "elsewhere.txt"))

    assert (again.report, again.outcome) == (handle, Outcome.KNOWN)
    assert list(ledger.dump()) == before


def test_bytes_that_come_later_are_kept(ledger: Ledger) -> None:
    handle = ledger.add(reading(), method=OLD).report

    ledger.add(reading(), method=OLD, arrival=BYTES)

    assert [arrival.data for arrival in ledger.arrivals_of(handle)] == [BYTES.data]


def test_a_changed_page_stands_beside_the_old(ledger: Ledger) -> None:
    first = added(ledger, reading(url="https://example.org/live"))

    result = ledger.add(moved(reading(url="https://example.org/live"), 2), method=OLD)

    assert result.outcome is Outcome.VERSION
    assert ledger.versions(first) == (first, result.report)
    assert ledger.reading_of(first) == reading(url="https://example.org/live")


def test_two_papers_with_one_text_are_two_reports(ledger: Ledger) -> None:
    handles = {added(ledger, reading(url=f"https://example.org/{paper}")) for paper in "ab"}

    assert len(handles) == 2
    assert all(ledger.versions(handle) == (handle,) for handle in handles)


def test_reading_anew_retires_and_keeps_ids(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    newer = renumbered(reading())
    named = {"i1": "i3", "i3": "i1"}
    spans = {named.get(id_, id_): span for id_, span in triggers(reading()).items()}
    result = ledger.add(newer, method=NEW, triggers=spans)

    assert result.outcome is Outcome.REREAD
    assert result.records[:3] == (f"{handle}-i3", f"{handle}-i2", f"{handle}-i1")
    held = ledger.reading_of(handle)
    assert [incident.id for incident in held.incidents] == ["i3", "i2", "i1"]
    assert {replace(i, id="") for i in held.incidents} == {replace(i, id="") for i in newer.incidents}
    assert held.claims == reading().claims


def test_what_a_newer_reader_misses_is_retired_and_may_come_back(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    added(ledger, without(reading(), "i2"), NEW)

    assert ledger.entry(f"{handle}-i2").standing is Standing.RETIRED
    assert [i.id for i in ledger.reading_of(handle).incidents] == ["i1", "i3"]

    added(ledger, reading(), OLD)

    assert ledger.entry(f"{handle}-i2").standing is Standing.READ
    assert ledger.reading_of(handle) == reading()


def test_other_metadata_is_another_reading(ledger: Ledger) -> None:
    added(ledger, reading())

    result = ledger.add(reading(publisher="The Orvane Gazette"), method=OLD)

    assert result.outcome is Outcome.REREAD
    assert ledger.reading_of(result.report).report.publisher == "The Orvane Gazette"


def test_holds_tells_what_adding_would(ledger: Ledger) -> None:
    made = reading()
    added(ledger, made)

    assert ledger.holds(replace(made.report, totals=(), path="x"), OLD)
    assert not ledger.holds(made.report, NEW)
    assert not ledger.holds(replace(made.report, title="Another"), OLD)
    assert not ledger.holds(moved(made, 1).report, OLD)


def test_a_date_that_the_reader_found_was_not_given(ledger: Ledger) -> None:
    made = sample_reading()
    assert made.report.published is not None
    stated = replace(made.report, published=replace(made.report.published, basis=PublishedBasis.STATED))

    handle = ledger.add(replace(made, report=stated), method=OLD).report

    assert ledger.holds(replace(stated, published=None), OLD)
    assert ledger.given(handle) == replace(stated, published=None)


def test_ids_that_cannot_be_quoted_are_given_anew(ledger: Ledger) -> None:
    made = sample_reading()
    incidents = tuple(replace(i, id=f"incident {i.id}") for i in made.incidents)
    claims = tuple(replace(c, about=()) for c in made.claims)

    handle = ledger.add(replace(made, incidents=incidents, claims=claims), method=OLD).report

    assert [i.id for i in ledger.reading_of(handle).incidents] == ["i1", "i2", "i3"]


def test_many_are_added_in_their_order(ledger: Ledger) -> None:
    made = [reading(number) for number in range(70)]

    results = list(ledger.add_many(Addition(one, OLD, BYTES) for one in made))

    assert [r.report for r in results] == [one.report.id[:12] for one in made]
    assert list(ledger.report_ids()) == [r.report for r in results]
    assert list(ledger.check()) == []


def test_one_that_does_not_hold_together_leaves_those_before_it(ledger: Ledger) -> None:
    good, bad = reading(1), reading(2)
    bad = replace(bad, report=replace(bad.report, text_sha256=hashlib.sha256(b"").hexdigest()))

    with pytest.raises(ContractError, match="text_sha256"):
        list(ledger.add_many([Addition(good, OLD), Addition(bad, OLD)]))

    assert list(ledger.report_ids()) == [good.report.id[:12]]


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda r: replace(r, incidents=r.incidents * 2), "one id"),
        (lambda r: replace(r, incidents=()), "no record with that id"),
        (lambda r: replace(r, incidents=(replace(r.incidents[0], evidence=()),)), "evidence"),
        (
            lambda r: replace(r, incidents=(replace(r.incidents[0], evidence=(Span(0, 3, "xyz"),)),)),
            "does not read 'xyz' at 0",
        ),
        (lambda r: replace(r, report=replace(r.report, title="a\0b")), "NUL"),
        (lambda r: replace(r, report=make_report(r.report.text + "\0")), "NUL"),
    ],
)
def test_what_does_not_hold_together_is_refused(ledger: Ledger, spoil: object, message: str) -> None:
    assert callable(spoil)
    made = spoil(sample_reading())

    with pytest.raises(ContractError, match=message):
        ledger.add(made, method=OLD)

    assert list(ledger.report_ids()) == []


def test_reports_whose_ids_begin_alike_have_longer_handles(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trucebook.ledger.adding.HANDLE_LENGTH", 1)

    handles = [added(ledger, reading(number)) for number in range(17)]

    assert len(set(handles)) == 17
    assert {len(handle) for handle in handles} == {1, 20}
    assert all(ledger.holds(reading(number).report, OLD) for number in range(17))


def test_names_and_addresses_may_be_long(ledger: Ledger) -> None:
    made = reading(url="https://example.org/" + "x\u00e9" * 5000, publisher="P" * 5000)

    handle = added(ledger, made)

    assert ledger.reading_of(handle) == made
    assert ledger.versions(handle) == (handle,)
