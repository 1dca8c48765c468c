"""The small language model: sentences in, marks out. Runs on ONNX, offline, without torch."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from trucebook.errors import ReadingError
from trucebook.reading.decoding import Floats, Found, spans_of, told
from trucebook.reading.labels import LAYERS, ROLES, tag_offsets
from trucebook.reading.linking import Spans, score_of
from trucebook.reading.marks import Link, Mark, MarkKind, Marks, Role
from trucebook.reading.model import MODEL_FOLDER, ModelFiles, model_files
from trucebook.reading.windows import WINDOW, Tokens, windows
from trucebook.records import Span

CLS, SEP = 101, 102
"""The pieces that begin and end a window in the vocabulary of the MiniLM family."""


_SLOWER = ["SkipLayerNormFusion"]
"""What onnxruntime 1.31 would do to the graph at a loss: its one kernel takes longer than the two before."""

_APOSTROPHES = "'\u2019"
_INSIDE = f",.-{_APOSTROPHES}"
"""Signs that may stand inside a word or number."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A span found: its number among the report's marks, and its pieces."""

    number: int
    found: Found


@dataclass(frozen=True, slots=True)
class Window:
    """What the encoder gave for one window.

    Attributes:
        first: index of its first sentence.
        starts: where each of its sentences starts among its pieces.
        tags: tag scores of each piece.
        attributes: attribute scores of each piece.
        hidden: the vector of each piece.
    """

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
                str(files.encoder),
                sess_options=options,
                providers=["CPUExecutionProvider"],
                disabled_optimizers=_SLOWER,
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
        least = [score_of(self.tuning.links.get(f"{rule.head}.{rule.role}", 0.5)) for rule in ROLES]
        spans = self.tuning.least
        for plan in windows([len(t.ids) for t in tokens]):
            window = self._run(tokens, plan.first, plan.last)
            known = [k for k in known if k.found.sentence >= plan.first]
            old = len(known)
            begin = window.start(plan.owned)
            begins = [window.start(i) - begin for i in range(plan.owned, plan.last)]
            for found in spans_of(window.tags[begin:], begins, spans, sentence=plan.owned):
                known.append(_Known(len(marks), found))
                attributes = window.attributes[window.start(found.sentence) + found.first]
                marks.append(self._mark(text, found, tokens[found.sentence], attributes))
            links.extend(self._links(window, known, {k.number for k in known[old:]}, least))
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

    def _run(self, tokens: Sequence[Tokens], first: int, last: int) -> Window:
        """What the encoder gives for these sentences, without the two marker pieces."""
        ids = [i for t in tokens[first:last] for i in t.ids]
        row = np.asarray([[CLS, *ids, SEP]], dtype=np.int64)
        tags, attributes, hidden = self._session.run(None, {"ids": row})
        starts = (0, *accumulate(len(t.ids) for t in tokens[first:last]))
        return Window(first, starts, tags[0, 1:-1], attributes[0, 1:-1], hidden[0, 1:-1])

    def _mark(self, text: str, found: Found, tokens: Tokens, attributes: Floats) -> Mark:
        begin, limit = tokens.offsets[0][0], tokens.offsets[-1][1]
        start, end = tokens.offsets[found.first][0], tokens.offsets[found.last - 1][1]
        start, end = whole_words(text, start, end, begin, limit)
        kind = LAYERS[found.layer].kind
        words = Span.of(text, start, end)
        if kind != MarkKind.INCIDENT:
            return Mark(kind, words, found.score, found.label, present=found.present)
        how = told(attributes)
        context = how.background >= self.tuning.background
        return Mark(kind, words, found.score, found.label, how.occurrence, context, found.present)

    def _links(
        self, window: Window, known: Sequence[_Known], fresh: AbstractSet[int], least: Sequence[float]
    ) -> Iterator[Link]:
        """Links among the spans of one window that have a fresh span at one end or both."""
        by_kind: dict[MarkKind, list[_Known]] = {}
        for k in known:
            by_kind.setdefault(LAYERS[k.found.layer].kind, []).append(k)
        spans = {kind: _placed(spans, window) for kind, spans in by_kind.items()}
        for role, h, t, probability in self._weights.linked(spans, least):
            rule = ROLES[role]
            head, tail = by_kind[rule.head][h], by_kind[rule.tail][t]
            if head is tail or (rule.role == Role.SAME and not _stands_before(tail.found, head.found)):
                continue
            if head.number in fresh or tail.number in fresh:
                yield Link(head.number, tail.number, rule.role, probability)


def _placed(spans: Sequence[_Known], window: Window) -> Spans:
    """Where spans stand in a window, and their vectors: the mean of those of the first and the last piece."""
    founds = [k.found for k in spans]
    first = [window.start(found.sentence) + found.first for found in founds]
    last = [window.start(found.sentence) + found.last - 1 for found in founds]
    position = np.asarray([(found.sentence, at) for found, at in zip(founds, first, strict=True)])
    return Spans(position, (window.hidden[first] + window.hidden[last]) * np.float32(0.5))


def _stands_before(one: Found, other: Found) -> bool:
    return (one.sentence, one.first) < (other.sentence, other.first)


def whole_words(text: str, start: int, end: int, begin: int, limit: int) -> tuple[int, int]:
    """Widen a span to whole words: to "8,600" from "8", to "U.S." from "U", to "AK-47" from "47".

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
    if after in _INSIDE:
        return before.isalnum() and _joins(text, at)
    return before in _INSIDE and after.isalnum() and _joins(text, at - 1)


def _joins(text: str, sign: int) -> bool:
    """Whether a sign stands inside a number ("8,600"), initials ("U.S.") or a name ("Da'esh", "AK-47")."""
    before, after = text[sign - 1 : sign], text[sign + 1 : sign + 3]
    if text[sign] in _APOSTROPHES:
        return before.isalpha() and len(after) > 1 and after.isalpha()
    if text[sign] == "-":
        return before.isupper() and after[:1].isdigit()
    if before.isdigit():
        return after[:1].isdigit()
    alone = not text[max(0, sign - 2) : sign - 1].isalnum()
    return text[sign] == "." and alone and before.isupper() and after[:1].isupper()


def _in_order(marks: Sequence[Mark], links: Sequence[Link]) -> Marks:
    """The marks in the order of the text, longer before shorter, and the links renumbered to fit."""
    order = sorted(
        range(len(marks)),
        key=lambda i: (marks[i].words.start, -marks[i].words.end, marks[i].kind),
    )
    number = {old: new for new, old in enumerate(order)}
    moved = (Link(number[k.head], number[k.tail], k.role, k.score) for k in links)
    return Marks(
        marks=tuple(marks[i] for i in order),
        links=tuple(sorted(moved, key=lambda k: (k.head, k.role, k.tail))),
    )
