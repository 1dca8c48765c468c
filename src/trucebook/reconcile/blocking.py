"""Which incidents are worth laying beside each other, so that a million of them stay near-linear.

An incident is in several blocks, each a window of time with something else: what happened in a country, what
happened in a province or at a named place, who did it to whom, a rare word, a number. Two that may be the
same, or part of one another, share at least one of them. Windows come in two sizes: of `FINE` days, for what
is told to the day, and of `COARSE` days, for what is told to the week or the month. What lasts for months is
in the windows of its start and of its end, and in one of its year; history without a date is in one that has
no time, and in that of its telling.
"""

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from trucebook.reconcile.columns import Ints
from trucebook.reconcile.rarity import folded, stem
from trucebook.reconcile.traits import Traits
from trucebook.records.vocabulary import IncidentType

MAX_BLOCK = 30
"""Members up to which everyone in a block is laid beside everyone. In a larger block each is laid beside the
`NEIGHBOURS` that follow it in the order of (rank, id): linear, and the same in whatever order they came."""

NEIGHBOURS = 6
"""How many that follow each is laid beside in a larger block."""

FINE, COARSE = 3, 20
"""Days in a window of each size."""

SLACK = 1
"""Days by which reports differ on the day of one happening."""

TELLING_LAG = 7
"""Days before its publication to which news without a date may go back."""

_MOST_WINDOWS = 4
_MOST_WORDS = 3
_MOST_PARTIES = 2
_MOST_NUMBERS = 3
_LEAST_NUMBER = 5  # a smaller toll is shared by chance too often
_YEAR = 365

_TYPES = {str(type_): i for i, type_ in enumerate(IncidentType)}


def block_keys(traits: Traits) -> tuple[int, ...]:
    """The blocks that an incident is in, signed 64-bit, sorted, each once."""
    return tuple(sorted({_number(name) for name in _blocks(traits)}))


def block_rank(traits: Traits) -> int:
    """Where an incident stands in a large block, signed 64-bit: those that are alike have ranks close by.

    By type, then province or country, then day, then doer.
    """
    spot = traits.places[0] if traits.places else None
    where = f"{spot.country}/{spot.admin1}" if spot else ""
    who = folded(traits.actors[0].name) if traits.actors else ""
    day = traits.first or (traits.published[0] if traits.published else 0)
    type_ = _TYPES.get(traits.type, 31)
    return ((type_ * 2**18 + _number(where) % 2**18) * 2**22 + day % 2**22) * 2**16 + _number(who) % 2**16


def candidates(keys: Sequence[Sequence[int]], ranks: Sequence[int]) -> tuple[Ints, Ints]:
    """Pairs of indexes that share a block, each pair once, the lower index left, in order.

    Args:
        keys: by incident, its blocks.
        ranks: by incident, its rank. Incidents of one rank stand in the order given: give them by id.
    """
    lengths = np.fromiter(map(len, keys), np.int64, len(keys))
    member = np.repeat(np.arange(len(keys)), lengths)
    key = np.fromiter((k for each in keys for k in each), np.int64, int(lengths.sum()))
    order = np.lexsort((member, np.asarray(ranks, np.int64)[member], key))
    key, member = key[order], member[order]
    found = np.unique(np.concatenate([np.zeros(0, np.int64), *_beside(key, member, len(keys))]))
    return np.divmod(found, max(1, len(keys)))


def _beside(key: NDArray[np.int64], member: Ints, count: int) -> Iterator[Ints]:
    """Pairs as single numbers, of entries sorted by key: those 1, 2, 3 ... apart in one block."""
    starts = np.flatnonzero(np.diff(key, prepend=key[:1] - 1)) if len(key) else np.zeros(0, np.int64)
    sizes = np.diff(starts, append=len(key))
    size = np.repeat(sizes, sizes)
    for step in range(1, min(MAX_BLOCK, int(sizes.max(initial=0)))):
        here = np.flatnonzero(
            (key[:-step] == key[step:]) & ((size[:-step] <= MAX_BLOCK) | (step <= NEIGHBOURS))
        )
        one, other = member[here], member[here + step]
        yield np.unique(np.minimum(one, other) * count + np.maximum(one, other))


def _number(name: str) -> int:
    """A signed 64-bit number for `name`, the same in every process."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big", signed=True)


def _blocks(t: Traits) -> Iterator[str]:
    """What each block is named by."""
    fine, coarse = _windows(t)
    countries = sorted({spot.country for spot in t.places}) or [""]
    day = [f"day/{country}/{t.group}/" for country in countries]
    month = [
        *(f"place/{place}/{t.group}/" for place in _narrow_places(t)),
        *(f"word/{stem(word)}/" for word, _ in t.words[:_MOST_WORDS]),
        *(f"sides/{one}/{other}/{t.type}/" for one, other in _sides(t)),
        *(f"number/{measure}/{number}/" for measure, number in _numbers(t)),
    ]
    for windows, names in ((fine, day), (coarse, month)):
        for window in windows:
            for name in names:
                yield name + window


def _windows(t: Traits) -> tuple[list[str], list[str]]:
    """The fine and the coarse windows of time that an incident is in.

    News without a date is dated by its publication. History is in the windows of its publication, too, since
    what many tell in one month is often told with a date by one and without by another.
    """
    told = _cut(t.published[0] - TELLING_LAG, t.published[1], COARSE) if t.published else []
    if t.first is None or t.last is None:
        fine = _cut(t.published[1] - FINE, t.published[1], FINE) if t.published and not t.background else []
        return fine, told if told and not t.background else [*told, "ever"]
    fine = _cut(t.first - SLACK, t.last + SLACK, FINE) if t.last - t.first <= FINE * _MOST_WINDOWS else []
    if t.last - t.first <= COARSE * (_MOST_WINDOWS - 1):
        coarse = _cut(t.first - SLACK, t.last + SLACK, COARSE)
    else:
        ends = (t.first - SLACK, t.first + SLACK, t.last - SLACK, t.last + SLACK)
        coarse = [*(f"{COARSE} {day // COARSE}" for day in ends), f"year {t.first // _YEAR}"]
    return fine, list(dict.fromkeys([*coarse, *told] if t.background else coarse))


def _cut(first: int, last: int, size: int) -> list[str]:
    """The windows of a size that two days and what lies between them are in."""
    return [f"{size} {i}" for i in range(first // size, last // size + 1)]


def _narrow_places(t: Traits) -> set[str]:
    """Provinces and named places, none as wide as a country."""
    narrow = [spot for spot in t.places if spot.precision != "country"]
    names = {folded(spot.name) for spot in narrow}
    return names | {f"{spot.country}/{folded(spot.admin1)}" for spot in narrow if spot.admin1}


def _sides(t: Traits) -> Iterator[tuple[str, str]]:
    """Who stands against whom, in whichever order; a doer alone where nobody suffers, and the reverse."""
    one = [folded(name.name) for name in t.actors[:_MOST_PARTIES]]
    other = [folded(name.name) for name in t.targets[:_MOST_PARTIES]]
    for x in one or [""]:
        for y in other or [""]:
            if x or y:
                yield min(x, y), max(x, y)


def _numbers(t: Traits) -> list[tuple[str, int]]:
    """The largest counts told, with what they count."""
    bounds = {
        (c.measure, n) for c in t.figures for n in (c.low, c.high) if n is not None and n >= _LEAST_NUMBER
    }
    return sorted(bounds, key=lambda b: (-b[1], b[0]))[:_MOST_NUMBERS]
