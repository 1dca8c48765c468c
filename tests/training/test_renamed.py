from random import Random

import pytest
from benchmarks.markup import MarkedReport, marked
from tokenizers import Tokenizer
from training.batches import Example, Pieces, examples, in_pieces
from training.renamed import Names, names_of, renamed

from trucebook.reading.model import MODEL_FOLDER

TEXT = "On Monday Beni was shelled. On Tuesday Goma was shelled, and Beni again. An army said so."
SENTENCES = [[0, 27], [28, 73], [74, 89]]
PLACES = [[10, 14], [39, 43], [61, 65]]


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    found = Tokenizer.from_file(str(MODEL_FOLDER / "tokenizer.json"))
    found.no_padding()
    return found


@pytest.fixture(scope="module")
def pieces(tokenizer: Tokenizer) -> Pieces:
    return in_pieces(report(), tokenizer)


def report() -> MarkedReport:
    first = {"kind": "I", "trigger": [19, 26], "type": "shelling", "place": PLACES[:1]}
    second = {"kind": "I", "trigger": [48, 55], "type": "shelling", "place": PLACES[1:], "source": [[74, 81]]}
    told = {"occ": "occurred", "bg": False}
    return marked({"id": "x", "text": TEXT, "sentences": SENTENCES, "records": [first | told, second | told]})


def rng(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - which name is chosen is no secret


def words(tokenizer: Tokenizer, window: Example) -> str:
    return str(tokenizer.decode(list(window.ids)))


def test_names_are_what_is_marked_with_a_capital_inside_a_sentence(
    pieces: Pieces, tokenizer: Tokenizer
) -> None:
    names = names_of([pieces])

    found = {tokenizer.decode(list(name)) for alike in names.alike.values() for name in alike}
    assert found == {"beni", "goma"}


def test_a_name_is_replaced_wherever_it_stands_and_marks_stay(pieces: Pieces, tokenizer: Tokenizer) -> None:
    (window,) = examples(pieces, None)
    both = next(tuple(alike) for alike in names_of([pieces]).alike.values())
    names = Names(dict.fromkeys(names_of([pieces]).alike, both))
    seen = {words(tokenizer, renamed(window, names, 1.0, rng(seed))) for seed in range(20)}

    counts = {(text.count("beni"), text.count("goma")) for text in seen}
    assert counts == {(2, 1), (1, 2), (3, 0), (0, 3)}
    other = renamed(window, names, 1.0, rng(3))
    assert (other.tags, other.triggers, other.pairs) == (window.tags, window.triggers, window.pairs)
    assert len(other.ids) == len(window.ids)


def test_without_a_part_nothing_is_replaced(pieces: Pieces) -> None:
    (window,) = examples(pieces, None)

    assert renamed(window, names_of([pieces]), 0.0, rng(1)) == window
