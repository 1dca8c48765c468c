import pytest

from trucebook.knowledge.spellings import spellings


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ambazonia Defence Forces", "Ambazonia Defense Forces"),
        ("Kurdish Self-Defense Organization", "Kurdish Self-Defence Organization"),
        ("Lord's Resistance Army", "Lord\u2019s Resistance Army"),
        ("Al-Nusra Front", "al-Nusra Front"),
        ("al-Shabaab", "Al Shabaab"),
    ],
)
def test_other_spellings_of_a_name(name: str, other: str) -> None:
    assert other in spellings(name)


def test_the_name_itself_comes_first() -> None:
    assert spellings("Hamas") == ("Hamas",)
