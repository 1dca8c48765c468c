"""Whether the numbers of a report reach what a clause promises: levels to be left, or amounts to be done."""

from collections.abc import Iterator, Sequence

from trucebook.accords.accord import Clause, Quantity
from trucebook.accords.clause_words import common_words
from trucebook.knowledge.folding import plain
from trucebook.reading.numbers import number
from trucebook.reading.tokens import tokens
from trucebook.records import Figure, Party, Span
from trucebook.wording.words import bounds_words

_NEAR = 3  # words from a number to what it counts: "five large military bases"
_TELLING = 4  # letters from which a word of a quantity tells it from another


def reached(
    clause: Clause, figures: Sequence[Figure], passages: Sequence[Span], whom: Sequence[Party] = ()
) -> dict[int, tuple[bool, str]]:
    """For each quantity of `clause` of which `figures` tell: whether it is reached, and the numbers in words.

    A quantity that is to remain is reached by a number of what is there that is no higher; a number of what
    left says nothing of it. Any other is reached by a number no lower. Numbers are never added up.

    Args:
        clause: the clause; its quantities are numbered from 0.
        figures: what the report tells.
        passages: the words that they stand in.
        whom: those whom it was done to, by whom several quantities are told apart.
    """
    found: dict[int, tuple[bool, str]] = {}
    for i, quantity in enumerate(clause.quantities):
        if quantity.measure is None:
            most = max((n for span in passages for n in _things(quantity, span.text)), default=None)
            if most is not None and quantity.low is not None:
                found[i] = most >= quantity.low, f"{most:,} told, {quantity.words}"
        for figure in figures:
            if (
                quantity.measure is None
                or figure.measure is not quantity.measure
                or not _is_of(clause, i, figure, whom)
            ):
                continue
            fits = _fits(quantity, figure, passages)
            if fits is not None and not found.get(i, (False, ""))[0]:
                found[i] = fits, f"{bounds_words(figure)} told, {quantity.words}"
    return found


def names_what_is_counted(clause: Clause, text: str) -> bool:
    """Whether `text` names what the clause counts, where the codebook has no measure for that: "5 bases"."""
    if not clause.quantities or any(quantity.measure for quantity in clause.quantities):
        return True
    counted = {thing for quantity in clause.quantities for thing in _counted(quantity)}
    return any(word.rstrip("s") in counted for word in plain(text).split())


def _counted(quantity: Quantity) -> frozenset[str]:
    """The things that a quantity counts, in the singular."""
    return frozenset(word.rstrip("s") for word in _words(quantity.words))


def _things(quantity: Quantity, text: str) -> Iterator[int]:
    """The numbers in `text` that stand right before the things that a quantity counts: "five bases"."""
    words, counted = tokens(text), _counted(quantity)
    for at in range(len(words)):
        read = number(words, at)
        if read and any(word.word.rstrip("s") in counted for word in words[read.end : read.end + _NEAR]):
            yield read.low


def is_level(figure: Figure, passages: Sequence[Span]) -> bool:
    """Whether the words around a number say that it is what is there, not what came or went."""
    common = common_words()
    return any(
        common.level_before.search(before) or common.level_after.match(after.lstrip(" ,"))
        for before, after in _around(figure, passages)
    )


def _fits(quantity: Quantity, figure: Figure, passages: Sequence[Span]) -> bool | None:
    promised = quantity.high if quantity.high is not None else quantity.low
    if promised is None or figure.unit is not quantity.unit:
        return None
    if not quantity.remaining:
        at_least = quantity.low if quantity.low is not None else promised
        return figure.low >= at_least if figure.low is not None else None
    if not is_level(figure, passages):
        return None
    if figure.high is not None:
        return figure.high <= promised
    return False if figure.low is not None and figure.low > promised else None


def _is_of(clause: Clause, number: int, figure: Figure, whom: Sequence[Party]) -> bool:
    """Whether a figure counts what this quantity is of; of several by the words that only this one has."""
    quantities = [_words(quantity.words) for quantity in clause.quantities]
    if len(quantities) == 1:
        return True
    others = frozenset[str]().union(*(words for i, words in enumerate(quantities) if i != number))
    own = quantities[number] - others
    told = _words(" ".join([figure.who or "", *(party.name for party in whom)]))
    return bool(own & told)


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in plain(text).split() if len(w) >= _TELLING and not w.isdigit())


def _around(figure: Figure, passages: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """What stands before and after the number's digits, in the passages that hold it."""
    if figure.words is None:
        return
    for passage in passages:
        if passage.covers(figure.words):
            start = figure.words.start - passage.start
            number = _number_at(figure.words.text)
            yield passage.text[: start + number], passage.text[start + len(figure.words.text) :]


def _number_at(words: str) -> int:
    """Where the digits of a figure's words begin; their end where the number is spelt out."""
    return next((i for i, letter in enumerate(words) if letter.isdigit()), 0)
