"""How long reconciling takes and how much memory, from a thousand synthetic incidents to a million.

    python -m benchmarks.reconciling [SIZE ...]

In memory, from traits to groups: blocks, pairs, probabilities, clustering; what a ledger adds by writing it
all down is not in it. Each size runs in a process of its own. The incidents are as uneven as real ones: few
countries and towns have most of them, days come in bursts, and a third of what happens is told by two to five
reports, in other words, with other tolls, now without a day, now without the town. Printed as JSON, with the
slope of the logarithm of the time on that of the size (1 is linear), and the B³ of the groups found.
"""

import argparse
import json
import math
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

import numpy as np

from benchmarks.coreference import b_cubed
from trucebook.reconcile.blocking import block_keys, block_rank, candidates
from trucebook.reconcile.clustering import Clustering, clustered
from trucebook.reconcile.columns import columns_of
from trucebook.reconcile.likeness import Likeness, part_is_left
from trucebook.reconcile.pairs import Pair
from trucebook.reconcile.traits import RADIUS_KM, Count, Name, Spot, Traits
from trucebook.records.vocabulary import GROUP_OF_TYPE, IncidentType, PlacePrecision

SIZES = (1_000, 10_000, 100_000, 1_000_000)
COUNTRIES, TOWNS, ACTORS, WORDS = 80, 300, 15, 60_000
DAYS = 3_650
FIRST_DAY = 735_000
LEAST_KEPT = 0.05
"""Least probability of `same` or of `part` of a pair that is kept, as in a ledger."""

_TYPE_SHARES = {
    "armed_clash": 22,
    "attack": 18,
    "shelling": 15,
    "air_strike": 12,
    "bombing": 7,
    "talks": 6,
    "force_movement": 5,
    "agreement": 3,
    "detention": 3,
    "displacement": 3,
    "humanitarian": 3,
    "unrest": 2,
    "release": 1,
}


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        print(json.dumps(measure(options.sizes[0])))
        return
    found = []
    for size in options.sizes:
        command = [sys.executable, "-m", "benchmarks.reconciling", "--alone", str(size)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
        found.append(json.loads(done.stdout))
    print(json.dumps({"runs": found, "slope": slope(found)}, indent=2))


def slope(runs: Sequence[dict[str, Any]]) -> float | None:
    """The slope of log time on log size by least squares; none of fewer than two sizes."""
    if len(runs) < 2:
        return None
    x = np.log([run["incidents"] for run in runs])
    y = np.log([run["seconds"]["all"] for run in runs])
    return round(float(np.polyfit(x, y, 1)[0]), 3)


def measure(size: int) -> dict[str, Any]:
    """Reconcile `size` synthetic incidents, and say what it cost."""
    traits, truth = _made(size)
    before = _memory_mb()
    seconds: dict[str, float] = {}
    clustering, pairs = reconciled(traits, seconds)
    found = [[int(id_) for id_ in group] for group in clustering.groups]
    key: dict[int, list[int]] = {}
    for i, happening in enumerate(truth):
        key.setdefault(happening, []).append(i)
    precision, recall, f1 = b_cubed(list(key.values()), found)
    return {
        "incidents": size,
        "pairs": pairs,
        "groups": len(found),
        "happenings": len(key),
        "b3": {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)},
        "seconds": {**{k: round(v, 2) for k, v in seconds.items()}, "all": round(sum(seconds.values()), 2)},
        "memory_mb": {"traits": before, "peak": _memory_mb()},
    }


def _memory_mb() -> int:
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) // 1024


def reconciled(traits: Sequence[Traits], seconds: dict[str, float]) -> tuple[Clustering, int]:
    """The groups of `traits`, how many pairs were scored, and into `seconds` how long each stage took."""
    likeness, started = Likeness.load(), time.perf_counter()

    def stage(name: str) -> None:
        nonlocal started
        seconds[name], started = time.perf_counter() - started, time.perf_counter()

    left, right = candidates([block_keys(t) for t in traits], [block_rank(t) for t in traits])
    stage("blocks")
    columns = columns_of(traits)
    stage("columns")
    same, part = likeness.scored_in(columns, left, right)
    stage("scores")
    ids = [f"{i:07}" for i in range(len(traits))]
    kept = np.flatnonzero((same >= LEAST_KEPT) | (part >= LEAST_KEPT))
    pairs = list(_pairs(traits, ids, (left[kept], right[kept]), (same[kept], part[kept])))

    def likenesses(keys: Sequence[tuple[str, str]]) -> list[float]:
        one, other = (np.array([int(key[side]) for key in keys], np.int64) for side in (0, 1))
        return [float(p) for p in likeness.scored_in(columns, one, other)[0]]

    clustering = clustered(ids, pairs, likeness=lambda a, b: likenesses([(a, b)])[0], likenesses=likenesses)
    stage("clusters")
    return clustering, len(left)


def _pairs(
    traits: Sequence[Traits],
    ids: Sequence[str],
    sides: tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]],
    chances: tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]],
) -> Iterator[Pair]:
    for a, b, same, part in zip(*(array.tolist() for array in (*sides, *chances)), strict=True):
        one, other = (a, b) if part_is_left(traits[a], traits[b]) else (b, a)
        yield Pair(ids[one], ids[other], same, part)


@dataclass(frozen=True, slots=True)
class _World:
    """What synthetic incidents are made of; the first of everything is the commonest."""

    towns: Sequence[Sequence[Spot]]
    provinces: Sequence[Sequence[Spot]]
    actors: Sequence[Sequence[Name]]
    words: Sequence[tuple[str, float]]
    word_shares: Sequence[float]


