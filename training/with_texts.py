"""Put the marks that trucebook keeps and the texts of others together, as a corpus to train on.

    python -m training.with_texts MUC4_TRAIN.json RE3D_FOLDER WIKIEVENTS.jsonl MARKUP.jsonl > CORPUS.jsonl

`annotations/README.md` says what the marks are of. A report whose text is not the one that was marked up is
left out and named.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from training.prose import prose

MARKS = Path(__file__).parent / "annotations" / "reports.jsonl"


def main() -> None:
    """Write the corpus; exit with 1 where texts are missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("muc4", type=Path, help="MUC-4's training part, one JSON object a line")
    parser.add_argument("re3d", type=Path, help="re3d's folder, with documents.json in its folders")
    parser.add_argument("wikievents", type=Path, help="WikiEvents' training part, with its tokens")
    parser.add_argument("markup", type=Path, help="marked-up reports, of which second readings are kept")
    options = parser.parse_args()
    texts = {
        **dict(muc4_texts(options.muc4)),
        **dict(re3d_texts(options.re3d)),
        **dict(wikievents_texts(options.wikievents)),
        **dict(markup_texts(options.markup)),
    }
    missing = 0
    for line in MARKS.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        text = texts.get(entry["id"], "")
        if hashlib.sha256(text.encode()).hexdigest() != entry["sha256"]:
            print(f"{entry['id']}: the text is missing or another one", file=sys.stderr)
            missing += 1
            continue
        print(json.dumps({**entry, "text": text}, ensure_ascii=False))
    sys.exit(1 if missing else 0)


def muc4_texts(path: Path) -> Iterator[tuple[str, str]]:
    """The reports of a file of MUC-4 by id, in capitals."""
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield f"muc4-{entry['docid']}", entry["doctext"].strip().upper() + "\n"


def re3d_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """The documents of re3d by id."""
    for path in sorted(folder.glob("*/documents.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            yield f"re3d-{entry['_id']}", entry["text"].strip() + "\n"


def wikievents_texts(path: Path) -> Iterator[tuple[str, str]]:
    """The reports of a file of WikiEvents by id."""
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield f"wikievents-{entry['docid']}", prose(entry["tokens"]) + "\n"


def markup_texts(path: Path) -> Iterator[tuple[str, str]]:
    """The reports of a marked-up corpus by id."""
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield entry["id"], entry["text"].strip() + "\n"


if __name__ == "__main__":
    main()
