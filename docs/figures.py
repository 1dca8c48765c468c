"""The tables of README.md and docs/quality.md, made of `benchmarks/figures.json`."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

FIGURES = Path(__file__).parents[1] / "benchmarks" / "figures.json"

_MISSING = "Nothing is measured yet; `make bench` measures."
_KINDS = ("incidents", "claims", "commitments")
_CORPORA = {
    "isaf": "ISAF press releases",
    "times": "TempEval-3, training part",
    "places lgl": "LGL",
    "places tr-news": "TR-News",
    "attributions": "PolNeAR, development part",
}
_MEASURES = {
    "start_date": "date right",
    "province": "province right",
    "event_type": "type of event right",
    "min_killed": "smallest number killed right",
    "min_captured": "smallest number captured right",
    "airstrike": "air strike or none right",
    "killcaptureraid": "raid or none right",
    "span_f1": "times found, F1",
    "value_f1": "times found and valued, F1",
    "within_161_km": "places within 161 km",
    "source": "sources, F1",
    "cue": "cues, F1",
    "content": "contents, F1",
    "attribution": "source and content, F1",
}
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


def of_the_ledger() -> str:
    """How fast a ledger is, by its size."""
    ledger = _figures().get("ledger", {})
    sizes = [*ledger.get("sizes", []), *ledger.get("postgresql", [])]
    if not sizes:
        return _MISSING
    heads = [f"{size['reports']:,}" for size in ledger.get("sizes", [])]
    heads += [f"PostgreSQL, {size['reports']:,}" for size in ledger.get("postgresql", [])]
    head = ("with a ledger of so many reports", *heads)
    rows = [(words, *(form.format(_at(size, name)) for size in sizes)) for words, name, form in _LEDGER_ROWS]
    return _table(head, rows)


def of_the_site() -> str:
    """How fast each page of the site is, in time of the processor."""
    site = _figures().get("site")
    if not site:
        return _MISSING
    told = f"{site['reports']:,} reports, {site['incidents']:,} incidents told {site['told']:,} times (ms)"
    rows = [
        (name, *(f"{page[when]['processor_ms']:,.0f}" for when in ("first", "warm", "judged")))
        for name, page in site["pages"].items()
    ]
    return _table((told, "first, once prepared", "again", "first after a judgement"), rows)


_LEDGER_ROWS = (
    ("reports added a second, many at a time", "add.per_second", "{:,.0f}"),
    ("the same, for each second of the processor", "add.per_processor_second", "{:,.0f}"),
    ("one by one", "add.one_by_one_per_second", "{:,.0f}"),
    ("kilobytes of file for each", "bytes_per_report", "{:.1f}"),
    ("the slowest of the filters, typical (ms)", "slowest_filter_ms", "{:.0f}"),
    ("the same, 95 of 100 times (ms)", "slowest_filter_p95_ms", "{:.0f}"),
    ("the slowest, in time of the processor (ms)", "slowest_filter_processor_ms", "{:.0f}"),
    ("parties by number of records (ms)", "parties_ms", "{:,.0f}"),
    ("how many records there are, of every kind (ms)", "counts_ms", "{:,.1f}"),
    ("`dump` (seconds)", "dump_seconds", "{:,.1f}"),
    ("`load` (seconds)", "load_seconds", "{:,.1f}"),
    ("`dump`, in time of the processor (seconds)", "dump_processor_seconds", "{:,.1f}"),
    ("`load`, likewise (seconds)", "load_processor_seconds", "{:,.1f}"),
)


def _at(values: Mapping[str, Any], path: str) -> float:
    """The value under a path of names with dots between; kilobytes for bytes."""
    found: Any = values
    for name in path.split("."):
        found = found[name]
    return float(found) / 1024 if path.startswith("bytes") else float(found)


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
    if corpora := figures.get("corpora"):
        yield f"## Beside others, on their own corpora\n\n{_corpora(corpora)}"
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


def _corpora(corpora: Mapping[str, Mapping[str, Any]]) -> str:
    """The figures on each corpus, with the figures of others on the same measure in the last column."""
    rows = [
        (_CORPORA[name], label, _share(value), _others(figures["others"], field))
        for name, figures in corpora.items()
        for field, label in _MEASURES.items()
        if (value := _value(figures, field)) is not None
    ]
    return _table(("corpus", "measure", "trucebook", "others"), rows)


def _value(figures: Mapping[str, Any], field: str) -> float | None:
    """A figure by its name, or the F1 of a group of figures."""
    value = figures.get(field)
    return value["f1"] if isinstance(value, Mapping) else value


def _others(others: Mapping[str, Any], field: str) -> str:
    """Who else is measured so, and with what figure."""
    told = {name: value.get(field) if isinstance(value, Mapping) else value for name, value in others.items()}
    return "; ".join(f"{name} {_share(value)}" for name, value in told.items() if value is not None)


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
