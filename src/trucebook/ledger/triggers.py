"""The words that name each record of a reading: what its identity in the ledger binds to."""

from typing import TYPE_CHECKING

from trucebook.ledger.fields import NAMING
from trucebook.records import Span

if TYPE_CHECKING:
    from trucebook.reading.explanation import Explanation

_NAMING_FIELDS = frozenset(NAMING.values())


def triggers_of(explanation: "Explanation") -> dict[str, Span]:
    """For each record of a reading, by its id, the surest of the marks that name it."""
    marks = explanation.marks.marks
    return {
        trace.record: max((marks[i] for i in trace.marks), key=lambda mark: mark.score).words
        for trace in explanation.traces
        if trace.field in _NAMING_FIELDS and trace.marks
    }
