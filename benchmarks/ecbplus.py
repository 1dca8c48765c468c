"""Event coreference across documents on ECB+, gold mentions given: which mentions tell of one event.

    python -m benchmarks.ecbplus FOLDER

FOLDER holds `{train,dev}-mentions.jsonl` and `-contexts.jsonl`. Most of ECB+ is about film stars, phones and
ball games, so of reconciling only what does not need a record of war is at work: rare words weighted by how
rare they are, and the clustering. Weights of its few features are learned on the training part. Mentions are
compared within a topic, both its subtopics together and singletons included; beside it stands the baseline of
the literature, one cluster for each head lemma of a topic, and the same with the subtopics given.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.coreference import conll
from benchmarks.joining import Clusters, Compared, gathered_by, joined
from trucebook.reconcile.rarity import rare_words, stem

PUBLISHED_BY_OTHERS = {"same lemma, on the test part": 0.76, "the best, on the test part": 0.86}
"""CoNLL F1 with gold mentions, about (Barhom et al. 2019; Held et al. 2021)."""

AROUND = 5
"""Words to either side of a mention that are looked at as what it is about."""

Bag = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention with what it is compared on.

    Attributes:
        id: unique.
        chain: the event that it tells of.
        topic: both subtopics of a seminal event: "12".
        subtopic: "12ecb" or "12ecbplus".
        document: its document.
        lemma: of its head.
        near: rare words around it.
        sentence: rare words further around.
        text: rare words of the document.
    """

    id: str
    chain: str
    topic: str
    subtopic: str
    document: str
    lemma: str
    near: Bag
    sentence: Bag
    text: Bag


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    print(json.dumps(measure(list(read(folder, "train")), list(read(folder, "dev"))), indent=2))


def read(folder: Path, part: str) -> Iterator[Mention]:
    """The mentions of a part of the corpus."""
    texts = {}
    for line in (folder / f"{part}-contexts.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        texts[entry["doc_id"]] = " ".join(entry["contexts"]).split()
    bags = {document: bag(words) for document, words in texts.items()}
    lines = (folder / f"{part}-mentions.jsonl").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        entry = json.loads(line)
        words, document = texts[entry["doc_id"]], entry["doc_id"]
        first, last = min(entry["tokens_number"]), max(entry["tokens_number"])
        yield Mention(
            id=f"{part}{number:05}",
            chain=f"{entry['topic_id']} {entry['coref_chain']}",
            topic=document.split("_")[0],
            subtopic=entry["topic_id"],
            document=document,
            lemma=lemma(entry["mention_head"]),
            near=bag(words[max(0, first - AROUND) : first] + words[last + 1 : last + 1 + AROUND]),
            sentence=bag(words[max(0, first - 15) : last + 16]),
            text=bags[document],
        )


def bag(words: Sequence[str]) -> Bag:
    """The rare words of a text, with how rare they are."""
    return {stem(word): rarity for word, rarity in rare_words(" ".join(words), 80)}


_ENDS = (("ies", "y"), ("ying", "y"), ("ing", ""), ("ied", "y"), ("ed", ""), ("es", ""), ("s", ""), ("e", ""))


def lemma(word: str) -> str:
    """What is left of a word without the endings of its forms: "killing", "killed" and "kills" are "kill"."""
    plain = word.casefold().strip("'\u2019\".,")
    for end, instead in _ENDS:
        if plain.endswith(end) and len(plain) - len(end) >= 3:
            bare = plain[: -len(end)] + instead
            return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "ls" else bare
    return plain


def cosine(one: Bag, other: Bag) -> float:
    """How alike two bags of words are, 0 to 1."""
    shared = sum(one[word] * other[word] for word in one.keys() & other.keys())
    norm = sum(v * v for v in one.values()) * sum(v * v for v in other.values())
    return float(shared / norm**0.5) if norm else 0.0


def features(a: Mention, b: Mention, texts: float, standing: float) -> list[float]:
    """What is alike in two mentions.

    Args:
        a: one mention.
        b: the other.
        texts: cosine of their documents.
        standing: the same in standard deviations from the mean of the topic's documents.
    """
    same = a.lemma == b.lemma
    near, sentence = cosine(a.near, b.near), cosine(a.sentence, b.sentence)
    begins = not same and a.lemma[:4] == b.lemma[:4]
    one_text = a.document == b.document
    named = not same and (a.lemma in b.sentence) + (b.lemma in a.sentence) == 0
    return [
        1.0,
        same,
        begins,
        near,
        sentence,
        texts,
        same * near,
        same * sentence,
        same * texts,
        one_text,
        same * one_text,
        not same and (a.lemma in b.near or b.lemma in a.near),
        named,
        (1 - same) * near,
        (1 - same) * texts,
        standing,
        same * standing,
        same * min(standing, 0),
    ]


def compared(mentions: Sequence[Mention]) -> Compared:
    """Every pair of a topic."""
    left, right, rows = [], [], []
    for topic in gathered_by(mentions, [m.topic for m in mentions]):
        texts = _likeness_of_texts(topic)
        for a, b in combinations(topic, 2):
            left.append(a.id)
            right.append(b.id)
            rows.append(features(a, b, *texts[a.document, b.document]))
    key = _ids(mentions, lambda m: m.chain)
    return Compared([m.id for m in mentions], left, right, np.asarray(rows, dtype=float), key)


def _likeness_of_texts(topic: Sequence[Mention]) -> dict[tuple[str, str], tuple[float, float]]:
    """By two documents, the cosine of their words, and how it stands among those of the topic."""
    texts = {m.document: m.text for m in topic}
    alike = {(a, b): cosine(texts[a], texts[b]) for a, b in combinations(texts, 2)}
    mean, spread = np.mean(list(alike.values())), np.std(list(alike.values()))
    standing = {key: float(np.clip((value - mean) / spread, -2, 4)) for key, value in alike.items()}
    found = dict.fromkeys(zip(texts, texts, strict=True), (1.0, 0.0))
    for (a, b), value in alike.items():
        found[a, b] = found[b, a] = value, standing[a, b]
    return found


def measure(train: Sequence[Mention], dev: Sequence[Mention]) -> dict[str, Any]:
    """The figures on `dev`, with weights learned on `train`."""
    asked = compared(dev)
    answers = {
        "trucebook": joined(compared(train), asked, lambda key, answer: conll(key, answer)["conll"]),
        "same_lemma": _ids(dev, lambda m: f"{m.topic} {m.lemma}"),
        "same_lemma_in_gold_subtopics": _ids(dev, lambda m: f"{m.subtopic} {m.lemma}"),
    }
    scores = {
        name: {k: round(v, 4) for k, v in conll(asked.key, clusters).items()}
        for name, clusters in answers.items()
    }
    return {"mentions": len(dev), "chains": len(asked.key), **scores, "by_others": PUBLISHED_BY_OTHERS}


def _ids(mentions: Sequence[Mention], name: Callable[[Mention], str]) -> Clusters:
    return gathered_by([m.id for m in mentions], [name(m) for m in mentions])


if __name__ == "__main__":
    main()
