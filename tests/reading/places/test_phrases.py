import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucebook.reading.places.listing import is_known
from trucebook.reading.places.phrases import Tie, parse
from trucebook.records.vocabulary import PlacePrecision


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("southern province of Helmand", [("Helmand", Tie.FIRST, PlacePrecision.PROVINCE)]),
        (
            "Kunar and Logar provinces",
            [("Kunar", Tie.FIRST, PlacePrecision.PROVINCE), ("Logar", Tie.LIST, PlacePrecision.PROVINCE)],
        ),
        ("Syrias Kobani", [("Syria", Tie.FIRST, None), ("Kobani", Tie.OF, None)]),
        ("Rafah in southern Gaza", [("Rafah", Tie.FIRST, None), ("Gaza", Tie.IN, None)]),
        (
            "Diyala province, northeast of Baghdad",
            [("Diyala", Tie.FIRST, PlacePrecision.PROVINCE), ("Baghdad", Tie.NEAR, None)],
        ),
        ("the Syrian town of Jabla", [("Jabla", Tie.FIRST, PlacePrecision.TOWN)]),
        ("Mali-Niger border", [("Mali", Tie.FIRST, None), ("Niger", Tie.LIST, None)]),
        ("nine provinces", []),
    ],
)
def test_names_of_a_phrase(words: str, names: list[tuple[str, Tie, PlacePrecision | None]]) -> None:
    phrase = parse(words, is_known)

    assert [(n.text, n.tie, n.precision) for n in phrase.names] == names


@pytest.mark.parametrize(
    ("words", "refers"),
    [
        ("the city", PlacePrecision.TOWN),
        ("across the country", PlacePrecision.COUNTRY),
        ("villages", None),
        ("the central region", None),
    ],
)
def test_what_a_phrase_refers_back_to(words: str, refers: PlacePrecision | None) -> None:
    assert parse(words, is_known).refers is refers


@given(st.text(max_size=80))
def test_any_words_are_parsed_to_names_that_they_hold(words: str) -> None:
    for name in parse(words, lambda _: False).names:
        assert name.text.split()[0][0] in words
