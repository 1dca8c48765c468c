"""What persons say: each judgement is a row, and its values are statements of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection

from trucebook.errors import UsageError
from trucebook.ledger.book import Book, JudgementRow
from trucebook.ledger.books import load_book
from trucebook.ledger.clock import now
from trucebook.ledger.drafts import check_references, check_storable, draft_of, next_local, with_ids
from trucebook.ledger.fields import KIND_OF, NAMING, field_of, values_from
from trucebook.ledger.index import refresh
from trucebook.ledger.judging import BINDING, bindings, in_force
from trucebook.ledger.names import is_local, parse
from trucebook.ledger.rows import insert
from trucebook.ledger.schema import judgements, records
from trucebook.ledger.stating import draft_rows, state, statement_rows
from trucebook.ledger.values import Judgement, RecordKind, Verb
from trucebook.ledger.views import record_of, view_of
from trucebook.records import Record, Span
from trucebook.records.vocabulary import Grading, Status

OVERRIDDEN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        field: tuple(word.value for word in words)
        for field, words in (("status", Status), ("grading", Grading))
    }
)
"""What a person may give in place of what rules say, with the words that it can be."""

PERSONS_CONFIDENCE = 1.0
"""A person is the careful coder by whose judgement confidence is measured."""


@dataclass(frozen=True, slots=True)
class Pen:
    """A person about to judge a record of a report that is locked.

    Attributes:
        connection: a transaction that writes.
        book: the report as it is.
        who: the person.
        why: the reason.
    """

    connection: Connection
    book: Book
    who: str
    why: str

    def __post_init__(self) -> None:
        """Refuse a judgement that is nobody's.

        Raises:
            UsageError: where `who` is empty, or a text cannot be stored.
        """
        if not self.who.strip():
            raise UsageError("a judgement has a name under it: say who judges")
        if "\0" in self.who + self.why:
            raise UsageError("a name or reason has a NUL character, which cannot be stored: take it out")


def correct(pen: Pen, local: str, field: str, value: object) -> Judgement:
    """Put `value` in place of all that `field` of the record holds; None or nothing clears it.

    Raises:
        UsageError: where the record has no such field.
        ContractError: where the value does not fit, or the record would be none with it.
    """
    kind = pen.book.kinds[local]
    values = values_from(field_of(kind, field), value, pen.book.text)
    check_storable(values)
    judgement = _write(pen, Verb.CORRECT, local, field=field)
    confidence = PERSONS_CONFIDENCE if field == NAMING.get(kind) else None
    rows = statement_rows((pen.book.key, local), values, pen.book.next_statement, confidence=confidence)
    state(pen.connection, rows, judgement=judgement)
    book = _refreshed(pen)
    check_references(record_of(book, view_of(book, local)), book.kinds)
    return judgement_of(book, judgement)


def confirm(pen: Pen, local: str, field: str | None) -> Judgement:
    """Say that the record, or one field of it, is right as it stands. It then outlives re-reading.

    Raises:
        UsageError: where the record has no such field.
    """
    if field is not None:
        field_of(pen.book.kinds[local], field)
    return _done(pen, _write(pen, Verb.CONFIRM, local, field=field))


def reject(pen: Pen, local: str) -> Judgement:
    """Say that the record is none. A report that is rejected takes its records with it."""
    return _done(pen, _write(pen, Verb.REJECT, local))


def note(pen: Pen, local: str) -> Judgement:
    """Put down a note, which is the pen's reason.

    Raises:
        UsageError: where it is empty.
    """
    if not pen.why.strip():
        raise UsageError("a note has words: give them")
    return _done(pen, _write(pen, Verb.NOTE, local))


def add_by_hand(pen: Pen, record: Record, trigger: Span | None) -> Judgement:
    """Add a record that no reader made, on words of the report. Its own id is replaced by the next free one.

    Raises:
        ContractError: where it does not fit, or speaks of records that are not there.
    """
    local = next_local(KIND_OF[type(record)], pen.book.kinds)
    ids = {record.id: local} | {one: one for one in pen.book.kinds}
    check_references(record, ids)
    named = with_ids(record, ids)
    if hasattr(named, "confidence"):
        named = replace(named, confidence=PERSONS_CONFIDENCE)
    draft = draft_of(named, pen.book.text, trigger)
    insert(pen.connection, records, [(pen.book.key, local, draft.kind.value)])
    judgement = _write(pen, Verb.ADD, local, trigger=draft.trigger)
    rows = draft_rows(pen.book.key, draft, pen.book.next_statement)
    state(pen.connection, rows, judgement=judgement)
    return _done(pen, judgement)


def rule(pen: Pen, local: str, verb: Verb, other: str) -> Judgement:
    """Say what an incident is to `other`, an incident as its whole id names it, of whatever report.

    Raises:
        UsageError: where they are one record, or not both incidents.
    """
    if pen.book.kinds[local] is not RecordKind.INCIDENT or not is_local(
        parse(other).local, RecordKind.INCIDENT
    ):
        raise UsageError("only incidents are laid beside each other: give the ids of two")
    if pen.book.record_id(local) == other:
        raise UsageError(f"{other} is one record: give the ids of two")
    return _done(pen, _write(pen, verb, local, other=other))


def override(pen: Pen, local: str, field: str, said: str) -> Judgement:
    """Give the status or grading of the incident that this record tells of, over what rules say.

    Raises:
        UsageError: where there is no reason, no such field, or the record is no incident.
    """
    if pen.book.kinds[local] is not RecordKind.INCIDENT:
        raise UsageError("only incidents have a status and a grading: give the id of one")
    if field not in OVERRIDDEN:
        raise UsageError(f"{field!r} cannot be overridden: give one of {', '.join(OVERRIDDEN)}")
    if not pen.why.strip():
        raise UsageError(f"to override a {field} takes a reason: give it with --why")
    if said not in OVERRIDDEN[field]:
        raise UsageError(f"{said!r} is no {field}: it is one of {', '.join(OVERRIDDEN[field])}")
    return _done(pen, _write(pen, Verb.OVERRIDE, local, field=field, said=said))


def undo(pen: Pen, number: int) -> Judgement:
    """Take back a judgement. An undo can be taken back, too.

    Raises:
        UsageError: where there is no such judgement, or it is undone already.
    """
    target = _in_force(pen.book, number)
    return _done(pen, _write(pen, Verb.UNDO, target.local, target=number))


def attach(pen: Pen, number: int, local: str) -> Judgement:
    """Bind a judgement to another record of its report, of the same kind.

    Raises:
        UsageError: where that cannot be.
    """
    target = _in_force(pen.book, number)
    if target.verb not in BINDING:
        raise UsageError(f"to {target.verb} is not bound to a record by its words: undo it instead")
    if pen.book.kinds[target.local] is not pen.book.kinds[local]:
        raise UsageError(
            f"a judgement on a record of kind {pen.book.kinds[target.local]} stays on one of that kind"
        )
    return _done(pen, _write(pen, Verb.ATTACH, local, target=number))


def judgement_of(book: Book, number: int) -> Judgement:
    """A judgement as people and programs get it."""
    return next(one for one in judgements_of(book) if one.id == book.judgement_id(number))


def judgements_of(book: Book) -> tuple[Judgement, ...]:
    """All judgements on a report and its records, oldest first."""
    force = in_force(book.judgements)
    bound = bindings(book.judgements, force)
    return tuple(
        Judgement(
            id=book.judgement_id(row.number),
            verb=row.verb,
            record=book.record_id(bound[row.number].local),
            field=row.field,
            who=row.who,
            why=row.why,
            at=row.at,
            trigger=None if row.start is None or row.end is None else Span.of(book.text, row.start, row.end),
            target=None if row.target is None else book.judgement_id(row.target),
            in_force=row.number in force,
            other=row.other,
            said=row.said,
        )
        for row in book.judgements
    )


def _write(  # noqa: PLR0913 - each is a column
    pen: Pen,
    verb: Verb,
    local: str,
    *,
    field: str | None = None,
    target: int | None = None,
    trigger: tuple[int, int] | None = None,
    other: str | None = None,
    said: str | None = None,
) -> int:
    """Put down the row of a judgement: its number."""
    book = pen.book
    number = max((row.number for row in book.judgements), default=0) + 1
    if trigger is None and (words := view_of(book, local).trigger):
        trigger = (words.start, words.end)
    start, end = trigger or (None, None)
    reading = book.current if verb in BINDING or verb is Verb.ATTACH else None
    bound = (verb.value, local, start, end, field, reading, target)
    row = (book.key, number, *bound, pen.who, pen.why, now(), other, said)
    insert(pen.connection, judgements, [row])
    return number


def _done(pen: Pen, number: int) -> Judgement:
    return judgement_of(_refreshed(pen), number)


def _refreshed(pen: Pen) -> Book:
    refresh(pen.connection, [pen.book.key])
    return load_book(pen.connection, pen.book.key)


def _in_force(book: Book, number: int) -> JudgementRow:
    row = next((row for row in book.judgements if row.number == number), None)
    if row is None:
        raise UsageError(
            f"there is no judgement {book.judgement_id(number)}; `history` lists those that there are"
        )
    if number not in in_force(book.judgements):
        raise UsageError(f"{book.judgement_id(number)} is undone already")
    return row
