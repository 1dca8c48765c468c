"""Where reports come from: which are one text, or one wire's story, and count once.

A publisher's name or country plays no part: papers of one country are independent until their texts or their
credits say otherwise, and papers of two countries that print one wire's text are not.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final

from trucebook.intake.agencies import agency_named
from trucebook.reconcile.pairs import Reason
from trucebook.reconcile.sketches import (
    OPENING_RUNS,
    Overlap,
    Sketch,
    overlap,
    shared_vocabulary,
    sketch_of,
)
from trucebook.records import Published, Report

# All shares below were chosen on 499 news reports of 20 outlets (124,000 pairs). Reports that outlets wrote
# for themselves shared under a sixth of the shorter one's runs, an outlet's own old background up to two
# fifths, copies of one wire text 0.34 to 1. Of one agency's dispatches within two days, versions of one story
# shared 0.32 or more of their longer words, other stories 0.24 or less. Tune them together with the sizes in
# `sketches`.

TOO_SHORT: Final = 30
"""Words under which a text is too short to tell: such texts are of one origin only where they are equal."""

REPEATED: Final = 0.5
"""Share of the shorter text's runs in the longer from which it repeats it, on whatever day."""

RETOLD: Final = 0.33
"""Likewise from which it retells it, where they were published within `RETOLD_DAYS`."""

RETOLD_DAYS: Final = 5
LIKE_WHOLE: Final = 0.15
"""Share of all runs that both must have besides, so that a digest of many stories does not join them; or else
they open alike."""

ALIKE_OPENING: Final = 0.3
WIRE_DAYS: Final = 2
WIRE_WORDS: Final = 0.3
"""Share of longer words that dispatches of one agency have in common where they tell one story."""

COMMONPLACE: Final = 60
"""Reports up to which all that share a key are compared. In a larger block each is compared with the
`NEIGHBOURS` next published, which keeps the work linear and loses no copy that came soon after another."""

NEIGHBOURS: Final = 12
_RUN_KEYS = 12
_OPENING_KEYS = 4
_VAGUE_DAYS = 7


@dataclass(frozen=True, slots=True)
class OriginTraits:
    """What counts of a report when its origin is worked out.

    Attributes:
        report: its handle in the ledger.
        sketch: what its text is remembered by.
        agencies: short names of the wire services that it credits, or that published it.
        published: when it was published.
    """

    report: str
    sketch: Sketch
    agencies: tuple[str, ...] = ()
    published: Published | None = None


def origin_traits(handle: str, report: Report, sketch: Sketch | None = None) -> OriginTraits:
    """The traits of `report`; its sketch is made where none is given.

    A publisher that is an agency counts as credited.
    """
    own = agency_named(report.publisher or "")
    agencies = tuple(dict.fromkeys((*report.agencies, *([own] if own else []))))
    return OriginTraits(handle, sketch or sketch_of(report.text, report.title), agencies, report.published)


def origin_keys(
    sketch: Sketch, agencies: Sequence[str] = (), published: Published | None = None
) -> tuple[int, ...]:
    """Signed 64-bit keys, ascending: reports of one origin mostly share at least one.

    Up to 17 stand for the text (a copy, a rewording, a truncated or an embedded text), and two for each
    agency in its days. Only reports of the same agency published within a few days share the latter.
    """
    keys = {_key("text", sketch.text)}
    keys |= {_key("run", run) for run in sketch.runs[:_RUN_KEYS]}
    keys |= {_key("opening", run) for run in sketch.opening[:_OPENING_KEYS]}
    if published and (published.latest - published.earliest).days <= _VAGUE_DAYS:
        # Days in twos: two days that are no more than two apart share one of the buckets that overlap.
        pair = published.earliest.toordinal() // WIRE_DAYS
        keys |= {_key(agency, day) for agency in agencies for day in (pair, pair + 1)}
    return tuple(sorted(keys))


