"""A doubtful value as its page shows it: its words in their context, and what others tell instead."""

from dataclasses import dataclass

from trucebook.ledger import Found, Judgement, Ledger
from trucebook.ledger.fields import field_of
from trucebook.ledger.find import found_of
from trucebook.reconcile.doubting import Doubt, DoubtfulValue, ValueAt
from trucebook.records import Record, Report
from trucebook.web.context import Stretch, in_context
from trucebook.web.fields import held, in_words
from trucebook.web.lookup import record_of

CANNOT_TELL = "cannot tell whether this is right"
"""What is noted where a person leaves a value as it is, and gives no other reason."""


@dataclass(frozen=True, slots=True)
class ValueShown:
    """A value in its report.

    Attributes:
        found: the record, with its report.
        words: the value in words; empty where it is not there any more.
        context: its own words, or the record's, in their context.
    """

    found: Found[Record | Report]
    words: str
    context: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class DoubtShown:
    """A doubtful value with what stands against it.

    Attributes:
        doubtful: the value.
        value: it, in its report.
        others: what others tell instead.
    """

    doubtful: DoubtfulValue
    value: ValueShown
    others: tuple[ValueShown, ...]


def doubt_shown(ledger: Ledger, doubtful: DoubtfulValue) -> DoubtShown:
    """The value with what stands against it.

    Raises:
        HTTPException: 404, where a record is not there.
    """
    others = tuple(_shown(ledger, other) for other in doubtful.others)
    return DoubtShown(doubtful, _shown(ledger, doubtful.at), others)


def confirmed(ledger: Ledger, doubtful: DoubtfulValue, *, who: str, why: str) -> Judgement:
    """Say that a value is right: of what the reader was unsure of, the whole record."""
    field = None if doubtful.why is Doubt.UNSURE else doubtful.at.field
    return ledger.confirm(doubtful.at.record, field, who=who, why=why)


def rejected(ledger: Ledger, doubtful: DoubtfulValue, *, who: str, why: str) -> Judgement:
    """Say that a value is not so: it is taken out of its field, or the whole record out of the book."""
    at = doubtful.at
    if doubtful.why is Doubt.UNSURE:
        return ledger.reject(at.record, who=who, why=why)
    entry = ledger.entry(at.record)
    values = held(entry, field_of(entry.kind, at.field))
    left = [value for i, value in enumerate(values) if i != at.position]
    return ledger.correct(at.record, at.field, left or None, who=who, why=why)


def left_open(ledger: Ledger, doubtful: DoubtfulValue, *, who: str, why: str) -> Judgement:
    """Say that one cannot tell: it is noted, and the value waits no more."""
    return ledger.note(doubtful.at.record, why.strip() or CANNOT_TELL, who=who)


def _shown(ledger: Ledger, at: ValueAt) -> ValueShown:
    one = record_of(ledger, at.record)
    values = held(one.entry, field_of(one.entry.kind, at.field))
    value = values[at.position] if at.position < len(values) else None
    words = getattr(value, "words", None)
    record = one.entry.record
    passages = () if isinstance(record, Report) else record.evidence
    return ValueShown(
        found_of(one.entry, one.report),
        "" if value is None else in_words(value),
        in_context(one.report.text, [words] if words else passages),
    )
