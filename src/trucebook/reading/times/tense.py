"""Whether a time in running text lies ahead or behind, by the verbs around it: "will meet on Friday"."""

import re
from functools import cache

from trucebook.knowledge.files import load_toml
from trucebook.reading.tokens import Token, tokens, word_at
from trucebook.records import Span

_REACH = 240
"""Code points to each side in which the verb that governs a time stands: about forty words."""
_STOP = re.compile(r"[.!?]['\")\u2019\u201d]*\s+(?=[\"'\u2018\u201c(]*[A-Z])|[;\n]")
"""Where a sentence or a part of it ends. "U.S. Army" ends one too soon, which costs little here."""


def ahead(text: str, words: Span) -> bool | None:
    """Whether what happens at a time is to come, as the last verb before it tells, else the first after it.

    "They agreed to meet on Friday" and "on Friday they will meet" lie ahead, "they met on Friday" behind.
    A time set off by a comma before it opens its clause, so the verb after it is asked first.

    Args:
        text: the stored text.
        words: the time.

    Returns:
        True for what is to come, False for what is past, None where no verb tells.
    """
    start = max(0, words.start - _REACH)
    before = text[start : words.start]
    stop = max((match.end() for match in _STOP.finditer(before)), default=0)
    after = text[words.end : words.end + _REACH]
    end = next((match.start() for match in _STOP.finditer(after)), len(after))
    behind, following = tokens(before[stop:]), tokens(after[:end])
    led = (
        len(behind) > 1
        and behind[-2].word == ","
        and behind[-1].word in {"on", "in", "at", "by", "from", "until"}
    )
    opens = not behind or behind[-1].word == "," or led
    signs = (_first(following), _last(behind)) if opens else (_last(behind), _first(following))
    return next((sign for sign in signs if sign is not None), None)


def _last(words: tuple[Token, ...]) -> bool | None:
    """What the last verb tells."""
    return next((sign for at in reversed(range(len(words))) if (sign := _sign(words, at)) is not None), None)


def _first(words: tuple[Token, ...]) -> bool | None:
    """What the first verb tells."""
    return next((sign for at in range(len(words)) if (sign := _sign(words, at)) is not None), None)


def _sign(words: tuple[Token, ...], at: int) -> bool | None:
    """What the word at `at` tells: True of what is to come, False of what is past, None nothing."""
    signs = _signs()
    word = words[at].word
    if word in signs["coming"] or (word in {"to", "for"} and word_at(words, at - 1) in signs["before_to"]):
        return True
    if word in signs["before_to"] and word_at(words, at + 1) in {"to", "for"}:
        return True
    if "be" in {word_at(words, at - 1), word_at(words, at - 2)}:
        return None  # "will be held", "to be formally signed": what stands before tells
    is_regular = word.endswith("ed") and len(word) > 4 and word not in signs["not_past"]
    return False if is_regular or word in signs["past"] else None


@cache
def _signs() -> dict[str, frozenset[str]]:
    """The words of the table `tense` of times.toml."""
    return {name: frozenset(words) for name, words in load_toml("times.toml")["tense"].items()}
