"""How well attributions are found in political news.

    python -m benchmarks.polnear ARTICLES.jsonl [--most N]

One article a line, as in PolNeAR: `text`, `nodes` (each with `label` and `spans`) and `links`, one line for
each attribution, which names its source, cue and content: "Attribution:T4 Content:T3 Cue:T2 Source:T1".

PolNeAR marks everything that anybody says, thinks or is held to know; trucebook records what is said about
war and peace: acts such as accusing, denying and pledging (claims), and who reports an event (sources of
incidents). So most of its attributions are none of ours, and recall is bounded by that; precision is not.
What is compared:

- *source*: who speaks a claim of ours, or is the source of an incident, against the spans of sources;
- *cue*: the words by which a claim is made, against the spans of cues;
- *content*: the words that carry what a claim says, against the spans of contents;
- *attribution*: a claim of ours whose speaker and content both meet those of one attribution.

Two spans match where they share half of the shorter one; each is matched once.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trucebook.intake import Metadata, read_text
from trucebook.reading.explanation import Explanation
from trucebook.reading.marks import MarkKind
from trucebook.reading.reader import Reader
from trucebook.records import Span

PUBLISHED_BY_OTHERS = {"agreement of two annotators, Krippendorff's alpha": 0.754}
"""What the makers of PolNeAR report; no system's figure is on the same measure as ours."""

KINDS = ("source", "cue", "content")
_LINK = re.compile(r"(Source|Cue|Content)\d?:(\S+)")

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what by which words: offsets of the parts, each empty where it is not told."""

    source: tuple[Extent, ...] = ()
    cue: tuple[Extent, ...] = ()
    content: tuple[Extent, ...] = ()


def expected(article: dict[str, Any]) -> list[Attribution]:
    """The attributions that the annotators marked; a part in pieces is one extent, from first to last."""
    out = []
    for link in article["links"]:
        parts: dict[str, tuple[Extent, ...]] = {}
        for label, node in _LINK.findall(link):
            spans = article["nodes"][node]["spans"]
            extent = (min(start for start, _ in spans), max(end for _, end in spans))
            parts[label.lower()] = (*parts.get(label.lower(), ()), extent)
        out.append(Attribution(**parts))
    return out


def told(explanation: Explanation) -> list[Attribution]:
    """The claims, and the sources of incidents, of a reading."""
    reading = explanation.reading
    cues = [_extent(mark.words) for mark in explanation.marks.marks if mark.kind == MarkKind.CLAIM]
    claims = [
        Attribution(
            source=tuple(_extent(party.words) for party in claim.speakers if party.words),
            content=(_extent(claim.content),) if claim.content else (),
        )
        for claim in reading.claims
    ]
    sources = {
        _extent(party.words) for incident in reading.incidents for party in incident.sources if party.words
    }
    spoken = {extent for claim in claims for extent in claim.source}
    return [
        *claims,
        *(Attribution(cue=(cue,)) for cue in cues),
        *(Attribution(source=(extent,)) for extent in sorted(sources - spoken)),
    ]


def _extent(words: Span) -> Extent:
    """The offsets of a span."""
    return words.start, words.end


def score(articles: Iterable[tuple[list[Attribution], list[Attribution]]]) -> dict[str, Any]:
    """Precision, recall and F1 of each part, over articles of (expected, told)."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in (*KINDS, "attribution")}
    total = 0
    for owed, found in articles:
        total += 1
        for kind in KINDS:
            _count(counts[kind], _extents(owed, kind), _extents(found, kind))
        whole = [item for item in found if item.source and item.content]
        _count_whole(counts["attribution"], owed, whole)
    return {"articles": total, **{kind: _scores(count) for kind, count in counts.items()}}


def _extents(attributions: list[Attribution], kind: str) -> list[Extent]:
    """The different extents of one kind of part, in order."""
    return sorted({extent for item in attributions for extent in getattr(item, kind)})


def _count(counts: Counter[str], owed: list[Extent], found: list[Extent]) -> None:
    """Match extents one to one, in their order."""
    free = list(owed)
    for extent in found:
        match = next((other for other in free if _meet(extent, other)), None)
        if match:
            free.remove(match)
            counts["right"] += 1
    counts["owed"] += len(owed)
    counts["found"] += len(found)


def _count_whole(counts: Counter[str], owed: list[Attribution], found: list[Attribution]) -> None:
    """Match attributions one to one by source and content."""
    free = [item for item in owed if item.source and item.content]
    counts["owed"] += len(free)
    counts["found"] += len(found)
    for item in found:
        match = next((other for other in free if _agree(item, other)), None)
        if match:
            free.remove(match)
            counts["right"] += 1


def _agree(first: Attribution, second: Attribution) -> bool:
    """Whether two attributions have a source and a content in common."""
    return all(
        any(_meet(one, other) for one in getattr(first, kind) for other in getattr(second, kind))
        for kind in ("source", "content")
    )


def _meet(first: Extent, second: Extent) -> bool:
    """Whether two extents share half of the shorter one."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return 2 * shared >= min(first[1] - first[0], second[1] - second[0]) > 0


def _scores(counts: Counter[str]) -> dict[str, float]:
    """Shares of the counts."""
    right, owed, found = counts["right"], counts["owed"], counts["found"]
    return {
        "owed": owed,
        "precision": round(right / max(1, found), 4),
        "recall": round(right / max(1, owed), 4),
        "f1": round(2 * right / max(1, owed + found), 4),
    }


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def pairs(
    articles: Iterable[dict[str, Any]], reader: Reader
) -> Iterator[tuple[list[Attribution], list[Attribution]]]:
    """The attributions marked in each article, and those read."""
    for article in articles:
        explanation = reader.explain(read_text(article["text"], Metadata()))
        yield expected(article), told(explanation)


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="PolNeAR articles, one JSON object a line")
    parser.add_argument("--most", type=int, help="read only so many articles")
    options = parser.parse_args()
    articles = list(read(options.data))[: options.most]
    print(json.dumps(score(pairs(articles, Reader.load())), indent=1))


if __name__ == "__main__":
    main()
