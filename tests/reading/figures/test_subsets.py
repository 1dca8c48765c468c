import pytest

from trucebook.reading.figures import figure, subsets
from trucebook.records import Figure, Span
from trucebook.records.vocabulary import Measure


def marked(text: str, *phrases: str, measure: Measure = Measure.KILLED) -> list[Figure]:
    """The figures of the phrases where they first stand in the text."""
    found = [figure(Span.of(text, text.index(p), text.index(p) + len(p)), measure) for p in phrases]
    return [item for item in found if item]


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("Shells killed 23 civilians including nine children.", "23 civilians", "nine children"),
        ("It killed 34 people, among them 10 women, officials said.", "34 people", "10 women"),
        ("A strike killed 15 people. Among them were four nurses.", "15 people", "four nurses"),
        ("It killed 20 villagers, of whom six children died later.", "20 villagers", "six children"),
        ("The blast killed 12 people, three of them boys.", "12 people", "three"),
        ("At least 30 died, including five policemen.", "At least 30", "five policemen"),
        (
            "It killed 23 civilians including nine children.",
            "23 civilians including nine children",
            "nine children",
        ),
    ],
)
def test_a_part_points_at_the_words_of_its_whole(text: str, whole: str, part: str) -> None:
    first, second = subsets(marked(text, whole, part), text)

    assert first.part_of is None
    assert second.part_of == first.words


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("One raid killed 23 civilians and another killed nine children.", ("23 civilians", "nine children")),
        ("It killed nine children, including many 23 civilians.", ("nine children", "23 civilians")),
        (
            "It killed 40 men. A toll including all shops rose. " + "x" * 200 + " nine children",
            ("40 men", "nine children"),
        ),
    ],
)
def test_what_only_stands_nearby_or_is_larger_is_no_part(text: str, phrases: tuple[str, str]) -> None:
    assert all(item.part_of is None for item in subsets(marked(text, *phrases), text))


def test_another_measure_is_no_part() -> None:
    text = "It killed 23 civilians, including hurt to nine children."
    killed = marked(text, "23 civilians")
    injured = marked(text, "nine children", measure=Measure.INJURED)

    assert all(item.part_of is None for item in subsets([*killed, *injured], text))


def test_every_part_of_a_list_points_at_the_whole() -> None:
    text = "Shells killed 34 people, including 10 women and five children."

    found = subsets(marked(text, "34 people", "10 women", "five children"), text)

    assert [item.part_of for item in found] == [None, found[0].words, found[0].words]
