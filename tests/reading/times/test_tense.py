import pytest

from trucebook.reading.times import ahead
from trucebook.records import Span


def told(sentence: str) -> bool | None:
    """What `ahead` says of the words between the brackets."""
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    return ahead(text, Span.of(text, start, end))


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoys will meet [on Friday].",
        "They agreed to meet [on Friday].",
        "Talks are set for [Friday], the army said.",
        "The truce is to begin [on 1 May].",
        "[On Friday], the envoys will fly home.",
        "He said that, [on Friday], they will fly home.",
        "The prisoners will be released [on Friday].",
        "The army shelled the town. It will leave [on Friday].",
    ],
)
def test_what_verbs_say_is_to_come(sentence: str) -> None:
    assert told(sentence) is True


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoys met [on Friday].",
        "Officials said [Friday] that they will meet.",
        "[On Friday] he said that they will meet.",
        "They will leave. The army shelled the town [on Friday].",
        "Under the terms, announced [Friday], they will leave.",
    ],
)
def test_what_verbs_say_is_past(sentence: str) -> None:
    assert told(sentence) is False


@pytest.mark.parametrize("sentence", ["KABUL, [Friday]", "The United States and [May]", "[Friday]"])
def test_without_a_verb_nothing_is_told(sentence: str) -> None:
    assert told(sentence) is None


@pytest.mark.timeout(20)
def test_a_long_line_takes_no_longer() -> None:
    text = "will meet " * 50_000

    assert all(ahead(text, Span.of(text, at, at + 4)) for at in range(5, 5_000, 100))
