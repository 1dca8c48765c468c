"""Sentences that look as if they should have yielded a record, and did not."""

import re
from collections.abc import Iterable
from functools import cache

from trucebook.knowledge.files import load_toml
from trucebook.reading.explanation import Unrecorded
from trucebook.reading.sentences import Sentence
from trucebook.records import Reading, Span


def unrecorded(sentences: Iterable[Sentence], reading: Reading) -> tuple[Unrecorded, ...]:
    """The sentences with a toll or conflict words that are no record's evidence, in order, with the words."""
    taken = [span for record in reading.records() for span in record.evidence]
    starts = {span.start for span in taken}
    return tuple(
        Unrecorded(sentence.words, reasons)
        for sentence in sentences
        if sentence.words.start not in starts
        and not _holds_any(sentence.words, taken)
        and (reasons := tuple(dict.fromkeys(_pattern().findall(sentence.words.text.casefold()))))
    )


def _holds_any(sentence: Span, spans: Iterable[Span]) -> bool:
    return any(sentence.overlaps(span) for span in spans)


@cache
def _pattern() -> re.Pattern[str]:
    stems = sorted(stem for stems in load_toml("conflict_words.toml").values() for stem in stems)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, stems))})\w*")
