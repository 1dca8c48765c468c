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
from trucebook.ledger.books import load_book
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
from trucebook.ledger.rows import insert, insert_keyed
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
from trucebook.records.report import report_id, sha256_of_text

L = TypeVar("L")


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
    count = 0
    for group in _groups(lines):
        with _line(group.line):
            key = _put(connection, group)
        count += 1
        if (url := group.report.url) is not None:
            older += [newest[url]] if url in newest else []
            newest[url] = key
    for key in older:
        refresh(connection, key)
    return count


@contextmanager
def _line(number: int) -> Iterator[None]:
    """Say at which line something was wrong."""
    try:
        yield
    except (ContractError, IntegrityError) as error:
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


def _put(connection: Connection, group: _Group) -> int:
    """Put down the rows of a report, and index it: its key.

    Raises:
        ContractError: where hashes, words or values do not hold.
    """
    report = group.report
    if report.id != report_id(report.url, report.text_sha256):
        raise ContractError("the report's id is not that of its url and text")
    insert(connection, texts, [(line.sha256, _text(line)) for line in group.of(TextLine)])
    insert(connection, evidence, [(line.sha256, _data(line)) for line in group.of(EvidenceLine)])
    row = (report.id, report.handle, report.text_sha256, report.url, report.path, report.added)
    key = insert_keyed(connection, reports, row)
    _put_rows(connection, key, group)
    book = load_book(connection, key)
    for line in group.of(StatementLine):
        if line.start is not None and line.end is not None and book.text[line.start : line.end] != line.words:
            raise ContractError(
                f"the text does not read {line.words!r} at {line.start} (statement {line.number})"
            )
    if not book.readings:
        raise ContractError("nobody read the report")
    put(connection, key, index_rows(indexed(book), newest=True))
    return key


def _put_rows(connection: Connection, key: int, group: _Group) -> None:
    in_order = attrgetter("number")
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
    insert(
        connection,
        judgements,
        [
            (
                key,
                j.number,
                j.verb,
                j.record,
                j.start,
                j.end,
                j.field,
                j.reading,
                j.target,
                j.who,
                j.why,
                j.at,
                j.other,
                j.said,
            )
            for j in sorted(group.of(JudgementLine), key=in_order)
        ],
    )
    insert(connection, statements, [_statement(key, line) for line in group.of(StatementLine)])


def _statement(key: int, line: StatementLine) -> tuple[object, ...]:
    value = bytes(line.value).decode() if isinstance(line.value, msgspec.Raw) else None
    told = (line.reading, line.judgement, line.field, line.position, value, line.start, line.end)
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
