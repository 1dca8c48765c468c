"""A merged incident in words: support, values side by side, tolls, claims and answers, families in people."""

from dataclasses import replace

import pytest
from tests.builders import make_report
from tests.reconcile.dispatches import (
    ARMY,
    CLAIMS,
    DOCTORS,
    FRONT,
    HERALD,
    POST,
    RADIO,
    SPOKESWOMAN,
    STRIKES,
    TODAY,
    VOICE,
    dead,
    strike,
)

from trucebook.cli.household_words import Households, people_words
from trucebook.cli.incident_view import Shown, incident_view
from trucebook.cli.layout import lines
from trucebook.ledger import Found, Standing
from trucebook.reconcile.finding import FoundIncident
from trucebook.reconcile.judged import Override
from trucebook.reconcile.merged import merge
from trucebook.reconcile.pairs import Pair, Reason
from trucebook.reconcile.told import Said, Told
from trucebook.records import Figure
from trucebook.records.vocabulary import Category, Measure, Occurrence, Unit
from trucebook.wording.incident_items import Item
from trucebook.wording.incident_joined import Joined, spanning
from trucebook.wording.incident_words import judged_words, support_words, told_words


def found(*told: Told, said: tuple[Said, ...] = (), overrides: tuple[Override, ...] = ()) -> FoundIncident:
    """What `told` tell of as one incident."""
    one = merge(told, said, overrides=overrides)
    reports = {
        t.telling.report: make_report(publisher=t.telling.publisher, published=t.telling.published)
        for t in told
    }
    return FoundIncident(one.members[0], one, reports)


def view(
    one: FoundIncident, joined: Joined | None = None, *, width: int = 120, households: Households = None
) -> str:
    """What a screen shows of an incident."""
    report = next(iter(one.reports.values()))
    lead = Found(one.id, replace(one.merged.incident, id=one.id), report, Standing.READ, ())
    whole = Shown(Item(one, lead), joined or Joined((), ()))
    return lines(incident_view(whole, width, households), width=width, colour=False)


def test_support_is_counted_in_independent_origins() -> None:
    one = found(*STRIKES, said=CLAIMS)

    assert told_words(one) == "told by 5 reports, 2 independent origins"
    assert support_words(one) == (
        "5 reports, 2 independent origins; 1 only the own word of Northern Front; "
        "1 only the own word of Ilse Tarn"
    )


def test_who_tells_it_as_denied_is_no_support() -> None:
    one = found(
        strike(POST, dead(14, None), sources=(DOCTORS,)),
        strike(TODAY, occurrence=Occurrence.DENIED, sources=(ARMY,)),
    )

    assert support_words(one) == "1 report, 1 independent origin; 1 tells it as denied"


def test_status_and_grading_are_named() -> None:
    one = found(strike(POST, dead(14, None), sources=(DOCTORS,)))

    assert list(judged_words(one)) == ["single source", "harm to civilians weak"]


def test_every_value_has_who_tells_it_with_day_source_record_and_words() -> None:
    told = view(found(*STRIKES, said=CLAIMS))

    assert "Kesh, Valley" in told
    assert "8\N{EN DASH}10 Jun 2021" in told
    assert "Lakeside Post, 10 Jun 2021, citing doctors, aaa-i1" in told
    assert "“Two helicopters fired rockets”" in told
    assert "Northern Front, 12 Jun 2021, citing Ilse Tarn, eee-i1 (own word)" in told


def test_tolls_are_side_by_side_and_never_added() -> None:
    told = view(found(*STRIKES))

    assert (
        "killed, civilians  least ≥ 14 · most recent ≥ 30 (Northern Front, 12 Jun 2021) · most ≥ 30" in told
    )
    assert (
        "doctors  ≥ 14 (10 Jun 2021, aaa-i1, bbb-i1)" in told or "≥ 14 (10 Jun 2021, bbb-i1, aaa-i1)" in told
    )
    assert "village elders  19 (11 Jun 2021, ccc-i1)" in told
    assert "63" not in told


