"""A ledger from its text."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TypeVar, cast

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from trucebook.errors import ContractError, LedgerError
from trucebook.ledger.book import Book, JudgementRow, ReadingRow, StatementRow
from trucebook.ledger.fields import Value
from trucebook.ledger.index import index_rows, indexed, put, refresh
from trucebook.ledger.lines import (
    FORMAT,
    AnyLine,
    ArrivalLine,
    EvidenceLine,
    HeadLine,
    JudgementLine,
    ReadingLine,
    RecordLine,
    ReportLine,
    StatementLine,
    TextLine,
    decode,
)
from trucebook.ledger.rows import insert, new_keys
from trucebook.ledger.schema import (
    arrivals,
    evidence,
    judgements,
    readings,
    records,
    reports,
    statements,
    texts,
)
from trucebook.ledger.values import Method, RecordKind, Verb
from trucebook.ledger.writing import IndexRow
from trucebook.records.report import report_id, sha256_of_text

L = TypeVar("L")

_ROWS_AT_ONCE = 1000
"""Rows of the index that are put down together."""


@dataclass(frozen=True, slots=True)
class _Group:
    """The lines of one report.

    Attributes:
        line: where they begin.
        report: the first of them.
        rest: the others, by class.
    """

    line: int
    report: ReportLine
    rest: dict[type, list[AnyLine]] = field(default_factory=dict)

    def of(self, class_: type[L]) -> list[L]:
        """The lines of one class."""
        return cast("list[L]", self.rest.get(class_, []))


def loaded(connection: Connection, lines: Iterable[str], where: str) -> int:
    """Fill an empty ledger: the number of reports.

    Raises:
        LedgerError: where it is not empty, or a line is wrong.
    """
    if connection.execute(select(reports.c.key).limit(1)).first() is not None:
        raise LedgerError(f"{where} holds reports, and a dump is loaded into an empty ledger: name a new one")
    newest: dict[str, int] = {}
    older: list[int] = []
    rows: list[tuple[int, IndexRow]] = []
    count = 0
    for group in _groups(lines):
        with _line(group.line):
            rows += _put(connection, group)
        key = rows[-1][0]
        count += 1
        if (url := group.report.url) is not None:
            older += [newest[url]] if url in newest else []
            newest[url] = key
        if len(rows) >= _ROWS_AT_ONCE:
            put(connection, rows)
            rows = []
    put(connection, rows)
    refresh(connection, older)
    return count


@contextmanager
def _line(number: int) -> Iterator[None]:
    """Say at which line something was wrong."""
    try:
        yield
    except (ContractError, IntegrityError, ValueError) as error:
        reason = str(error.orig if isinstance(error, IntegrityError) else error).split("\n", 1)[0]
        raise LedgerError(
            f"the dump's report that begins in line {number} is wrong: {reason}; nothing was loaded"
        ) from error


def _groups(lines: Iterable[str]) -> Iterator[_Group]:
    group: _Group | None = None
    head = False
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        line = _decoded(text, number)
        if not head:
            _check_head(line)
            head = True
        elif isinstance(line, ReportLine):
            if group is not None:
                yield group
            group = _Group(number, line)
        elif group is None or getattr(line, "report", group.report.handle) != group.report.handle:
            raise LedgerError(f"line {number} of the dump does not follow its report; nothing was loaded")
        else:
            group.rest.setdefault(type(line), []).append(line)
    if not head:
        raise LedgerError("there is nothing to load: give what `trucebook dump` wrote")
    if group is not None:
        yield group


def _decoded(text: str, number: int) -> AnyLine:
    try:
        line: AnyLine = decode(text)
    except msgspec.DecodeError as error:
        raise LedgerError(
            f"line {number} of the dump is none of its lines: {error}; nothing was loaded"
        ) from error
    return line


def _check_head(line: AnyLine) -> None:
    if not isinstance(line, HeadLine):
        raise LedgerError("this is no dump, or its first line is missing: load what `trucebook dump` wrote")
    if line.format > FORMAT:
        raise LedgerError(f"the dump is of a newer trucebook (format {line.format}): load it with that one")


def _put(connection: Connection, group: _Group) -> list[tuple[int, IndexRow]]:
    """Put down the rows of a report: what the index is to hold of it, with its key.

    Raises:
        ContractError: where hashes, words or values do not hold.
    """
    report = group.report
    if report.id != report_id(report.url, report.text_sha256):
        raise ContractError("the report's id is not that of its url and text")
    insert(connection, texts, [(line.sha256, _text(line)) for line in group.of(TextLine)])
    insert(connection, evidence, [(line.sha256, _data(line)) for line in group.of(EvidenceLine)])
    key = new_keys(connection, reports, 1)[0]
    row = (key, report.id, report.handle, report.text_sha256, report.url, report.path, report.added)
    insert(connection, reports, [row])
    _put_rows(connection, key, group)
    book = _book(connection, key, group)
    for line in group.of(StatementLine):
        if line.start is not None and line.end is not None and book.text[line.start : line.end] != line.words:
            raise ContractError(
                f"the text does not read {line.words!r} at {line.start} (statement {line.number})"
            )
    if not book.readings:
        raise ContractError("nobody read the report")
    return [(key, row) for row in index_rows(indexed(book), newest=True)]


def _book(connection: Connection, key: int, group: _Group) -> Book:
    """What the lines say of a report, as the book has it."""
    report = group.report
    told = group.of(TextLine)
    query = select(texts.c.text).where(texts.c.sha256 == report.text_sha256)
    text = told[0].text if told else connection.execute(query).scalar_one()
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
        statements=tuple(_stated(line) for line in sorted(group.of(StatementLine), key=_NUMBER)),
    )


def _put_rows(connection: Connection, key: int, group: _Group) -> None:
    insert(
        connection,
        arrivals,
        [(key, a.number, a.evidence, a.origin, a.received, a.tool) for a in group.of(ArrivalLine)],
    )
    insert(
        connection,
        readings,
        [(key, r.number, r.reader, r.version, r.given, r.at) for r in group.of(ReadingLine)],
    )
    insert(connection, records, [(key, r.record, r.kind) for r in group.of(RecordLine)])
    judged = [_judgement(line) for line in sorted(group.of(JudgementLine), key=_NUMBER)]
    insert(connection, judgements, [(key, *row) for row in judged])
    insert(connection, statements, [_statement(key, line) for line in group.of(StatementLine)])


_NUMBER = attrgetter("number")


def _judgement(line: JudgementLine) -> JudgementRow:
    bound = (line.record, line.start, line.end, line.field, line.reading, line.target)
    return JudgementRow(
        line.number, Verb(line.verb), *bound, line.who, line.why, line.at, line.other, line.said
    )


def _stated(line: StatementLine) -> StatementRow:
    value = Value(line.field, line.position, _json(line), line.start, line.end)
    return StatementRow(line.record, line.number, line.reading, line.judgement, value, line.confidence)


def _json(line: StatementLine) -> str | None:
    return bytes(line.value).decode() if isinstance(line.value, msgspec.Raw) else None


def _statement(key: int, line: StatementLine) -> tuple[object, ...]:
    told = (line.reading, line.judgement, line.field, line.position, _json(line), line.start, line.end)
    return (key, line.record, line.number, *told, line.confidence)


def _text(line: TextLine) -> str:
    if sha256_of_text(line.text) != line.sha256:
        raise ContractError("the text is not the one that its SHA-256 is of")
    return line.text


def _data(line: EvidenceLine) -> bytes:
    data = line.base64 if line.base64 is not None else (line.text or "").encode()
    if hashlib.sha256(data).hexdigest() != line.sha256:
        raise ContractError("the bytes are not those that their SHA-256 is of")
    return data
