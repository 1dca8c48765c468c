"""The ledger as programs use it."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, select

from trucebook.errors import ContractError, UsageError
from trucebook.ledger import adding, garbage, judgements, readying
from trucebook.ledger.book import Book
from trucebook.ledger.books import load_book
from trucebook.ledger.check import problems
from trucebook.ledger.current import entries_at
from trucebook.ledger.dump import chunks, dumped
from trucebook.ledger.engine import transaction
from trucebook.ledger.failures import told
from trucebook.ledger.finding import Finding
from trucebook.ledger.history import history_of
from trucebook.ledger.index import rebuild
from trucebook.ledger.judgements import Pen, judgement_of, judgements_of
from trucebook.ledger.judging import queued
from trucebook.ledger.load import loaded
from trucebook.ledger.looking import arrivals_of, key_of, keys_of_all, last_reading, versions_of
from trucebook.ledger.names import parse, record_id
from trucebook.ledger.opening import opened
from trucebook.ledger.schema import judgements as judgement_rows
from trucebook.ledger.schema import reports
from trucebook.ledger.unfinished import refuse_unfinished
from trucebook.ledger.values import Added, Addition, Arrival, Entry, History, Judgement, Method, Problem, Verb
from trucebook.ledger.views import entry_of, reading_of, views_of
from trucebook.records import Reading, Record, Report, Span


class Ledger(Finding):
    """A book of reports: what they say, what persons said about that, and everything that ever was said.

    Open it with `Ledger.open`, best in a `with`. Several processes may use one ledger at once: any number
    read, while one writes and the others wait to. An instance belongs to one process.

    Ids are those that lists show: a report's handle ("4be1c09a7f21"; its whole id, or its first digits, six
    or more, do, too), a record's ("4be1c09a7f21-i3") and a judgement's ("4be1c09a7f21-j1"). An id that is not
    there is a `UsageError`; whatever goes wrong with the database is a `LedgerError`, and then nothing of the
    call was kept and everything before it was.
    """

    def __init__(self, engine: Engine, where: str) -> None:
        """Keep an engine whose database is known to be a ledger, called `where` in messages."""
        self.engine = engine
        self.where = where

    @classmethod
    def open(cls, url: str | Path, *, create: bool = True, unfinished: bool = False) -> Self:
        """Open the ledger in a file, or at a URL `sqlite:///PATH` or `postgresql://USER@HOST/DATABASE`.

        A ledger of an earlier schema is brought forward. One in a folder that may not be written can be read.

        Args:
            url: where it is.
            create: make it where there is none.
            unfinished: also where a dump is being loaded into it, or that was interrupted; to load it on.

        Raises:
            LedgerError: where it cannot be opened, is damaged, no ledger, or of a newer schema.
            UsageError: where `url` is no address that a ledger can have.
        """
        return cls(*opened(url, create=create, unfinished=unfinished))

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        """Use it in a `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        """A transaction that reads, and sees the ledger as it is at its beginning."""
        with told(self.where), transaction(self.engine, writes=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes what is made from the book. The book itself is written by verbs only."""
        with self._write() as connection:
            yield connection

    @contextmanager
    def _write(self, *, unfinished: bool = False) -> Iterator[Connection]:
        with told(self.where), transaction(self.engine, writes=True) as connection:
            if not unfinished:
                refuse_unfinished(connection, self.where)
            yield connection

    # Adding

    def add(
        self,
        reading: Reading,
        *,
        method: Method,
        arrival: Arrival | None = None,
        triggers: Mapping[str, Span] | None = None,
    ) -> Added:
        """Add a report and its records. When this returns, they are in the ledger whatever happens then.

        The same report, read by the same method from the same metadata, adds nothing. By another method, or
        from other metadata, it retires what was read before; records keep their ids where their triggers
        overlap, and what persons judged stands.

        Args:
            reading: the report and its records.
            method: the reader and its version.
            arrival: the report's bytes as they came. Only the first that is given is kept.
            triggers: by the reading's ids, the words that name each record; without them, its first passage.

        Raises:
            ContractError: where the reading does not hold together.
        """
        new = Addition(reading, method, arrival, triggers or {})
        return next(self.add_many([new]))

    def add_many(self, additions: Iterable[Addition]) -> Iterator[Added]:
        """Add many, as `add` does each; what has been yielded is in the ledger whatever happens then.

        Some are written down together, each of them whole or not at all: it is much faster.

        Raises:
            ContractError: where a reading does not hold together; all before it are in the ledger then.
        """
        for group in adding.together(additions):
            with garbage.kept():
                done, wrong = self._add_group(group)
            yield from done
            if wrong is not None:
                raise wrong

    def _add_group(self, group: Iterable[Addition]) -> tuple[list[Added], ContractError | None]:
        """Add reports in one transaction, up to the first that does not hold together."""
        made, wrong = readying.all_ready(group)
        if not made:
            return [], wrong
        with self._write() as connection:
            return adding.add_all(connection, made), wrong

    def holds(self, report: Report, method: Method) -> bool:
        """Whether adding `report`, as intake gives it, read by `method` would add nothing."""
        with self.connect() as connection:
            last = last_reading(connection, report.id)
        return last == (method, readying.given_digest(report))

    # Looking

    def resolve(self, id_: str) -> tuple[str, str]:
        """The handle of the report, and the local id of the record in it ("" for the report itself)."""
        with self.connect() as connection:
            _, handle, local = _found(connection, id_)
        return handle, local

    def report_ids(self) -> Iterator[str]:
        """Handles of all reports, in the order in which they were added."""
        with self.connect() as connection:
            query = select(reports.c.handle).order_by(reports.c.added, reports.c.id)
            yield from connection.execute(query).scalars().all()

    def reading_of(self, report: str) -> Reading:
        """A report and its records as they now stand, under what persons judged.

        Of a report on which nobody judged, it is the reading that was added. References to records that do
        not stand are left out.
        """
        return reading_of(self._book(report))

    def entry(self, id_: str) -> Entry:
        """A record, or a report, as it now stands, whether it does or not."""
        return self.entries([id_])[0]

    def entries(self, ids: Iterable[str]) -> tuple[Entry, ...]:
        """Several at once, in the order of `ids`."""
        names = [parse(id_) for id_ in ids]
        with self.connect() as connection:
            keys = keys_of_all(connection, names)
            places = [(key, name.local) for key, name in zip(keys, names, strict=True)]
            found = entries_at(connection, places)
        return tuple(found[place] for place in places)

    def entries_of(self, report: str) -> tuple[Entry, ...]:
        """The report, and all records that were ever made of it, whether they stand or not."""
        book = self._book(report)
        return tuple(entry_of(book, view) for view in views_of(book))

    def text_of(self, report: str) -> str:
        """The stored text of a report, which every span indexes."""
        return self._book(report).text

    def given(self, report: str) -> Report:
        """A report as it was given to its reader, to be read anew without its file."""
        return readying.given(reading_of(self._book(report)).report)

    def arrivals_of(self, report: str) -> tuple[Arrival, ...]:
        """The bytes of a report as they came in, with when, from where and by what."""
        with self.connect() as connection:
            return arrivals_of(connection, _found(connection, report)[0])

    def versions(self, report: str) -> tuple[str, ...]:
        """Handles of the reports from the same URL, oldest first; of a report without URL, its own."""
        with self.connect() as connection:
            return versions_of(connection, _found(connection, report)[0])

    def history(self, id_: str, field: str | None = None) -> History:
        """All that was ever said of a record, or of one of its fields, oldest first.

        Raises:
            UsageError: where there is no such record, or records of its kind have no such field.
        """
        handle, local = self.resolve(id_)
        return history_of(self._book(handle), local, field)

    def judgements(self, report: str | Iterable[str] | None = None) -> tuple[Judgement, ...]:
        """What persons judged, in one report, in several or in all of them, with what was undone."""
        if report is None:
            return tuple(one for book in self._judged() for one in judgements_of(book))
        with self.connect() as connection:
            keys = keys_of_all(
                connection, [parse(id_) for id_ in ([report] if isinstance(report, str) else report)]
            )
            some = select(judgement_rows.c.report).where(judgement_rows.c.report.in_(keys)).distinct()
            judged = set(connection.execute(some).scalars())
            books = [load_book(connection, key) for key in dict.fromkeys(keys) if key in judged]
        return tuple(one for book in books for one in judgements_of(book))

    def queue(self) -> tuple[Judgement, ...]:
        """Judgements in force whose record the last reading does not make: `attach` or `undo` them."""
        return tuple(judgement_of(book, row.number) for book in self._judged() for row in queued(book))

    # Judging

    def correct(self, id_: str, field: str, value: object, *, who: str, why: str = "") -> Judgement:
        """Put `value` in place of all that a field holds: the codebook's types, or what they are in JSON.

        A field with several values takes all of them; None, or none, clears it.

        Raises:
            UsageError: where the record has no such field.
            ContractError: where the value does not fit, or the record would be none with it.
        """
        with self._pen(id_, who, why) as (pen, local):
            return judgements.correct(pen, local, field, value)

    def confirm(self, id_: str, field: str | None = None, *, who: str, why: str = "") -> Judgement:
        """Say that a record, or one field of it, is right as it stands. It then outlives re-reading."""
        with self._pen(id_, who, why) as (pen, local):
            return judgements.confirm(pen, local, field)

    def reject(self, id_: str, *, who: str, why: str = "") -> Judgement:
        """Say that a record is none. A report that is rejected takes its records with it."""
        with self._pen(id_, who, why) as (pen, local):
            return judgements.reject(pen, local)

    def add_by_hand(
        self, report: str, record: Record, *, who: str, why: str = "", trigger: Span | None = None
    ) -> Judgement:
        """Add a record that no reader made. The judgement's `record` tells the id that it gets.

        Args:
            report: the report.
            record: the record; it may speak of others by their local ids.
            who: the person.
            why: the reason.
            trigger: the words that name it; its first passage where empty.

        Raises:
            ContractError: where it does not fit the codebook, or words are not in the text.
        """
        with self._pen(report, who, why) as (pen, _):
            return judgements.add_by_hand(pen, record, trigger)

    def note(self, id_: str, text: str, *, who: str) -> Judgement:
        """Put a note to a record."""
        with self._pen(id_, who, text) as (pen, local):
            return judgements.note(pen, local)

    def rule(self, id_: str, verb: Verb, other: str, *, who: str, why: str = "") -> Judgement:
        """Say what an incident is to another: the same, different, a part of it; or that one cannot tell.

        What follows from it across reports shows once the ledger is reconciled.

        Raises:
            UsageError: where they are one record, or not both incidents.
        """
        handle, local = self.resolve(other)
        with self._pen(id_, who, why) as (pen, mine):
            return judgements.rule(pen, mine, verb, record_id(handle, local))

    def override(self, id_: str, field: str, said: str, *, who: str, why: str) -> Judgement:
        """Give the status or grading of the incident that a record tells of, over what rules say."""
        with self._pen(id_, who, why) as (pen, local):
            return judgements.override(pen, local, field, said)

    def undo(self, judgement: str, *, who: str, why: str = "") -> Judgement:
        """Take back a judgement. An undo is a judgement, too, and can be taken back.

        Raises:
            UsageError: where there is no such judgement, or it is undone already.
        """
        number = _number(judgement)
        with self._pen(judgement, who, why) as (pen, _):
            return judgements.undo(pen, number)

    def attach(self, judgement: str, record: str, *, who: str, why: str = "") -> Judgement:
        """Bind a judgement to another record of the same kind in its report.

        Raises:
            UsageError: where that cannot be.
        """
        number = _number(judgement)
        if self.resolve(judgement)[0] != self.resolve(record)[0]:
            raise UsageError(f"{judgement} and {record} are of two reports: judge the other record itself")
        with self._pen(record, who, why) as (pen, local):
            return judgements.attach(pen, number, local)

    # Keeping

    def check(self) -> Iterator[Problem]:
        """Look through everything, and yield what is wrong: hashes, spans, references, the index."""
        with self.connect() as connection:
            yield from problems(connection)

    def dump(self) -> Iterator[str]:
        """The whole ledger as lines of JSON, in an order that depends on nothing but what it holds."""
        with self.connect() as connection:
            yield from dumped(connection)

    def load(self, lines: Iterable[str]) -> int:
        """Fill an empty ledger with what `dump` wrote.

        A dump that is wrong leaves it empty. Where loading is interrupted, nobody can use the ledger, until
        the same dump is loaded again, which goes on from there: open it with `unfinished`.

        Returns:
            The number of reports.

        Raises:
            LedgerError: where this ledger is not empty, or a line is wrong; the message names the line.
        """
        return loaded(lambda: self._write(unfinished=True), lines, self.where)

    def rebuild(self) -> None:
        """Make the index anew from the book."""
        with self._write() as connection:
            rebuild(connection)

    def _book(self, id_: str) -> Book:
        with self.connect() as connection:
            key, _, _ = _found(connection, id_)
            return load_book(connection, key)

    def _judged(self) -> Iterator[Book]:
        """The reports in which persons judged, in the order of adding."""
        with self.connect() as connection:
            for books in chunks(connection, select(judgement_rows.c.report)):
                yield from books

    @contextmanager
    def _pen(self, id_: str, who: str, why: str) -> Iterator[tuple[Pen, str]]:
        """A person about to judge the record `id_`, and the record's local id."""
        with self._write() as connection:
            key, _, local = _found(connection, id_)
            yield Pen(connection, load_book(connection, key), who, why), local


def _found(connection: Connection, id_: str) -> tuple[int, str, str]:
    """The key and handle of the report that an id names, and the local id in it."""
    name = parse(id_)
    key, handle = key_of(connection, name)
    return key, handle, name.local


def _number(judgement: str) -> int:
    number = parse(judgement).judgement
    if number is None:
        raise UsageError(
            f"{judgement!r} is no judgement's id: that is like 4be1c09a7f21-j1; `history` shows them"
        )
    return number
