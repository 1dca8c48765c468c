"""How well whole records are read: predictions on a file of reports with reference records, and their scores.

    python -m benchmarks.records GOLD.jsonl --scorer SCORE.py [--out PREDICTIONS.jsonl] [--errors]

GOLD holds one object a line: {"url", "title", "publisher", "published", "text", "gold": {...}}. The scorer
is a script that takes GOLD and PREDICTIONS and prints one JSON object with --json.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from trucebook.intake import Failure, load
from trucebook.reading.reader import Reader
from trucebook.records.json import to_json


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what was missed, partly right and extra")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = options.out or Path(folder) / "predictions.jsonl"
        predict(Reader.load(), options.gold, out)
        print(json.dumps(score(options.gold, out, options.scorer, errors=options.errors), indent=1))


def predict(reader: Reader, gold: Path, out: Path) -> None:
    """Read the reports of `gold`, which the loader takes as JSON Lines, and write a reading a line."""
    with out.open("w", encoding="utf-8") as lines:
        for report in load([gold]):
            if isinstance(report, Failure):
                print(f"{report.where}: {report.message}", file=sys.stderr)
            else:
                lines.write(to_json(reader.read(report)) + "\n")


def score(gold: Path, predictions: Path, scorer: Path, *, errors: bool = False) -> dict[str, Any]:
    """What `scorer` says of `predictions` against `gold`; with `errors`, its list goes to standard error."""
    command = [sys.executable, str(scorer), str(gold), str(predictions), "--json"]
    done = subprocess.run([*command, "--errors"] if errors else command, check=True, stdout=subprocess.PIPE)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


if __name__ == "__main__":
    main()
