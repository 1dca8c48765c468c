"""Reports with reference records, and the scorer that says how well other records are those."""

import importlib.util
import json
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from trucebook.intake import Failure, load
from trucebook.records import Report

Reference = dict[str, Any]
"""One report: "url", "title", "publisher", "published", "text", and "gold", its records."""

Predicted = dict[str, Any]
"""The reading of a report, as JSON."""

KINDS = {"incidents": "incident", "claims": "claim", "commitments": "commitment"}
"""The kinds of records that are scored, each with the kind of mark that it is made of."""


class Scorer:
    """A script that scores records.

    It has a function `score(gold, predicted)`, whose result holds "ledger_score" and by kind of record
    "graded_f1"; a table `KINDS`, by kind: how alike two records are, what their fields score, and how alike
    they must be; and `pair(gold, predicted, alike, least)`, which gives (number, number, likeness) of those
    that are one.
    """

    def __init__(self, path: Path) -> None:
        """Load the script at `path`.

        Raises:
            ValueError: where it is no such script.
        """
        self._module = _module(path)
        lacking = [name for name in ("score", "pair", "KINDS") if not hasattr(self._module, name)]
        if lacking:
            raise ValueError(f"{path} has no {lacking[0]}: give a script that scores records")

    def ledger_score(self, gold: Sequence[Reference], predicted: Iterable[Predicted]) -> float:
        """How well the records of all kinds are those of the reference."""
        return float(self._module.score(list(gold), list(predicted))["ledger_score"])

    def graded(self, gold: Sequence[Reference], predicted: Iterable[Predicted], kind: str) -> float:
        """The graded F1 of one kind of record."""
        return float(self._module.score(list(gold), list(predicted))[kind]["graded_f1"])

    def pairs(self, gold: Reference, predicted: Predicted, kind: str) -> dict[int, Reference]:
        """By the number of a predicted record of this kind, the reference's record that it is."""
        alike, _, least = self._module.KINDS[kind]
        owed = gold["gold"].get(kind) or []
        found = self._module.pair(owed, predicted[kind], alike, least)
        return {j: owed[i] for i, j, _ in found}


def read_references(paths: Iterable[Path]) -> list[Reference]:
    """The reports with reference records in these files.

    A passage that is given by its offsets gets its words. A report without a "url" has its id for one.

    Raises:
        ValueError: where a file has none.
    """
    found: list[Reference] = []
    for path in paths:
        # Strings may hold other signs that end a line (U+2028).
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        told = [line for line in lines if "gold" in line]
        if not told:
            raise ValueError(f'{path} has no report with records under "gold"; see training/references.py')
        found += [_worded(one) for one in told]
    return found


def _worded(one: Reference) -> Reference:
    gold = {
        kind: [{**record, "evidence": [_words(one, e) for e in record["evidence"]]} for record in records]
        for kind in KINDS
        if (records := one["gold"].get(kind)) is not None
    }
    return {**one, "url": one.get("url") or one["id"], "gold": {**one["gold"], **gold}}


def _words(one: Reference, passage: str | Sequence[int]) -> str:
    """The words of a passage that is given by its first and last-but-one code point."""
    return passage if isinstance(passage, str) else one["text"][slice(*passage)]


def reports(references: Iterable[Reference]) -> list[Report]:
    """The reports, as the loader takes them."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "references.jsonl"
        file.write_text("".join(json.dumps(one) + "\n" for one in references), encoding="utf-8")
        return [report for report in load([file]) if not isinstance(report, Failure)]


def tell_days(references: Iterable[Reference]) -> bool:
    """Whether the records tell when anything was: those that are made of marks do not."""
    return any(
        record.get("when") or record.get("due")
        for one in references
        for kind in KINDS
        for record in one["gold"].get(kind) or []
    )


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise ValueError(f"{path} is no script of Python")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
