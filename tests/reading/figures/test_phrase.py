import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucebook.reading.figures import figure
from trucebook.records import Figure, Party, Span
from trucebook.records.vocabulary import Category, Group, Measure, Unit


def read(words: str, measure: Measure = Measure.KILLED) -> Figure | None:
    return figure(Span(3, 3 + len(words), words), measure)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("two soldiers", 2, 2),
        ("at least 14 security force members", 14, None),
        ("more than 5,600 families", 5_600, None),
        ("no fewer than 20", 20, None),
        ("100+", 100, None),
        ("30 or more", 30, None),
        ("up to 5,000 prisoners", None, 5_000),
        ("fewer than 10", None, 10),
        ("no more than 12 men", None, 12),
        ("between 133 and 164", 133, 164),
        ("20-30", 20, 30),
        ("20\u201330 people", 20, 30),
        ("four or five men", 4, 5),
        ("two to three thousand people", 2_000, 3_000),
        ("999 to two thousand", 999, 2_000),
        ("at least 14 and possibly 20", 14, 20),
        ("dozens", 12, None),
        ("a dozen", 12, 12),
        ("hundreds of thousands of people", 100_000, None),
        ("several civilians", 2, None),
        ("both", 2, 2),
        ("a couple", 2, 2),
        ("1.5 million", 1_500_000, 1_500_000),
        ("41 500 people", 41_500, 41_500),
        ("all but one of the 60 hostages", 59, 59),
        ("three of the nine hostages", 3, 3),
        ("another 37 people", 37, 37),
    ],
)
def test_bounds_are_as_the_words_tell_them(words: str, low: int | None, high: int | None) -> None:
    found = read(words)

    assert found is not None
    assert (found.low, found.high, found.approximate) == (low, high, False)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("about 300", 300, 300),
        ("nearly 80,000 civilians", 80_000, 80_000),
        ("some 3,900 weapons", 3_900, 3_900),
        ("only some 40 people", 40, 40),
        ("30 or so fighters", 30, 30),
        ("more than around 500 fighters", 500, None),
    ],
)
def test_about_is_approximate(words: str, low: int, high: int | None) -> None:
    found = read(words)

    assert found is not None
    assert (found.low, found.high, found.approximate) == (low, high, True)


@pytest.mark.parametrize(
    "words",
    [
        "a policeman",
        "one soldier",
        "a 12-year-old boy",
        "a boy, 12",
        "one 75-year-old man",
        "another child",
        "the 14th soldier",
        "the driver",
        "Omar Haddad",
        "rebel leader Omar Haddad",
        "Karim al-Masri, a farmer",
    ],
)
def test_one_named_or_singular_victim_is_one(words: str) -> None:
    found = read(words)

    assert found is not None
    assert (found.low, found.high) == (1, 1)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Mr Karim and his brother", 2),
        ("a rebel and a paramedic", 2),
        ("two soldiers and one hostage", 3),
        ("eight women and six children", 14),
        ("my uncle, my two sons, my 11 aunts and cousins, and my neighbour", 15),
        ("two farmers, Omar Haddad and Ali Said", 2),
        ("more than 100 women and children", 100),
        ("11 including children", 11),
    ],
)
def test_a_list_is_added_up_and_told_twice_counts_once(words: str, count: int) -> None:
    found = read(words)

    assert found is not None
    assert found.low == count


@pytest.mark.parametrize(
    "words",
    [
        "no injuries",
        "none",
        "0 dead",
        "010",
        "3177, 3113",
        "Afghan or",
        "Taliban",
        "civilians",
        "the soldiers",
        "many",
        "some hostages",
        "a large number of fighters",
        "nearly half the population",
        "30 percent",
        "80% of homes",
        "$5 million",
        "Unit 8200",
        "...",
    ],
)
def test_what_gives_no_count_is_no_figure(words: str) -> None:
    assert read(words) is None


@pytest.mark.parametrize(
    ("words", "measure", "unit"),
    [
        ("five families", Measure.DISPLACED, Unit.FAMILIES),
        ("1,150 households", Measure.DISPLACED, Unit.FAMILIES),
        ("a family of five", Measure.KILLED, Unit.PEOPLE),
        ("a group of 12 people", Measure.ABDUCTED, Unit.PEOPLE),
        ("21 family members", Measure.KILLED, Unit.PEOPLE),
        ("3,900 rifles", Measure.WEAPONS, Unit.ITEMS),
        ("a mosque", Measure.DESTROYED, Unit.ITEMS),
        ("three battalions", Measure.TROOPS, Unit.ITEMS),
        ("a 4,000-strong force", Measure.TROOPS, Unit.PEOPLE),
    ],
)
def test_units(words: str, measure: Measure, unit: Unit) -> None:
    found = read(words, measure)

    assert found is not None
    assert found.unit == unit


def test_five_of_a_family_are_five() -> None:
    found = read("a family of five")

    assert found is not None
    assert (found.low, found.high) == (5, 5)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("at least 14 security force members", "security force members"),
        ("more than 20 of the hostages", "hostages"),
        ("six wounded children", "children"),
        ("six wounded", None),
        ("23 members of the brigade killed on Sunday", "members of the brigade"),
        ("12 IS fighters", "IS fighters"),
        ("dozens", None),
    ],
)
def test_who_is_counted(words: str, who: str | None) -> None:
    found = read(words)

    assert found is not None
    assert found.who == who


@pytest.mark.parametrize(
    ("words", "category", "group"),
    [
        ("three villagers", Category.CIVILIANS, None),
        ("four policemen", Category.COMBATANTS, None),
        ("nine children", Category.CIVILIANS, Group.CHILDREN),
        ("two women", Category.CIVILIANS, Group.WOMEN),
        ("two aid workers", Category.CIVILIANS, Group.AID_WORKERS),
        ("three journalists", Category.CIVILIANS, Group.JOURNALISTS),
        ("four peacekeepers", Category.UNKNOWN, Group.PEACEKEEPERS),
        ("two child soldiers", Category.COMBATANTS, Group.CHILDREN),
        ("five soldiers and three villagers", Category.MIXED, None),
        ("six women and children", Category.CIVILIANS, None),
        ("53 prisoners of war", Category.COMBATANTS, None),
        ("20 people", Category.UNKNOWN, None),
    ],
)
def test_category_and_group(words: str, category: Category, group: Group | None) -> None:
    found = read(words)

    assert found is not None
    assert (found.category, found.group) == (category, group)


def test_words_and_source_are_kept() -> None:
    words, source = Span(3, 7, "nine"), Party("Red Cross")

    found = figure(words, Measure.KILLED, source=source)

    assert found is not None
    assert (found.words, found.source) == (words, source)


_VOCABULARY = """
a an the at least up to between and or more than about some no 0 5 12 20-30 dozens hundred thousand
million half of family women children soldiers Omar his who including , - % year old all but one two
"""
_WORDS = st.lists(st.sampled_from(_VOCABULARY.split()), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=100)
@given(_WORDS, st.sampled_from(Measure))
def test_any_words_give_a_sound_figure_or_none(words: str, measure: Measure) -> None:
    found = read(words, measure)

    assert found is None or (found.low or found.high)
    assert found is None or found.who is None or found.who in words
