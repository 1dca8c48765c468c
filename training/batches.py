"""Marked-up reports as windows of word pieces with the tags, attributes and links to be learnt."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from benchmarks.markup import GoldMark, MarkedReport
from tokenizers import Tokenizer

from trucebook.reading.labels import LAYERS, OCCURRENCES, ROLES, distance_buckets, tag_offsets
from trucebook.reading.marks import MarkKind, Role
from trucebook.reading.windows import WINDOW, Tokens


@dataclass(frozen=True, slots=True)
class Pieces:
    """A report cut into sentences of word pieces."""

    report: MarkedReport
    sentences: tuple[Tokens, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a mark of a kind stands in a window: its first piece, and the one after its last."""

    kind: MarkKind
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair of marks that a role could join: pieces of head and tail, the role, its features, the answer."""

    head: tuple[int, int]
    tail: tuple[int, int]
    role: int
    near: int
    far: int
    linked: bool


@dataclass(frozen=True, slots=True)
class Example:
    """One window: ids with their marker pieces, a tag for every layer and piece, triggers, pairs."""

    ids: tuple[int, ...]
    tags: tuple[tuple[int, ...], ...]
    triggers: tuple[tuple[int, int, bool], ...]
    pairs: tuple[Pair, ...]


def in_pieces(report: MarkedReport, tokenizer: Tokenizer) -> Pieces:
    """Tokenise each sentence of a report on its own, with offsets into the report."""
    out = []
    for start, end in report.sentences:
        encoded = tokenizer.encode(report.text[start:end], add_special_tokens=False)
        offsets = tuple((start + a, start + b) for a, b in encoded.offsets)
        out.append(Tokens(tuple(encoded.ids[: WINDOW - 2]), offsets[: WINDOW - 2]))
    return Pieces(report, tuple(out))


def in_pieces_of(pieces: Pieces, mark: GoldMark) -> tuple[int, ...]:
    """The word pieces of a mark's words."""
    inside = (zip(sentence.ids, sentence.offsets, strict=True) for sentence in pieces.sentences)
    return tuple(i for pairs in inside for i, (a, b) in pairs if mark.start <= a and b <= mark.end)


def examples(pieces: Pieces, rng: Random | None) -> Iterator[Example]:
    """Windows over a report, one after another; with `rng` the first is cut short so that edges move."""
    return (_example(pieces, group) for group in cuts([len(s.ids) for s in pieces.sentences], rng))


def cuts(lengths: Sequence[int], rng: Random | None) -> Iterator[list[int]]:
    """Which sentences stand in each window, by the pieces that they have; those without any stand in none."""
    size = WINDOW - 2
    room = rng.randint(size // 3, size) if rng else size
    group: list[int] = []
    for i, length in enumerate(lengths):
        if group and length > room:
            yield group
            group, room = [], size
        if length:
            group.append(i)
            room -= length
    if group:
        yield group


def _example(pieces: Pieces, group: Sequence[int]) -> Example:
    ids = [i for s in group for i in pieces.sentences[s].ids]
    offsets = [o for s in group for o in pieces.sentences[s].offsets]
    owner = [s for s in group for _ in pieces.sentences[s].ids]
    starts, ends = [a for a, _ in offsets], [b for _, b in offsets]
    placed: dict[int, tuple[int, int]] = {}
    for number, mark in enumerate(pieces.report.marks):
        first, last = bisect_right(ends, mark.start), bisect_left(starts, mark.end)
        if first < last and owner[first] == owner[last - 1] and _whole(mark, offsets, first, last):
            placed[number] = (first, last)
    tags = _tags(pieces.report.marks, placed, len(ids))
    triggers = tuple(
        (placed[n][0], OCCURRENCES.index(mark.occurrence), mark.background)
        for n, mark in enumerate(pieces.report.marks)
        if n in placed and mark.kind == MarkKind.INCIDENT
    )
    return Example(tuple(ids), tags, triggers, tuple(_pairs(pieces.report, placed, owner)))


def _whole(mark: GoldMark, offsets: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Whether the pieces hold the mark's words and not the edge of a sentence that was cut."""
    return offsets[first][0] <= mark.start + 2 and offsets[last - 1][1] >= mark.end - 2


def _tags(
    marks: Sequence[GoldMark], placed: dict[int, tuple[int, int]], count: int
) -> tuple[tuple[int, ...], ...]:
    rows = [[0] * count for _ in LAYERS]
    layer_of = {layer.kind: i for i, layer in enumerate(LAYERS)}
    for number, (first, last) in placed.items():
        layer = layer_of[marks[number].kind]
        label = LAYERS[layer].labels.index(marks[number].label)
        rows[layer][first] = 1 + 2 * label
        for i in range(first + 1, last):
            rows[layer][i] = 2 + 2 * label
    return tuple(tuple(row) for row in rows)


def _pairs(report: MarkedReport, placed: dict[int, tuple[int, int]], owner: Sequence[int]) -> Iterator[Pair]:
    linked = set(report.links)
    placed_spans = [Placed(report.marks[number].kind, *at) for number, at in placed.items()]
    numbers = list(placed)
    for head, role, tail in candidates(placed_spans):
        joined = (numbers[head], ROLES[role].role, numbers[tail]) in linked
        yield pair(placed_spans[head], placed_spans[tail], role, owner, linked=joined)


def candidates(spans: Sequence[Placed]) -> Iterator[tuple[int, int, int]]:
    """Every head, role and tail that could be linked among the spans of a window; numbers of spans and roles.

    A mention of an incident is the same only as one that stands before it in `spans`.
    """
    for head, one in enumerate(spans):
        for role, rule in enumerate(ROLES):
            if rule.head != one.kind:
                continue
            for tail, other in enumerate(spans):
                if other.kind == rule.tail and tail != head and not (rule.role == Role.SAME and tail > head):
                    yield head, role, tail


def pair(head: Placed, tail: Placed, role: int, owner: Sequence[int], *, linked: bool) -> Pair:
    """A pair of spans of a window, whose pieces belong to the sentences that `owner` says."""
    near, far = distance_buckets((owner[head.first], head.first), (owner[tail.first], tail.first))
    return Pair((head.first, head.last - 1), (tail.first, tail.last - 1), role, near, far, linked)


def tag_slices() -> list[tuple[int, int]]:
    """Begin and end of each layer's tags in the encoder's row."""
    offsets = tag_offsets()
    return list(pairwise(offsets))
