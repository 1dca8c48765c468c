import pytest

from trucebook.accords.clause_words import common_words, pattern_of, words_of
from trucebook.records.vocabulary import Action


@pytest.mark.parametrize("action", list(Action))
def test_every_action_has_words(action: Action) -> None:
    words = words_of(action)

    assert not words.about.search("Nothing of the kind.")


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["pull* out"], "They were Pulling  out.", True),
        (["pull .. out"], "to pull its last men out", True),
        (["pull .. out"], "to pull one two three four out", False),
        (["left"], "a leftist", False),
        (["left"], "cleft", False),
        (["arm*"], "an army", True),
        ([], "anything", False),
    ],
)
def test_words_are_whole_with_endings_and_gaps_where_told(words: list[str], text: str, found: bool) -> None:  # noqa: FBT001 - a column of the table
    assert bool(pattern_of(words).search(text)) == found


@pytest.mark.parametrize(
    ("before", "is_level"),
    [
        ("cut its force to ", True),
        ("cut its force to about ", True),
        ("there are now fewer than ", False),
        ("stood at fewer than ", True),
        ("withdrew ", False),
    ],
)
def test_a_level_is_told_by_the_words_right_before_the_number(before: str, is_level: bool) -> None:  # noqa: FBT001 - a column of the table
    assert bool(common_words().level_before.search(before)) == is_level


@pytest.mark.parametrize(
    ("after", "is_level"),
    [
        ("remain", True),
        ("soldiers remain", True),
        ("US soldiers remained there", True),
        ("US and allied troops are left", False),
        ("of the soldiers that remain", False),
        ("soldiers left for home", False),
        ("trucks remain", False),
    ],
)
def test_a_level_is_told_by_the_words_after_whom_the_number_counts(after: str, is_level: bool) -> None:  # noqa: FBT001 - as above
    assert bool(common_words().level_after.match(after)) == is_level
