import time
from dataclasses import replace

import pytest

from trucebook.ledger.identity import Candidate, same
from trucebook.ledger.values import RecordKind

BASE = Candidate(
    RecordKind.INCIDENT, "attack", 100, 108, frozenset({("when", "monday", None, None)}), exact=True
)


def at(start: int, end: int, **values: object) -> Candidate:
    return replace(BASE, start=start, end=end, **values)  # type: ignore[arg-type]  # whatever a case names


@pytest.mark.parametrize(
    ("held", "made", "expected"),
    [
        pytest.param({"i1": BASE}, [BASE], {0: "i1"}, id="the same"),
        pytest.param({"i1": BASE}, [at(104, 120)], {0: "i1"}, id="overlap"),
        pytest.param({"i1": BASE}, [at(108, 120)], {}, id="side by side"),
        pytest.param({"i1": BASE}, [at(100, 108, kind=RecordKind.CLAIM)], {}, id="another kind"),
        pytest.param({"i1": BASE}, [at(100, 108, label="bombing")], {0: "i1"}, id="another type"),
        pytest.param(
            {"i1": at(0, 200, exact=False)},
            [at(0, 200, label="talks", exact=False)],
            {},
            id="another type in the same passage",
        ),
        pytest.param(
            {"i1": BASE, "i2": at(100, 108, said=frozenset())},
            [at(100, 108, said=frozenset()), BASE],
            {0: "i2", 1: "i1"},
            id="what is said decides",
        ),
        pytest.param(
            {"i1": BASE, "i2": at(100, 104)},
            [at(100, 104), at(99, 110)],
            {0: "i2", 1: "i1"},
            id="the closer trigger",
        ),
        pytest.param({"i1": BASE}, [BASE, BASE], {0: "i1"}, id="each only once"),
        pytest.param({}, [BASE], {}, id="nothing held"),
        pytest.param({"i1": at(0, 5000)}, [at(4990, 4995)], {0: "i1"}, id="a long trigger"),
    ],
)
def test_records_are_found_again(
    held: dict[str, Candidate], made: list[Candidate], expected: dict[int, str]
) -> None:
    assert same(held, made) == expected


def test_many_records_take_linear_time() -> None:
    many = [at(20 * n, 20 * n + 10) for n in range(5000)]
    began = time.process_time()

    found = same({f"i{n}": one for n, one in enumerate(many)}, many)

    assert found == {n: f"i{n}" for n in range(5000)}
    assert time.process_time() - began < 20  # all pairs would be 25 million
