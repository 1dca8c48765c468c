from collections.abc import Mapping
from typing import Any

from benchmarks.markup import MarkedReport, marked
from tokenizers import Tokenizer
from training.batches import Example, Placed, candidates, examples, in_pieces

from trucebook.reading.labels import LAYERS, ROLES
from trucebook.reading.marks import MarkKind, Role
from trucebook.reading.model import MODEL_FOLDER

TEXT = "The front vowed to free its captives. Talks broke down. The army will leave Beni by May."
SENTENCES = [[0, 37], [38, 55], [56, 88]]


def report(*records: Mapping[str, Any]) -> MarkedReport:
    return marked({"id": "x", "text": TEXT, "sentences": SENTENCES, "records": list(records)})


def commitment() -> dict[str, Any]:
    return {"kind": "K", "cue": [65, 75], "action": "withdraw_forces", "obligor": [[60, 64]]}


def only_example(of: MarkedReport) -> Example:
    tokenizer = Tokenizer.from_file(str(MODEL_FOLDER / "tokenizer.json"))
    tokenizer.no_padding()
    (found,) = examples(in_pieces(of, tokenizer), None)
    return found


def commitment_tags(found: Example) -> tuple[int, ...]:
    return found.tags[[layer.kind for layer in LAYERS].index(MarkKind.COMMITMENT)]


def test_a_marked_cue_is_tagged_with_its_begin_and_inside() -> None:
    found = only_example(report(commitment()))
    action = LAYERS[2].labels.index("withdraw_forces")

    assert [tag for tag in commitment_tags(found) if tag] == [1 + 2 * action, 2 + 2 * action]


def test_what_a_commitment_could_be_linked_to_is_told_with_what_it_is() -> None:
    found = only_example(report(commitment()))

    linked = {ROLES[pair.role].role: pair.linked for pair in found.pairs}
    assert linked == {Role.OBLIGOR: True, Role.BENEFICIARY: False}


def test_a_mention_could_be_the_same_only_as_one_before_it() -> None:
    spans = [Placed(MarkKind.INCIDENT, 0, 1), Placed(MarkKind.INCIDENT, 4, 5)]

    assert [(head, ROLES[role].role, tail) for head, role, tail in candidates(spans)] == [(1, Role.SAME, 0)]
