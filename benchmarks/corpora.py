"""Figures on the corpora of others, beside what others published on them.

    python -m benchmarks.corpora FOLDER [--only NAME]

The corpora are no part of the project. Each is measured where its file is at hand.
"""

import argparse
import json
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks import geoparsing, isaf, polnear, tempeval
from trucebook.reading.reader import Reader

MOST_ARTICLES = 40
"""PolNeAR articles read: they are long, and their makers' texts are none that trucebook is for."""

UNSEEN_RELEASES = "check"
"""The half of the ISAF releases that is measured: of the other, the encoder was trained on some."""

FILES = {
    "isaf": Path("isaf", "dev.jsonl"),
    "times": Path("tempeval3", "train.jsonl"),
    "places lgl": Path("geoparsing", "lgl.jsonl"),
    "places tr-news": Path("geoparsing", "tr-news.jsonl"),
    "attributions": Path("polnear", "dev.jsonl"),
}
"""Where each corpus lies in the folder of corpora, by the name that its figures are kept under."""


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=tuple(FILES), action="append")
    options = parser.parse_args()
    print(json.dumps(measure(Reader.load(), options.folder, tuple(options.only or FILES)), indent=1))


def measure(reader: Reader, folder: Path, names: tuple[str, ...] = tuple(FILES)) -> dict[str, Any]:
    """The figures on each corpus that `folder` holds, with those that others published under `others`.

    Args:
        reader: reads the reports.
        folder: holds the corpora as `FILES` says.
        names: which of them to measure.
    """
    at_hand = {name: folder / FILES[name] for name in names if (folder / FILES[name]).is_file()}
    return {name: _figures(name, path, reader) for name, path in at_hand.items()}


def _figures(name: str, path: Path, reader: Reader) -> dict[str, Any]:
    """The figures on one corpus."""
    match name:
        case "isaf":
            return {
                **isaf.score(isaf.readings(isaf.read(path, UNSEEN_RELEASES), reader)),
                "others": isaf.PUBLISHED_BY_OTHERS,
            }
        case "times":
            return {**tempeval.score(tempeval.read(path)), "others": tempeval.PUBLISHED_BY_OTHERS}
        case "attributions":
            articles = islice(polnear.read(path), MOST_ARTICLES)
            return {
                **polnear.score(polnear.pairs(articles, reader)),
                "others": polnear.PUBLISHED_BY_OTHERS,
            }
    return {**geoparsing.measure(path), "others": geoparsing.PUBLISHED_BY_OTHERS[path.stem]}


if __name__ == "__main__":
    main()
