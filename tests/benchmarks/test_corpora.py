import json
from pathlib import Path

from benchmarks import corpora
from trucebook.reading.reader import Reader


def test_only_what_is_at_hand_is_measured(tmp_path: Path) -> None:
    text = "They met on Friday."
    timex = [{"start": 12, "end": 18, "value": "2020-10-16"}]
    file = tmp_path / corpora.FILES["times"]
    file.parent.mkdir()
    file.write_text(json.dumps({"dct": "2020-10-18", "text": text, "timex": timex}), encoding="utf-8")

    figures = corpora.measure(_no_reader(), tmp_path)

    assert list(figures) == ["times"]
    assert figures["times"]["value_f1"] == 1.0
    assert "HeidelTime, on the test part" in figures["times"]["others"]


def _no_reader() -> Reader:
    """A reader that nothing here asks to read."""
    return object.__new__(Reader)
