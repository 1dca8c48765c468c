"""How fast trucebook reads: reports a second, peak memory, and one report cold, of the whole pipeline.

    python -m benchmarks.speed REPORTS.jsonl [--most 120] [--jobs 2]

Runs the installed command as a user does and measures it from outside. The loading of the model is counted.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--most", type=int, default=120)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    print(json.dumps(measure(options.reports, most=options.most, jobs=options.jobs), indent=1))


def measure(reports: Path, *, most: int, jobs: int) -> dict[str, Any]:
    """Figures of reading the first `most` reports of a JSON Lines file with `jobs` processes."""
    lines = [line for line in reports.read_text(encoding="utf-8").splitlines() if line.strip()][:most]
    with tempfile.TemporaryDirectory() as folder:
        many, one = Path(folder) / "many.jsonl", Path(folder) / "one.jsonl"
        many.write_text("\n".join(lines) + "\n", encoding="utf-8")
        one.write_text(lines[0] + "\n", encoding="utf-8")
        _seconds(one, jobs=1)  # writes the bytecode that an installation has
        cold = [_seconds(one, jobs=1) for _ in range(5)]
        took = [_seconds(many, jobs=jobs) for _ in range(3)]
    characters = sum(len(json.loads(line)["text"]) for line in lines)
    best = statistics.median(took)
    return {
        "reports": len(lines),
        "characters_per_report": round(characters / len(lines)),
        "jobs": jobs,
        "seconds": round(best, 2),
        "reports_per_second": round(len(lines) / best, 1),
        "cold_start_seconds": round(statistics.median(cold), 2),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024),
    }


def _seconds(path: Path, *, jobs: int) -> float:
    command = [sys.executable, "-m", "trucebook", "read", str(path), "--format", "jsonl", "--jobs", str(jobs)]
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    nothing = subprocess.DEVNULL
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=nothing, stderr=nothing, env=environment)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
