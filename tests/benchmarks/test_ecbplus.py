import json
from pathlib import Path

import pytest
from benchmarks.coreference import conll
from benchmarks.ecbplus import compared, lemma, measure, read

TEXTS = {
    "7_1ecb.xml": "Gunmen killed two guards at the Veldan mint . The killing shook Orvane .",
    "7_2ecb.xml": "Two guards of the Veldan mint died in Orvane when gunmen killed them at dawn .",
    "7_1ecbplus.xml": "A bomb killed a judge in Tesk . Lawyers mourned the judge of Tesk .",
}
MENTIONS = [
    ("7_1ecb.xml", 1, "killed", "mint"),
    ("7_1ecb.xml", 10, "killing", "mint"),
    ("7_2ecb.xml", 12, "killed", "mint"),
    ("7_1ecbplus.xml", 2, "killed", "judge"),
    ("7_1ecbplus.xml", 8, "mourned", "mourning"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in ("train", "dev"):
        contexts = [{"doc_id": id_, "contexts": [text]} for id_, text in TEXTS.items()]
        mentions = [
            {
                "coref_chain": chain,
                "doc_id": document,
                "topic_id": document.partition("_")[0] + document.split(".")[0].lstrip("7_12"),
                "tokens_number": [at],
                "mention_head": head,
            }
            for document, at, head, chain in MENTIONS
        ]
        for name, lines in (("contexts", contexts), ("mentions", mentions)):
            (tmp_path / f"{part}-{name}.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    return tmp_path


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("killing killed kills kill", "kill"),
        ("carries carried carrying carry", "carry"),
        ("stop stopped", "stop"),
    ],
)
def test_forms_of_a_word_have_one_lemma(words: str, expected: str) -> None:
    assert {lemma(word) for word in words.split()} == {expected}


def test_pairs_are_those_of_a_topic(folder: Path) -> None:
    mentions = list(read(folder, "dev"))
    found = compared(mentions)

    assert {m.topic for m in mentions} == {"7"}
    assert {m.subtopic for m in mentions} == {"7ecb", "7ecbplus"}
    assert len(found.left) == len(found.features) == 10
    assert sorted(map(len, found.key)) == [1, 1, 3]


def test_figures_stand_beside_the_baselines(folder: Path) -> None:
    train, dev = list(read(folder, "train")), list(read(folder, "dev"))
    found = measure(train, dev)
    lemmas = [[m.id for m in dev[:4]], [dev[4].id]]

    assert found["mentions"] == 5
    assert found["same_lemma"]["conll"] == pytest.approx(conll(compared(dev).key, lemmas)["conll"], abs=1e-4)
    assert found["same_lemma_in_gold_subtopics"]["conll"] == 1
