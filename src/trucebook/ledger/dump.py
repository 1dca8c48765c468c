"""The whole ledger as text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, select

from trucebook.ledger.book import Book, StatementRow
from trucebook.ledger.books import load_books
from trucebook.ledger.garbage import kept
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
    encode,
)
from trucebook.ledger.schema import arrivals, evidence, reports

AT_ONCE = 100
"""Reports that are held in memory."""


def dumped(connection: Connection) -> Iterator[str]:
    """The lines of a ledger, reports in the order in which they were added."""
    yield _written([HeadLine(FORMAT)])[0]
    seen: set[str] = set()
    for books in chunks(connection):
        with kept():
            written = _written(_lines(connection, books, seen))
        yield from written


def _written(lines: Iterable[AnyLine]) -> list[str]:
    return [f"{encode(line).decode()}\n" for line in lines]


def chunks(connection: Connection, only: Select[tuple[int]] | None = None) -> Iterator[list[Book]]:
    """The reports of a ledger whose keys `only` finds, or all, in the order of adding, some at a time."""
    query = select(reports.c.key).order_by(reports.c.added, reports.c.id)
    if only is not None:
        query = query.where(reports.c.key.in_(only))
    keys = connection.execute(query).scalars().all()
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        books = load_books(connection, some)
        yield [books[key] for key in some]


def _lines(connection: Connection, books: Sequence[Book], seen: set[str]) -> Iterator[AnyLine]:
    """The lines of some reports; `seen` has, and gets, the hashes of texts and bytes that were written."""
    came = _arrivals(connection, books)
    for book in books:
        yield ReportLine(book.id, book.handle, book.text_sha256, book.added, book.url, book.path)
        if book.text_sha256 not in seen:
            seen.add(book.text_sha256)
            yield TextLine(book.text_sha256, book.text)
        for row in came[book.key]:
            name = f"evidence {row.evidence}"  # bytes that are their own text have its hash
            if name not in seen:
                seen.add(name)
                yield evidence_line(row.evidence, bytes(row.data))
            yield ArrivalLine(book.handle, row.number, row.evidence, row.origin, row.received, row.tool)
        yield from _rows(book)


def _arrivals(connection: Connection, books: Sequence[Book]) -> Mapping[int, Sequence[Row[Any]]]:
    """The arrivals of reports, each with its bytes, by the reports' keys."""
    query = (
        select(arrivals, evidence.c.data)
        .join(evidence, evidence.c.sha256 == arrivals.c.evidence)
        .where(arrivals.c.report.in_([book.key for book in books]))
        .order_by(arrivals.c.report, arrivals.c.number)
    )
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.report].append(row)
    return found


def evidence_line(sha256: str, data: bytes) -> EvidenceLine:
    """The line of some bytes."""
    try:
        return EvidenceLine(sha256, text=data.decode())
    except UnicodeDecodeError:
        return EvidenceLine(sha256, base64=data)


def _rows(book: Book) -> Iterator[AnyLine]:
    for reading in book.readings:
        method = reading.method
        yield ReadingLine(book.handle, reading.number, method.name, method.version, reading.given, reading.at)
    for local in sorted(book.kinds):
        yield RecordLine(book.handle, book.kinds[local].value, local)
    for row in book.judgements:
        yield JudgementLine(
            report=book.handle,
            number=row.number,
            verb=row.verb.value,
            who=row.who,
            at=row.at,
            record=row.local,
            field=row.field,
            why=row.why,
            start=row.start,
            end=row.end,
            reading=row.reading,
            target=row.target,
            other=row.other,
            said=row.said,
        )
    yield from _statements(book, book.statements)


def _statements(book: Book, rows: Sequence[StatementRow]) -> Iterator[AnyLine]:
    for row in rows:
        value = row.value
        yield StatementLine(
            report=book.handle,
            number=row.number,
            field=value.field,
            record=row.local,
            position=value.position,
            value=msgspec.UNSET if value.json is None else msgspec.Raw(value.json.encode()),
            words=None if value.start is None else book.text[value.start : value.end],
            start=value.start,
            end=value.end,
            confidence=row.confidence,
            reading=row.reading,
            judgement=row.judgement,
        )
