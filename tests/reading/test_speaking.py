import pytest
from tests.reading.building import mark, resolved

from trucebook.reading.marks import MarkKind, Role
from trucebook.reading.speaking import issuer, own_side, speaker_before, teller_before
from trucebook.records import Report
from trucebook.records.vocabulary import PartyKind

C, A, K = MarkKind.CLAIM, MarkKind.PARTY, MarkKind.COMMITMENT


def statement(publisher: str | None) -> Report:
    return Report(id="r", text_sha256="0" * 64, text="We call for calm.", publisher=publisher)


def names_before(after: str, between: str = "") -> list[str]:
    text = f"Ada Lowe condemned the raid. {between}{after}"
    cues = [mark(text, C, "condemned", "condemn"), mark(text, C, "must", "demand")]
    marks = [mark(text, A, "Ada Lowe"), *cues]
    known = resolved(text, marks, [(1, Role.SPEAKER, 0)])
    return [party.name for tail in speaker_before(known, 2) for party in known.parties[tail.mark]]


@pytest.mark.parametrize("after", ["It must end now, she said.", '"We must see an end to it."'])
def test_a_pronoun_is_whoever_spoke_before(after: str) -> None:
    assert names_before(after) == ["Ada Lowe"]


def test_without_a_pronoun_nobody_is_taken_up() -> None:
    assert names_before("The raids must end.") == []


def test_who_spoke_long_before_is_not_taken_up() -> None:
    assert names_before("It must end, she said.", "The road was shut. " * 4) == []


def tellers(after: str, between: str = "") -> list[str]:
    text = f"Ada Lowe condemned the raid. {between}{after}"
    cue, raid = mark(text, C, "condemned", "condemn"), mark(text, MarkKind.INCIDENT, "struck", "air_strike")
    known = resolved(text, [mark(text, A, "Ada Lowe"), cue, raid], [(1, Role.SPEAKER, 0)])
    return [party.name for tail in teller_before(known, [2]) for party in known.parties[tail.mark]]


@pytest.mark.parametrize(
    "after", ["Jets struck again, she added.", "Jets struck, the spokeswoman said.", "Jets struck, said she."]
)
def test_who_adds_something_is_whoever_spoke_before(after: str) -> None:
    assert tellers(after) == ["Ada Lowe"]


def test_what_nobody_says_or_who_spoke_long_before_has_no_teller() -> None:
    assert tellers("Jets struck again.") == []
    assert tellers("Jets struck again, the widow said.") == []
    assert tellers("Jets struck again, she said.", "The road was shut. " * 4) == []


def test_who_speaks_in_the_same_sentence_tells() -> None:
    text = "Ada Lowe wept. Omar Vint warned that jets struck as he said they would."
    marks = [
        mark(text, A, "Ada Lowe"),
        mark(text, A, "Omar Vint"),
        mark(text, C, "warned", "warn"),
        mark(text, MarkKind.INCIDENT, "struck", "air_strike"),
    ]

    assert [tail.mark for tail in teller_before(resolved(text, marks, [(2, Role.SPEAKER, 1)]), [3])] == [1]


def sides(text: str) -> list[str]:
    marks = [mark(text, A, "US envoy Ada Lowe"), mark(text, C, "said", "pledge"), mark(text, K, "will leave")]
    return [party.name for party in own_side(resolved(text, marks, [(1, Role.SPEAKER, 0)]), 2)]


def test_we_are_the_body_that_the_speaker_speaks_for() -> None:
    assert sides('US envoy Ada Lowe said: "We will leave by May."') == ["United States"]
    assert sides('US envoy Ada Lowe said no more. "We will leave by May."') == ["United States"]


def test_where_nobody_says_we_it_is_nobody() -> None:
    assert sides("US envoy Ada Lowe said that the rebels will leave by May.") == []


@pytest.mark.parametrize(
    ("publisher", "name", "kind"),
    [
        ("European Union", "European Union", PartyKind.INTERNATIONAL),
        ("Ministry of Roads of Lumen", "Ministry of Roads of Lumen", PartyKind.GOVERNMENT),
    ],
)
def test_a_body_issues_its_own_statements(publisher: str, name: str, kind: PartyKind) -> None:
    found = issuer(statement(publisher))

    assert found is not None
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize("publisher", [None, "", "Reuters", "Lumen Times", "Lumen"])
def test_a_news_medium_or_an_unknown_publisher_issues_none(publisher: str | None) -> None:
    assert issuer(statement(publisher)) is None
