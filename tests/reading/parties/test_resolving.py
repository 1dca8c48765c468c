import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucebook.reading.parties import parties, roster
from trucebook.records import Party, Published, Span
from trucebook.records.vocabulary import PublishedBasis

REPORT = """\
The Taliban stormed an army post in Nawbagh, the Afghan government said on Sunday. Col Dwight Harmison, a
spokesman for the US forces, said two aircraft had struck the insurgents. "We defend our partners," Harmison
said. Taliban spokesman Mullah Karim Sabir denied it. Mr Sabir accused Washington. Colonel Harmisson did not
comment. The Council for Lasting Calm (CLC) welcomed the lull. The CLC has monitors in Kunduz.
"""


def _resolve(words: str, text: str = "", published: Published | None = None) -> tuple[Party, ...]:
    start = max(text.find(words), 0)
    return parties(Span(start, start + len(words), words), roster=roster(text, [], published))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("US military", [("United States Armed Forces", "state_forces", "US")]),
        ("American forces", [("United States Armed Forces", "state_forces", "US")]),
        ("Washington", [("United States", "government", "US")]),
        ("the American side", [("United States", "government", "US")]),
        ("Afghan security forces", [("Afghan security forces", "state_forces", "AF")]),
        ("Afghan special forces", [("Afghan security forces", "state_forces", "AF")]),
        ("the Ethiopian government", [("Ethiopian government", "government", "ET")]),
        ("Russia's defence ministry", [("Russian Ministry of Defense", "government", "RU")]),
        ("IDF troops", [("Israel Defense Forces", "state_forces", "IL")]),
        ("the Taliban", [("Taliban", "rebel", "AF")]),
        ("Hezbollah fighters", [("Hezbollah", "rebel", "LB")]),
        ("Daesh", [("Islamic State", "rebel", None)]),
        (
            "Taliban and Afghan forces",
            [("Taliban", "rebel", "AF"), ("Afghan security forces", "state_forces", "AF")],
        ),
        (
            "Syrian and Russian warplanes",
            [("Syrian Armed Forces", "state_forces", "SY"), ("Russian Armed Forces", "state_forces", "RU")],
        ),
        ("US-backed fighters", [("US-backed fighters", "rebel", None)]),
        ("Palestinians", [("Palestinians", "civilians", "PS")]),
        ("the villagers", [("villagers", "civilians", None)]),
        ("“gunmen”", [("gunmen", "political_militia", None)]),
        ("both sides", [("both sides", "unknown", None)]),
        ("he", []),
        ("they", []),
    ],
)
def test_parties(words: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(p.name, p.kind, p.country) for p in _resolve(words)] == expected


def test_a_party_carries_its_own_words() -> None:
    first, second = _resolve("Taliban and government forces")

    assert first.words == Span(0, 7, "Taliban")
    assert second.words == Span(12, 29, "government forces")


@pytest.mark.parametrize("words", ["Col Dwight Harmison", "Harmison", "Colonel Harmisson"])
def test_a_person_is_one_by_full_name_surname_and_misspelling(words: str) -> None:
    (found,) = _resolve(words, REPORT)

    assert (found.name, found.role, found.affiliation) == (
        "Dwight Harmison",
        "spokesman",
        "United States Armed Forces",
    )


def test_a_title_and_surname_resolve_to_whom_the_report_introduced() -> None:
    (found,) = _resolve("Mr Sabir", REPORT)

    assert (found.name, found.affiliation) == ("Mullah Karim Sabir", "Taliban")
    assert found.basis == "named in full as 'Mullah Karim Sabir'"


def test_a_role_that_leads_in_the_name_is_found_where_only_the_name_is_asked_for() -> None:
    (found,) = _resolve("Carol Finch", "After it, US special envoy to Yemen Carol Finch flew to Aden.")

    assert (found.role, found.affiliation) == ("special envoy", "United States")


def test_the_insurgents_are_the_only_armed_group_named() -> None:
    (found,) = _resolve("the insurgents", REPORT)

    assert (found.name, found.kind) == ("Taliban", "rebel")
    assert found.basis == "the only armed group named: Taliban"


def test_the_insurgents_stay_so_where_two_groups_fight() -> None:
    text = "Boko Haram and ISWAP clashed near Lake Chad." + " Nothing else is known of the fight." * 20

    (found,) = parties(Span(700, 714, "the insurgents"), roster=roster(text, [], None))

    assert (found.name, found.basis) == ("insurgents", None)


def test_the_government_is_the_only_one_named() -> None:
    (found,) = _resolve("the government", REPORT)

    assert found.name == "Afghan government"
    assert found.basis


def test_an_abbreviation_is_what_the_report_explains() -> None:
    (found,) = _resolve("the CLC", REPORT)

    assert found.name == "Council for Lasting Calm"
    assert found.basis == "the report explains CLC"


def test_a_role_without_a_name_keeps_the_body() -> None:
    (found,) = _resolve(
        "a Ministry of Defense spokesperson", "Afghan government troops fled, the ministry said."
    )

    assert found.role == "spokesperson"
    assert found.affiliation == "Afghan Ministry of Defense"


def test_the_kind_is_that_of_the_day() -> None:
    later = Published(date(2022, 1, 1), date(2022, 1, 1), PublishedBasis.GIVEN)

    assert [p.kind for p in _resolve("the Taliban", "", later)] == ["government"]


@pytest.mark.parametrize(
    ("words", "name"), [("the Assad regime", "Syrian government"), ("Putin's forces", "Russian Armed Forces")]
)
def test_a_leader_stands_for_the_state(words: str, name: str) -> None:
    (found,) = _resolve(words, "Syria and Russia are allies. Bashar al-Assad met Vladimir Putin.")

    assert found.name == name


def test_aides_of_each_other_lead_in_no_circle() -> None:
    text = "Juma Okello, adviser to Abel Banda, met Abel Banda, adviser to Juma Okello."

    (found,) = _resolve("Abel Banda", text)

    assert found.name == "Abel Banda"


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=120))
def test_any_words_give_parties_of_these_words(words: str) -> None:
    span = Span(0, len(words), words)

    for found in parties(span, roster=roster(words, [span], None)):
        assert found.words is not None
        assert words[found.words.start : found.words.end] == found.words.text
        assert found.name


@pytest.mark.parametrize("line", ["A" * 500_000, "A-" * 200_000, "Abu " * 50_000, "Mali, " * 50_000])
def test_a_very_long_line_takes_no_time(line: str) -> None:
    started = time.perf_counter()

    built = roster(line, [Span(0, len(line), line)], None)
    parties(Span(0, len(line), line), roster=built)

    assert time.perf_counter() - started < 10
