import pytest
from training.by_records import climbed, moves, thresholds

from trucebook.reading.confidence import Confidence
from trucebook.reading.model import Tuning

TUNING = Tuning(
    "x", {"incident": 0.6, "time": 0.4}, {"incident.actor": 0.8}, 0.5, Confidence({}, {"incident": 0.4})
)


def test_every_threshold_is_chosen_but_those_of_times() -> None:
    assert thresholds(TUNING) == ["incident", "incident.actor", "least incident", "background"]


def test_a_threshold_is_moved_within_bounds() -> None:
    assert [moved.links["incident.actor"] for moved in moves(TUNING, "incident.actor")] == [0.65, 0.75, 0.85]


@pytest.mark.parametrize(
    ("name", "best"),
    [("incident", 0.45), ("incident.actor", 0.65), ("least incident", 0.55), ("background", 0.35)],
)
def test_what_gains_is_kept_and_the_rest_stays(name: str, best: float) -> None:
    def value(tuning: Tuning) -> float:
        values = {**tuning.spans, **tuning.links, "background": tuning.background}
        values["least incident"] = tuning.confidence.least["incident"]
        return -abs(values[name] - best)

    found = climbed(TUNING, value)

    assert value(found) == pytest.approx(0.0)
    others = [other for other in thresholds(TUNING) if other != name]
    assert all(value(moved) == value(found) for other in others for moved in moves(found, other))
    assert sum(a != b for a, b in zip(flat(found), flat(TUNING), strict=True)) == 1


def flat(tuning: Tuning) -> list[float]:
    least = tuning.confidence.least.values()
    return [*tuning.spans.values(), *tuning.links.values(), tuning.background, *least]
