"""The small language model: sentences in, marks out. Runs on ONNX, offline, without torch."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from trucebook.errors import ReadingError
from trucebook.reading.decoding import Floats, Found, link_probabilities, spans_of, told
from trucebook.reading.labels import LAYERS, ROLES, tag_offsets
from trucebook.reading.marks import Link, Mark, MarkKind, Marks, Role
from trucebook.reading.model import MODEL_FOLDER, ModelFiles, model_files
from trucebook.reading.windows import WINDOW, Tokens, windows
from trucebook.records import Span

CLS, SEP = 101, 102
"""The pieces that begin and end a window in the vocabulary of the MiniLM family."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A span found: its number among the report's marks, and its pieces."""

    number: int
    found: Found


@dataclass(frozen=True, slots=True)
class _Window:
    """What the encoder gave for one window."""

    first: int
    starts: tuple[int, ...]
    tags: Floats
    attributes: Floats
    hidden: Floats

    def start(self, sentence: int) -> int:
        """Number of a sentence's first piece in this window."""
        return self.starts[sentence - self.first]


class Encoder:
    """Perceives spans, links and attributes in the sentences of one report after another."""

    def __init__(self, files: ModelFiles, *, threads: int = 1) -> None:
        """Load the model.

        Args:
            files: where it is.
            threads: cores that one window may use; reports are read side by side instead.

        Raises:
            ReadingError: where the model or tokenizer cannot be loaded, or gives other labels.
        """
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(files.encoder), sess_options=options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer = Tokenizer.from_file(str(files.tokenizer))
        except Exception as error:  # onnxruntime and tokenizers raise errors of their own kinds
            raise ReadingError(f"the model {files.encoder} cannot be loaded: {error}") from error
        if self._session.get_outputs()[0].shape[-1] != tag_offsets()[-1]:
            raise ReadingError(f"the model {files.encoder} was trained for other labels; export it again")
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._weights = files.links
        self.tuning = files.tuning

    @classmethod
    def load(cls, folder: Path = MODEL_FOLDER, *, threads: int = 1) -> "Encoder":
        """Load the model in `folder`: the installed one, if none is named."""
        return cls(model_files(folder), threads=threads)

    def perceive(self, text: str, sentences: Sequence[Span]) -> Marks:
        """Mark up the sentences of a report.

        Args:
            text: the report's stored text.
            sentences: its sentences, in order, none overlapping another.

        Returns:
            Marks in the order of the text, and the links between them.
        """
        tokens = self._tokenise(sentences)
        marks: list[Mark] = []
        links: list[Link] = []
        known: list[_Known] = []
        for plan in windows([len(t.ids) for t in tokens]):
            window = self._run(tokens, plan.first, plan.last)
            known = [k for k in known if k.found.sentence >= plan.first]
            old = len(known)
            for sentence in range(plan.owned, plan.last):
                begin = window.start(sentence)
                tags = window.tags[begin : begin + len(tokens[sentence].ids)]
                for found in spans_of(tags, sentence, self.tuning.spans):
                    known.append(_Known(len(marks), found))
                    attributes = window.attributes[begin + found.first]
                    marks.append(self._mark(text, found, tokens[sentence], attributes))
            links.extend(self._links(window, known, {k.number for k in known[old:]}))
        return _in_order(marks, links)

    def _tokenise(self, sentences: Sequence[Span]) -> list[Tokens]:
        """Each sentence in word pieces; of one longer than a window only what fits is read."""
        encoded = self._tokenizer.encode_batch([s.text for s in sentences], add_special_tokens=False)
        return [
            Tokens(
                tuple(e.ids[: WINDOW - 2]),
                tuple((s.start + a, s.start + b) for a, b in e.offsets[: WINDOW - 2]),
            )
            for s, e in zip(sentences, encoded, strict=True)
        ]

    def _run(self, tokens: Sequence[Tokens], first: int, last: int) -> _Window:
        """What the encoder gives for these sentences, without the two marker pieces."""
        ids = [i for t in tokens[first:last] for i in t.ids]
        row = np.asarray([[CLS, *ids, SEP]], dtype=np.int64)
        tags, attributes, hidden = self._session.run(None, {"ids": row})
        starts = (0, *accumulate(len(t.ids) for t in tokens[first:last]))
        return _Window(first, starts, tags[0, 1:-1], attributes[0, 1:-1], hidden[0, 1:-1])

    def _mark(self, text: str, found: Found, tokens: Tokens, attributes: Floats) -> Mark:
        begin, limit = tokens.offsets[0][0], tokens.offsets[-1][1]
        start, end = tokens.offsets[found.first][0], tokens.offsets[found.last - 1][1]
        start, end = whole_words(text, start, end, begin, limit)
        kind = LAYERS[found.layer].kind
        words = Span.of(text, start, end)
        if kind != MarkKind.INCIDENT:
            return Mark(kind, words, found.score, found.label)
        how = told(attributes)
        context = how.background >= self.tuning.background
        return Mark(kind, words, found.score, found.label, how.occurrence, context)

    def _links(self, window: _Window, known: Sequence[_Known], fresh: AbstractSet[int]) -> Iterator[Link]:
        """Links among the spans of one window that have a fresh span at one end or both."""
        by_kind = {
            layer.kind: [k for k in known if LAYERS[k.found.layer].kind == layer.kind] for layer in LAYERS
        }
        placed = {kind: self._placed(spans, window) for kind, spans in by_kind.items() if spans}
        for role, rule in enumerate(ROLES):
            if rule.head not in placed or rule.tail not in placed:
                continue
            (heads, query, _), (tails, _, key) = placed[rule.head], placed[rule.tail]
            probability = link_probabilities(
                query[:, role], key[:, role], heads, tails, self._weights.distance[role]
            )
            least = self.tuning.links.get(f"{rule.head}.{rule.role}", 0.5)
            for h, t in np.argwhere(probability >= least):
                head, tail = by_kind[rule.head][h].number, by_kind[rule.tail][t].number
                earlier = tuple(tails[t]) < tuple(heads[h])
                if head == tail or (rule.role == Role.SAME and not earlier):
                    continue
                if head in fresh or tail in fresh:
                    yield Link(head, tail, rule.role, float(probability[h, t]))

    def _placed(self, spans: Sequence[_Known], window: _Window) -> tuple[NDArray[np.int64], Floats, Floats]:
        """Where spans stand in a window (sentence, first piece), and their queries and keys by role.

        A span's vector is the mean of those of its first and its last piece.
        """
        begins = [window.start(k.found.sentence) for k in spans]
        first = np.asarray([b + k.found.first for b, k in zip(begins, spans, strict=True)])
        last = np.asarray([b + k.found.last - 1 for b, k in zip(begins, spans, strict=True)])
        position = np.stack([np.asarray([k.found.sentence for k in spans]), first], axis=1)
        hidden, weights = (window.hidden[first] + window.hidden[last]) / 2, self._weights
        query = hidden @ weights.query_weight + weights.query_bias
        key = hidden @ weights.key_weight + weights.key_bias
        shape = (len(spans), len(ROLES), -1)
        return position, query.reshape(shape), key.reshape(shape)


