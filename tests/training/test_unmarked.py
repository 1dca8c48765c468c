import json
from pathlib import Path
from random import Random

import pytest
from tokenizers import Tokenizer
from training.unmarked import unmarked, windows_without_marks

from trucebook.reading.model import MODEL_FOLDER
from trucebook.reading.windows import WINDOW

NEWS = "Shells fell on Orvane, the mayor said on Friday. Two people were hurt. The army denied it."


def tokenizer() -> Tokenizer:
    found = Tokenizer.from_file(str(MODEL_FOLDER / "tokenizer.json"))
    found.no_padding()
    return found


def test_a_text_is_cut_into_sentences_of_word_pieces(tmp_path: Path) -> None:
    (tmp_path / "texts.jsonl").write_text(json.dumps({"text": NEWS}) + "\n", encoding="utf-8")
    cut = tokenizer()

    (found,) = unmarked([tmp_path / "texts.jsonl"], cut)

    assert [cut.decode(ids) for ids in found] == [
        "shells fell on orvane, the mayor said on friday.",
        "two people were hurt.",
        "the army denied it.",
    ]


def test_a_text_that_cannot_be_taken_is_named_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [json.dumps({"text": ""}), json.dumps({"text": NEWS})]
    (tmp_path / "texts.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert len(unmarked([tmp_path / "texts.jsonl"], tokenizer())) == 1
    assert "texts.jsonl" in capsys.readouterr().err


def test_windows_hold_all_pieces_of_a_text_in_order_and_have_nothing_marked() -> None:
    text = tuple(tuple(range(1000 * i, 1000 * i + 60)) for i in range(1, 20))

    found = list(windows_without_marks([text], Random(3)))  # noqa: S311 - edges are no secret

    windows = [window for window, _ in found]
    assert [piece for window in windows for piece in window.ids] == [piece for ids in text for piece in ids]
    assert all(len(window.ids) <= WINDOW - 2 for window in windows)
    assert all(not (window.tags or window.triggers or window.pairs) for window in windows)


def test_of_each_piece_it_is_said_which_sentence_it_is_of() -> None:
    text = tuple(tuple(range(1000 * i, 1000 * i + 60)) for i in range(1, 20))

    found = list(windows_without_marks([text], Random(3)))  # noqa: S311 - edges are no secret

    assert all([piece // 1000 - 1 for piece in window.ids] == owner for window, owner in found)
