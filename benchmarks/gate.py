"""The quality gate: what the reader makes of our own held-out dispatches must not fall below the floors.

They are those of `benchmarks/own`, and those of `benchmarks/adversarial`, which were written to mislead.

    python -m benchmarks.gate [--raise]

Exits with 1 where a figure is below its floor, or the dispatches are not those that the floors were set on.
With --raise, floors rise to a little below today's figures; they never fall by this.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from benchmarks import adversarial
from benchmarks.marks import measure as measure_marks
from benchmarks.markup import read_markup
from trucebook.intake import Metadata, given_date, read_text
from trucebook.reading.encoder import Encoder
from trucebook.reading.model import MODEL_FOLDER
from trucebook.reading.reader import Reader

OWN = Path(__file__).parent / "own"

SLACK = 0.02
"""How far below a measured figure its floor is set: rounding differs a little from processor to processor."""


def main() -> None:
    """Measure, compare, and raise the floors where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", action="store_true", dest="lift")
    options = parser.parse_args()
    path = OWN / "floors.json"
    floors: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    figures = measure()
    failed = [] if options.lift else failures(figures, floors)
    if options.lift:
        path.write_text(json.dumps(raised(figures, floors), indent=1) + "\n", encoding="utf-8")
    for name, value in figures["figures"].items():
        print(f"{name:28} {value:.3f}   floor {floors['figures'].get(name, 0.0):.3f}")
    for line in failed:
        print(line, file=sys.stderr)
    sys.exit(1 if failed else 0)


def measure() -> dict[str, Any]:
    """The figures on our own dispatches, and the digest of the files that they were taken on."""
    path = OWN / "dispatches.jsonl"
    reader = Reader.load()
    reports = list(read_markup(path))
    marks: dict[str, Any] = measure_marks(Encoder.load(MODEL_FOLDER, threads=2), reports)
    figures = {f"{kind} found": value["f1"] for kind, value in marks["heads"].items()}
    for name in ("incident.actor", "incident.place", "incident.time", "incident.figure", "claim.speaker"):
        figures[f"{name} linked"] = marks["links"][name]["f1"]
    figures["sentences with a record"] = _covered(reader, path)
    figures |= _withstood(reader)
    digest = hashlib.sha256(path.read_bytes() + adversarial.digest().encode()).hexdigest()
    return {"digest": digest, "figures": figures}


def _withstood(reader: Reader) -> dict[str, float]:
    """The shares of the adversarial expectations that are met: of what must not be told, and what must."""
    shares = adversarial.measure(reader)
    return {f"adversarial {name.replace('_', ' ')}": shares[name]["share"] for name in ("not_told", "told")}


def _covered(reader: Reader, path: Path) -> float:
    """The share of marked sentences of which the whole pipeline made a record of the right kind."""
    owed = found = 0
    kinds = {"I": "incidents", "C": "claims", "K": "commitments"}
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        given = Metadata(published=given_date(entry["published"]))
        reading = reader.read(read_text(entry["text"], given))
        for record in entry["records"]:
            start = (record.get("trigger") or record.get("cue"))[0]
            made = getattr(reading, kinds[record["kind"]])
            owed += 1
            found += any(span.start <= start < span.end for m in made for span in m.evidence)
    return round(found / owed, 3)


def failures(figures: dict[str, Any], floors: dict[str, Any]) -> list[str]:
    """What is wrong with `figures` by `floors`, a line each."""
    if figures["digest"] != floors["digest"]:
        return ["the dispatches have changed since the floors were set: check why, then set new floors"]
    return [
        f"{name}: {figures['figures'].get(name, 0.0):.3f} is below its floor of {floor:.3f}"
        for name, floor in floors["figures"].items()
        if figures["figures"].get(name, 0.0) < floor
    ]


def raised(figures: dict[str, Any], floors: dict[str, Any]) -> dict[str, Any]:
    """Floors a little below `figures`, none below what it was."""
    old = floors["figures"]
    new = {name: max(old.get(name, 0.0), round(v - SLACK, 3), 0.0) for name, v in figures["figures"].items()}
    return {"digest": figures["digest"], "figures": new}


if __name__ == "__main__":
    main()
