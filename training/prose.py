# ruff: noqa: RUF001 - printed quotation marks are what it is about
"""Words and signs that stand apart, put together as they stood in print."""

import re
from collections.abc import Sequence

_STEPS = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"\s+([.,;:?!%)\]”’…])", r"\1"),
        (r"([(\[“‘$])\s+", r"\1"),
        (r"(\w) - (\w)", r"\1-\2"),
        (r"(\w) - (\w)", r"\1-\2"),  # again, for those whose letter the first took: a - b - c
        (r"(\w)([’']) (s|re|ve|ll|d|m|t)\b", r"\1\2\3"),
        (r"(\w) ([’']) ?(s|re|ve|ll|d|m|t)\b", r"\1\2\3"),
        (r"\s+(n[’']t)\b", r"\1"),
    )
)


def prose(tokens: Sequence[str]) -> str:
    """The text that `tokens` are of, nearly: straight quotation marks open and close by turns.

    Marks are kept by their offsets in what this gives, so it must never give anything else.
    """
    text = " ".join(tokens)
    for pattern, put in _STEPS:
        text = pattern.sub(put, text)
    pieces = text.split('"')
    whole = pieces[0]
    for number, piece in enumerate(pieces[1:]):
        opens = number % 2 == 0 and bool(whole)
        whole = f'{whole.rstrip(" ")} "{piece.lstrip(" ")}' if opens else f'{whole.rstrip(" ")}"{piece}'
    return whole.strip()
