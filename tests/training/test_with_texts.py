"""Marks that the project keeps, put together with the texts of others."""

import json
import re
from pathlib import Path

from training.with_texts import (
    MARKS,
    event_location_texts,
    isaf_texts,
    markup_texts,
    muc4_texts,
    rams_texts,
    re3d_texts,
    wikievents_texts,
)


def test_muc4_is_read_in_capitals(tmp_path: Path) -> None:
    path = tmp_path / "train.json"
    path.write_text(json.dumps({"docid": "DEV-1", "doctext": "shells fell. "}) + "\n", encoding="utf-8")

    assert dict(muc4_texts(path)) == {"muc4-DEV-1": "SHELLS FELL.\n"}


def test_re3d_is_read_from_its_folders(tmp_path: Path) -> None:
    (tmp_path / "Source").mkdir()
    path = tmp_path / "Source" / "documents.json"
    path.write_text(json.dumps({"_id": "A1", "text": "Shells fell."}) + "\n", encoding="utf-8")

    assert dict(re3d_texts(tmp_path)) == {"re3d-A1": "Shells fell.\n"}


def test_wikievents_is_put_together_from_its_words(tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl"
    path.write_text(json.dumps({"docid": "d_1", "tokens": ["Shells", "fell", "."]}) + "\n", encoding="utf-8")

    assert dict(wikievents_texts(path)) == {"wikievents-d_1": "Shells fell.\n"}


def test_rams_is_put_together_from_its_sentences(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonlines"
    entry = {"doc_key": "nw_1", "sentences": [["Shells", "fell", "."], ["Two", "died", "."]]}
    path.write_text(json.dumps(entry) + "\n", encoding="utf-8")

    assert dict(rams_texts(path)) == {"rams-nw_1": "Shells fell. Two died.\n"}


def test_releases_without_ids_are_known_by_their_text(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl"
    path.write_text('{"text": "Shells fell. ", "name": "5\u2028"}\n', encoding="utf-8")

    assert dict(isaf_texts(path)) == {"isaf-016661ea3bf4": "Shells fell.\n"}


def test_excerpts_are_known_by_their_text_and_stand_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl"
    path.write_text('{"text": "Shells  fell. "}\n', encoding="utf-8")

    assert dict(event_location_texts(path)) == {"event-9a4608c26dd1": "Shells fell.\n"}


def test_marked_up_reports_are_read_without_blanks_around(tmp_path: Path) -> None:
    path = tmp_path / "markup.jsonl"
    path.write_text(json.dumps({"id": "c1", "text": "\n Shells fell. \n"}) + "\n", encoding="utf-8")

    assert dict(markup_texts(path)) == {"c1": "Shells fell.\n"}


def test_the_marks_hold_no_text() -> None:
    entries = [json.loads(line) for line in MARKS.read_text(encoding="utf-8").splitlines()]

    assert len({entry["id"] for entry in entries}) == len(entries) > 100
    assert {frozenset(entry) for entry in entries} == {frozenset({"id", "sha256", "sentences", "records"})}
    assert not re.search(r"[a-z]{3} [a-z]{3}", json.dumps([e["records"] for e in entries]))


def test_what_is_kept_unseen_is_not_trained_on() -> None:
    trained = {json.loads(line)["sha256"] for line in MARKS.read_text("utf-8").splitlines()}
    unseen = (MARKS.parent / "unseen.jsonl").read_text("utf-8").splitlines()

    assert unseen
    assert not trained & {json.loads(line)["sha256"] for line in unseen}
