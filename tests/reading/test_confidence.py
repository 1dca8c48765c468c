import pytest
from tests.builders import sample_reading

from trucebook.reading.confidence import Confidence
from trucebook.reading.drafts import Draft
from trucebook.reading.features import Candidate, Features, incident_features
from trucebook.reading.marks import Mark, MarkKind
from trucebook.records import Span

INCIDENT = sample_reading().incidents[0]


def features(score: float, mentions: int = 1) -> Features:
    return incident_features([Candidate(INCIDENT, score, mentions)])[0]


def test_without_weights_a_record_is_as_likely_as_its_mark() -> None:
    assert Confidence().of("incident", features(0.8)) == pytest.approx(0.8, abs=1e-3)


def test_weights_speak_for_and_against_a_record() -> None:
    judge = Confidence(weights={"incident": {"intercept": -1.0, "score": 1.0, "mentions": 0.5}})

    once = judge.of("incident", features(0.5))
    often = judge.of("incident", features(0.5, 4))

    assert once == pytest.approx(0.269, abs=1e-3)
    assert often == pytest.approx(0.5, abs=1e-3)


@pytest.mark.parametrize("score", [0.0, 1.0])
def test_a_score_of_nothing_or_all_stays_finite(score: float) -> None:
    assert Confidence().of("incident", features(score)) == pytest.approx(score, abs=1e-3)


def test_drafts_are_weighed_in_view_of_each_other() -> None:
    marks = [
        Mark(MarkKind.INCIDENT, Span(at, at + 1, "x"), score, "shelling")
        for at, score in enumerate((0.6, 0.9, 0.7))
    ]
    drafts = [Draft(INCIDENT, (0, 1)), Draft(INCIDENT, (2,))]
    judge = Confidence(weights={"incident": {"same type": -3.0, "score": 1.0}})

    surest, beside = judge.weighed(drafts, marks, incident_features)

    assert surest.record.confidence == pytest.approx(0.9, abs=1e-3)
    assert beside.record.confidence < 0.2
    assert surest.heads == (0, 1)


def test_a_kind_keeps_what_reaches_its_least() -> None:
    judge = Confidence(least={"incident": 0.4})

    assert judge.keeps("incident", 0.4)
    assert not judge.keeps("incident", 0.399)
    assert judge.keeps("claim", 0.01)
