"""Sentences that look as if they should have yielded a record, and did not."""

import re
from collections.abc import Collection, Iterable
from functools import cache

from trucebook.knowledge.files import load_toml
from trucebook.reading.explanation import Unrecorded
from trucebook.reading.sentences import Sentence
from trucebook.records import Span


def unrecorded(sentences: Iterable[Sentence], taken: Collection[Span]) -> tuple[Unrecorded, ...]:
    """The sentences with a toll or conflict words of which nothing was taken, in order, with those words.

    Args:
        sentences: the sentences that were read.
        taken: the words that records were made of.
    """
    return tuple(
        Unrecorded(sentence.words, reasons)
        for sentence in sentences
        if not any(sentence.words.overlaps(span) for span in taken)
        and (reasons := tuple(dict.fromkeys(_pattern().findall(sentence.words.text.casefold()))))
    )


@cache
def _pattern() -> re.Pattern[str]:
    stems = sorted(stem for stems in load_toml("conflict_words.toml").values() for stem in stems)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, stems))})\w*")
