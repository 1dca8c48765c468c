import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucebook.reading.accord_clues import Clues, clues_of, is_state, sides_named, tells_more
from trucebook.records import Party
from trucebook.records.vocabulary import AgreementKind, PartyKind


@pytest.mark.parametrize(
    ("words", "after", "clues"),
    [
        ("US-Taliban deal", "", Clues(frozenset({"United States", "Taliban"}))),
        ("peace deal", "", Clues(kind=AgreementKind.PEACE_AGREEMENT)),
        ("February 29 agreement", "", Clues(month=2, day=29)),
        ("accord", ", signed in February 2020,", Clues(month=2, year=2020)),
        ("accord", " signed in Doha on 29 February", Clues(month=2, day=29)),
        ("accord", " signed in 2020", Clues(year=2020)),
        ("deal", " with the Taliban and", Clues(frozenset({"Taliban"}))),
        ("deal", " Washington signed in February", Clues()),
        ("deal", " between Armenia and Iran", Clues(frozenset({"Armenia"}), strange=True)),
        ("deal", " between the two sides", Clues()),
        ("draft agreement", "", Clues(strange=True)),
        ("Riyadh agreement", "", Clues(strange=True)),
        ("truce", "", Clues(kind=AgreementKind.CEASEFIRE)),
    ],
)
def test_clues(words: str, after: str, clues: Clues) -> None:
    assert clues_of(words, after, None) == clues


@pytest.mark.parametrize(
    ("after", "more"),
    [
        (" between Armenia and Azerbaijan", True),
        (" signed in March", True),
        (" with conditions", True),
        (" holds", False),
        ("", False),
        (" and the talks with Iran", False),
    ],
)
def test_whether_more_is_told(after: str, *, more: bool) -> None:
    assert tells_more(after) is more


def test_states_are_counted_with_their_forces_and_persons_with_their_bodies() -> None:
    told = [
        Party("Taliban", PartyKind.REBEL, "AF"),
        Party("United States Armed Forces", PartyKind.STATE_FORCES, "US"),
        Party("United States", PartyKind.GOVERNMENT, "US"),
        Party("Zabihullah Mujahid", PartyKind.PERSON, affiliation="Taliban"),
        Party("Sonny Leggett", PartyKind.PERSON, affiliation="United States"),
        Party("civilians", PartyKind.CIVILIANS, "AF"),
        Party("Ghazni police", PartyKind.STATE_FORCES, "AF"),
    ]

    assert sides_named(told) == ("United States", "Taliban", "Afghanistan")


def test_states() -> None:
    assert is_state("Armenia")
    assert not is_state("Taliban")


@given(st.text(max_size=80), st.text(max_size=120))
def test_any_words_have_clues(words: str, after: str) -> None:
    clues = clues_of(words, after, None)

    assert clues.month is None or 1 <= clues.month <= 12
