"""Patterns of listed phrases, for rules that look for plain words."""

import re
from collections.abc import Iterable


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of any of these phrases, the longest first, however their words are spaced."""
    listed = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in listed) + ")"


def whole(pattern: str) -> re.Pattern[str]:
    """The pattern in any case, where it begins and ends with whole words; hyphens join words."""
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE)
