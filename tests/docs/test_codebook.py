"""The codebook that users read has every word that a coded field can hold."""

from enum import StrEnum
from pathlib import Path

import pytest

from trucebook.records import vocabulary

DOCS = Path(__file__).parents[2] / "docs"
LISTS = [
    value for value in vars(vocabulary).values() if isinstance(value, type) and issubclass(value, StrEnum)
]


@pytest.mark.parametrize(
    "words", [words for words in LISTS if words is not StrEnum], ids=lambda words: words.__name__
)
def test_every_coded_word_is_in_the_codebook(words: type[StrEnum]) -> None:
    page = (DOCS / "codebook.md").read_text(encoding="utf-8")

    assert [word.value for word in words if f"`{word.value}`" not in page] == []
