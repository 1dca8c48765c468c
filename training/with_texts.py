"""Put the marks that trucebook keeps and the texts of others together, as a corpus to train on.

    python -m training.with_texts --muc4 FILE --re3d FOLDER --markup FILE ... > CORPUS.jsonl

`annotations/README.md` says what the marks are of. A report whose text is not given, or is not the one that
was marked up, is left out and named.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from training.prose import prose

MARKS = Path(__file__).parent / "annotations" / "reports.jsonl"


def main() -> None:
    """Write the corpus; exit with 1 where texts are missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--marks", type=Path, default=MARKS, help="file of the marks; by default reports.jsonl"
    )
    for name, (_, what) in SOURCES.items():
        parser.add_argument(f"--{name}", nargs="+", default=[], type=Path, help=what)
    options = parser.parse_args()
    given = ((texts_of, getattr(options, name.replace("-", "_"))) for name, (texts_of, _) in SOURCES.items())
    texts = dict(pair for texts_of, paths in given for path in paths for pair in texts_of(path))
    missing = 0
    for entry in _entries(options.marks):
        text = texts.get(entry["id"], "")
        if hashlib.sha256(text.encode()).hexdigest() != entry["sha256"]:
            print(f"{entry['id']}: the text is missing or another one", file=sys.stderr)
            missing += 1
            continue
        print(json.dumps({**entry, "text": text}, ensure_ascii=False))
    sys.exit(1 if missing else 0)


def muc4_texts(path: Path) -> Iterator[tuple[str, str]]:
    """The reports of a file of MUC-4 by id, in capitals."""
    for entry in _entries(path):
        yield f"muc4-{entry['docid']}", entry["doctext"].strip().upper() + "\n"


def re3d_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """The documents of re3d by id."""
    for path in sorted(folder.glob("*/documents.json")):
        for entry in _entries(path):
            yield f"re3d-{entry['_id']}", entry["text"].strip() + "\n"


def wikievents_texts(path: Path) -> Iterator[tuple[str, str]]:
    """The reports of a file of WikiEvents by id."""
    for entry in _entries(path):
        yield f"wikievents-{entry['docid']}", prose(entry["tokens"]) + "\n"


def markup_texts(path: Path) -> Iterator[tuple[str, str]]:
    """The reports of a marked-up corpus by id."""
    for entry in _entries(path):
        yield entry["id"], entry["text"].strip() + "\n"


def isaf_texts(path: Path) -> Iterator[tuple[str, str]]:
    """The releases of a file of ISAF's, which have no ids of their own, by the beginning of their SHA-256."""
    for entry in _entries(path):
        text = entry["text"].strip()
        yield f"isaf-{hashlib.sha256(text.encode()).hexdigest()[:12]}", text + "\n"


def rams_texts(path: Path) -> Iterator[tuple[str, str]]:
    """The five sentences of each excerpt in a file of RAMS by its key."""
    for entry in _entries(path):
        tokens = [token for sentence in entry["sentences"] for token in sentence]
        yield f"rams-{entry['doc_key']}", prose(tokens) + "\n"


def event_location_texts(path: Path) -> Iterator[tuple[str, str]]:
    """The excerpts of a file of event_location, by the beginning of their SHA-256."""
    for entry in _entries(path):
        text = " ".join(entry["text"].split()) + "\n"
        yield f"event-{hashlib.sha256(text.encode()).hexdigest()[:12]}", text


def _entries(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON Lines, whose strings may hold other signs that end a line (U+2028)."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


SOURCES: Mapping[str, tuple[Callable[[Path], Iterator[tuple[str, str]]], str]] = {
    "muc4": (muc4_texts, "MUC-4's parts, one JSON object a line"),
    "re3d": (re3d_texts, "re3d's folder, with documents.json in its folders"),
    "wikievents": (wikievents_texts, "WikiEvents' training part, with its tokens"),
    "rams": (rams_texts, "RAMS' development part, with its sentences"),
    "event-location": (event_location_texts, "event_location's sentences"),
    "isaf": (isaf_texts, "press releases with an expert's fields"),
    "markup": (markup_texts, "marked-up reports, of which second readings are kept"),
}
"""Where texts come from, by the name of the option that says where they are."""


if __name__ == "__main__":
    main()
