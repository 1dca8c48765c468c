"""Reports with reference records, and scripts that score them."""

import hashlib
import json
from pathlib import Path

import pytest
from training.notation import take_apart
from training.references import KINDS, Scorer, read_references, reports, tell_days
from training.with_texts import MARKS

from trucebook.records.vocabulary import Act, Action, IncidentType

RECORDS = MARKS.with_name("records.jsonl")
ORIGINALS = MARKS.parent.parent / "originals"

TEXT = "Shells fell on Orvane. The army denied it."

SCORER = """
KINDS = {"incidents": (lambda owed, found: float(owed["type"] == found["type"]), None, 0.5)}

def pair(owed, found, alike, least):
    return [(i, j, 1.0) for i, a in enumerate(owed) for j, b in enumerate(found) if alike(a, b) >= least]

def score(gold, predicted):
    return {"ledger_score": len(predicted) / len(gold), "incidents": {"graded_f1": 0.25}}
"""


def one(**values: object) -> dict[str, object]:
    return {
        "id": "a1",
        "text": TEXT,
        "gold": {"incidents": [{"type": "shelling", "evidence": [[0, 21]]}]},
        **values,
    }


def written(folder: Path, *lines: dict[str, object]) -> Path:
    path = folder / "references.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def test_passages_get_their_words_and_a_report_its_id_as_url(tmp_path: Path) -> None:
    (found,) = read_references([written(tmp_path, one())])

    assert found["url"] == "a1"
    assert found["gold"]["incidents"][0]["evidence"] == ["Shells fell on Orvane"]
    assert [report.url for report in reports([found])] == ["a1"]


def test_a_text_may_hold_other_signs_that_end_a_line(tmp_path: Path) -> None:
    path = tmp_path / "references.jsonl"
    path.write_text(
        json.dumps(one(text="Shells\u2028fell on Orvane."), ensure_ascii=False) + "\n", encoding="utf-8"
    )

    (found,) = read_references([path])

    assert found["gold"]["incidents"][0]["evidence"] == ["Shells\u2028fell on Orvane"]


def test_words_and_a_url_stay_as_they_are(tmp_path: Path) -> None:
    gold = {"claims": [{"act": "deny", "evidence": ["The army denied it"]}], "published": None}
    (found,) = read_references([written(tmp_path, one(url="https://example.org/1", gold=gold))])

    assert found["url"] == "https://example.org/1"
    assert found["gold"] == gold


def test_a_file_without_records_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="has no report with records"):
        read_references([written(tmp_path, {"id": "a1", "text": TEXT})])


@pytest.mark.parametrize(
    ("record", "days"), [({"when": {"earliest": "2021-03-01"}}, True), ({"when": None}, False), ({}, False)]
)
def test_records_tell_days_or_not(record: dict[str, object], days: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert tell_days([one(gold={"incidents": [record]})]) is days


def test_a_scorer_pairs_and_scores(tmp_path: Path) -> None:
    path = tmp_path / "score.py"
    path.write_text(SCORER, encoding="utf-8")
    scorer = Scorer(path)
    predicted = {"incidents": [{"type": "talks"}, {"type": "shelling"}]}

    assert scorer.pairs(one(), predicted, "incidents") == {1: {"type": "shelling", "evidence": [[0, 21]]}}
    assert scorer.ledger_score([one()], [predicted]) == 1.0
    assert scorer.graded([one()], [predicted], "incidents") == 0.25


@pytest.mark.parametrize("name", ["score.txt", "score.py"])
def test_what_scores_nothing_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("KINDS = {}\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"no script of Python|has no score"):
        Scorer(path)


def test_the_records_that_are_kept_hold_no_passages_but_offsets() -> None:
    entries = [json.loads(line) for line in RECORDS.read_text(encoding="utf-8").splitlines()]
    records = [record for entry in entries for kind in KINDS for record in entry["gold"][kind]]

    assert len({entry["id"] for entry in entries}) == len(entries) > 50
    assert {frozenset(entry) for entry in entries} == {frozenset({"id", "sha256", "published", "gold"})}
    assert all(0 <= start < end for record in records for start, end in record["evidence"])
    assert {type_ for entry in entries for r in entry["gold"]["incidents"] for type_ in r["type"]} <= set(
        IncidentType
    )
    assert {act for entry in entries for r in entry["gold"]["claims"] for act in r["act"]} <= set(Act)
    assert {a for entry in entries for r in entry["gold"]["commitments"] for a in r["action"]} <= set(Action)


def test_the_records_of_our_own_dispatches_are_of_their_texts() -> None:
    texts = {}
    for path in ORIGINALS.glob("*.txt"):
        dispatch = take_apart(path.read_text(encoding="utf-8"))
        texts[f"orig-{path.name.split('-')[0]}"] = dispatch.text
    entries = [json.loads(line) for line in RECORDS.read_text(encoding="utf-8").splitlines()]
    own = [entry for entry in entries if entry["id"] in texts]

    assert own
    for entry in own:
        text = texts[entry["id"]]
        assert hashlib.sha256(text.encode()).hexdigest() == entry["sha256"]
        assert all(
            end <= len(text) for kind in KINDS for r in entry["gold"][kind] for _, end in r["evidence"]
        )
