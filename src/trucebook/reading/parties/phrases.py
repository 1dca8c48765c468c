"""Party mentions cut into parts, one party each, and stripped of what is no part of a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trucebook.reading.countries import countries_named, namings
from trucebook.reading.parties.lexicon import head_in, lexicon, words_of
from trucebook.reading.parties.registry import lookup
from trucebook.records import Span
from trucebook.records.vocabulary import PartyKind

BRACKETED = re.compile(r"\s*[(\[](?P<within>[^)\]]{1,40})[)\]]\s*$")
"""What stands in brackets at the end of a mention."""

_OPENING = re.compile(r"^[\s\"“”„\u2018\u2019'«»()\[,;:\u2013—-]+")
_CLOSING = re.compile(r"[\s\"“”«»)\],;:\u2013—-]+$")
_POSSESSIVE = re.compile(r"(?<=\w)[\u2019']s?$")
_FIRST_WORD = re.compile(r"(\S+)\s+")
_JOINT = re.compile(
    r"\s*,\s+(?:and|or|as well as)\s+|\s+(?:and|or|as well as|along with|together with|&)\s+|\s*[,;/]\s+"
)
_PAIR = re.compile(r"([A-Z][\w.]+)[-\u2013]([A-Z]\w+)")
_NUMBER = re.compile(r"^[\d,.]+$")
_MOST_PARTS = 8  # a longer list is a sentence


@dataclass(frozen=True, slots=True)
class Part:
    """One party's words.

    Attributes:
        words: where they stand.
        text: what they mean written out: "Syrian warplanes" for the first of "Syrian and Russian warplanes".
    """

    words: Span
    text: str


def trimmed(words: Span) -> Span | None:
    """`words` without quotes, articles, numbers and the like before the name; none if nothing is left."""
    start, text = words.start, words.text
    while True:
        cut = _edged(text)
        start += text.find(cut)
        first = _FIRST_WORD.match(cut)
        if not first or not _is_before(first[1]) or lookup(cut):
            break
        start += first.end()
        text = cut[first.end() :]
    cut = _POSSESSIVE.sub("", cut)
    return Span(start, start + len(cut), cut) if cut else None


def _edged(text: str) -> str:
    cut = _CLOSING.sub("", _OPENING.sub("", text))
    for opens, closes in ("()", "[]"):
        if cut.count(opens) > cut.count(closes):
            closed = f"{cut}{closes}"
            cut = closed if closed in text else cut[: cut.rfind(opens)].rstrip()
    return cut


def _is_before(word: str) -> bool:
    return word.casefold() in lexicon().before or bool(_NUMBER.match(word))


def parts(words: Span) -> tuple[Part, ...]:
    """The parties that the words of one mention name: one, or as many as stand in a list.

    "Taliban and government forces" are two, "women and children" are one, and a comma before what somebody is
    ("Col Leggett, spokesman for US forces") parts nothing. "US-Taliban" are two.
    """
    pieces = _two_sides(words) or list(_pieces(words))
    if len(pieces) < 2 or len(pieces) > _MOST_PARTS or _is_one(words.text) or _one_crowd(pieces):
        return (Part(words, words.text),)
    return tuple(_with_shared_head(pieces))


def _two_sides(words: Span) -> list[Span]:
    """Two names that a hyphen joins as the sides of one thing: "US-Taliban", "Israel-Hamas"; else none."""
    pair = _PAIR.fullmatch(words.text)
    if not pair or not all(lookup(side) or countries_named(side) for side in pair.groups()):
        return []
    if any(naming.end == len(words.text) and not naming.start for naming in namings(words.text)):
        return []  # "Guinea-Bissau"
    return [Span(words.start + pair.start(n), words.start + pair.end(n), pair[n]) for n in (1, 2)]


def _is_one(text: str) -> bool:
    """Whether the words as a whole are one name: "Islamic State of Iraq and al-Sham (ISIS)"."""
    bare = BRACKETED.sub("", text)
    return bool(lookup(bare) or lookup(bare.removeprefix("the ").removeprefix("The ")))


def _pieces(words: Span) -> list[Span]:
    """The words between the joints of a list."""
    joints = list(_JOINT.finditer(words.text))
    if any("," in joint[0] for joint in joints) and not _is_list(words.text, joints):
        joints = []
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(words.text)]
    return [
        Span(words.start + start, words.start + end, words.text[start:end])
        for start, end in zip(starts, ends, strict=True)
        if start < end
    ]


def _is_list(text: str, joints: list[re.Match[str]]) -> bool:
    """Whether commas part a list: its last joint has a word ("and"), and no part says what somebody is."""
    last = joints[-1][0].strip(" ,")
    after = [text[joint.end() :].partition(",")[0] for joint in joints if joint[0].strip() == ","]
    return bool(last) and not any(_says_a_role(part) for part in after)


def _says_a_role(part: str) -> bool:
    words = [word.casefold() for word in words_of(part)]
    return any(" ".join(words[i : i + n]) in lexicon().roles for n in (1, 2, 3) for i in range(len(words)))


def _one_crowd(pieces: list[Span]) -> bool:
    """Whether all parts are civilians without a name, who are one party: "men, women and children"."""
    kinds = [head_in(piece.text, lexicon().heads) for piece in pieces]
    return all(
        head and lexicon().heads[head] is PartyKind.CIVILIANS and piece.text.islower()
        for head, piece in zip(kinds, pieces, strict=True)
    )


def _with_shared_head(pieces: list[Span]) -> Iterator[Part]:
    """The parts, those without a noun of their own with that of the last: "Syrian and Russian warplanes"."""
    last = pieces[-1].text
    head = head_in(last, lexicon().heads) or head_in(last, lexicon().bodies)
    before_head = len(words_of(last)) > len(words_of(head or ""))
    for piece in pieces:
        needs = head and before_head and piece is not pieces[-1] and len(words_of(piece.text)) == 1
        if (
            needs
            and (piece.text.casefold() in _MODIFIERS or piece.text[:1].isupper())
            and not lookup(piece.text)
        ):
            yield Part(piece, f"{piece.text} {head}")
        else:
            yield Part(piece, piece.text)


_MODIFIERS = frozenset(
    {"government", "rebel", "regime", "opposition", "separatist", "state", "federal", "army", "military"}
)
