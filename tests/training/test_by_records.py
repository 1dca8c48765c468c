import pytest
from training.by_records import climbed, moves, thresholds

from trucebook.reading.confidence import Confidence
from trucebook.reading.model import Tuning

TUNING = Tuning(
    "x",
    {"incident": 0.6, "time": 0.4},
    {"incident.actor": 0.8},
    0.5,
    Confidence({}, {"incident": 0.4}),
    weighed={"incident": 0.3},
)


def test_every_threshold_is_chosen_and_those_of_times_where_days_are_told() -> None:
    chosen = ["incident", "incident.actor", "least incident", "background"]

    assert thresholds(TUNING, days=False) == chosen
    assert thresholds(TUNING, days=True) == ["incident", "time", *chosen[1:]]


def test_of_a_head_that_is_weighed_that_threshold_is_moved() -> None:
    assert [moved.weighed["incident"] for moved in moves(TUNING, "incident")] == [0.15, 0.25, 0.35, 0.45]
    assert {moved.spans["incident"] for moved in moves(TUNING, "incident")} == {0.6}


def test_a_threshold_is_moved_within_bounds() -> None:
    assert [moved.links["incident.actor"] for moved in moves(TUNING, "incident.actor")] == [0.65, 0.75, 0.85]


NAMES = thresholds(TUNING, days=False)


@pytest.mark.parametrize(
    ("name", "best"),
    [("incident", 0.45), ("incident.actor", 0.65), ("least incident", 0.55), ("background", 0.35)],
)
def test_what_gains_is_kept_and_the_rest_stays(name: str, best: float) -> None:
    def value(tuning: Tuning) -> float:
        values = {**tuning.least, **tuning.links, "background": tuning.background}
        values["least incident"] = tuning.confidence.least["incident"]
        return -abs(values[name] - best)

    found = climbed(TUNING, NAMES, value)

    assert value(found) == pytest.approx(0.0)
    others = [other for other in NAMES if other != name]
    assert all(value(moved) == value(found) for other in others for moved in moves(found, other))
    assert sum(a != b for a, b in zip(flat(found), flat(TUNING), strict=True)) == 1


def flat(tuning: Tuning) -> list[float]:
    least = tuning.confidence.least.values()
    return [*tuning.least.values(), *tuning.links.values(), tuning.background, *least]
