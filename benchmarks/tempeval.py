"""Score the finding and dating of times on TempEval-3 annotation: `tempeval.py TRAIN.jsonl`, prints JSON.

One document a line: `dct` (its day), `text`, `timex` (each with `start`, `end`, `type`, `value`). Documents
are read whole: a time may lean on one told before it. The span F1 is relaxed (two spans match where they
overlap); the value F1 counts a match only where the value is the same. Values are compared as DATE values: a
time of day is cut from both sides (`benchmarks.timex`).
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.timex import Timex, plain, timexes
from trucebook.reading.times import find

PUBLISHED_BY_OTHERS = {"HeidelTime, on the test part": {"span_f1": 0.903, "value_f1": 0.776}}
"""The best published relaxed F1 of spans, and with the value right (TempEval-3, test part)."""


def read(path: Path) -> list[dict[str, Any]]:
    """The documents of a file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def score(documents: Iterable[dict[str, Any]], *, errors: bool = False) -> dict[str, Any]:
    """Count what is found, missed and invented, and how many of the found have the right value."""
    counts: Counter[str] = Counter()
    for document in documents:
        text = document["text"]
        day = date.fromisoformat(document["dct"][:10])
        free = timexes(text, list(find(text)), day)
        counts["documents"] += 1
        counts["found"] += len(free)
        counts["gold"] += len(document["timex"])
        for timex in document["timex"]:
            match = next((item for item in free if _overlaps(item, timex)), None)
            is_right = match is not None and plain(match.value) == plain(timex["value"])
            counts["matched"] += match is not None
            counts["right"] += is_right
            if match:
                free.remove(match)
            if errors and not is_right:
                _tell("valued" if match else "missed", document, timex, match)
        if errors:
            for item in free:
                _tell("invented", document, {"start": item.start, "end": item.end, "value": ""}, item)
    return {
        **counts,
        "span_f1": _f1(counts["matched"], counts),
        "value_f1": _f1(counts["right"], counts),
    }


def _overlaps(found: Timex, timex: dict[str, Any]) -> bool:
    """Whether a found expression and an annotated one share a character."""
    return bool(found.start < timex["end"] and timex["start"] < found.end)


def _f1(hits: int, counts: Counter[str]) -> float:
    """F1 of `hits` among the found and the annotated."""
    return round(2 * hits / max(1, counts["found"] + counts["gold"]), 4)


def _tell(kind: str, document: dict[str, Any], timex: dict[str, Any], found: Timex | None) -> None:
    """Print one error to standard error."""
    words = document["text"][timex["start"] : timex["end"]].replace("\n", " ")
    value = found.value if found else ""
    print(f"{kind}\t{document['dct']}\t{words}\t{timex['value']}\t{value}", file=sys.stderr)


def main() -> None:
    """Read the arguments, score, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="TempEval-3 documents, one JSON object a line")
    parser.add_argument("--errors", action="store_true", help="list every miss on standard error")
    arguments = parser.parse_args()
    print(json.dumps(score(read(arguments.data), errors=arguments.errors), indent=2))


if __name__ == "__main__":
    main()
