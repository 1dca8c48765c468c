"""The tables of README.md and docs/quality.md, made of `benchmarks/figures.json`."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

FIGURES = Path(__file__).parents[1] / "benchmarks" / "figures.json"

_MISSING = "Nothing is measured yet; `make bench` measures."
_KINDS = ("incidents", "claims", "commitments")
_SCORES = ("precision", "recall", "f1")


def in_short() -> str:
    """The figures by which to judge whether trucebook is of use: records against a gold set, and speed."""
    figures = _figures()
    tables = []
    if gold := figures.get("gold"):
        tables.append(_records(gold))
    if speed := figures.get("speed"):
        tables.append(_speed(speed))
    return "\n\n".join(tables) or _MISSING


def in_full() -> str:
    """All figures that were measured."""
    return "\n\n".join(_sections(_figures())) or _MISSING


def _figures() -> dict[str, Any]:
    """What was measured last, or nothing."""
    if not FIGURES.exists():
        return {}
    figures: dict[str, Any] = json.loads(FIGURES.read_text(encoding="utf-8"))
    return figures


def _sections(figures: Mapping[str, Any]) -> Iterator[str]:
    if figures:
        version, model, python = (figures[name] for name in ("version", "model", "python"))
        yield f"Of version {version} with the model `{model}`, on Python {python}."
    if gold := figures.get("gold"):
        yield f"## Whole records, on the gold set\n\n{_records(gold)}\n\n{_fields(gold)}\n\n{_totals(gold)}"
    if records := figures.get("markup_records"):
        yield f"## Whole records, on held-out marked-up reports\n\n{_records(records)}\n\n{_fields(records)}"
    if markup := figures.get("markup"):
        yield (
            f"## Marks of the encoder, on {markup['reports']} held-out marked-up reports\n\n"
            f"{_scores('span', markup['heads'])}\n\n{_scores('link', markup['links'])}"
        )
    if own := figures.get("own"):
        rows = [(name, _share(value)) for name, value in own["figures"].items()]
        yield f"## Our own held-out dispatches, which the gate watches\n\n{_table(('what', 'figure'), rows)}"
    if speed := figures.get("speed"):
        yield f"## Speed\n\n{_speed(speed)}"


def _records(scores: Mapping[str, Any]) -> str:
    rows = [
        (kind, str(scores[kind]["gold"]), *(_share(scores[kind][name]) for name in (*_SCORES, "graded_f1")))
        for kind in _KINDS
    ]
    title = f"records of {scores['reports']} reports"
    return _table((title, "in the reference", "precision", "recall", "F1", "graded F1"), rows)


def _fields(scores: Mapping[str, Any]) -> str:
    rows = [
        (kind, field.replace("_", " "), _share(value))
        for kind in _KINDS
        for field, value in scores[kind]["fields"].items()
    ]
    return _table(("kind", "field", "right, where the record was found"), rows)


def _totals(scores: Mapping[str, Any]) -> str:
    low, high = (_share(value) for value in scores["ledger_score_95"])
    whole = "incidents right in type, occurrence, parties, country, time and toll"
    weighted = "ledger score: graded F1, half incidents, three tenths claims, a fifth commitments"
    rows = [
        (whole, _share(scores["complete_incidents"])),
        ("publication date right", _share(scores["published"])),
        (weighted, f"{_share(scores['ledger_score'])} (95 %: {low} to {high})"),
    ]
    return _table(("over all", "figure"), rows)


def _scores(name: str, scores: Mapping[str, Mapping[str, Any]]) -> str:
    rows = [(label, *(_share(value[score]) for score in _SCORES)) for label, value in scores.items()]
    return _table((name, *_SCORES), rows)


def _speed(speed: Mapping[str, Any]) -> str:
    rows = [
        (f"reports a second, {speed['jobs']} processes on two cores", f"{speed['reports_per_second']:.1f}"),
        ("characters in a report, on average", f"{speed['characters_per_report']:,}"),
        ("one report, from a cold start", f"{speed['cold_start_seconds']:.1f} s"),
        ("most memory of one process", f"{speed['peak_memory_mb']:,} MB"),
    ]
    return _table(("speed", "figure"), rows)


def _share(value: float | None) -> str:
    return "not measured" if value is None else f"{value:.2f}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
