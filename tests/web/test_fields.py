from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from trucebook.errors import ContractError, UsageError
from trucebook.ledger import Entry, Ledger
from trucebook.ledger.fields import content_of, fields_of
from trucebook.records import Figure, Party, When
from trucebook.records.vocabulary import IncidentType, Measure
from trucebook.web.fields import as_typed, corrected, fields_shown


@pytest.fixture
def ledger(book: Path) -> Iterator[Ledger]:
    with Ledger.open(book) as opened:
        yield opened


def first(ledger: Ledger, local: str) -> Entry:
    return ledger.entry(f"{next(ledger.report_ids())}-{local}")


@pytest.mark.parametrize("local", ["i1", "i2", "c2", "k1", "a1"])
def test_what_is_typed_as_it_stood_is_what_stood(ledger: Ledger, local: str) -> None:
    entry = first(ledger, local)

    for name, field in fields_of(entry.kind).items():
        values = content_of(entry.record, field)
        given = corrected(entry, name, [as_typed(one) for one in values], ledger.text_of(entry.report), "")
        assert given == (list(values) if field.many else next(iter(values), None)) or not values


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("type", ["air_strike"], "air_strike"),
        ("when", ["2021-03-07..2021-03-08"], When(date(2021, 3, 7), date(2021, 3, 8))),
        ("figures", ["killed=20..30"], [Figure(Measure.KILLED, 20, 30)]),
        ("targets", ["", " "], None),
    ],
)
def test_what_is_typed_is_made_what_the_codebook_has(
    ledger: Ledger, name: str, typed: list[str], expected: object
) -> None:
    entry = first(ledger, "i1")

    assert corrected(entry, name, typed, ledger.text_of(entry.report), "") == expected


def test_one_of_several_values_is_changed_and_the_others_stay(ledger: Ledger) -> None:
    entry = first(ledger, "i1")
    record = entry.record

    given = corrected(entry, "figures", ["killed=3", "killed=15.."], ledger.text_of(entry.report), "")

    assert given == [record.figures[0], Figure(Measure.KILLED, 15)]  # type: ignore[union-attr]  # i1 is an incident


@pytest.mark.parametrize(
    ("name", "typed"),
    [("type", "war"), ("when", "soon"), ("figures", "many"), ("colour", "red"), ("evidence", "never said")],
)
def test_what_no_field_can_have_is_refused(ledger: Ledger, name: str, typed: str) -> None:
    entry = first(ledger, "i1")
    text = ledger.text_of(entry.report)

    with pytest.raises((UsageError, ContractError)):
        ledger.correct(entry.id, name, corrected(entry, name, [typed], text, ""), who="Ana")


def test_a_field_shows_its_words_and_what_persons_said(ledger: Ledger) -> None:
    entry = first(ledger, "i1")
    ledger.correct(entry.id, "actors", [Party("army", basis="the ministry's list")], who="Ana", why="a list")
    ledger.confirm(entry.id, "type", who="Ben")

    entry = ledger.entry(entry.id)
    told = ledger.history(entry.id).judgements
    shown = {one.name: one for one in fields_shown(entry, ledger.text_of(entry.report), told)}

    assert shown["type"].values[0].words == "shelling"
    assert set(shown["type"].codes) == set(IncidentType)
    assert shown["type"].confirmed is not None
    assert shown["type"].confirmed.who == "Ben"
    assert shown["actors"].values[0].basis == "the ministry's list"
    assert shown["actors"].corrected is not None
    assert shown["actors"].corrected.why == "a list"
    assert ("Monday", True) in shown["when"].values[0].context[0].parts
    assert list(shown)[-1] == "evidence"
