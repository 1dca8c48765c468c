import json
from pathlib import Path

import numpy as np
import pytest
from benchmarks.told import Way
from tests.reconcile.tellings import AGAIN, BRIDGE, ELSEWHERE, OFFENSIVE, days, told
from training.pairs import (
    LABELS,
    Sample,
    calibrated,
    calibration,
    cross_validated,
    judged,
    learned,
    matrix,
    scores,
)

from training import pairs
from trucebook.reconcile.traits import traits_of


def samples(count: int = 60) -> list[Sample]:
    """Pairs of three sorts, each of two reports of its own."""
    others = [
        told("b", BRIDGE, places=(ELSEWHERE,)),
        told("b", AGAIN),
        told("b", OFFENSIVE, when=days(-5, 5)),
    ]
    return [
        Sample(traits_of(told()), traits_of(others[i % 3]), i % 3, "judged", (f"a{i}", f"b{i}"), Way.READ)
        for i in range(count)
    ]


def test_only_judged_pairs_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(
        "\n".join(json.dumps({"label": label}) for label in ("same", "unsure", "part", "different"))
    )

    assert [pair["label"] for pair in judged(path)] == ["same", "part", "different"]


def test_held_out_pairs_are_told_apart() -> None:
    chosen = samples()
    names, x = matrix(chosen)
    held_out = cross_validated(chosen, names, x)

    assert held_out.sum(axis=1) == pytest.approx(1)
    assert scores(np.array([s.label for s in chosen]), held_out)["f1_same"] == 1


def test_no_report_is_on_both_sides(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = samples(40)
    names, x = matrix(chosen)
    x = np.column_stack([x, np.arange(40)])  # by which a fold's rows are known again
    seen: list[tuple[set[str], set[str]]] = []
    rows: list[set[int]] = []

    def learn(x: np.ndarray, *_: object, **__: object) -> np.ndarray:
        rows.append({int(i) for i in x[:, -1]})
        return np.zeros((x.shape[1], 2))

    def ask(x: np.ndarray, _: object) -> np.ndarray:
        reports = [{r for i in each for r in chosen[int(i)].reports} for each in (rows[-1], x[:, -1])]
        seen.append((reports[0], reports[1]))
        return np.zeros((len(x), 3))

    monkeypatch.setattr(pairs, "fit", learn)
    monkeypatch.setattr(pairs, "probabilities", ask)
    cross_validated(chosen, names, x)

    assert set.union(*(asked for _, asked in seen)) == {r for s in chosen for r in s.reports}
    assert all(learned_from.isdisjoint(asked) for learned_from, asked in seen)


def test_calibration_finds_how_sure_to_be() -> None:
    rng = np.random.default_rng(2)
    chosen = samples(3000)
    odds = rng.normal(size=(3000, 2))
    chance = np.exp(np.column_stack([np.zeros(3000), odds]))
    chance /= chance.sum(axis=1, keepdims=True)
    labels = (chance.cumsum(axis=1) < rng.random((3000, 1))).sum(axis=1)
    chosen = [
        Sample(s.a, s.b, int(i), "judged", s.reports, s.way) for s, i in zip(chosen, labels, strict=True)
    ]
    sharp = np.exp(np.column_stack([np.zeros(3000), 2 * odds + 0.5]))
    sharp /= sharp.sum(axis=1, keepdims=True)
    scale, shift = calibration(chosen, sharp)

    assert scale == pytest.approx(0.5, abs=0.08)
    assert shift == pytest.approx([-0.25, -0.25], abs=0.15)
    assert scores(labels, calibrated(chosen, sharp))["calibration_error_same"] < 0.04


def test_weights_are_written_with_what_they_were_learned_from() -> None:
    chosen = samples()
    names, x = matrix(chosen)
    kept = json.loads(json.dumps(learned(chosen, names, x, cross_validated(chosen, names, x))))

    assert kept["learned_from"]["judged"] == dict.fromkeys(LABELS, 20)
    assert list(kept["weights"]) == names
    assert {"same", "part"} == set(kept["intercept"])


def test_scores_are_those_of_the_likeliest() -> None:
    chance = np.array([[0.1, 0.8, 0.1], [0.1, 0.6, 0.3], [0.7, 0.2, 0.1], [0.2, 0.2, 0.6]])
    found = scores(np.array([1, 0, 0, 2]), chance)

    assert found["f1_same"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["f1_part"] == 1
    assert found["brier_same"] == pytest.approx((0.04 + 0.36 + 0.04 + 0.04) / 4, abs=1e-4)
    assert found["calibration_error_same"] == pytest.approx((0.2 + 0.6 + 0.4) / 4, abs=1e-4)
