import pytest
from tests.reading.building import SUNDAY, SURE, mark, resolved

from trucebook.reading.addressing import can_be_addressed
from trucebook.reading.claims import claims
from trucebook.reading.marks import MarkKind, Role
from trucebook.records import Claim, Party
from trucebook.records.vocabulary import Act, PartyKind

CUE, P = MarkKind.CLAIM, MarkKind.PARTY


def second_claim(act: str, *, between: str = "", speaker: str = "Vint") -> Claim:
    """The second of two claims: a warning to the Front, and one of the act that names nobody it is to."""
    text = f'Gen. Orlo Vint warned the Front. {between}"These attacks must stop," {speaker} said.'
    marks = [
        mark(text, P, "Orlo Vint"),
        mark(text, CUE, "warned", "warn"),
        mark(text, P, "the Front"),
        mark(text, CUE, "must stop", act),
        mark(text, P, speaker, occasion=text.count(speaker)),
    ]
    links = [(1, Role.SPEAKER, 0), (1, Role.ADDRESSEE, 2), (3, Role.SPEAKER, 4)]
    return claims(resolved(text, marks, links), {}, (), SURE, SUNDAY)[1].record


@pytest.mark.parametrize("act", ["accuse", "demand"])
def test_what_a_speaker_goes_on_to_say_is_said_to_whom_he_warned(act: str) -> None:
    found = second_claim(act)

    assert [(p.name, p.basis) for p in found.addressees] == [
        ("Front", "addressed in the speaker's claim before it")
    ]


@pytest.mark.parametrize("act", ["pledge", "deny"])
def test_of_acts_that_are_seldom_to_somebody_nothing_is_inferred(act: str) -> None:
    assert second_claim(act).addressees == ()


def test_what_is_said_later_or_by_another_goes_to_nobody() -> None:
    assert second_claim("demand", between="It rained. ").addressees == ()
    assert second_claim("demand", speaker="Ada Marsh").addressees == ()


@pytest.mark.parametrize(
    ("name", "kind", "addressed"),
    [
        ("international inquiry", PartyKind.UNKNOWN, False),
        ("other side", PartyKind.UNKNOWN, True),
        ("signatories", PartyKind.UNKNOWN, True),
        ("Kessem", PartyKind.UNKNOWN, True),
        ("wounded", PartyKind.CIVILIANS, True),
    ],
)
def test_something_is_not_spoken_to(name: str, kind: PartyKind, addressed: bool) -> None:  # noqa: FBT001
    assert can_be_addressed(Party(name=name, kind=kind), Act.DEMAND) == addressed


@pytest.mark.parametrize(("act", "addressed"), [(Act.DENY, False), (Act.PLEDGE, False), (Act.ACCUSE, True)])
def test_who_speaks_through_news_media_speaks_to_others(act: Act, addressed: bool) -> None:  # noqa: FBT001
    assert can_be_addressed(Party(name="Lakeside Radio", kind=PartyKind.MEDIA), act) == addressed
