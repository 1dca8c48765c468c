"""How probably two incidents are one happening, or one a part of the other, and why.

A softmax regression over features that can be told in words: the probability is the sum of what each speaks
for, so reasons are exact shares of it and not a story told afterwards. `training/pairs.py` learns the weights
from judged pairs and writes them with what they were learned from.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from trucebook.errors import KnowledgeError
from trucebook.reconcile.columns import Columns, Ints, columns_of
from trucebook.reconcile.features import features
from trucebook.reconcile.pairs import Reason
from trucebook.reconcile.reasons import wordings
from trucebook.reconcile.traits import Traits

Probabilities = NDArray[np.float64]

_FILE = "weights.json"
_CHUNK = 20_000  # pairs scored at once: their features fit the processor's cache, near enough
_SLIGHT = 0.05  # a weight on the log odds that no person needs to see


@dataclass(frozen=True, slots=True)
class Likeness:
    """Scores pairs of incidents by learned weights.

    Attributes:
        intercept: log odds of `same` and of `part` against `different` before anything is compared.
        weights: by feature, what one of it adds to these.
    """

    intercept: tuple[float, float]
    weights: Mapping[str, tuple[float, float]]

    @staticmethod
    def load() -> "Likeness":
        """The likeness with the weights that are installed with the package.

        Raises:
            KnowledgeError: where the file of weights is damaged, or is for other features.
        """
        return _installed()

    def scored(
        self, traits: Sequence[Traits], left: Ints, right: Ints
    ) -> tuple[Probabilities, Probabilities]:
        """Probabilities that pairs are the same, and that one of them is a part of the other.

        Args:
            traits: of the incidents.
            left: index of one of each pair.
            right: index of the other.
        """
        return self.scored_in(columns_of(traits), left, right)

    def scored_in(self, columns: Columns, left: Ints, right: Ints) -> tuple[Probabilities, Probabilities]:
        """Like `scored`, of incidents whose columns are at hand: for many calls on the same incidents."""
        same, part = np.empty(len(left)), np.empty(len(left))
        for start in range(0, len(left), _CHUNK):
            now = np.s_[start : start + _CHUNK]
            same[now], part[now] = self._probabilities(columns, left[now], right[now])
        return same, part

    def of(self, a: Traits, b: Traits) -> tuple[float, float]:
        """Probabilities of one pair: that they are the same, and that one is a part of the other."""
        same, part = self.scored((a, b), np.array([0]), np.array([1]))
        return float(same[0]), float(part[0])

    def reasons(self, a: Traits, b: Traits) -> tuple[Reason, ...]:
        """What speaks for and against two incidents being the same, weightiest first.

        The weights of all reasons and the intercept add up to the log odds of `same` against `different`, but
        for slight ones that are left out.
        """
        return self.reasons_of((a, b), [(0, 1)])[0]

    def reasons_of(
        self, traits: Sequence[Traits], pairs: Sequence[tuple[int, int]]
    ) -> list[tuple[Reason, ...]]:
        """Like `reasons`, of many pairs at once, each by two indexes of `traits`, in their order."""
        if not pairs:
            return []
        left, right = np.array(pairs, np.int64).T
        weights: dict[str, NDArray[np.float64]] = {}
        for name, values in features(columns_of(traits), left, right).items():
            family = name.partition(".")[0]
            of_one = weights.setdefault(family, np.zeros(len(pairs)))
            of_one += self.weights[name][0] * values.astype(np.float64)
        return [
            _in_order(
                {family: float(of_each[i]) for family, of_each in weights.items()}, traits[a], traits[b]
            )
            for i, (a, b) in enumerate(pairs)
        ]

    def _probabilities(
        self, columns: Columns, left: Ints, right: Ints
    ) -> tuple[Probabilities, Probabilities]:
        same = np.full(len(left), self.intercept[0])
        part = np.full(len(left), self.intercept[1])
        for name, values in features(columns, left, right).items():
            for_same, for_part = self.weights[name]
            same += for_same * values
            part += for_part * values
        most = np.maximum(0, np.maximum(same, part))
        same, part, different = np.exp(same - most), np.exp(part - most), np.exp(-most)
        whole = same + part + different
        return same / whole, part / whole


def _in_order(weight: Mapping[str, float], a: Traits, b: Traits) -> tuple[Reason, ...]:
    """The reasons of one pair, from the weight of each family of features."""
    told = wordings(a, b)
    reasons = [
        Reason(family, told[family], round(value, 3))
        for family, value in weight.items()
        if abs(value) >= _SLIGHT and family in told
    ]
    return tuple(sorted(reasons, key=lambda r: (-abs(r.weight), r.feature)))


def part_is_left(a: Traits, b: Traits) -> bool:
    """Whether, of two incidents of which one is a part of the other, `a` is the part.

    The part is the one that is narrower in time; where both are as wide, in space; then the one with the
    smaller toll; then the one told as news beside history; then the one of the lesser report handle, so that
    the answer turns round with the pair.
    """
    return _extent(a) < _extent(b)


def _extent(traits: Traits) -> tuple[float, float, float, bool, str]:
    """How much an incident takes in; the smaller is the part."""
    days = 1.0
    if traits.first is not None and traits.last is not None:
        days = float(traits.last - traits.first + 1)
    elif traits.background:
        days = 365.0  # history without a date is mostly a war or a campaign
    reach = min((spot.radius_km for spot in traits.places if spot.radius_km), default=0.0)
    toll = max((count.high or count.low or 0 for count in traits.figures), default=0)
    return max(3.0, days), reach, float(toll), traits.background, traits.report


@cache
def weights_digest() -> str:
    """What tells these weights from others: the first digits of the SHA-256 of their file."""
    return hashlib.sha256(files("trucebook.reconcile").joinpath(_FILE).read_bytes()).hexdigest()[:12]


@cache
def _installed() -> Likeness:
    try:
        kept = json.loads(files("trucebook.reconcile").joinpath(_FILE).read_text(encoding="utf-8"))
        weights = {str(name): (float(w["same"]), float(w["part"])) for name, w in kept["weights"].items()}
        intercept = float(kept["intercept"]["same"]), float(kept["intercept"]["part"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise KnowledgeError(f"{_FILE}: cannot be used ({error}); install trucebook again") from error
    none = np.zeros(0, np.int64)
    unknown = set(features(columns_of(()), none, none)) ^ set(weights)
    if unknown:
        raise KnowledgeError(f"{_FILE}: is for other features ({min(unknown)}); run training/pairs.py again")
    return Likeness(intercept, weights)
