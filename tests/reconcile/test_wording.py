import pytest
from tests.reconcile.dispatches import ARMY, CLAIMS, COLONEL, FRONT, STRIKES

from trucebook.reconcile.wording import cited, listed, names, said_by
from trucebook.records import Party
from trucebook.records.vocabulary import Act, PartyKind

US_FORCES = Party("US forces", PartyKind.STATE_FORCES, "US")


@pytest.mark.parametrize(
    ("act", "speakers", "addressees", "words"),
    [
        (Act.ACCUSE, [Party("Taliban", PartyKind.REBEL)], [US_FORCES], "Taliban accuses US forces"),
        (Act.DENY, [US_FORCES], [], "US forces deny"),
        (Act.DENY, [Party("United States")], [FRONT], "United States denies"),
        (Act.DENY, [Party("Hamas", PartyKind.REBEL)], [], "Hamas denies"),
        (Act.DENY, [Party("Houthis", PartyKind.REBEL)], [], "Houthis deny"),
        (Act.DENY, [Party("United Nations", PartyKind.INTERNATIONAL)], [], "United Nations denies"),
        (Act.DENY, [ARMY, COLONEL], [], "Orvanian Army denies"),
        (Act.DENY, [ARMY, FRONT], [], "Northern Front and Orvanian Army deny"),
        (Act.DEMAND, [FRONT], [ARMY], "Northern Front makes a demand of Orvanian Army"),
        (Act.WARN, [], [ARMY], "somebody warns Orvanian Army"),
    ],
)
def test_an_act_in_words(act: Act, speakers: list[Party], addressees: list[Party], words: str) -> None:
    assert said_by(act, speakers, addressees) == words


@pytest.mark.parametrize("act", Act)
def test_every_act_has_a_verb_in_both_numbers(act: Act) -> None:
    assert said_by(act, [FRONT]) != said_by(act, [US_FORCES]).replace("US forces", "Northern Front")


def test_lists_end() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(list("abcdef")) == "a, b, c and 3 more"


def test_records_are_cited_in_order_of_publication() -> None:
    assert cited([CLAIMS[2], STRIKES[0]]) == (
        "Lakeside Post, 10 Jun 2021, aaa-i1; Orvania Today, 11 Jun 2021, ddd-c2"
    )
    assert cited(STRIKES).endswith("; and 2 more")


def test_nobody_is_somebody() -> None:
    assert names([]) == "somebody"
