"""What is found is what a walk through everything finds, whichever way a query takes, on either engine."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from tests.builders import sample_reading
from tests.ledger import samples
from tests.ledger.fixtures import ENGINES, NewUrl

from trucebook.errors import UsageError
from trucebook.ledger import Ledger, Query, RecordKind, Sort, find_sql
from trucebook.ledger.facets import folded
from trucebook.records import Incident, Party, Place, Published, Reading, When
from trucebook.records.vocabulary import IncidentType, PartyKind, PublishedBasis

TYPES = (IncidentType.SHELLING, IncidentType.ATTACK, IncidentType.TALKS)
COUNTRIES = ("AF", "YE", None)
REPORTS = 12


def varied(number: int) -> Reading:
    """One of a dozen reports whose incidents differ in type, place, time and party."""
    day = date(2021, 1, 1) + timedelta(days=10 * number)
    reading = samples.reading(number, url=f"lake.example/{number}", published=_published(day))
    shelling, talks, history = reading.incidents
    times = (When(day, day), When(day, day + timedelta(days=40)), When(None, day), When(day, None), None)
    country = COUNTRIES[number % 3]
    shelling = replace(
        shelling,
        type=TYPES[number % 3],
        places=(Place(f"Town {number % 4}", country),) if country else (),
        when=times[number % 5],
        actors=(Party(f"Brigade {number % 2}", PartyKind.REBEL), Party("Üstün Front")),
        confidence=number / REPORTS,
    )
    return replace(reading, incidents=(shelling, talks, history))


def _published(day: date) -> Published:
    return Published(day, day, PublishedBasis.GIVEN)


@pytest.fixture(scope="module", params=ENGINES)
def varied_ledger(request: pytest.FixtureRequest, new_url: NewUrl) -> Iterator[Ledger]:
    """A ledger of varied reports."""
    with Ledger.open(new_url(request.param)) as ledger:
        for number in range(REPORTS):
            samples.added(ledger, varied(number))
        yield ledger


@pytest.fixture(params=[0, 5, 30_000])
def small(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes every way to what is found: sets taken whole, sets walked through, and both."""
    monkeypatch.setattr(find_sql, "SMALL", request.param)
    monkeypatch.setattr(find_sql, "WHOLE", request.param)


def _every(ledger: Ledger) -> dict[str, tuple[Incident, Reading]]:
    readings = {handle: ledger.reading_of(handle) for handle in ledger.report_ids()}
    return {f"{h}-{i.id}": (i, reading) for h, reading in readings.items() for i in reading.incidents}


def _fits(incident: Incident, reading: Reading, query: Query) -> bool:
    names = {folded(p.name) for p in incident.actors + incident.targets}
    begin, end = _days(incident, reading)
    return all(
        (
            not query.labels or incident.type in query.labels,
            not query.countries or any(p.country in query.countries for p in incident.places),
            not query.places or any(p.name in query.places for p in incident.places),
            all(folded(party) in names for party in query.parties),
            query.background is None or incident.background is query.background,
            not query.since or (end is not None and end >= query.since),
            not query.until or (begin is not None and begin <= query.until),
        )
    )


def _days(incident: Incident, reading: Reading) -> tuple[date | None, date | None]:
    when, published = incident.when, reading.report.published
    begin = published.earliest if published else None
    if when and (when.earliest or when.latest):
        begin = when.earliest or when.latest
    return begin, when.latest if when and when.latest else begin


_FEBRUARY = {"since": date(2021, 2, 5), "until": date(2021, 2, 28)}

QUERIES: list[dict[str, Any]] = [
    {},
    {"labels": ("shelling",)},
    {"labels": ("shelling", "talks")},
    {"countries": ("AF",)},
    {"countries": ("AF", "YE"), "labels": ("shelling",)},
    {"parties": ("brigade 1",)},
    {"parties": ("Brigade 0", "ÜSTÜN  front")},
    {"parties": ("Brigade 0", "brigade 1")},
    {"places": ("Town 1",)},
    {"background": True},
    {"since": date(2021, 2, 5)},
    {"until": date(2021, 3, 1)},
    _FEBRUARY,
    {"countries": ("YE",), **_FEBRUARY},
    {"parties": ("brigade 1",), "labels": ("attack", "talks"), "since": date(2021, 2, 5)},
]


@pytest.mark.usefixtures("small")
def test_every_filter_finds_what_fits_and_nothing_else(varied_ledger: Ledger) -> None:
    every = _every(varied_ledger)
    for asked in QUERIES:
        query = Query(RecordKind.INCIDENT, **asked)
        wanted = {id_ for id_, (incident, reading) in every.items() if _fits(incident, reading, query)}

        found = [one.id for one in varied_ledger.find_all(query)]

        assert sorted(found) == sorted(wanted), asked
        assert varied_ledger.count(query) == len(wanted)


@pytest.mark.parametrize("since", [None, date(2021, 2, 5)])
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.usefixtures("small")
def test_pages_have_the_order_asked_for(varied_ledger: Ledger, sort: Sort, since: date | None) -> None:
    query = Query(RecordKind.INCIDENT, since=since, parties=("üstün front",))
    whole = list(varied_ledger.find_all(query, sort=sort))

    pages = [varied_ledger.find(query, sort=sort, limit=3, offset=offset) for offset in range(0, 12, 3)]

    assert [one for page in pages for one in page] == whole
    assert [page.more for page in pages[:-1]] == [len(whole) > 3 * (i + 1) for i in range(3)]
    keys = [_key(one.record, one.report.published, sort) for one in whole]
    assert keys == sorted(keys)