def test_claims_stand_with_what_answers_them() -> None:
    told = view(found(*STRIKES, said=CLAIMS))

    summary, _, exchanges = told.partition("CLAIMS AND ANSWERS")[2].partition("\n\n")
    assert "Northern Front accuses Orvanian Army; Orvanian Army denies" in summary
    assert "accuses  Ilse Tarn (Northern Front) → Orvanian Army  “what was said”\n" in exchanges
    assert "↳ denial: denies  Orvanian Army  “what was said”\n" in exchanges
    assert "answers it: " in exchanges


def test_a_person_s_word_stands_before_that_of_the_rules() -> None:
    said = Override("status", "likely", "Lena", "seen on video", "aaa-j1")

    told = view(found(strike(POST, sources=(DOCTORS,)), overrides=(said,)))

    assert "status  likely  Lena says so: “seen on video” aaa-j1; by the rules single source: " in told


def test_what_joins_records_is_told_with_its_reasons() -> None:
    reasons = (Reason("time", "the same day", 1.2), Reason("killed", "14 and 19 differ", -0.7))

    told = view(found(*STRIKES[:2]), Joined((Pair("aaa-i1", "bbb-i1", 0.91, 0.02, reasons),), ()))

    assert "aaa-i1 and bbb-i1: 0.91 the same\n    + the same day  +1.2\n" in told
    assert "    \N{MINUS SIGN} 14 and 19 differ  -0.7\n" in told


@pytest.mark.parametrize("width", [40, 60, 100, 160])
def test_it_fits_the_screen(width: int) -> None:
    told = view(found(*STRIKES, said=CLAIMS), width=width)

    assert max(map(len, told.split("\n"))) <= width


def test_the_likeliest_pairs_that_join_all_are_shown() -> None:
    pairs = [Pair("a", "b", 0.9, 0), Pair("b", "c", 0.4, 0), Pair("a", "c", 0.7, 0), Pair("c", "d", 0.6, 0)]

    assert [(pair.a, pair.b) for pair in spanning(pairs)] == [("a", "b"), ("a", "c"), ("c", "d")]


FAMILIES = Figure(Measure.DISPLACED, 250, 250, unit=Unit.FAMILIES, category=Category.CIVILIANS)


@pytest.mark.parametrize(
    ("figure", "households", "words"),
    [
        (FAMILIES, 6.0, "about 1,500 people (250 families of 6, as asked for)"),
        (
            replace(FAMILIES, high=None),
            6.5,
            "about 1,625 or more people (250 or more families of 6.5, as asked for)",
        ),
        (
            replace(FAMILIES, low=None),
            6.0,
            "about up to 1,500 people (up to 250 families of 6, as asked for)",
        ),
        (FAMILIES, None, ""),
        (FAMILIES, "cited", "no household size is known for XO"),
        (dead(14, 14), 6.0, ""),
    ],
)
def test_families_become_people_only_where_asked(
    figure: Figure, households: float | None, words: str
) -> None:
    assert people_words(figure, "XO", households) == words


def test_converted_families_are_shown_under_their_toll() -> None:
    told = view(found(strike(POST, FAMILIES)), households=5.0)

    assert "displaced, families, civilians  250\n" in told
    assert "about 1,250 people (250 families of 5, as asked for)" in told


def test_a_report_without_publisher_or_day_is_named_by_its_handle() -> None:
    told = view(found(strike(replace(RADIO, publisher=None, published=None))))

    assert "ccc, no date, ccc-i1" in told


def test_names_in_reports_cannot_steer_the_terminal() -> None:
    told = view(found(strike(replace(VOICE, publisher="Front\x1b[31m Voice"), sources=(FRONT, SPOKESWOMAN))))

    assert "\x1b" not in told


def test_reports_of_one_wire_are_one_origin() -> None:
    one = found(strike(POST), strike(HERALD))

    assert told_words(one) == "told by 2 reports, 1 independent origin"
    assert "Daily Herald and Lakeside Post (aaa, bbb)" in view(one)
