"""What goes into a ledger and comes out of it: methods, arrivals, entries, statements, judgements."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from trucebook.records import Reading, Record, Report, Span


class RecordKind(StrEnum):
    """What sort of record an entry is. The report itself is one, so that its fields have a history, too."""

    REPORT = "report"
    INCIDENT = "incident"
    CLAIM = "claim"
    COMMITMENT = "commitment"
    AGREEMENT = "agreement"


class Standing(StrEnum):
    """By whose word a record is in the book, or why it is not."""

    READ = "read"
    """The last reading makes it."""
    HELD = "held"
    """The last reading does not make it any more, but a person's judgement stands on it: it is queued."""
    BY_HAND = "by_hand"
    """A person added it."""
    REJECTED = "rejected"
    """A person rejected it."""
    RETIRED = "retired"
    """The last reading does not make it any more, or its adding by hand was undone."""


STANDS = frozenset({Standing.READ, Standing.HELD, Standing.BY_HAND})
"""Standings of records that are in the book; the others are in its history only."""


class Outcome(StrEnum):
    """What adding a reading did."""

    ADDED = "added"
    """A report that was not there."""
    VERSION = "version"
    """Likewise, and the ledger held another text from the same URL, which stands beside it."""
    REREAD = "reread"
    """A report that was there, read anew: its old reading is retired."""
    KNOWN = "known"
    """Nothing: the report was there, read by the same reader from the same metadata."""


class Verb(StrEnum):
    """What a judgement does."""

    CORRECT = "correct"
    CONFIRM = "confirm"
    REJECT = "reject"
    ADD = "add"
    NOTE = "note"
    SAME = "same"
    """Two incidents, as told, are one."""
    DIFFERENT = "different"
    """They are two."""
    PART_OF = "part_of"
    """The first is a part of the other."""
    UNSURE = "unsure"
    """A person looked at two incidents, and could not tell."""
    OVERRIDE = "override"
    """Gives the status or the grading of the incident that rules would give otherwise."""
    ATTACH = "attach"
    """Binds an earlier judgement to another record."""
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Method:
    """How values were come by.

    Attributes:
        name: the reader's name ("trucebook"), or the person's.
        version: the reader's version, which changes whenever it may read differently; empty for a person.
    """

    name: str
    version: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report's bytes as they came in.

    Attributes:
        data: the bytes.
        origin: from where: a file, a line of one ("reports.jsonl:7"), an address, "standard input".
        received: when, ISO 8601 in UTC ("2026-03-04T10:11:12.000000Z"); empty for now.
        tool: what took it in; empty for this version of trucebook.
    """

    data: bytes
    origin: str
    received: str = ""
    tool: str = ""


@dataclass(frozen=True, slots=True)
class Addition:
    """A reading that is to be added.

    Attributes:
        reading: the report and its records.
        method: the reader and its version.
        arrival: the report's bytes as they came. Only the first that is given is kept.
        triggers: by the reading's ids, the words that name each record; without them, its first passage.
    """

    reading: Reading
    method: Method
    arrival: Arrival | None = None
    triggers: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Added:
    """What `Ledger.add` did.

    Attributes:
        report: the report's handle.
        outcome: whether it was new.
        records: ids of the records that the reading made, in its order.
        queued: ids of judgements that no longer find their record.
    """

    report: str
    outcome: Outcome
    records: tuple[str, ...] = ()
    queued: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as it now stands in the book: what was read, under what persons judged.

    Attributes:
        id: to quote: the report's handle, a hyphen and the local id ("4be1c09a7f21-i3"), or the handle alone.
        kind: what sort of record.
        standing: by whose word it is there, or why not.
        record: the record; its own `id`, and those that it refers to, are local ("i3"). For a report the
            `Report`, whole.
        trigger: the words that its identity binds to; empty for reports.
        judgements: ids of the judgements in force on it, oldest first.
        report: the report's handle.
    """

    id: str
    kind: RecordKind
    standing: Standing
    record: Record | Report
    trigger: Span | None
    judgements: tuple[str, ...]
    report: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One value of one field of one record, and who stated it.

    Attributes:
        record: id of the record.
        field: the codebook's name of the field.
        position: from 0, where the field has several values.
        value: as in the codebook's JSON, without its words; None where the value is its words.
        words: the words that it was read from.
        confidence: the reader's, that the record is one with this type, act or action.
        method: the reader and its version, or the person.
        at: when it was stated, ISO 8601 in UTC.
        judgement: id of the judgement that states it; empty for a reader's.
        live: the record as it now stands has this value.
        number: from 1 in its report, in the order of stating.
    """

    record: str
    field: str
    position: int
    value: object
    words: Span | None
    confidence: float | None
    method: Method
    at: str
    judgement: str | None
    live: bool
    number: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person said about a record.

    Attributes:
        id: to quote and to undo by: "4be1c09a7f21-j2".
        verb: what it does.
        record: id of the record that it is bound to now.
        field: the field that is corrected or confirmed; empty for the whole record.
        who: the person.
        why: the reason; for a note, the note.
        at: when, ISO 8601 in UTC.
        trigger: the words that it binds to; empty for reports.
        target: id of the judgement that it undoes or attaches.
        in_force: it is not undone.
        other: id of the incident that `record` is laid beside.
        said: the status or grading that overrides what rules say.
    """

    id: str
    verb: Verb
    record: str
    field: str | None
    who: str
    why: str
    at: str
    trigger: Span | None
    target: str | None
    in_force: bool
    other: str | None = None
    said: str | None = None


@dataclass(frozen=True, slots=True)
class History:
    """All that was ever said of a record or of one of its fields, oldest first.

    Attributes:
        statements: the values.
        judgements: what persons did, with what was undone.
    """

    statements: tuple[Statement, ...]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a ledger that is not as it must be.

    Attributes:
        where: the report, record or table.
        message: what is wrong, and what to do.
    """

    where: str
    message: str