def _made(size: int) -> tuple[list[Traits], list[int]]:
    """`size` incidents as reports tell them, and for each the number of what happened."""
    rng = random.Random(size)  # noqa: S311 - no secret
    world = _world(rng)
    traits: list[Traits] = []
    truth: list[int] = []
    happening = 0
    while len(traits) < size:
        first = _happening(world, rng, happening)
        tellings = rng.randint(2, 5) if rng.random() < 1 / 3 else 1
        for i in range(min(tellings, size - len(traits))):
            traits.append(first if i == 0 else _retold(first, world, rng, f"r{happening}-{i}"))
            truth.append(happening)
        happening += 1
    return traits, truth


def _world(rng: random.Random) -> _World:
    towns, provinces, actors = [], [], []
    for country in range(COUNTRIES):
        code = chr(65 + country // 26) + chr(65 + country % 26)
        at = rng.uniform(-50, 60), rng.uniform(-170, 170)
        held = [
            _spot(f"Province{country}-{p}", code, (at[0] + rng.uniform(-3, 3), at[1] + rng.uniform(-3, 3)))
            for p in range(12)
        ]
        provinces.append(held)
        towns.append(
            [_town(held[int(12 * rng.random() ** 2)], f"Town{country}-{t}", rng) for t in range(TOWNS)]
        )
        actors.append(
            [Name(f"Force {country}-{a}", code, "state_forces" if a == 0 else "rebel") for a in range(ACTORS)]
        )
    words = [(f"word{w}", math.log(250 + w)) for w in range(WORDS)]
    return _World(towns, provinces, actors, words, list(accumulate(1 / (50 + w) for w in range(WORDS))))


def _spot(name: str, country: str, at: tuple[float, float]) -> Spot:
    precision = PlacePrecision.PROVINCE
    return Spot(name, country, name, at[0], at[1], RADIUS_KM[precision], str(precision))


def _town(province: Spot, name: str, rng: random.Random) -> Spot:
    return replace(
        province,
        name=name,
        latitude=(province.latitude or 0) + rng.uniform(-1, 1),
        longitude=(province.longitude or 0) + rng.uniform(-1, 1),
        radius_km=RADIUS_KM[PlacePrecision.TOWN],
        precision=str(PlacePrecision.TOWN),
    )


def _common(count: int, rng: random.Random) -> int:
    """A number below `count`, low ones far oftener: about as countries, towns and parties share events."""
    return int(count * rng.random() ** 3)


def _happening(world: _World, rng: random.Random, number: int) -> Traits:
    country = _common(COUNTRIES, rng)
    town = world.towns[country][_common(TOWNS, rng)]
    type_ = rng.choices(list(_TYPE_SHARES), list(_TYPE_SHARES.values()))[0]
    burst = rng.randrange(DAYS // 30) * 30
    day = FIRST_DAY + (burst + rng.randrange(10) if rng.random() < 0.5 else rng.randrange(DAYS))
    width = rng.choice((6, 13, 29)) if rng.random() < 0.08 else 0
    dead = int(rng.paretovariate(1.1)) + 1
    return Traits(
        type=type_,
        group=GROUP_OF_TYPE[IncidentType(type_)],
        occurrence="occurred",
        report=f"r{number}",
        origin=f"r{number}",
        background=rng.random() < 0.1,
        first=day,
        last=day + width,
        published=(day + width + 1, day + width + 1),
        places=(town,) if rng.random() < 0.8 else (world.provinces[country][_common(12, rng)],),
        actors=(world.actors[country][_common(ACTORS, rng)],),
        targets=(world.actors[country][_common(ACTORS, rng)],) if rng.random() < 0.6 else (),
        figures=(Count("killed", "people", dead, dead),) if rng.random() < 0.5 else (),
        words=_drawn(world, rng, 12),
    )


def _drawn(world: _World, rng: random.Random, count: int) -> tuple[tuple[str, float], ...]:
    words = rng.choices(world.words, cum_weights=world.word_shares, k=count)
    return tuple(sorted(set(words), key=lambda w: (-w[1], w[0])))


def _retold(first: Traits, world: _World, rng: random.Random, report: str) -> Traits:
    """What happened as another report tells it."""
    day, width, chance = first.first or 0, (first.last or 0) - (first.first or 0), rng.random()
    told = day if chance < 0.75 else day + rng.choice((-1, 1)) if chance < 0.85 else None
    kept = [word for word in first.words if rng.random() < 0.55]
    words = sorted({*kept, *_drawn(world, rng, 6)}, key=lambda w: (-w[1], w[0]))
    published = (first.published or (0, 0))[0] + rng.randrange(3)
    spot = first.places[0]
    province = next((p for held in world.provinces for p in held if p.name == spot.admin1), spot)
    return replace(
        first,
        report=report,
        origin=report,
        first=told,
        last=None if told is None else told + width,
        published=(published, published),
        places=first.places if rng.random() < 0.8 else (province,),
        actors=first.actors if rng.random() < 0.8 else (),
        targets=first.targets if rng.random() < 0.8 else (),
        figures=tuple(_recounted(c, rng) for c in first.figures if rng.random() < 0.8),
        words=tuple(words),
    )


def _recounted(count: Count, rng: random.Random) -> Count:
    if rng.random() < 0.6:
        return count
    number = max(1, round((count.low or 1) * rng.uniform(0.9, 1.4)))
    return replace(count, low=number, high=number)


if __name__ == "__main__":
    main()