def whole_words(text: str, start: int, end: int, begin: int, limit: int) -> tuple[int, int]:
    """Widen a span to whole words, and to whole numbers: "8" of "8,600" is 8,600.

    Args:
        text: the stored text.
        start: where the span starts.
        end: where it ends.
        begin: where it may start at the earliest.
        limit: where it may end at the latest.
    """
    while end < limit and _goes_on(text, end):
        end += 1
    while start > begin and _goes_on(text, start):
        start -= 1
    return start, end


def _goes_on(text: str, at: int) -> bool:
    """Whether a word or number goes on from the character before `at` to the one there."""
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    if after in ",." and before.isdigit():
        return text[at + 1 : at + 2].isdigit()
    return before in ",." and after.isdigit() and text[at - 2 : at - 1].isdigit()


def _in_order(marks: Sequence[Mark], links: Sequence[Link]) -> Marks:
    """The marks in the order of the text, longer before shorter, and the links renumbered to fit."""
    order = sorted(
        range(len(marks)), key=lambda i: (marks[i].words.start, -marks[i].words.end, marks[i].kind)
    )
    number = {old: new for new, old in enumerate(order)}
    moved = (Link(number[k.head], number[k.tail], k.role, k.score) for k in links)
    return Marks(
        marks=tuple(marks[i] for i in order),
        links=tuple(sorted(moved, key=lambda k: (k.head, k.role, k.tail))),
    )
