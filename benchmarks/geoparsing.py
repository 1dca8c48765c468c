"""How often a place name is put where it belongs: resolution against GeoNames, names given.

    python benchmarks/geoparsing.py REPORTS.jsonl

Each line of REPORTS.jsonl is {"text", "toponyms": [{"start", "end", "gaztag": {"lat", "lon"}}]}, as in LGL
and TR-News. Printed as JSON: the share of names resolved within 161 km (100 miles) of the gold point, the
measure of the geoparsing literature (Gritta et al. 2020); the share resolved at all; and the time.
"""

import argparse
import json
import math
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from trucebook.reading.places import context, place
from trucebook.records import Span

NEAR_KM = 161.0
EARTH_KM = 6371.0


PUBLISHED_BY_OTHERS = {"lgl": {"Mordecai 3": 0.827}, "tr-news": {"Mordecai 3": 0.873}}
"""Shares within 161 km by others, by the name of the data."""


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="reports with resolved place names, one JSON object a line")
    print(json.dumps(measure(parser.parse_args().data), indent=2))


def measure(path: Path) -> dict[str, Any]:
    """The figures on the reports of `path`."""
    errors, missed, seconds, reports = [], 0, 0.0, 0
    for text, spans, points in read(path):
        reports += 1
        started = time.perf_counter()
        where = context(text, spans)
        found = [place(span, context=where) for span in spans]
        seconds += time.perf_counter() - started
        for got, (latitude, longitude) in zip(found, points, strict=True):
            if got is None or got.latitude is None or got.longitude is None:
                missed += 1
            else:
                errors.append(distance_km(got.latitude, got.longitude, latitude, longitude))
    names = len(errors) + missed
    near = sum(error <= NEAR_KM for error in errors)
    return {
        "data": path.stem,
        "reports": reports,
        "names": names,
        "within_161_km": round(near / names, 4),
        "resolved": round(len(errors) / names, 4),
        "within_161_km_of_resolved": round(near / len(errors), 4),
        "ms_per_report": round(1000 * seconds / reports, 2),
    }


def read(path: Path) -> Iterator[tuple[str, list[Span], list[tuple[float, float]]]]:
    """The text, names and gold points of each report, without names that have no point or stand beyond it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        text = report["text"]
        gold = [t for t in report["toponyms"] if t.get("gaztag", {}).get("lat")]
        gold = [t for t in gold if 0 <= int(t["start"]) < int(t["end"]) <= len(text)]
        spans = [_name(text, int(t["start"]), int(t["end"]), t.get("phrase", "")) for t in gold]
        yield text, spans, [(float(t["gaztag"]["lat"]), float(t["gaztag"]["lon"])) for t in gold]


def _name(text: str, start: int, end: int, phrase: str) -> Span:
    """The name at the offsets; where these are off, as in some of TR-News, its nearest place in the text."""
    if not phrase or text[start:end] == phrase:
        return Span.of(text, start, end)
    places = [match.start() for match in re.finditer(re.escape(phrase), text)]
    at = min(places, key=lambda place: abs(place - start), default=None)
    return Span.of(text, start, end) if at is None else Span.of(text, at, at + len(phrase))


def distance_km(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Great-circle distance between two points, by the haversine formula."""
    phi, to_phi = math.radians(latitude), math.radians(to_latitude)
    half = math.sin((to_phi - phi) / 2) ** 2
    half += math.cos(phi) * math.cos(to_phi) * math.sin(math.radians(to_longitude - longitude) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


if __name__ == "__main__":
    main()
