"""Marks against the marks of a marked-up report: what was found, missed and invented, per label."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.markup import GoldMark, MarkedReport
from trucebook.reading.marks import Mark, MarkKind, Marks, Role

HEADS = (MarkKind.INCIDENT, MarkKind.CLAIM, MarkKind.COMMITMENT)


@dataclass(slots=True)
class Counts:
    """Tallies by label: how many are owed, found, and found rightly."""

    owed: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, label: str, *, owed: int = 0, found: int = 0, right: int = 0) -> None:
        """Add to the tallies of one label."""
        self.owed[label] += owed
        self.found[label] += found
        self.right[label] += right

    def scores(self) -> dict[str, dict[str, float]]:
        """Precision, recall and F1 by label, with how many are owed."""
        return {label: self.score([label]) for label in sorted(self.owed | self.found)}

    def score(self, labels: Iterable[str]) -> dict[str, float]:
        """Precision, recall and F1 of several labels together."""
        chosen = list(labels)
        owed, found, right = (sum(c[x] for x in chosen) for c in (self.owed, self.found, self.right))
        precision, recall = right / found if found else 0.0, right / owed if owed else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {
            "owed": owed,
            "precision": round(precision, 3),
            "recall": round(recall, 3),
            "f1": round(f1, 3),
        }


def pair_marks(gold: Sequence[GoldMark], marks: Sequence[Mark]) -> dict[int, int]:
    """Which mark tells which gold mark: same kind, words that overlap by half of the shorter, best first.

    Returns:
        By index of the gold mark, the index of the mark. Labels are not compared.
    """
    cells = sorted(
        ((_overlap(g, m), i, j) for i, g in enumerate(gold) for j, m in enumerate(marks) if g.kind == m.kind),
        key=lambda c: (-c[0], c[1], c[2]),
    )
    out: dict[int, int] = {}
    taken: set[int] = set()
    for share, i, j in cells:
        if share >= 0.5 and i not in out and j not in taken:
            out[i] = j
            taken.add(j)
    return out


def _overlap(gold: GoldMark, mark: Mark) -> float:
    shared = min(gold.end, mark.words.end) - max(gold.start, mark.words.start)
    shorter = min(gold.end - gold.start, mark.words.end - mark.words.start)
    longer = max(gold.end - gold.start, mark.words.end - mark.words.start)
    return shared / shorter + 0.01 * shared / longer if shared > 0 else 0.0


def count_marks(report: MarkedReport, marks: Marks, counts: Counts) -> None:
    """Tally the spans: heads under "incident.air_strike", the rest under their kind."""
    pairs = pair_marks(report.marks, marks.marks)
    for mark in report.marks:
        counts.add(_name(mark.kind, mark.label), owed=1)
    for found in marks.marks:
        counts.add(_name(found.kind, found.label), found=1)
    for i, j in pairs.items():
        mark, found = report.marks[i], marks.marks[j]
        if mark.label == found.label:
            counts.add(_name(mark.kind, mark.label), right=1)


def _name(kind: MarkKind, label: str) -> str:
    return f"{kind}.{label}" if label else str(kind)


def count_links(report: MarkedReport, marks: Marks, counts: Counts) -> None:
    """Tally the links under "incident.actor": right where head, role and tail are.

    `same` and `about` count once for each mention that has any: right where one of the gold ones was found.
    """
    pairs = pair_marks(report.marks, marks.marks)
    back = {j: i for i, j in pairs.items()}
    gold = {(head, role, tail) for head, role, tail in report.links}
    for head, role, _ in {(h, r, t if r not in _CHAINS else -1) for h, r, t in gold}:
        counts.add(f"{report.marks[head].kind}.{role}", owed=1)
    seen: dict[tuple[int, Role], list[bool]] = {}
    for link in marks.links:
        name = f"{marks.marks[link.head].kind}.{link.role}"
        right = (back.get(link.head, -1), link.role, back.get(link.tail, -1)) in gold
        if link.role in _CHAINS:
            seen.setdefault((link.head, link.role), []).append(right)
        else:
            counts.add(name, found=1, right=int(right))
    for (head, role), rights in seen.items():
        counts.add(f"{marks.marks[head].kind}.{role}", found=1, right=int(any(rights)))


_CHAINS = frozenset({Role.SAME, Role.ABOUT})


def count_attributes(report: MarkedReport, marks: Marks, counts: Counts) -> None:
    """Tally occurrence and background of the triggers that were found."""
    for i, j in pair_marks(report.marks, marks.marks).items():
        mark, found = report.marks[i], marks.marks[j]
        if mark.kind == MarkKind.INCIDENT:
            counts.add(
                f"occurrence.{mark.occurrence}", owed=1, right=int(mark.occurrence == found.occurrence)
            )
            counts.add(f"occurrence.{found.occurrence}", found=1)
            for name, flag in (("background", True), ("news", False)):
                owed, given = mark.background == flag, found.background == flag
                counts.add(name, owed=int(owed), found=int(given), right=int(owed and given))


def summary(counts: Mapping[str, Counts]) -> dict[str, object]:
    """The figures of spans, links and attributes, with the totals of each kind of head."""
    spans = counts["spans"]
    heads = {
        f"{kind}s": spans.score([label for label in spans.owed | spans.found if label.startswith(f"{kind}.")])
        for kind in (*HEADS, MarkKind.FIGURE)
    }
    return {"heads": heads, **{name: tally.scores() for name, tally in counts.items()}}
