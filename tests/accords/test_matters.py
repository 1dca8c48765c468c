from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.accords.cases import (
    ACCORD,
    FRONT,
    LAKE,
    MINISTER,
    ON,
    ORVANIA,
    matters,
    named,
    said,
    told,
    undertaken,
)

from trucebook.accords.matters import Held, happening_of, matters_of
from trucebook.accords.sides import names_answerable, names_concerned
from trucebook.records import Party
from trucebook.records.vocabulary import Action, AgreementKind, IncidentType, Occurrence

LATE = date(2021, 6, 2)
ABROAD = replace(LAKE, country="CH", name="Geneva")


def test_nothing_published_after_the_day_is_known() -> None:
    found = matters(
        told("They fired.", published=LATE),
        said("They broke it.", published=LATE, id_="c2"),
        undertaken("We will leave.", Action.WITHDRAW_FORCES, published=LATE),
    )

    assert (found.happenings, found.claims, found.undertakings, found.agreements) == ((), (), (), ())


def test_a_report_that_may_be_later_is_not_known_yet() -> None:
    one = told("They fired.")
    wide = replace(one.telling.published, latest=LATE)  # type: ignore[type-var]  # it has a day

    found = matters(replace(one, telling=replace(one.telling, published=wide)))

    assert found.happenings == ()


def test_reports_without_a_day_are_left_out_and_counted() -> None:
    found = matters(said("They broke it.", published=None), told("They fired.", published=None))

    assert found.claims == ()
    assert found.undated == 1


@pytest.mark.parametrize(
    ("day", "background", "counts"),
    [
        (date(2021, 4, 19), False, True),
        (date(2021, 3, 3), False, True),
        (date(2021, 3, 2), False, False),
        (date(2021, 6, 2), False, False),
        ((date(2021, 2, 25), date(2021, 3, 5)), False, True),
        ((date(2021, 2, 25), date(2021, 3, 3)), False, False),
        (None, False, True),
        (None, True, False),
        (date(2021, 4, 19), True, True),
    ],
)
def test_incidents_count_from_the_signing_to_the_day(
    day: date | tuple[date, date] | None, *, background: bool, counts: bool
) -> None:
    found = matters(told("They fired.", day=day, background=background))

    assert bool(found.happenings) == counts


def test_a_plan_may_be_for_later() -> None:
    plan = told("They will leave.", IncidentType.FORCE_MOVEMENT, day=LATE, occurrence=Occurrence.PLANNED)

    assert len(matters(plan).happenings) == 1


def test_an_incident_of_the_country_counts_in_reports_that_do_not_name_the_accord() -> None:
    found = matters(told("They fired.", actors=()), names=False)

    assert len(found.happenings) == 1
    assert found.reports == frozenset()


@pytest.mark.parametrize(
    ("actors", "names", "counts"),
    [
        ((ORVANIA, FRONT), False, True),
        ((ORVANIA,), False, False),
        ((ORVANIA,), True, True),
        ((Party("Hill League"), FRONT), False, True),
        ((Party("Elsewhere"),), True, False),
    ],
)
def test_abroad_it_takes_those_whose_conflict_it_is(
    actors: tuple[Party, ...], *, names: bool, counts: bool
) -> None:
    found = matters(told("They met.", IncidentType.TALKS, actors=actors, places=(ABROAD,)), names=names)

    assert bool(found.happenings) == counts


def test_claims_and_undertakings_are_of_reports_that_name_it() -> None:
    other = said("They broke it.", report="bbbbbbbbbbbb")
    promise = undertaken("We will leave.", Action.WITHDRAW_FORCES, report="bbbbbbbbbbbb")

    found = matters(other, promise, names=False)

    assert (found.claims, found.undertakings) == ((), ())


def test_what_a_report_says_was_signed_on_the_day_by_its_parties_is_the_accord() -> None:
    signing = told(
        "The minister and the Front signed the deal.",
        IncidentType.AGREEMENT,
        actors=(FRONT, MINISTER),
        day=date(2021, 3, 3),
        published=date(2021, 3, 4),
    )
    deal = named(accord=None, name="truce", published=date(2021, 3, 4))

    found = matters(signing, deal, names=False)

    assert found.meant == {deal.id}


@pytest.mark.parametrize(
    "changed",
    [
        {"day": date(2021, 3, 9)},
        {"day": (date(2021, 1, 1), date(2021, 12, 31))},
        {"actors": (FRONT,)},
        {"type_": IncidentType.TALKS},
        {"occurrence": Occurrence.PLANNED},
    ],
)
def test_what_else_is_signed_is_not(changed: dict[str, Any]) -> None:
    told_as: dict[str, Any] = {
        "type_": IncidentType.AGREEMENT,
        "actors": (FRONT, MINISTER),
        "day": date(2021, 3, 3),
    } | changed
    deal = named(accord=None, name="truce")

    found = matters(told("They signed.", **told_as), deal, names=False)

    assert found.meant == frozenset()


def test_another_accord_or_kind_of_agreement_is_not_meant() -> None:
    signing = told("Signed.", IncidentType.AGREEMENT, actors=(FRONT, MINISTER), day=date(2021, 3, 3))
    others = (
        named(accord="river-2020"),
        replace(named(accord=None, kind=AgreementKind.EXCHANGE), id="aaaaaaaaaaaa-a2"),
    )

    held = Held(((signing,),), agreements=others)

    assert matters_of(ACCORD, ON, held).meant == frozenset()


def test_merged_tellings_are_one_happening_told_by_those_known_then() -> None:
    early, late = told("They fired."), told("They fired.", report="bbbbbbbbbbbb", published=LATE)
    held = Held(incidents=((early, late),))

    then, later = matters_of(ACCORD, ON, held), matters_of(ACCORD, LATE, held)

    assert [h.told for h in then.happenings] == [(early,)]
    assert [h.told for h in later.happenings] == [(early, late)]
    assert happening_of((early, late)).id == early.id


def test_names_are_told_by_what_they_are_to_the_accord() -> None:
    clause = replace(ACCORD.clauses[1], through=("River Guard",))
    accord = replace(ACCORD, clauses=(clause,))

    assert names_answerable(accord) == ("Orvania", "Northern Front", "River Guard")
    assert names_concerned(accord) == ("Orvania", "Northern Front", "Hill League", "River Guard")
