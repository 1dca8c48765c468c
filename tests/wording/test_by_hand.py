from datetime import date

import pytest
from tests.builders import make_report, words

from trucebook.errors import TrucebookError, UsageError
from trucebook.ledger import RecordKind
from trucebook.records import Agreement, Claim, Commitment, Incident, Place, Span, When
from trucebook.records.vocabulary import Act, Action, AgreementKind, IncidentType, Occurrence
from trucebook.wording.by_hand import evidence_for, record_typed, span_found, span_given

REPORT = make_report()
TRIGGER = words(REPORT, "denied")


def test_an_incident_is_made_of_what_is_typed_on_the_sentence_of_its_words() -> None:
    typed = {"type": ["bombing"], "places": ["Orvane", ""], "when": ["2021-03-08"], "background": ["true"]}

    record = record_typed(REPORT, RecordKind.INCIDENT, words(REPORT, "shells"), typed)

    assert isinstance(record, Incident)
    assert record.type is IncidentType.BOMBING
    assert record.occurrence is Occurrence.OCCURRED
    assert record.background
    assert record.places == (Place("Orvane", words=Span.of(REPORT.text, 91, 97)),)
    assert record.when == When(date(2021, 3, 8), date(2021, 3, 8))
    assert [one.text[:28] for one in record.evidence] == ["Rebel shells hit the market "]


def test_each_kind_needs_no_more_than_what_names_it() -> None:
    claim = record_typed(REPORT, RecordKind.CLAIM, TRIGGER, {"act": ["deny"]})
    commitment = record_typed(REPORT, RecordKind.COMMITMENT, TRIGGER, {"action": ["disarm"]})
    agreement = record_typed(
        REPORT, RecordKind.AGREEMENT, TRIGGER, {"kind": ["ceasefire"], "name": ["the deal"]}
    )

    assert isinstance(claim, Claim)
    assert claim.act is Act.DENY
    assert isinstance(commitment, Commitment)
    assert commitment.action is Action.DISARM
    assert isinstance(agreement, Agreement)
    assert (agreement.kind, agreement.name) == (AgreementKind.CEASEFIRE, "the deal")


@pytest.mark.parametrize(
    "typed", [{}, {"type": [""]}, {"type": ["war"]}, {"type": ["talks"], "when": ["soon"]}]
)
def test_what_makes_no_record_is_refused(typed: dict[str, list[str]]) -> None:
    with pytest.raises(TrucebookError):
        record_typed(REPORT, RecordKind.INCIDENT, TRIGGER, typed)


def test_words_are_found_by_their_offsets_or_by_themselves() -> None:
    start = REPORT.text.index(" denied ")

    assert span_given(REPORT.text, start, start + 8) == TRIGGER
    assert span_found(REPORT.text, " denied ") == TRIGGER
    assert evidence_for(REPORT.text, TRIGGER)[0].covers(TRIGGER)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (0, 10_000), (8, 9)])
def test_offsets_without_words_are_refused(start: int, end: int) -> None:
    with pytest.raises(UsageError, match="no words"):
        span_given(REPORT.text, start, end)
