"""A ledger from its text.

The reports go down some at a time, each lot in a transaction of its own together with how many there are by
then (`unfinished`), so that memory and write-ahead log stay small however large the dump is.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import islice
from operator import attrgetter
from typing import NoReturn

import msgspec
from sqlalchemy import Connection, Table, func, select
from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError

from trucebook.errors import ContractError, LedgerError
from trucebook.ledger.book import Book, JudgementRow, ReadingRow, StatementRow
from trucebook.ledger.cutting import Value
from trucebook.ledger.garbage import kept
from trucebook.ledger.grouped import Group, groups
from trucebook.ledger.index import index_rows, indexed, put, refresh
from trucebook.ledger.lines import (
    ArrivalLine,
    EvidenceLine,
    JudgementLine,
    ReadingLine,
    RecordLine,
    StatementLine,
    TextLine,
)
from trucebook.ledger.migrations import make, take_down
from trucebook.ledger.rows import Row, insert, new_keys, nothing
from trucebook.ledger.schema import (
    BOOK,
    arrivals,
    evidence,
    judgements,
    readings,
    records,
    reports,
    texts,
)
from trucebook.ledger.stating import state, statement_rows
from trucebook.ledger.unfinished import Loaded, finish, keep_loaded, loaded_so_far
from trucebook.ledger.values import Method, RecordKind, Verb
from trucebook.ledger.writing import IndexRow
from trucebook.records.report import report_id, sha256_of_text

AT_ONCE = 1000
"""Reports in one transaction."""

Write = Callable[[], AbstractContextManager[Connection]]
"""Opens a transaction that writes."""

Lot = Sequence[tuple[Group, str]]
"""Some reports of a dump, each with the SHA-256 of the dump up to its end."""

_NOTHING = Loaded(0, "")
_REFUSED = (IntegrityError, DataError)  # what a database says of rows that are wrong, not of itself


def loaded(write: Write, lines: Iterable[str], where: str) -> int:
    """Fill an empty ledger, or go on filling one where that was interrupted: the number of reports.

    A dump that is wrong leaves the ledger empty, however late that shows.

    Raises:
        LedgerError: where it is not empty and holds other than the dump's first reports, or a line is wrong.
    """
    told = groups(lines)
    with write() as connection:
        held = _held(connection, where)
    _pass_over(told, held, where)
    try:
        while lot := _next(told):
            held = _put_lot(write, lot, held, where)
    except LedgerError as error:
        if not isinstance(error.__cause__, SQLAlchemyError):  # the dump is wrong, and not the database
            _empty(write, held)
        raise
    with write() as connection:
        refresh(connection, _of_several_versions(connection))
        finish(connection)
    return held.reports


def _held(connection: Connection, where: str) -> Loaded:
    """How much of a dump the ledger holds.

    Raises:
        LedgerError: where it holds reports that were not loaded, or all of another dump.
    """
    held = loaded_so_far(connection)
    if held is None and connection.execute(select(reports.c.key).limit(1)).first() is not None:
        raise LedgerError(f"{where} holds reports, and a dump is loaded into an empty ledger: name a new one")
    return held or _NOTHING


def _pass_over(told: Iterator[tuple[Group, str]], held: Loaded, where: str) -> None:
    """Read over the reports that are there.

    Raises:
        LedgerError: where they are not those that the dump begins with.
    """
    if held == _NOTHING:
        return
    last = next(islice(told, held.reports - 1, held.reports), None)
    if last is None or last[1] != held.digest:
        raise LedgerError(
            f"{where} holds {held.reports:,} reports of another dump, whose loading was interrupted: "
            "load that one again, or name a new ledger"
        )


def _next(told: Iterator[tuple[Group, str]]) -> Lot:
    with kept():
        return list(islice(told, AT_ONCE))


def _put_lot(write: Write, lot: Lot, held: Loaded, where: str) -> Loaded:
    """Put down some reports in one transaction: how much of the dump is there then.

    Raises:
        LedgerError: where one of them is wrong, or another program fills the same ledger.
    """
    then = Loaded(held.reports + len(lot), lot[-1][1])
    try:
        with kept(), write() as connection:
            _check_alone(connection, held, where)
            _put(connection, lot)
            keep_loaded(connection, then)
    except LedgerError as error:
        if isinstance(error.__cause__, _REFUSED):
            _tell_which(write, lot, error)
        raise
    return then


def _check_alone(connection: Connection, held: Loaded, where: str) -> None:
    """Refuse to go on where another program has put something down since."""
    if _held(connection, where) != held:
        raise LedgerError(f"{where} is being filled by another program, too: let that one end")


def _tell_which(write: Write, lot: Lot, error: LedgerError) -> NoReturn:
    """Put reports down one by one, to find the one that the database refuses; none of them stays.

    Raises:
        LedgerError: naming its line.
    """
    with write() as connection:
        for one in lot:
            with _line(one[0].line):
                _put(connection, [one])
        raise error


def _empty(write: Write, held: Loaded) -> None:
    """Take out again what was loaded, unless another program has gone on from there."""
    with write() as connection:
        if held != _NOTHING and loaded_so_far(connection) == held:
            take_down(connection)
            make(connection)


def _of_several_versions(connection: Connection) -> Sequence[int]:
    """The keys of reports beside which others from the same URL are held."""
    several = select(reports.c.url).where(reports.c.url.is_not(None)).group_by(reports.c.url)
    found = select(reports.c.key).where(reports.c.url.in_(several.having(func.count() > 1)))
    return connection.execute(found).scalars().all()


@contextmanager
def _line(number: int) -> Iterator[None]:
    """Say at which line something was wrong."""
    try:
        yield
    except (ContractError, ValueError, *_REFUSED) as error:
        reason = str(error.orig if isinstance(error, _REFUSED) else error).split("\n", 1)[0]
        raise LedgerError(
            f"the dump's report that begins in line {number} is wrong: {reason}; nothing was loaded"
        ) from None


def _put(connection: Connection, lot: Lot) -> None:
    """Put down reports, and what the index is to hold of them."""
    keyed = list(zip(new_keys(connection, reports, len(lot)), (group for group, _ in lot), strict=True))
    rows: dict[Table, list[Row]] = {table: [] for table in BOOK}
    stated: dict[int, Sequence[StatementRow]] = {}
    for key, group in keyed:
        with _line(group.line):
            stated[key] = [_stated(line) for line in sorted(group.of(StatementLine), key=_NUMBER)]
            for table, some in _rows(key, group).items():
                rows[table] += some
    for table, some in rows.items():
        insert(connection, table, some)
    _put_statements(connection, stated)
    known = _texts(connection, lot)
    index: list[tuple[int, IndexRow]] = []
    for key, group in keyed:
        with _line(group.line):
            index += [(key, row) for row in _index_rows(key, group, stated[key], known)]
    put(connection, index)


def _put_statements(connection: Connection, stated: Mapping[int, Sequence[StatementRow]]) -> None:
    """Put down the statements of reports, given by their keys."""
    empty = nothing(connection)
    rows: dict[tuple[int | None, int | None], list[Row]] = defaultdict(list)
    for key, some in stated.items():
        for s in some:
            rows[s.reading, s.judgement].append(_statement_row(key, s, empty))
    for (reading, judgement), of_one in rows.items():
        state(connection, of_one, reading=reading, judgement=judgement)


def _statement_row(key: int, stated: StatementRow, empty: float | None) -> Row:
    """The row of a statement in the report with this key; `empty` is what columns have that have nothing."""
    (row,) = statement_rows(
        (key, stated.local), (stated.value,), stated.number, confidence=stated.confidence, empty=empty
    )
    return row


def _texts(connection: Connection, lot: Lot) -> Mapping[str, str]:
    """The texts of reports by their hashes; some came with reports before them."""
    told = {line.sha256: line.text for group, _ in lot for line in group.of(TextLine)}
    before = {group.report.text_sha256 for group, _ in lot} - told.keys()
    if not before:
        return told
    query = select(texts.c.sha256, texts.c.text).where(texts.c.sha256.in_(sorted(before)))
    return told | {row.sha256: row.text for row in connection.execute(query)}


def _rows(key: int, group: Group) -> dict[Table, list[Row]]:
    """The rows of a report, but its statements.

    Raises:
        ContractError: where hashes do not hold.
    """
    report = group.report
    if report.id != report_id(report.url, report.text_sha256):
        raise ContractError("the report's id is not that of its url and text")
    told = (key, report.id, report.handle, report.text_sha256, report.url, report.path, report.added)
    return {
        texts: [(line.sha256, _text(line)) for line in group.of(TextLine)],
        evidence: [(line.sha256, _data(line)) for line in group.of(EvidenceLine)],
        reports: [told],
        arrivals: [(key, a.number, a.evidence, a.origin, a.received, a.tool) for a in group.of(ArrivalLine)],
        readings: [(key, r.number, r.reader, r.version, r.given, r.at) for r in group.of(ReadingLine)],
        records: [(key, r.record, r.kind) for r in group.of(RecordLine)],
        judgements: [(key, *_judgement(line)) for line in sorted(group.of(JudgementLine), key=_NUMBER)],
    }


def _index_rows(
    key: int, group: Group, stated: Sequence[StatementRow], known: Mapping[str, str]
) -> list[IndexRow]:
    """What the index is to hold of a report.

    Raises:
        ContractError: where words or values do not hold.
    """
    book = _book(key, group, stated, known[group.report.text_sha256])
    for line in group.of(StatementLine):
        if line.start is not None and line.end is not None and book.text[line.start : line.end] != line.words:
            raise ContractError(
                f"the text does not read {line.words!r} at {line.start} (statement {line.number})"
            )
    if not book.readings:
        raise ContractError("nobody read the report")
    return index_rows(indexed(book), newest=True)


def _book(key: int, group: Group, stated: Sequence[StatementRow], text: str) -> Book:
    """What the lines say of a report, as the book has it."""
    report = group.report
    readings_ = sorted(group.of(ReadingLine), key=_NUMBER)
    return Book(
        key=key,
        id=report.id,
        handle=report.handle,
        text=text,
        text_sha256=report.text_sha256,
        url=report.url,
        path=report.path,
        added=report.added,
        readings=tuple(ReadingRow(r.number, Method(r.reader, r.version), r.given, r.at) for r in readings_),
        kinds={r.record: RecordKind(r.kind) for r in group.of(RecordLine)},
        judgements=tuple(_judgement(line) for line in sorted(group.of(JudgementLine), key=_NUMBER)),
        statements=tuple(stated),
    )


_NUMBER = attrgetter("number")


def _judgement(line: JudgementLine) -> JudgementRow:
    bound = (line.record, line.start, line.end, line.field, line.reading, line.target)
    return JudgementRow(
        line.number, Verb(line.verb), *bound, line.who, line.why, line.at, line.other, line.said
    )


def _stated(line: StatementLine) -> StatementRow:
    json = bytes(line.value).decode() if isinstance(line.value, msgspec.Raw) else None
    value = Value(line.field, line.position, json, line.start, line.end)
    return StatementRow(line.record, line.number, line.reading, line.judgement, value, line.confidence)


def _text(line: TextLine) -> str:
    if sha256_of_text(line.text) != line.sha256:
        raise ContractError("the text is not the one that its SHA-256 is of")
    return line.text


def _data(line: EvidenceLine) -> bytes:
    data = line.base64 if line.base64 is not None else (line.text or "").encode()
    if hashlib.sha256(data).hexdigest() != line.sha256:
        raise ContractError("the bytes are not those that their SHA-256 is of")
    return data
