import math

import numpy as np
import pytest

from trucebook.reading.labels import BUCKETS, ROLES, distance_buckets
from trucebook.reading.linking import LinkWeights, Spans, link_weights, score_of
from trucebook.reading.marks import MarkKind, Role

HIDDEN, SIZE = 6, 2
ACTOR = next(i for i, rule in enumerate(ROLES) if (rule.head, rule.role) == (MarkKind.INCIDENT, Role.ACTOR))
NEVER = [math.inf] * len(ROLES)


def weights(*, distance: np.ndarray[tuple[int, ...], np.dtype[np.float32]] | None = None) -> LinkWeights:
    """Weights that differ by role; of distance none count, where none are given."""
    steps = np.arange(HIDDEN * len(ROLES) * SIZE, dtype=np.float32).reshape(HIDDEN, -1)
    none = np.zeros((len(ROLES), BUCKETS + 1), np.float32)
    arrays = {
        "query_weight": np.sin(steps),
        "query_bias": np.sin(steps[0]),
        "key_weight": np.cos(steps),
        "key_bias": np.cos(steps[0]),
        "distance": none if distance is None else distance,
    }
    return link_weights(arrays)


def spans(*position: tuple[int, int], value: float = 1.0) -> Spans:
    """Spans at these places, as (sentence, first piece), that all have one vector."""
    return Spans(np.array(position), np.full((len(position), HIDDEN), value, np.float32))


def test_a_role_joins_head_and_tail_by_the_product_of_their_projections() -> None:
    steps = np.arange(HIDDEN * len(ROLES) * SIZE, dtype=np.float32).reshape(HIDDEN, -1)
    own = slice(ACTOR * SIZE, (ACTOR + 1) * SIZE)
    query = 0.5 * np.sin(steps)[:, own].sum(axis=0) + np.sin(steps[0])[own]
    key = 0.25 * np.cos(steps)[:, own].sum(axis=0) + np.cos(steps[0])[own]
    least = [*NEVER[:ACTOR], -math.inf, *NEVER[ACTOR + 1 :]]
    sides = {MarkKind.INCIDENT: spans((0, 3), value=0.5), MarkKind.PARTY: spans((0, 1), value=0.25)}

    found = list(weights().linked(sides, least))

    assert [each[:3] for each in found] == [(ACTOR, 0, 0)]
    assert found[0][3] == pytest.approx(1 / (1 + math.exp(-float(query @ key))), abs=1e-5)


@pytest.mark.parametrize("tail", [(0, 0), (0, 5), (2, 60), (9, 400), (3, 3)])
def test_the_distance_features_are_those_that_were_trained(tail: tuple[int, int]) -> None:
    head = (3, 70)
    bias = np.tile(np.linspace(-1.0, 1.0, BUCKETS + 1, dtype=np.float32), (len(ROLES), 1))
    near, far = distance_buckets(head, tail)
    sides = {MarkKind.INCIDENT: spans(head), MarkKind.PARTY: spans(tail)}

    def score(given: LinkWeights) -> float:
        found = next(each for each in given.linked(sides, [-math.inf] * len(ROLES)) if each[0] == ACTOR)
        return score_of(found[3])

    added = score(weights(distance=bias)) - score(weights())
    assert added == pytest.approx(float(bias[0, near] + bias[0, far] + bias[0, -1]), abs=1e-3)


def test_only_pairs_that_reach_the_least_score_are_linked() -> None:
    sides = {MarkKind.INCIDENT: spans((0, 3)), MarkKind.PARTY: spans((0, 1), (0, 9))}

    assert list(weights().linked(sides, NEVER)) == []
    assert len(list(weights().linked(sides, [*[-math.inf] * (ACTOR + 1), *NEVER[ACTOR + 1 :]]))) == 2


def test_a_score_is_the_logit_of_a_probability() -> None:
    assert score_of(0.5) == 0
    assert score_of(0.75) == pytest.approx(math.log(3))
    assert (score_of(0.0), score_of(1.1)) == (-math.inf, math.inf)


def test_weights_of_other_roles_are_refused() -> None:
    with pytest.raises(ValueError, match="other roles"):
        weights(distance=np.zeros((len(ROLES) - 1, BUCKETS + 1), np.float32))
