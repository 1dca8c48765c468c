"""Records as they now stand: what was read, under what persons judged. Nothing here touches a database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Protocol

import msgspec

from trucebook.ledger.book import Book, JudgementRow, StatementRow
from trucebook.ledger.fields import NAMING, fields_of, words_of
from trucebook.ledger.judging import Bound, bindings, in_force
from trucebook.ledger.making import made_of
from trucebook.ledger.values import STANDS, Entry, RecordKind, Standing, Verb
from trucebook.records import Agreement, Claim, Commitment, Incident, Reading, Record, Report, Span


@dataclass(frozen=True, slots=True)
class View:
    """One record of a report as it now stands.

    Attributes:
        local: its local id; "" is the report itself.
        kind: what sort of record.
        standing: by whose word it is in the book, or why not.
        rows: the statements that hold, in the order of fields and positions.
        trigger: the words that its identity binds to.
        judgements: numbers of the judgements in force on it.
        order: sorts records as the last reading has them, then the others by age.
    """

    local: str
    kind: RecordKind
    standing: Standing
    rows: tuple[StatementRow, ...]
    trigger: Span | None
    judgements: tuple[int, ...]
    order: tuple[int, int]


class Told(Protocol):
    """What a report is told by, and its text."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def text(self) -> str:
        """Its stored text."""

    @property
    def text_sha256(self) -> str:
        """The hash of that."""

    @property
    def url(self) -> str | None:
        """Where it was published."""

    @property
    def path(self) -> str | None:
        """The file that it came from."""


def view_of(book: Book, local: str) -> View:
    """The record `local` of a report as it now stands."""
    force = in_force(book.judgements)
    return _view(book, local, [j for j in book.judgements if j.number in force], force)


def views_of(book: Book) -> tuple[View, ...]:
    """The report itself, then every record that was ever made of it, in order."""
    force = in_force(book.judgements)
    rows = [j for j in book.judgements if j.number in force]
    views = [_view(book, local, rows, force) for local in book.kinds]
    return tuple(sorted(views, key=lambda v: (v.local != "", v.order)))


def record_of(book: Book, view: View) -> Record | Report:
    """The record that `view` is.

    Raises:
        ContractError: where its statements make none.
    """
    known = known_of_report(book) if view.kind is RecordKind.REPORT else {"id": f'"{view.local}"'}
    values = ((row.value, row.confidence) for row in view.rows)
    return made_of(view.kind, known, values, book.text)


def known_of_report(report: Told) -> Mapping[str, str]:
    """What is known of a report besides its statements, by field, as JSON."""
    told = {
        "id": report.id,
        "text_sha256": report.text_sha256,
        "text": report.text,
        "url": report.url,
        "path": report.path,
    }
    return {name: msgspec.json.encode(value).decode() for name, value in told.items()}


def entry_of(book: Book, view: View) -> Entry:
    """`view` as people and programs get it."""
    return Entry(
        id=book.record_id(view.local),
        kind=view.kind,
        standing=view.standing,
        record=record_of(book, view),
        trigger=view.trigger,
        judgements=tuple(book.judgement_id(number) for number in view.judgements),
        report=book.handle,
    )


def reading_of(book: Book) -> Reading:
    """The report and its records as they now stand. References to records that do not stand are left out."""
    standing = [view for view in views_of(book) if view.standing in STANDS or view.local == ""]
    known = {view.local for view in standing}
    found = [_with_known(record_of(book, view), known) for view in standing]
    report = found[0]
    assert isinstance(report, Report)  # noqa: S101 - `views_of` gives it first
    return Reading(
        report,
        incidents=tuple(r for r in found if isinstance(r, Incident)),
        claims=tuple(r for r in found if isinstance(r, Claim)),
        commitments=tuple(r for r in found if isinstance(r, Commitment)),
        agreements=tuple(r for r in found if isinstance(r, Agreement)),
    )


def references(record: Record | Report) -> tuple[str, ...]:
    """Local ids of the records that `record` speaks of."""
    if isinstance(record, Claim):
        return record.about
    if isinstance(record, Commitment):
        return (record.agreement,) if record.agreement is not None else ()
    if isinstance(record, Report):
        return tuple(local for total in record.totals for local in total.incidents)
    return ()


def _with_known(record: Record | Report, known: set[str]) -> Record | Report:
    if all(local in known for local in references(record)):
        return record
    if isinstance(record, Claim):
        return replace(record, about=tuple(local for local in record.about if local in known))
    if isinstance(record, Commitment):
        return replace(record, agreement=None)
    assert isinstance(record, Report)  # noqa: S101 - no other kind refers to records
    totals = (
        replace(total, incidents=tuple(local for local in total.incidents if local in known))
        for total in record.totals
    )
    return replace(record, totals=tuple(totals))


