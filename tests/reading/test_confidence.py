import math
from dataclasses import replace

import pytest
from tests.builders import sample_reading
from tests.reading.building import mark, resolved

from trucebook.reading.confidence import Confidence
from trucebook.reading.drafts import Draft
from trucebook.reading.features import Candidate, Features, incident_features
from trucebook.reading.marks import Mark, MarkKind, Role
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
    text = "xyz."
    marks = [
        Mark(MarkKind.INCIDENT, Span.of(text, at, at + 1), score, "shelling")
        for at, score in enumerate((0.6, 0.9, 0.7))
    ]
    drafts = [Draft(INCIDENT, (0, 1)), Draft(INCIDENT, (2,))]
    judge = Confidence(weights={"incident": {"same type": -3.0, "score": 1.0}})

    surest, beside = judge.weighed(drafts, resolved(text, marks), incident_features)

    assert surest.record.confidence == pytest.approx(0.9, abs=1e-3)
    assert beside.record.confidence < 0.2
    assert surest.heads == (0, 1)


def test_a_kind_keeps_what_reaches_its_least() -> None:
    judge = Confidence(least={"incident": 0.4})

    assert judge.keeps("incident", 0.4)
    assert not judge.keeps("incident", 0.399)
    assert judge.keeps("claim", 0.01)


def test_how_sure_its_mentions_are_and_what_is_linked_to_them_weighs() -> None:
    text = "Rebels and the army shelled a camp; the shelling went on."
    marks = [
        mark(text, MarkKind.PARTY, "Rebels"),
        mark(text, MarkKind.PARTY, "the army"),
        replace(mark(text, MarkKind.INCIDENT, "shelled", "shelling"), score=0.6, present=0.75),
        replace(mark(text, MarkKind.INCIDENT, "shelling", "shelling"), score=0.4, present=0.5),
    ]
    known = resolved(text, marks, [(2, Role.ACTOR, 0), (2, Role.ACTOR, 1), (3, Role.ACTOR, 1)])
    weights = {"present": 1.0, "linked=actor": 0.5, "weakest": 0.1}

    (found,) = Confidence({"incident": weights}).weighed([Draft(INCIDENT, (2, 3))], known, incident_features)

    logit = math.log(3) + 0.5 * math.log2(3) + 0.1 * math.log(2 / 3)
    assert found.record.confidence == pytest.approx(1 / (1 + math.exp(-logit)), abs=1e-3)
