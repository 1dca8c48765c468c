from tests.reading.building import SUNDAY, SURE, mark, resolved

from trucebook.reading.agreements import agreements
from trucebook.reading.incidents import incidents
from trucebook.reading.marks import MarkKind, Role
from trucebook.records.vocabulary import AgreementKind


def names(text: str) -> list[tuple[str, int]]:
    found = agreements(resolved(text, []), (), None)
    return [(draft.record.name, len(draft.record.evidence)) for draft in found]


def test_the_deal_is_the_one_named_before_it() -> None:
    text = "They signed the Doha agreement. The deal holds. The agreement is thin."

    assert names(text) == [("Doha agreement", 3)]


def test_two_names_are_two_agreements() -> None:
    text = "The Stockholm agreement came first. The Riyadh agreement followed."

    assert names(text) == [("Stockholm agreement", 1), ("Riyadh agreement", 1)]


def test_any_ceasefire_is_no_agreement() -> None:
    assert names("Both sides want a ceasefire. No truce is in sight.") == []


def test_the_truce_alone_is_an_agreement_of_its_kind() -> None:
    (draft,) = agreements(resolved("The truce began at dawn.", []), (), None)

    assert draft.record.kind == AgreementKind.CEASEFIRE


def test_its_making_gives_its_parties() -> None:
    text = "Ethiopia and Eritrea signed the Algiers agreement."
    marks = [
        mark(text, MarkKind.PARTY, "Ethiopia"),
        mark(text, MarkKind.PARTY, "Eritrea"),
        mark(text, MarkKind.INCIDENT, "agreement", "agreement"),
    ]
    known = resolved(text, marks, [(2, Role.ACTOR, 0), (2, Role.ACTOR, 1)])
    made = incidents(known, [(2,)], frozenset(), SURE)

    (draft,) = agreements(known, made, None)

    assert [party.name for party in draft.record.parties] == ["Ethiopia", "Eritrea"]


def test_a_listed_accord_brings_its_day_of_signing_and_says_so() -> None:
    (draft,) = agreements(resolved("They broke the Doha agreement.", []), (), None)

    assert draft.record.accord == "doha-2020"
    assert draft.record.when is not None
    assert (str(draft.record.when.earliest), draft.record.when.words) == ("2020-02-29", None)
    assert draft.record.when.basis


REPORT = (
    "US forces struck Taliban fighters in Helmand. Taliban envoys and US officials say that the deal holds."
)


def _told(text: str, *parties: str) -> list[tuple[str, str | None]]:
    marks = [mark(text, MarkKind.PARTY, words) for words in parties]
    found = agreements(resolved(text, marks), (), SUNDAY)
    return [(draft.record.name, draft.record.accord) for draft in found]


def test_the_deal_is_an_accord_of_those_whom_the_report_names() -> None:
    assert _told(REPORT, "US forces", "Taliban fighters") == [("deal", "doha-2020")]
    assert _told(REPORT) == [("deal", None)]


def test_words_after_the_phrase_tell_two_agreements_apart() -> None:
    text = (
        "The Riyadh agreement is thin. The deal between the United States and the Taliban is not. "
        "The US-Taliban deal holds."
    )

    assert _told(text) == [("Riyadh agreement", None), ("US-Taliban deal", "doha-2020")]


def test_a_time_that_is_not_of_the_signing_is_no_day_of_a_listed_accord() -> None:
    text = "The Taliban said that the raids of last week broke the Doha agreement."
    marks = [
        mark(text, MarkKind.INCIDENT, "Doha agreement", "agreement"),
        mark(text, MarkKind.TIME, "last week"),
    ]
    known = resolved(text, marks, [(0, Role.TIME, 1)])
    made = incidents(known, [(0,)], frozenset(), SURE)

    (draft,) = agreements(known, made, SUNDAY)

    assert draft.record.when is not None
    assert str(draft.record.when.latest) == "2020-02-29"


def test_a_listed_accord_brings_its_parties_and_says_so() -> None:
    (draft,) = agreements(resolved("They broke the Doha agreement.", []), (), None)

    parties = draft.record.parties
    assert [(party.name, party.country) for party in parties] == [("United States", "US"), ("Taliban", "AF")]
    assert all(party.basis and party.words is None for party in parties)
