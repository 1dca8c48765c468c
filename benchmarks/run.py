"""All benchmarks whose data is at hand, kept in `benchmarks/figures.json`.

    python -m benchmarks.run [--shared FOLDER]

FOLDER holds the corpora, which are others' and no part of the project: `gold/` with its scorer, and `data/`
with `reports/` and those of `benchmarks.corpora`. Without it, only what rests on our own held-out dispatches
is measured.
"""

import argparse
import json
import platform
import tempfile
from pathlib import Path
from typing import Any

from benchmarks import adversarial, corpora, gate, speed
from benchmarks.marks import measure as measure_marks
from benchmarks.markup import is_development, read_markup
from benchmarks.records import predict, score
from trucebook import __version__
from trucebook.reading.encoder import Encoder
from trucebook.reading.model import MODEL_FOLDER
from trucebook.reading.reader import Reader

FIGURES = Path(__file__).with_name("figures.json")


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    options = parser.parse_args()
    encoder, reader = Encoder.load(MODEL_FOLDER, threads=2), Reader.load()
    figures: dict[str, Any] = {
        "version": __version__,
        "model": encoder.tuning.version,
        "python": platform.python_version(),
        "own": gate.measure(),
        "adversarial": adversarial.measure(reader),
    }
    corpus = options.shared / "data" / "reports"
    gold, scorer = options.shared / "gold" / "dev.jsonl", options.shared / "gold" / "score.py"
    if corpus.is_dir():
        files = [corpus / "markup.jsonl", corpus / "originals.jsonl"]
        reports = [r for path in files for r in read_markup(path) if is_development(r)]
        figures["markup"] = {"reports": len(reports), **measure_marks(encoder, reports)}
        figures["speed"] = speed.measure(files[0], most=120, jobs=2)
    if gold.is_file():
        figures["gold"] = _records(reader, gold, scorer)
    figures["corpora"] = corpora.measure(reader, options.shared / "data")
    kept = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.is_file() else {}
    figures |= {
        part: kept[part] for part in ("ledger", "reconcile", "site") if part in kept
    }  # measured apart
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


def _records(reader: Reader, gold: Path, scorer: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "predictions.jsonl"
        predict(reader, gold, out)
        return score(gold, out, scorer)


if __name__ == "__main__":
    main()
