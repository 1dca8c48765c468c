"""What a person says of a doubtful value, as a judgement."""

from trucebook.ledger import Judgement, Ledger
from trucebook.ledger.fields import content_of, field_of
from trucebook.reconcile.doubting import Doubt, DoubtfulValue

CANNOT_TELL = "cannot tell whether this is right"
"""What is noted where a person leaves a value as it is, and gives no other reason."""


def confirmed(ledger: Ledger, doubtful: DoubtfulValue, *, who: str, why: str = "") -> Judgement:
    """Say that a value is right: of what the reader was unsure of, the whole record."""
    field = None if doubtful.why is Doubt.UNSURE else doubtful.at.field
    return ledger.confirm(doubtful.at.record, field, who=who, why=why)


def rejected(ledger: Ledger, doubtful: DoubtfulValue, *, who: str, why: str = "") -> Judgement:
    """Say that a value is not so: it is taken out of its field, or the whole record out of the book."""
    at = doubtful.at
    if doubtful.why is Doubt.UNSURE:
        return ledger.reject(at.record, who=who, why=why)
    entry = ledger.entry(at.record)
    values = content_of(entry.record, field_of(entry.kind, at.field))
    left = [value for i, value in enumerate(values) if i != at.position]
    return ledger.correct(at.record, at.field, left or None, who=who, why=why)


def left_open(ledger: Ledger, doubtful: DoubtfulValue, *, who: str, why: str = "") -> Judgement:
    """Say that one cannot tell: it is noted, and the value waits no more."""
    return ledger.note(doubtful.at.record, why.strip() or CANNOT_TELL, who=who)
