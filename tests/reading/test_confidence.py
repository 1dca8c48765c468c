from dataclasses import replace

import pytest
from tests.builders import sample_reading

from trucebook.reading.confidence import Confidence, incident_features

INCIDENT = sample_reading().incidents[0]


def test_without_weights_a_record_is_as_likely_as_its_mark() -> None:
    features = incident_features(INCIDENT, score=0.8, mentions=1)

    assert Confidence().of("incident", features) == pytest.approx(0.8, abs=1e-3)


def test_weights_speak_for_and_against_a_record() -> None:
    judge = Confidence(weights={"incident": {"intercept": -1.0, "score": 1.0, "mentions": 0.5}})

    once = judge.of("incident", incident_features(INCIDENT, score=0.5, mentions=1))
    often = judge.of("incident", incident_features(INCIDENT, score=0.5, mentions=4))

    assert once == pytest.approx(0.269, abs=1e-3)
    assert often == pytest.approx(0.5, abs=1e-3)


@pytest.mark.parametrize("score", [0.0, 1.0])
def test_a_score_of_nothing_or_all_stays_finite(score: float) -> None:
    found = Confidence().of("incident", incident_features(INCIDENT, score=score, mentions=1))

    assert found == pytest.approx(score, abs=1e-3)


def test_what_is_told_of_an_incident_is_a_feature() -> None:
    bare = incident_features(replace(INCIDENT, actors=(), figures=()), score=0.5, mentions=1)

    assert "actors" not in bare
    assert "figures" not in bare
    assert bare["type=shelling"] == 1.0


def test_a_kind_keeps_what_reaches_its_least() -> None:
    judge = Confidence(least={"incident": 0.4})

    assert judge.keeps("incident", 0.4)
    assert not judge.keeps("incident", 0.399)
    assert judge.keeps("claim", 0.01)
