from dataclasses import replace

from tests.builders import sample_reading

from trucebook.reading.features import Candidate, claim_features, commitment_features, incident_features
from trucebook.records import Span
from trucebook.records.vocabulary import Act, IncidentType

READING = sample_reading()
INCIDENT, CLAIM, COMMITMENT = READING.incidents[0], READING.claims[0], READING.commitments[0]


def test_what_is_told_of_an_incident_speaks_for_it() -> None:
    full, bare = incident_features(
        [
            Candidate(INCIDENT, 0.5),
            Candidate(replace(INCIDENT, actors=(), targets=(), figures=(), places=(), sources=()), 0.4, 4),
        ]
    )

    assert full["actors"] == full["figures"] == full["type=shelling"] == 1.0
    assert not {"thin", "nobody", "same type"} & full.keys()
    assert not {"actors", "figures"} & bare.keys()
    assert bare["nobody"] == bare["thin"] == 1.0
    assert bare["mentions"] == 2.0


def test_a_surer_incident_beside_it_speaks_against_one() -> None:
    other = replace(INCIDENT, type=IncidentType.AIR_STRIKE)

    surer, same, like, unlike = incident_features(
        [
            Candidate(INCIDENT, 0.9),
            Candidate(INCIDENT, 0.8),
            Candidate(other, 0.7),
            Candidate(replace(INCIDENT, type=IncidentType.TALKS, evidence=()), 0.6),
        ]
    )

    assert surer["like"] == unlike["like"] == 0.0
    assert same["same type"] == same["same sentence"] == same["same names"] == 1.0
    assert "same type" not in like
    assert like["like"] > same["like"] > 0.0


def test_a_second_claim_in_a_sentence_stands_beside_the_first() -> None:
    first, again, other = claim_features(
        [Candidate(CLAIM, 0.9), Candidate(CLAIM, 0.5), Candidate(replace(CLAIM, act=Act.WELCOME), 0.4)]
    )

    assert "same sentence" not in first
    assert again["same sentence"] == again["same act"] == 1.0
    assert other["same sentence"] == 1.0
    assert "same act" not in other


def test_who_speaks_is_told_apart() -> None:
    named, nameless = claim_features(
        [
            Candidate(replace(CLAIM, speakers=INCIDENT.actors), 0.5),
            Candidate(replace(CLAIM, speakers=(replace(INCIDENT.actors[0], name="rebels"),)), 0.5),
        ]
    )

    assert "nameless" not in named
    assert nameless["nameless"] == 1.0


def test_a_commitment_is_likelier_with_what_it_tells() -> None:
    told, bare = commitment_features(
        [Candidate(COMMITMENT, 0.5), Candidate(replace(COMMITMENT, due=None, quantity=None), 0.5)]
    )

    assert told["due"] == told["quantity"] == 1.0
    assert not {"due", "quantity"} & bare.keys()


def test_of_two_as_sure_each_stands_beside_the_other_and_none_beside_itself() -> None:
    (alone,) = incident_features([Candidate(INCIDENT, 0.5)])
    twins = incident_features([Candidate(INCIDENT, 0.5), Candidate(INCIDENT, 0.5)])

    assert not {"same type", "same sentence", "same names"} & alone.keys()
    assert all(one["same type"] == one["same sentence"] == one["same names"] == 1.0 for one in twins)


def test_a_place_taken_over_from_another_sentence_speaks_for_nothing() -> None:
    words, elsewhere = Span(0, 6, "Orvane"), Span(40, 46, "Orvane")
    here = (replace(INCIDENT.places[0], words=words),)
    before = (replace(INCIDENT.places[0], words=elsewhere),)
    shelled = replace(INCIDENT, evidence=(Span(0, 20, "Orvane was shelled. "),))

    told, taken_over = incident_features(
        [Candidate(replace(shelled, places=here), 0.5), Candidate(replace(shelled, places=before), 0.5)]
    )

    assert told["places"] == 1.0
    assert "places" not in taken_over
