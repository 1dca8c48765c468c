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
        ("the lake\nwatch", [("lake watch", "unknown", None)]),
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


def test_the_group_is_taken_up_where_its_article_was_not_marked() -> None:
    text = "The Taliban signed a deal. Talks with the militant group began."
    start = text.index("militant group")
    (found,) = parties(Span(start, start + 14, "militant group"), roster=roster(text, [], None))

    assert (found.name, found.basis) == ("Taliban", "the only armed group named: Taliban")


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


@pytest.mark.parametrize("words", ["UN special envoy", "special envoy to Kivu", "Carol Finch"])
def test_a_role_marked_apart_from_its_name_is_the_person(words: str) -> None:
    (found,) = _resolve(words, "The UN special envoy to Kivu, Carol Finch, said that talks had begun.")

    assert (found.name, found.role, found.affiliation) == ("Carol Finch", "special envoy", "United Nations")


def test_a_body_before_a_role_stays_the_body() -> None:
    (found,) = _resolve("Hamas", "Troops held Hamas commander Naji Sabir on Sunday.")

    assert found.name == "Hamas"


def test_a_role_before_a_list_of_others_is_nobody_of_them() -> None:
    (found,) = _resolve("US ambassador", "The US ambassador, Juma Okello and Abel Banda met.")

    assert found.name == "US ambassador"


@pytest.mark.parametrize(("words", "name"), [("the former", "Taliban"), ("the latter", "Islamic State")])
def test_the_former_and_the_latter_are_of_the_two_named_before(words: str, name: str) -> None:
    (found,) = _resolve(words, f"The Taliban fought the Islamic State, and {words} lost.")

    assert found.name == name
    assert found.basis == f"{words} of Taliban and Islamic State"


def test_the_latter_of_three_is_nobody() -> None:
    assert _resolve("the latter", "Hamas, Israel and Egypt met; the latter was host.") == ()


def test_coalition_forces_are_those_of_the_coalition_named() -> None:
    (found,) = _resolve(
        "coalition forces", "The Saudi-led coalition struck Sanaa. Later, coalition forces left."
    )

    assert found.name == "Saudi-led coalition"


def test_a_group_in_brackets_is_who_the_words_before_mean() -> None:
    (found,) = _resolve("the civil defence [White Helmets]")

    assert found.name == "Syria Civil Defence"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Allied Democratic Forcs", "Allied Democratic Forces"),
        ("Tehrik-i-Taliban Pakistan", "Tehrik-i-Taliban Pakistan"),
        ("Islamic State of Iraq and al-Sham (ISIS)", "Islamic State"),
        ("Kit-Gwang elements", "Kit-Gwang elements"),
        ("forces loyal to Riek Machar", "forces loyal to Riek Machar"),
        ("armed youth of the Twic community", "armed youth of the Twic community"),
        ("UN auspices", "United Nations"),
    ],
)
def test_names_of_groups(words: str, name: str) -> None:
    assert [party.name for party in _resolve(words)] == [name]


def test_the_forces_of_a_rebel_leader_are_the_group() -> None:
    (found,) = _resolve("Haftar's forces", "Khalifa Haftar left Benghazi.")

    assert (found.name, found.basis) == ("Libyan National Army", "the forces of Khalifa Haftar")


def test_a_fallen_leader_stands_for_no_state() -> None:
    later = Published(date(2025, 3, 1), date(2025, 3, 1), PublishedBasis.GIVEN)

    (found,) = _resolve("the Assad regime", "Bashar al-Assad fled. The Assad regime fell in Syria.", later)

    assert found.name == "Assad regime"


def test_the_group_is_the_one_of_the_sentence_where_two_are_told_shortly_before() -> None:
    text = "Boko Haram and ISWAP clashed near Lake Chad. ISWAP lost ground, and the group fled."

    (found,) = _resolve("the group", text)

    assert found.name == "Islamic State West Africa Province"


def test_a_name_ends_with_its_sentence() -> None:
    (found,) = _resolve("Okello", "They followed Juma Okello. Reports told of ten dead.")

    assert found.name == "Juma Okello"


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
    started = time.process_time()

    built = roster(line, [Span(0, len(line), line)], None)
    parties(Span(0, len(line), line), roster=built)

    assert time.process_time() - started < 10
