import pytest

from trucebook.reading.parties.media import is_media


@pytest.mark.parametrize(
    ("phrase", "media"),
    [
        ("The Associated Press", True),
        ("Radio Bakara", True),
        ("Goma Times", True),
        ("Taliban", False),
        ("the last post", False),
        ("Radio", False),
    ],
)
def test_names_of_media(phrase: str, *, media: bool) -> None:
    assert is_media(phrase) is media