def _view(book: Book, local: str, rows: Sequence[JudgementRow], force: frozenset[int]) -> View:
    kind = book.kinds[local]
    bound = bindings(book.judgements, force) if rows else _UNBOUND
    on_it = [j for j in rows if bound[j.number].local == local and j.verb not in {Verb.UNDO, Verb.ATTACH}]
    base = _base(book, local, on_it, bound)
    naming = next((row for row in base if row.value.field == NAMING.get(kind)), None)
    return View(
        local=local,
        kind=kind,
        standing=_standing(book, local, on_it),
        rows=_in_order(kind, _overlaid(book, local, base, on_it, bound)),
        trigger=words_of(naming.value, book.text) if naming else None,
        judgements=tuple(j.number for j in on_it),
        order=_order(book, local, naming),
    )


_UNBOUND: Mapping[int, Bound] = MappingProxyType({})


def _in_order(kind: RecordKind, rows: Sequence[StatementRow]) -> tuple[StatementRow, ...]:
    """Rows in the order of the fields; those of one field stay as they are. What is no field is left out."""
    places = _places(kind)
    return tuple(
        sorted((row for row in rows if row.value.field in places), key=lambda row: places[row.value.field])
    )


@cache
def _places(kind: RecordKind) -> Mapping[str, int]:
    """Where each field stands in the codebook's order."""
    return MappingProxyType({name: i for i, name in enumerate(fields_of(kind))})


def _standing(book: Book, local: str, on_it: Sequence[JudgementRow]) -> Standing:
    decisions = [j.verb for j in on_it if j.verb is Verb.REJECT or (j.verb is Verb.CONFIRM and not j.field)]
    verbs = {j.verb for j in on_it}
    if decisions and decisions[-1] is Verb.REJECT:
        return Standing.REJECTED
    if Verb.ADD in verbs:
        return Standing.BY_HAND
    if book.current in book.made_in.get(local, ()):
        return Standing.READ
    return Standing.HELD if verbs & {Verb.CONFIRM, Verb.CORRECT} else Standing.RETIRED


def _base(
    book: Book, local: str, on_it: Sequence[JudgementRow], bound: Mapping[int, Bound]
) -> tuple[StatementRow, ...]:
    """What the record is before its fields are corrected: a person's, or a reading's.

    That is the reading on which a person confirmed the record, where one did; else the last that made it.
    """
    by_hand = [j for j in on_it if j.verb is Verb.ADD]
    read_in = book.made_in.get(local, ())
    if not by_hand and not read_in:  # what was added by hand and undone can still be looked at
        by_hand = [j for j in book.judgements if j.verb is Verb.ADD and j.local == local]
    if by_hand:
        return book.by_judgement.get(by_hand[0].number, ())
    confirmed = [j for j in on_it if j.verb is Verb.CONFIRM and not j.field]
    reading = _at(read_in, bound[confirmed[-1].number].reading) if confirmed else read_in[-1]
    return book.by_reading.get((local, reading), ())


def _overlaid(
    book: Book,
    local: str,
    base: Sequence[StatementRow],
    on_it: Sequence[JudgementRow],
    bound: Mapping[int, Bound],
) -> Sequence[StatementRow]:
    """`base`, under the fields that persons corrected or confirmed."""
    held: dict[str, Sequence[StatementRow]] = {}
    corrected = set()
    read_in = book.made_in.get(local, ())
    for judgement in on_it:
        if judgement.field is None:
            continue
        if judgement.verb is Verb.CORRECT:
            held[judgement.field] = book.by_judgement.get(judgement.number, ())
            corrected.add(judgement.field)
        elif judgement.verb is Verb.CONFIRM and read_in and judgement.field not in corrected:
            rows = book.by_reading.get((local, _at(read_in, bound[judgement.number].reading)), ())
            held[judgement.field] = [row for row in rows if row.value.field == judgement.field]
    if not held:
        return base
    kept = [row for row in base if row.value.field not in held]
    return [*kept, *(row for rows in held.values() for row in rows)]


def _at(read_in: Sequence[int], reading: int | None) -> int:
    """The reading of `read_in` that counted when `reading` was the last."""
    return next((n for n in reversed(read_in) if reading is None or n <= reading), read_in[-1])


def _order(book: Book, local: str, naming: StatementRow | None) -> tuple[int, int]:
    for row in book.by_reading.get((local, book.current), ()):
        if row.value.field == NAMING.get(book.kinds[local]):
            return 0, row.number
    return 1, naming.number if naming else 0
