import pytest
from tests.builders import TEXT, make_report, words

from trucebook.web.context import Stretch, in_context

REPORT = make_report()


def shown(stretch: Stretch) -> str:
    text = "".join(f"[{text}]" if marked else text for text, marked in stretch.parts)
    return f"{'… ' * stretch.cut_before}{text}{' …' * stretch.cut_after}"


@pytest.mark.parametrize(
    ("told", "around", "expected"),
    [
        (("Orvane",), 20, ["Shelling in [Orvane] breaks week-old …"]),
        (("truce",), 10, ["… week-old [truce]"]),
        (("Lake Accord", "the army of"), 14, ["… and accused [the army of] breaking the [Lake Accord]."]),
        (("Shelling", "Talks"), 6, ["[Shelling] in …", "[Talks] …"]),
    ],
)
def test_words_are_shown_within_their_line_and_from_word_to_word(
    told: tuple[str, ...], around: int, expected: list[str]
) -> None:
    stretches = in_context(TEXT, [words(REPORT, one) for one in told], around)

    assert [shown(one) for one in stretches] == expected
