"""Which record of a new reading is which one of the ledger: by kind and trigger, and by what is said of it.

A record keeps its id through re-reading where its trigger overlaps the trigger that it had. Where several
could be meant, those are paired first that agree most.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from trucebook.ledger.book import Book, StatementRow
from trucebook.ledger.cutting import Value
from trucebook.ledger.fields import NAMING
from trucebook.ledger.values import RecordKind, Verb

_BLOCK = 256  # characters; triggers that overlap share a block of the text
_REFERENCES = frozenset({"about", "agreement"})  # their ids change with every reading


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record as identity sees it.

    Attributes:
        kind: what sort of record.
        label: its type, act, action or kind of agreement, as JSON.
        start: where its trigger starts.
        end: where it ends.
        said: what is said of it.
        exact: its trigger is the words that name it, and not a whole passage.
    """

    kind: RecordKind
    label: str
    start: int
    end: int
    said: frozenset[tuple[str, str | None, int | None, int | None]]
    exact: bool


def candidate(kind: RecordKind, values: Sequence[Value], trigger: tuple[int, int]) -> Candidate:
    """The record of `kind` with these values and this trigger."""
    label = next(v.json or "" for v in values if v.field == NAMING[kind])
    return Candidate(
        kind=kind,
        label=label,
        start=trigger[0],
        end=trigger[1],
        said=frozenset((v.field, v.json, v.start, v.end) for v in values if v.field not in _REFERENCES),
        exact=all((v.start, v.end) != trigger for v in values if v.field == "evidence"),
    )


def held_candidates(book: Book) -> dict[str, Candidate]:
    """Every record that was ever made of the report, as it was last stated, by local id."""
    last: dict[str, Sequence[StatementRow]] = {}
    for judgement in book.judgements:
        if judgement.verb is Verb.ADD:
            last[judgement.local] = book.by_judgement.get(judgement.number, ())
    for local, numbers in book.made_in.items():
        if local:
            last[local] = book.by_reading[(local, numbers[-1])]
    found = {}
    for local, rows in last.items():
        kind = book.kinds[local]
        naming = next((row.value for row in rows if row.value.field == NAMING[kind]), None)
        if naming and naming.start is not None and naming.end is not None:
            values = [row.value for row in rows]
            found[local] = candidate(kind, values, (naming.start, naming.end))
    return found


def same(held: dict[str, Candidate], made: Sequence[Candidate]) -> dict[int, str]:
    """The local ids that records of a new reading had before, by their index in `made`."""
    blocks: dict[tuple[RecordKind, int], list[str]] = defaultdict(list)
    for local, old in held.items():
        for block in _blocks(old):
            blocks[old.kind, block].append(local)
    pairs = {
        (index, local)
        for index, new in enumerate(made)
        for block in _blocks(new)
        for local in blocks.get((new.kind, block), ())
        if _may_be(held[local], new)
    }
    found: dict[int, str] = {}
    taken: set[str] = set()
    for index, local in sorted(pairs, key=lambda p: (-_likeness(held[p[1]], made[p[0]]), p)):
        if index not in found and local not in taken:
            found[index] = local
            taken.add(local)
    return found


def _blocks(one: Candidate) -> range:
    return range(one.start // _BLOCK, (one.end - 1) // _BLOCK + 1)


def _may_be(old: Candidate, new: Candidate) -> bool:
    """Whether the two can be one: their triggers overlap, and name the same where they are whole passages."""
    overlap = old.start < new.end and new.start < old.end
    return overlap and (old.label == new.label or (old.exact and new.exact))


def _likeness(old: Candidate, new: Candidate) -> float:
    """How alike two records are whose triggers overlap. The trigger weighs most, then the label."""
    shared = min(old.end, new.end) - max(old.start, new.start)
    of_all = max(old.end, new.end) - min(old.start, new.start)
    said = len(old.said & new.said) / max(len(old.said | new.said), 1)
    return 4 * shared / of_all + 2 * (old.label == new.label) + said
