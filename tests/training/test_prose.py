# ruff: noqa: RUF001 - printed quotation marks are what it is about
import pytest
from training.prose import prose


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (["The", "army", "left", "."], "The army left."),
        (["It", "did", "n’t", ",", "he", "said"], "It didn’t, he said"),
        (["the", "group", "’", "s", "leader"], "the group’s leader"),
        (["a", "well", "-", "known", "man"], "a well-known man"),
        (["a", "-", "b", "-", "c"], "a-b-c"),
        (["He", "said", '"', "no", '"', "twice"], 'He said "no" twice'),
        (["(", "AP", ")", "“", "Go", "”"], "(AP) “Go”"),
        ([], ""),
    ],
)
def test_tokens_are_put_together_as_in_print(tokens: list[str], text: str) -> None:
    assert prose(tokens) == text
