import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ledger.fixtures import ENGINES, NewUrl
from tests.ledger.samples import NEW, OLD, WHO, added, moved, reading, renumbered, unrest, without

from trucebook.errors import LedgerError
from trucebook.ledger import Arrival, Ledger, Verb

Lines = list[str]


def full(ledger: Ledger) -> None:
    """Something of everything: versions, readings, shared texts and bytes, judgements of every sort."""
    handle = added(ledger, reading(url="https://example.org/live"))
    added(ledger, renumbered(reading(url="https://example.org/live")), NEW)
    added(ledger, moved(reading(url="https://example.org/live"), 2))
    added(ledger, reading())
    ledger.add(moved(reading(), 3), method=OLD, arrival=Arrival("Schießerei\r\n".encode(), "a.txt"))
    mine = ledger.add_by_hand(handle, unrest(), who=WHO)
    ledger.correct(f"{handle}-i1", "places", [], who=WHO, why="nowhere is told")
    ledger.confirm(mine.record, who=WHO)
    ledger.note(f"{handle}-k1", "due when?", who=WHO)
    ledger.reject(f"{handle}-i3", who=WHO)
    undone = ledger.correct(f"{handle}-c1", "act", "accuse", who=WHO)
    ledger.undo(undone.id, who=WHO)
    lost = ledger.confirm(f"{handle}-i2", who=WHO)
    added(ledger, without(reading(url="https://example.org/live"), "i2"), OLD)
    ledger.attach(lost.id, f"{handle}-i1", who=WHO)
    other = list(ledger.report_ids())[1]
    ledger.rule(f"{handle}-i1", Verb.SAME, f"{other}-i1", who=WHO, why="one market")
    ledger.override(f"{handle}-i1", "grading", "fair", who=WHO, why="two of our own saw it")


def entries(ledger: Ledger) -> list[object]:
    with ledger.connect() as connection:
        query = (
            "SELECT r.handle, e.local, e.kind, e.standing, e.shown, e.judged, e.day, e.digest "
            "FROM entries e JOIN reports r ON r.key = e.report ORDER BY r.handle, e.local"
        )
        return [tuple(row) for row in connection.exec_driver_sql(query)]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_loaded_ledger_is_the_dumped_one(ledger: Ledger, engine: str, new_url: NewUrl) -> None:
    full(ledger)
    lines = list(ledger.dump())

    with Ledger.open(new_url(engine)) as other:
        count = other.load(lines)

        assert count == 4
        assert list(other.dump()) == lines
        assert entries(other) == entries(ledger)
        assert list(other.check()) == []
        handle = next(other.report_ids())
        assert other.entries_of(handle) == ledger.entries_of(handle)
        assert other.history(handle + "-i1") == ledger.history(handle + "-i1")
        assert other.arrivals_of(handle) == ledger.arrivals_of(handle)


def test_a_later_dump_begins_with_the_earlier_one(ledger: Ledger) -> None:
    added(ledger, reading(1))
    earlier = list(ledger.dump())

    added(ledger, reading(2))

    assert list(ledger.dump())[: len(earlier)] == earlier


def test_lines_can_be_read_by_themselves(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    lines = [json.loads(line) for line in ledger.dump()]

    actor = next(line for line in lines if line.get("field") == "actors")
    assert actor["report"] == handle
    assert actor["value"] == {"name": "Northern Front", "kind": "rebel"}
    assert actor["words"] == "Northern Front"


def spoiled(lines: Lines, old: str, new: str) -> Lines:
    assert any(old in line for line in lines)
    return [line.replace(old, new) for line in lines]


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda _: [], "nothing to load"),
        (lambda lines: lines[1:], "no dump"),
        (lambda lines: spoiled(lines, '"format":2', '"format":9'), "newer trucebook"),
        (lambda lines: [lines[0], *lines[2:]], "line 2 of the dump does not follow its report"),
        (lambda lines: [*lines, "{]\n"], "is none of its lines"),
        (lambda lines: [*lines, '{"row":"secret"}\n'], "is none of its lines"),
        (lambda lines: lines + lines[1:], "UNIQUE|duplicate"),
        (lambda lines: spoiled(lines, "Shelling in Orvane", "Shelling in Ervane"), "SHA-256"),
        (lambda lines: spoiled(lines, '"base64":"PHA', '"base64":"PHB'), "SHA-256"),
        (
            lambda lines: spoiled(lines, '"words":"Northern Front"', '"words":"Southern Front"'),
            "does not read",
        ),
        (lambda lines: spoiled(lines, '"value":"shelling"', '"value":"storm"'), "'storm'"),
        (lambda lines: [line for line in lines if '"row":"reading"' not in line], "FOREIGN KEY|foreign key"),
        (lambda lines: [line for line in lines if '"row":"text"' not in line], "FOREIGN KEY|foreign key"),
    ],
)
def test_a_dump_that_is_wrong_loads_nothing(
    ledger: Ledger, new_url: NewUrl, spoil: Callable[[Lines], Lines], message: str
) -> None:
    added(ledger, reading(1))
    added(ledger, reading(2))
    lines = spoil(list(ledger.dump()))

    with Ledger.open(new_url(ledger.engine.dialect.name)) as other:
        with pytest.raises(LedgerError, match=message):
            other.load(lines)

        assert list(other.report_ids()) == []


def test_a_dump_is_loaded_into_an_empty_ledger(path: Path) -> None:
    with Ledger.open(path) as ledger:
        added(ledger, reading())

        with pytest.raises(LedgerError, match="into an empty ledger"):
            ledger.load(ledger.dump())


@pytest.mark.parametrize("engine", ENGINES)
def test_bytes_that_are_their_own_text_are_kept(ledger: Ledger, engine: str, new_url: NewUrl) -> None:
    told = reading()
    ledger.add(told, method=OLD, arrival=Arrival(told.report.text.encode(), "plain.txt"))
    lines = list(ledger.dump())

    with Ledger.open(new_url(engine)) as other:
        other.load(lines)

        assert list(other.dump()) == lines
        assert list(other.check()) == []
