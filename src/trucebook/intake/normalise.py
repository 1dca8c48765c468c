"""The stored text: one form of every text, before anything is hashed or indexed."""

import re
import unicodedata
from functools import cache

MAX_MARKS = 30
"""Combining marks kept on one base character: what the Stream-Safe Text Format (Unicode Standard Annex #15,
section 13) lets a normaliser expect. No language comes near it; sorting longer runs takes quadratic time."""

# CR LF, and all that the Unicode Standard (section 5.8) counts as a line or paragraph end.
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# C0 and C1 but tab and line feed, DEL, the byte order mark, and the controls of the bidirectional algorithm
# (Unicode Standard Annex #9): invisible, and able to show a reader other words than those that are stored.
_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"
# Everything below U+0300 is no combining mark. A run shorter than eight cannot, decomposed, exceed 30 marks.
_POSSIBLE_MARKS = re.compile("[^\x00-\u02ff]{8,}")


def normalise(text: str) -> str:
    r"""Give `text` in NFC, with line ends as "\n" and without control characters.

    Tabs, combining marks, emoji with their joiners and right-to-left text stay. Lone surrogates, which no
    encoding can store, become U+FFFD; of more than `MAX_MARKS` combining marks on one character the rest are
    dropped. Nothing else changes, and normalising twice is normalising once. Takes linear time.
    """
    text = _LINE_END.sub("\n", text)
    text = _CONTROL.sub("", text)
    text = storable(text)
    if text.isascii():
        return text
    if any(_is_marks(match[0]) for match in _POSSIBLE_MARKS.finditer(text)):
        text = _with_few_marks(text)
    return unicodedata.normalize("NFC", text)


def storable(text: str) -> str:
    """`text` with lone surrogates, which no encoding can store, as U+FFFD, and otherwise as it is."""
    return _SURROGATE.sub(_REPLACEMENT, text)


def one_line(text: str) -> str:
    """`text` normalised, on one line, with single blanks: a title or a name."""
    return " ".join(normalise(text).split())


def _is_marks(run: str) -> bool:
    """Whether eight combining marks follow each other in `run`."""
    length = 0
    for character in run:
        length = length + 1 if unicodedata.combining(character) else 0
        if length == 8:
            return True
    return False


def _with_few_marks(text: str) -> str:
    """`text`, each character decomposed alone (in linear time), with runs of combining marks cut."""
    kept: list[str] = []
    marks = 0
    for character in text:
        for part in _decomposed(character):
            marks = marks + 1 if unicodedata.combining(part) else 0
            if marks <= MAX_MARKS:
                kept.append(part)
    return "".join(kept)


@cache
def _decomposed(character: str) -> str:
    return unicodedata.normalize("NFD", character)
