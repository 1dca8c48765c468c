"""Clustering of whole articles by main event on ECB+: B³ F1.

    python -m benchmarks.articles FOLDER

FOLDER is ECB+'s, as in `benchmarks.ecbplus`. A gold cluster is a subtopic: the articles on one seminal event;
its sister subtopic, on another event of the same sort, is another. Every article of a part is laid beside
every other. What is compared: the rare words of the texts and of their beginnings, and how probably the main
incidents that the reader finds in both, where it finds any, are the same. Weights are learned on the training
part. Beside it stand the same without incidents, and the two trivial clusterings.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.coreference import b_cubed
from benchmarks.ecbplus import Bag, bag, cosine
from benchmarks.joining import Compared, gathered_by, joined
from trucebook.intake import Metadata
from trucebook.intake.report import make_report
from trucebook.reading.reader import Reader
from trucebook.reconcile.likeness import Likeness
from trucebook.reconcile.told import Telling, Told
from trucebook.reconcile.traits import Traits, traits_of
from trucebook.records import Incident

BEGINNING = 60
"""Words of an article that mostly tell its main event."""

WORDS_ONLY = 4  # the first columns of the features


@dataclass(frozen=True, slots=True)
class Article:
    """An article with what it is compared on.

    Attributes:
        id: its name in the corpus.
        subtopic: what it is about.
        text: its rare words.
        beginning: those of its beginning.
        main: traits of the incident that it is about, where the reader finds one.
    """

    id: str
    subtopic: str
    text: Bag
    beginning: Bag
    main: Traits | None


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder, reader = parser.parse_args().folder, Reader.load()
    train, dev = (list(read(folder, part, reader)) for part in ("train", "dev"))
    print(json.dumps(measure(train, dev), indent=2))


def read(folder: Path, part: str, reader: Reader) -> Iterator[Article]:
    """The articles of a part of the corpus."""
    mentions = (folder / f"{part}-mentions.jsonl").read_text(encoding="utf-8").splitlines()
    subtopic = {entry["doc_id"]: entry["topic_id"] for entry in map(json.loads, mentions)}
    for line in (folder / f"{part}-contexts.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        words = " ".join(entry["contexts"]).split()
        reading = reader.read(make_report(_joined(words), Metadata(), language="en"))
        yield Article(
            id=entry["doc_id"],
            subtopic=subtopic[entry["doc_id"]],
            text=bag(words),
            beginning=bag(words[:BEGINNING]),
            main=_main(entry["doc_id"], reading.incidents),
        )


def _joined(words: Sequence[str]) -> str:
    """The words as a text: signs back at the words that they belong to."""
    text = " ".join(words)
    for sign in (".", ",", ";", ":", "?", "!", ")", "'s", "'"):
        text = text.replace(f" {sign}", sign)
    return text


def _main(report: str, incidents: Sequence[Incident]) -> Traits | None:
    """The first incident that is news, or the first."""
    first = sorted(incidents, key=lambda i: (i.background, min(span.start for span in i.evidence)))
    return traits_of(Told(f"{report}-{first[0].id}", first[0], Telling(report, report))) if first else None


def compared(articles: Sequence[Article]) -> Compared:
    """Every pair of articles."""
    both = list(combinations(articles, 2))
    told = [a.main for a in articles if a.main]
    at = {a.id: i for i, a in enumerate(a for a in articles if a.main)}
    known = np.array([a.main is not None and b.main is not None for a, b in both])
    left, right = (np.array([at.get(pair[side].id, 0) for pair in both]) for side in (0, 1))
    same, part = Likeness.load().scored(told, left, right)
    words = np.array([(cosine(a.text, b.text), cosine(a.beginning, b.beginning)) for a, b in both])
    columns = [
        np.ones(len(both)),
        words[:, 0],
        words[:, 1],
        np.sqrt(words[:, 0] * words[:, 1]),
        known,
        known * _odds(same),
        known * _odds(part),
    ]
    ids = [article.id for article in articles]
    return Compared(
        ids,
        [a.id for a, _ in both],
        [b.id for _, b in both],
        np.stack(columns, axis=1).astype(float),
        gathered_by(ids, [article.subtopic for article in articles]),
    )


SUREST = 3.0
"""Log odds beyond which one main incident's likeness to another says no more of whole articles."""


def _odds(chance: NDArray[np.float64]) -> NDArray[np.float64]:
    bounded = np.clip(chance, 1e-6, 1 - 1e-6)
    return np.clip(np.log(bounded / (1 - bounded)), -SUREST, SUREST)


def measure(train: Sequence[Article], dev: Sequence[Article]) -> dict[str, Any]:
    """The figures on `dev`, with weights learned on `train`."""
    learn, ask = compared(train), compared(dev)
    answers = {
        "trucebook": joined(learn, ask),
        "words_only": joined(learn, ask, columns=slice(WORDS_ONLY)),
        "each_alone": [[id_] for id_ in ask.ids],
        "all_in_one": [list(ask.ids)],
    }
    scores = {
        name: dict(zip(("precision", "recall", "f1"), _rounded(b_cubed(ask.key, found)), strict=True))
        for name, found in answers.items()
    }
    with_incidents = sum(article.main is not None for article in dev)
    return {"articles": len(dev), "subtopics": len(ask.key), "with_an_incident": with_incidents, "b3": scores}


def _rounded(score: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(round(value, 4) for value in score)


if __name__ == "__main__":
    main()
