"""A doubtful value as its page shows it: its words in their context, and what others tell instead."""

from dataclasses import dataclass

from trucebook.ledger import Found, Ledger
from trucebook.ledger.fields import KIND_OF, content_of, field_of
from trucebook.ledger.find import found_of
from trucebook.reconcile.doubting import DoubtfulValue, ValueAt
from trucebook.records import Record, Report
from trucebook.web.context import Stretch, in_context
from trucebook.web.lookup import record_of
from trucebook.wording.doubt_words import question
from trucebook.wording.field_words import in_words


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
        question: what is asked about it.
        value: it, in its report.
        others: what others tell instead.
    """

    doubtful: DoubtfulValue
    question: str
    value: ValueShown
    others: tuple[ValueShown, ...]


def doubt_shown(ledger: Ledger, doubtful: DoubtfulValue) -> DoubtShown:
    """The value with what stands against it.

    Raises:
        HTTPException: 404, where a record is not there.
    """
    others = tuple(_shown(ledger, other) for other in doubtful.others)
    value = _shown(ledger, doubtful.at)
    return DoubtShown(doubtful, question(doubtful, KIND_OF[type(value.found.record)]), value, others)


def _shown(ledger: Ledger, at: ValueAt) -> ValueShown:
    one = record_of(ledger, at.record)
    values = content_of(one.entry.record, field_of(one.entry.kind, at.field))
    value = values[at.position] if at.position < len(values) else None
    words = getattr(value, "words", None)
    record = one.entry.record
    passages = () if isinstance(record, Report) else record.evidence
    return ValueShown(
        found_of(one.entry, one.report),
        "" if value is None else in_words(value),
        in_context(one.report.text, [words] if words else passages),
    )