def _key(record: object, published: Published | None, sort: Sort) -> float:
    assert isinstance(record, Incident)
    assert published
    when = record.when
    day = (when and (when.earliest or when.latest)) or published.earliest
    return {
        Sort.NEWEST: -day.toordinal(),
        Sort.OLDEST: day.toordinal(),
        Sort.ADDED: -published.earliest.toordinal(),
        Sort.DOUBTFUL: record.confidence,
    }[sort]


@pytest.mark.parametrize("sort", [Sort.NEWEST, Sort.OLDEST])
@pytest.mark.usefixtures("small")
def test_what_has_no_day_comes_last(ledger: Ledger, sort: Sort) -> None:
    for number, published in enumerate((None, _published(date(2021, 3, 1)), None)):
        samples.added(ledger, samples.reading(number, published=published))

    claims = list(ledger.find_all(Query(RecordKind.CLAIM), sort=sort))

    assert [one.report.published is None for one in claims] == [False, False, True, True, True, True]
    assert ledger.claims(sort=sort, limit=1, offset=5).found[0].id == claims[5].id
    assert len(ledger.claims(until=date(2030, 1, 1))) == 2


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("market", 1),
        ("MARKETS", 1),
        ("shells market", 1),
        ("shells -market", 0),
        ('"hit the market"', 1),
        ('"market the hit"', 0),
        ("mark*", 1),
        ("capital", 1),
        ("nowhere", 0),
        ("nowhere's & | ! (", 0),
        ('market -"air strike"', 1),
    ],
)
@pytest.mark.usefixtures("small")
def test_words_are_searched(varied_ledger: Ledger, words: str, number: int) -> None:
    first = next(varied_ledger.report_ids())

    assert len(varied_ledger.incidents(words=words, reports=(first,))) == number


@pytest.mark.parametrize("words", ["-market", "   ", "* & !", '""'])
def test_a_search_needs_a_word(ledger: Ledger, words: str) -> None:
    if words.strip():
        with pytest.raises(UsageError, match="no word to search for"):
            ledger.incidents(words=words)


def test_each_kind_is_found_by_what_its_records_speak_of(varied_ledger: Ledger) -> None:
    assert len(varied_ledger.claims(agreements=("LAKE accord",))) == REPORTS
    assert len(varied_ledger.commitments(agreements=("lake-2021",), labels=("withdraw_forces",))) == REPORTS
    assert len(varied_ledger.agreements(parties=("northern front",))) == REPORTS
    assert len(varied_ledger.reports(countries=("YE",))) == 4
    assert {one.record.act for one in varied_ledger.claims(places=("Town 0",))} == {"deny", "accuse"} - {
        "accuse"
    }


def test_references_are_whole_ids(varied_ledger: Ledger) -> None:
    for claim in varied_ledger.claims():
        assert all(
            varied_ledger.entry(id_).report == claim.id.partition("-")[0] for id_ in claim.record.about
        )
    for commitment in varied_ledger.commitments():
        assert commitment.record.agreement == f"{commitment.id.partition('-')[0]}-a1"


def test_a_star_stands_for_any_letters(varied_ledger: Ledger) -> None:
    assert len(varied_ledger.incidents(places=("town*",))) == 8
    assert (
        len(varied_ledger.incidents(places=("*1",))) == len(varied_ledger.incidents(places=("town 1",))) > 0
    )
    assert len(varied_ledger.incidents(places=("*nowhere*",))) == 0


def test_what_persons_said_counts(ledger: Ledger) -> None:
    handle = samples.added(ledger, samples.reading(url="lake.example/1"))
    ledger.correct(f"{handle}-i1", "type", "bombing", who="Ana")
    ledger.reject(f"{handle}-i2", who="Ana")

    assert [one.id for one in ledger.incidents(labels=("bombing",))] == [f"{handle}-i1"]
    assert len(ledger.incidents(labels=("shelling",))) == 0
    assert [one.id for one in ledger.incidents(judged=True)] == [f"{handle}-i1"]
    assert [one.id for one in ledger.incidents(judged=False)] == [f"{handle}-i3"]
    assert len(ledger.incidents(hidden=True)) == 3


@pytest.mark.parametrize("page", [{"limit": 0}, {"offset": -1}])
def test_a_page_must_be_one(ledger: Ledger, page: dict[str, int]) -> None:
    with pytest.raises(UsageError, match="a page has 1"):
        ledger.incidents(**page)  # type: ignore[arg-type]  # limit and offset are whole numbers
    with pytest.raises(UsageError, match="a page has 1"):
        ledger.parties(**page)  # type: ignore[arg-type]  # limit and offset are whole numbers


def test_parties_are_counted_by_kind_of_record(ledger: Ledger) -> None:
    for number in range(2):
        samples.added(ledger, moved(number))

    page = ledger.parties()

    front, army, civilians = page.found
    assert (front.name, front.kind, front.incidents, front.claims, front.agreements) == (
        *("Northern Front", "rebel"),
        *(4, 4, 2),
    )
    assert (army.name, army.commitments) == ("Orvanian Army", 2)
    assert (civilians.earliest, civilians.latest) == ("2021-03-08", "2021-03-08")
    assert [p.name for p in ledger.parties(names=("*army",)).found] == ["Orvanian Army"]
    assert (ledger.parties(limit=1).more, ledger.parties(limit=None).more) == (True, False)


def moved(number: int) -> Reading:
    """The sample, in a report of its own."""
    return samples.moved(sample_reading(), number)
