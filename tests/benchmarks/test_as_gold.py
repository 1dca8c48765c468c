"""Marked-up reports as references for whole records."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks import as_gold

TEXT = "Shells hit Orvane on Friday. The army denied it."


def corpus(tmp_path: Path) -> Path:
    incident = {
        "kind": "I",
        "trigger": [0, 10],
        "type": "shelling",
        "occ": "occurred",
        "bg": False,
        "place": [[11, 17]],
        "id": "a",
    }
    denial = {"kind": "C", "cue": [38, 44], "act": "deny", "speaker": [[29, 37]], "about": "a"}
    entry = {"text": TEXT, "sentences": [[0, 28], [29, 48]], "records": [incident, denial]}
    path = tmp_path / "corpus.jsonl"
    lines = [json.dumps({"id": identity, **entry}) for identity in ("0held", "trained")]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def converted(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    monkeypatch.setattr(sys, "argv", ["as_gold", *arguments])
    as_gold.main()
    return capsys.readouterr().out.splitlines()


def test_the_marks_of_a_record_are_gathered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (line,) = converted([str(corpus(tmp_path))], monkeypatch, capsys)

    gold = json.loads(line)["gold"]
    assert [(i["type"], i["places"], i["evidence"]) for i in gold["incidents"]] == [
        (["shelling"], ["Orvane"], ["Shells hit Orvane on Friday."])
    ]
    assert [(c["act"], c["speaker"]) for c in gold["claims"]] == [(["deny"], "The army")]


def test_all_reports_are_taken_where_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = converted([str(corpus(tmp_path)), "--all"], monkeypatch, capsys)

    assert [json.loads(line)["url"] for line in lines] == ["markup:0held", "markup:trained"]
