from datetime import date
from typing import Any

import pytest
from benchmarks.isaf import Fields, expected, fields, half_of, release_year, score, verdicts_of
from tests.builders import make_report

from trucebook.records import Figure, Incident, Party, Place, Published, Reading, Span, When
from trucebook.records.vocabulary import Category, IncidentType, Measure, Occurrence, PublishedBasis

EVIDENCE = (Span(0, 1, "A"),)
RELEASE: dict[str, Any] = {
    "text": "KABUL (May 12) - A patrol captured a leader in Helmand province.",
    "start_date": "2012-05-12",
    "province": ["helmand"],
    "event_type": ["detention"],
    "min_killed": 0,
    "min_captured": 1,
    "airstrike": False,
    "killcaptureraid": True,
}


def count(measure: Measure, low: int, high: int | None, words: str, **more: Any) -> Figure:  # noqa: ANN401 - any field
    return Figure(measure, low, high, who=words, words=Span(0, len(words), words), **more)


def incident(type_: IncidentType, *figures: Figure, day: int | None = None, **more: Any) -> Incident:  # noqa: ANN401 - any field
    when = When(date(2012, 5, day), date(2012, 5, day)) if day else None
    return Incident(
        id="i1",
        type=type_,
        confidence=1.0,
        evidence=EVIDENCE,
        figures=figures,
        when=when,
        **{"occurrence": Occurrence.OCCURRED, "background": False, **more},
    )


def read(*incidents: Incident) -> Fields:
    return fields(Reading(make_report(), incidents=incidents))


def test_the_first_dated_incident_of_the_news_gives_the_date() -> None:
    told = read(
        incident(IncidentType.DETENTION, day=3, background=True),
        incident(IncidentType.TALKS, day=4),
        incident(IncidentType.DETENTION),
        incident(IncidentType.DETENTION, day=5),
    )

    assert told.start_date == date(2012, 5, 5)


def test_the_province_is_that_of_the_narrowest_place_that_has_one() -> None:
    places = (Place("the valley"), Place("Marjah", admin1="Helmand"), Place("Kabul", admin1="Kabul"))

    assert read(incident(IncidentType.ATTACK, places=places)).province == "Helmand"


@pytest.mark.parametrize(
    ("figures", "killed"),
    [
        ([count(Measure.KILLED, 3, 3, "three insurgents")], 3),
        ([count(Measure.KILLED, 2, None, "several insurgents")], 3),
        ([count(Measure.KILLED, 2, None, "numerous insurgents")], 4),
        ([count(Measure.KILLED, 30, None, "more than 30 insurgents")], 31),
        ([count(Measure.KILLED, 2, 2, "two farmers", category=Category.CIVILIANS)], 0),
        ([count(Measure.KILLED, 5, 5, "men"), count(Measure.KILLED, 1, 1, "one", part_of=EVIDENCE[0])], 5),
        ([count(Measure.KILLED, 1, 1, "a leader"), count(Measure.KILLED, 2, 2, "two fighters")], 3),
        ([count(Measure.KILLED, 2, None, "several men"), count(Measure.KILLED, 13, 13, "13 men")], 13),
        ([count(Measure.KILLED, 1, 1, "a leader"), count(Measure.KILLED, 2, None, "several men")], 4),
        ([count(Measure.KILLED, 3, 3, "three men"), count(Measure.KILLED, 3, 3, "all three")], 3),
        ([count(Measure.INJURED, 2, 2, "two fighters")], 0),
    ],
)
def test_the_least_number_killed_is_counted_as_the_expert_does(figures: list[Figure], killed: int) -> None:
    assert read(incident(IncidentType.ATTACK, *figures)).min_killed == killed


def test_one_count_told_of_two_incidents_counts_once() -> None:
    five = count(Measure.KILLED, 5, 5, "five men")

    assert read(incident(IncidentType.ATTACK, five), incident(IncidentType.ARMED_CLASH, five)).min_killed == 5


def test_a_count_told_again_with_an_adjective_counts_once() -> None:
    first = count(Measure.KILLED, 2, 2, "two insurgents")
    again = count(Measure.KILLED, 2, 2, "two armed insurgents")
    told = read(incident(IncidentType.ARMED_CLASH, first), incident(IncidentType.AIR_STRIKE, again))

    assert told.min_killed == 2


def test_without_a_dated_incident_the_day_of_release_is_taken() -> None:
    released = Published(date(2012, 5, 3), date(2012, 5, 3), PublishedBasis.STATED)
    report = make_report(published=released)

    assert fields(Reading(report, incidents=(incident(IncidentType.ATTACK),))).start_date == date(2012, 5, 3)


def test_who_is_captured_without_a_count_is_one() -> None:
    assert read(incident(IncidentType.DETENTION, targets=(Party("leader"),))).min_captured == 1


@pytest.mark.parametrize(
    ("killed", "captured", "type_", "event"),
    [
        (0, 1, IncidentType.ATTACK, "detention"),
        (2, 0, IncidentType.ATTACK, "insurgentskilled"),
        (2, 1, IncidentType.ATTACK, "captureandkill"),
        (2, 0, IncidentType.AIR_STRIKE, "airstrike"),
    ],
)
def test_the_type_of_event(killed: int, captured: int, type_: IncidentType, event: str) -> None:
    figures = [
        count(measure, number, number, "men")
        for measure, number in ((Measure.KILLED, killed), (Measure.DETAINED, captured))
        if number
    ]

    assert read(incident(type_, *figures)).event_type == event


def test_the_province_of_the_expert_is_named_as_in_the_gazetteer() -> None:
    assert expected(RELEASE | {"province": ["paktya"]}).province == "Paktia"


def test_a_release_without_a_year_is_told_the_year_and_dated_by_its_own_line() -> None:
    published = release_year(RELEASE)

    assert published is not None
    assert (published.earliest, published.latest) == (date(2012, 5, 12), date(2012, 5, 12))
    assert release_year(RELEASE | {"text": "KABUL (May 12, 2012) - A patrol came."}) is None


def test_without_a_year_day_and_month_are_compared() -> None:
    owed = expected(RELEASE)
    told = Fields(date(2011, 5, 12), "Helmand", "detention", 0, 1, airstrike=False, killcaptureraid=True)

    assert verdicts_of(owed, told, dated=False)["start_date"]
    assert not verdicts_of(owed, told, dated=True)["start_date"]


def test_shares_of_right_fields() -> None:
    capture = incident(IncidentType.DETENTION, day=12, targets=(Party("leader"),))
    reading = Reading(make_report(), incidents=(capture,))

    figures = score([(RELEASE, reading), (RELEASE | {"start_date": "2012-05-11"}, reading)])

    assert (figures["releases"], figures["start_date"], figures["province"]) == (2, 0.5, 0.0)
    assert figures["min_captured"] == 1.0


def test_the_halves_are_stable() -> None:
    assert {half_of(f"release {number}") for number in range(20)} == {"tune", "check"}
    assert half_of("release 1") == half_of("release 1")
