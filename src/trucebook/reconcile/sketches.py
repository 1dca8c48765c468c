"""What a text is remembered by, so that its like is found among millions: a sketch of about a kilobyte.

The runs are a bottom-k MinHash (Broder 1997; Cohen and Kaplan 2007): the smallest hashes of all five-word
runs. Unlike a MinHash of many permutations it tells, for texts of different length, how much of the shorter
stands in the longer. The vocabulary is a MinHash of permutations. Both are made by the library rensa.
"""

import re
import struct
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from rensa import RMinHash

from trucebook.errors import LedgerError

VERSION: Final = 1
"""Raised whenever a text may get another sketch; sketches of two versions cannot be compared."""

RUN: Final = 5
"""Words in a run: stock phrases are mostly shorter, and one changed word spoils no more than five runs."""

RUNS: Final = 192
"""Hashes of runs that are kept: a share of a half is told to within 4 %, of texts under 200 words exactly."""

OPENING: Final = 80
"""Words of the opening: a truncated text keeps its first paragraphs, and a teaser is hardly shorter."""

OPENING_RUNS: Final = 16
VOCABULARY: Final = 128
"""Hashes of the vocabulary: a share of a third is told to within 4 %."""

MATTER: Final = 4
"""Letters from which a word counts to the vocabulary: most shorter ones carry no matter."""

_SEED: Final = 20_200_229
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc`]")
_PROSE_WORDS = 10
_PROSE_END = re.compile(r"[.!?:;,]['\"\u2019\u201d)\]]*\s*$")
_HEAD = struct.Struct("<BIQHHH")


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text to tell how much of it another repeats.

    Attributes:
        words: how many words its prose has.
        text: 64-bit hash of these words in their order; equal texts have the same.
        runs: the smallest 32-bit hashes of its five-word runs, ascending; all of them where they are few.
        opening: likewise of the runs of its first words.
        vocabulary: a MinHash of the words that carry its matter; empty where it has none.
    """

    words: int
    text: int
    runs: tuple[int, ...]
    opening: tuple[int, ...]
    vocabulary: tuple[int, ...]


def sketch_of(text: str, title: str | None = None) -> Sketch:
    """The sketch of a report's stored text. It is the same for ever, on every machine.

    Case, accents, punctuation and blanks do not matter. Lines that are no prose (headlines, bylines, dates,
    menus) are left out, as is `title` where a line repeats it; a dateline is a few words of many.
    """
    words = _prose(text, title)
    runs = _hashes([" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)])
    matter = sorted({word for word in words if len(word) >= MATTER})
    return Sketch(
        words=len(words),
        text=int(_hashes([" ".join(words)])[0]) if words else 0,
        runs=_smallest(runs, RUNS),
        opening=_smallest(runs[: OPENING - RUN + 1], OPENING_RUNS),
        vocabulary=_vocabulary(matter),
    )


def _prose(text: str, title: str | None) -> list[str]:
    """The folded words of the lines that are prose; of all lines where none is."""
    heading = _words(title or "")
    lines = [(line, _words(line)) for line in text.splitlines()]
    told = [
        words
        for line, words in lines
        if words != heading and (len(words) >= _PROSE_WORDS or _PROSE_END.search(line))
    ]
    return [word for words in (told or [words for _, words in lines]) for word in words]


def _words(text: str) -> list[str]:
    bare = _APOSTROPHES.sub("", text)
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return _WORD.findall(bare.casefold())


def _hashes(tokens: list[str]) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    hashed = RMinHash.hash_token_sets([tokens])[0] if tokens else []
    return np.array(hashed, dtype=np.uint64)


def _smallest(hashes: np.ndarray[tuple[int], np.dtype[np.uint64]], most: int) -> tuple[int, ...]:
    return tuple(np.unique(hashes >> np.uint64(32))[:most].tolist())


def _vocabulary(words: list[str]) -> tuple[int, ...]:
    if not words:
        return ()
    minhash = RMinHash(num_perm=VOCABULARY, seed=_SEED)
    minhash.update(words)
    return tuple(minhash.digest())


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much two sets have in common, from 0 to 1.

    Attributes:
        shared: of what either has, the share that both have (the Jaccard index).
        contained: of what the smaller has, the share that the other has, too.
    """

    shared: float
    contained: float


def overlap(a: tuple[int, ...], b: tuple[int, ...], *, kept: int = RUNS) -> Overlap:
    """The overlap of the two sets of which `a` and `b` are the smallest hashes, at most `kept` of each.

    Up to the lower of the two largest kept hashes both samples are whole: within that they are compared.
    """
    if not a or not b:
        return Overlap(0.0, 0.0)
    within = min((kind[-1] for kind in (a, b) if len(kind) >= kept), default=1 << 32)
    one, other = {h for h in a if h <= within}, {h for h in b if h <= within}
    both = len(one & other)
    return Overlap(both / (len(one) + len(other) - both), both / max(1, min(len(one), len(other))))


def shared_vocabulary(a: Sketch, b: Sketch) -> float:
    """Of the longer words that either text has, the share that both have, from 0 to 1."""
    if not a.vocabulary or not b.vocabulary:
        return 0.0
    return sum(x == y for x, y in zip(a.vocabulary, b.vocabulary, strict=True)) / VOCABULARY


def to_bytes(sketch: Sketch) -> bytes:
    """`sketch` as bytes to store: a version, then the numbers, all little-endian."""
    numbers = (*sketch.runs, *sketch.opening, *sketch.vocabulary)
    lengths = (len(sketch.runs), len(sketch.opening), len(sketch.vocabulary))
    head = _HEAD.pack(VERSION, sketch.words, sketch.text, *lengths)
    return head + struct.pack(f"<{len(numbers)}I", *numbers)


def from_bytes(data: bytes) -> Sketch:
    """The sketch that `to_bytes` made `data` of.

    Raises:
        LedgerError: where it is none, or of another version.
    """
    try:
        version, words, text, *lengths = _HEAD.unpack_from(data)
        numbers = struct.unpack_from(f"<{sum(lengths)}I", data, _HEAD.size)
    except struct.error as error:
        raise LedgerError(f"these bytes are no sketch of a text ({error}); make the sketch anew") from error
    if version != VERSION or len(data) != _HEAD.size + 4 * len(numbers):
        raise LedgerError(
            f"these bytes are no sketch of version {VERSION} (theirs is {version}); make the sketch anew"
        )
    ends = np.cumsum([0, *lengths]).tolist()
    runs, opening, vocabulary = (numbers[start:end] for start, end in pairwise(ends))
    return Sketch(words, text, runs, opening, vocabulary)
