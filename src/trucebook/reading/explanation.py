"""How a report's records were come by: what was perceived, what was made of it, and what was left."""

from dataclasses import dataclass

from trucebook.intake.passages import Passage
from trucebook.reading.marks import Marks
from trucebook.reading.sentences import Sentence
from trucebook.records import Reading, Span


@dataclass(frozen=True, slots=True)
class Trace:
    """How one value of one record was come by.

    Attributes:
        record: id of the record.
        field: name of the field.
        value: the value, in words.
        marks: indices of the marks that it was made of.
        score: probability of the mark or the link that brought it; empty where none did.
        step: what was done, in words.
    """

    record: str
    field: str
    value: str
    marks: tuple[int, ...]
    score: float | None
    step: str


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """A sentence with a toll or conflict words of which no record was made.

    Attributes:
        words: the sentence.
        reasons: the words that make it worth a look.
    """

    words: Span
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A reading with everything behind it.

    Attributes:
        reading: the report and its records.
        passages: the parts of the report's text.
        sentences: the sentences that were read.
        marks: what the encoder perceived in them.
        traces: how each value of each record was come by.
        unrecorded: sentences that look as if they should have yielded a record.
    """

    reading: Reading
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    marks: Marks
    traces: tuple[Trace, ...]
    unrecorded: tuple[Unrecorded, ...]