def _key(kind: str, number: int) -> int:
    digest = hashlib.blake2b(f"{kind}:{number}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def candidates(
    keys: Mapping[str, Sequence[int]], days: Mapping[str, date | None]
) -> tuple[tuple[str, str], ...]:
    """The pairs of reports that are worth comparing, each once and in order.

    Args:
        keys: by handle, what `origin_keys` gave.
        days: by handle, when it was published.
    """
    blocks: dict[int, list[str]] = defaultdict(list)
    for report in sorted(keys, key=lambda handle: (days.get(handle) or date.max, handle)):
        for key in keys[report]:
            blocks[key].append(report)
    found: set[tuple[str, str]] = set()
    for block in blocks.values():
        found.update((min(pair), max(pair)) for pair in _pairs(block))
    return tuple(sorted(found))


def _pairs(block: Sequence[str]) -> Iterable[tuple[str, str]]:
    if len(block) <= COMMONPLACE:
        return combinations(block, 2)
    return ((a, b) for i, a in enumerate(block) for b in block[i + 1 : i + 1 + NEIGHBOURS])


def one_origin(a: OriginTraits, b: OriginTraits) -> Reason | None:
    """Why the two reports come from one origin; None where nothing says so. It is the same for (b, a).

    The reason's weight is 0: it says nothing of whether incidents are the same.
    """
    if a.sketch.words and (a.sketch.words, a.sketch.text) == (b.sketch.words, b.sketch.text):
        return Reason("text", "the texts are equal", 0.0)
    if min(a.sketch.words, b.sketch.words) < TOO_SHORT:
        return None
    return _one_text(a, b) or _one_wire(a, b)


def _one_text(a: OriginTraits, b: OriginTraits) -> Reason | None:
    runs = overlap(a.sketch.runs, b.sketch.runs)
    apart = _days_apart(a, b)
    enough = RETOLD if apart is not None and apart <= RETOLD_DAYS else REPEATED
    alike = overlap(a.sketch.opening, b.sketch.opening, kept=OPENING_RUNS).contained >= ALIKE_OPENING
    if runs.contained < enough or not (runs.shared >= LIKE_WHOLE or alike):
        return None
    return Reason("text", _shared_words(runs, alike=alike), 0.0)


def _shared_words(runs: Overlap, *, alike: bool) -> str:
    if runs.shared >= REPEATED:
        return f"the texts share {runs.shared:.0%} of their five-word runs".replace("%", " %")
    words = f"{runs.contained:.0%} of the shorter text's five-word runs stand in the longer".replace(
        "%", " %"
    )
    return f"{words}, and both open alike" if alike else words


def _one_wire(a: OriginTraits, b: OriginTraits) -> Reason | None:
    both = sorted(set(a.agencies) & set(b.agencies))
    apart = _days_apart(a, b)
    if not both or apart is None or apart > WIRE_DAYS:
        return None
    shared = shared_vocabulary(a.sketch, b.sketch)
    if shared < WIRE_WORDS:
        return None
    when = ("on the same day", "a day apart", "two days apart")[apart]
    share = f"{shared:.0%}".replace("%", " %")
    return Reason(
        "agency", f"both credit {' and '.join(both)}, {when}, and share {share} of their longer words", 0.0
    )


def _days_apart(a: OriginTraits, b: OriginTraits) -> int | None:
    """The fewest days that can lie between the two; None where either day is not known well enough."""
    spans = [
        (p.earliest, p.latest)
        for p in (a.published, b.published)
        if p and (p.latest - p.earliest).days <= _VAGUE_DAYS
    ]
    if len(spans) < 2:
        return None
    earlier, later = sorted(spans)
    return max(0, (later[0] - earlier[1]).days)


def origins_of(traits: Sequence[OriginTraits], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The origin of each report: the earliest published, then the lowest handle, of those joined to it.

    `pairs` are candidates; only those that `one_origin` gives a reason for are joined. The order of neither
    matters.
    """
    by_handle = {t.report: t for t in traits}
    rank = {t.report: (t.published.earliest if t.published else date.max, t.report) for t in traits}
    first = {handle: handle for handle in by_handle}
    for a, b in pairs:
        one, other = _root(first, a), _root(first, b)
        if one != other and one_origin(by_handle[a], by_handle[b]):
            kept, joined = sorted((one, other), key=rank.__getitem__)
            first[joined] = kept
    return {handle: _root(first, handle) for handle in sorted(first)}


def _root(first: dict[str, str], handle: str) -> str:
    while first[handle] != handle:
        first[handle] = first[first[handle]]
        handle = first[handle]
    return handle
