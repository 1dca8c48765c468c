from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucebook.reconcile.clustering import THRESHOLD, clustered, contradiction, cross_pairs, doubt
from trucebook.reconcile.pairs import Pair, Relation, Ruling

IDS = tuple("abcdefgh")


def likeness_of(scores: Mapping[str, float], default: float = 0.0) -> Callable[[str, str], float]:
    """The score of "ab" for a and b, or `default`."""
    return lambda a, b: scores.get(min(a, b) + max(a, b), default)


def pairs_of(scores: Mapping[str, float]) -> list[Pair]:
    return [Pair(key[0], key[1], same, 0.0) for key, same in scores.items()]


def said(relation: str, *pairs: str) -> list[Ruling]:
    return [Ruling(pair[0], pair[1], Relation(relation)) for pair in pairs]


def test_every_record_is_in_one_group() -> None:
    found = clustered("dcba", pairs_of({"ab": 0.9}), likeness=likeness_of({}))

    assert found.groups == (("a", "b"), ("c",), ("d",))
    assert not found.part_of
    assert not found.held_apart
    assert not found.conflicts


def test_two_battles_are_not_chained_through_a_vague_third() -> None:
    scores = {"av": 0.8, "bv": 0.7}
    found = clustered("abv", pairs_of(scores), likeness=likeness_of({"ab": 0.02}))

    assert found.groups == (("a", "v"), ("b",))
    assert [(h.a, h.b) for h in found.held_apart] == [("b", "v")]
    assert "clearly different" in found.held_apart[0].why


def test_a_group_is_joined_where_its_members_are_alike_on_the_average() -> None:
    scores = {"ab": 0.9, "ac": 0.8, "bc": 0.3}

    assert clustered("abc", pairs_of(scores), likeness=likeness_of({})).groups == (("a", "b", "c"),)
    scores["bc"] = 0.15
    found = clustered("abc", pairs_of(scores), likeness=likeness_of({}))
    assert found.groups == (("a", "b"), ("c",))
    assert "average" in found.held_apart[0].why


def test_a_person_joins_whatever_the_score() -> None:
    found = clustered("abc", pairs_of({"ab": 0.01}), said("same", "ab"), likeness=likeness_of({}))

    assert found.groups == (("a", "b"), ("c",))


def test_those_whom_a_person_joined_speak_by_the_likest_of_them() -> None:
    scores = {"ab": 0.01, "ac": 0.9, "bc": 0.02}

    assert clustered("abc", pairs_of(scores), likeness=likeness_of({})).groups == (("a", "c"), ("b",))
    assert clustered("abc", pairs_of(scores), said("same", "ab"), likeness=likeness_of({})).groups == (
        ("a", "b", "c"),
    )


@pytest.mark.parametrize("relation", ["different", "part_of"])
def test_a_person_holds_apart_also_by_way_of_others(relation: str) -> None:
    scores = {"ab": 0.99, "bc": 0.98, "ac": 0.97}
    found = clustered("abc", pairs_of(scores), said(relation, "ac"), likeness=likeness_of({}))

    assert found.groups == (("a", "b"), ("c",))
    assert {h.why for h in found.held_apart} == {
        "a person said that they, or others of their groups, are not the same"
    }


def test_different_wins_over_sameness_that_others_imply_and_the_conflict_is_told() -> None:
    rulings = [*said("same", "ab", "bc"), *said("different", "ac")]
    found = clustered("abc", pairs_of({"ab": 0.9, "bc": 0.4}), rulings, likeness=likeness_of({}))

    assert found.groups == (("a", "b"), ("c",))
    assert found.conflicts == tuple(said("same", "bc"))


def test_unsure_binds_nobody() -> None:
    found = clustered("ab", pairs_of({"ab": 0.9}), said("unsure", "ab"), likeness=likeness_of({}))

    assert found.groups == (("a", "b"),)


def test_a_part_is_linked_and_not_merged() -> None:
    pairs = [Pair("b", "w", 0.1, 0.8), Pair("a", "b", 0.95, 0.01)]
    found = clustered("abw", pairs, said("part_of", "ca"), likeness=likeness_of({}))

    assert found.groups == (("a", "b"), ("w",))
    assert found.part_of == (("b", "w"),)


def test_a_persons_part_of_stands_and_nothing_is_a_part_of_its_own_part() -> None:
    pairs = [Pair("a", "b", 0.1, 0.8), Pair("b", "c", 0.1, 0.7), Pair("c", "a", 0.1, 0.6)]

    assert clustered("abc", pairs, likeness=likeness_of({})).part_of == (("a", "b"), ("b", "c"))
    ruled = clustered("abc", pairs, said("part_of", "ca"), likeness=likeness_of({}))
    assert ruled.part_of == (("a", "b"), ("c", "a"))
    denied = clustered("abc", pairs, said("different", "ab"), likeness=likeness_of({}))
    assert denied.part_of == (("b", "c"), ("c", "a"))


def test_records_that_are_not_there_are_passed_over() -> None:
    found = clustered(
        "ab", pairs_of({"az": 0.9, "ab": 0.8}), said("different", "az"), likeness=likeness_of({})
    )

    assert found.groups == (("a", "b"),)


def test_a_war_that_thousands_mention_does_not_cost_its_square() -> None:
    ids = [f"{i:05}" for i in range(3000)]
    asked = []

    def likeness(a: str, b: str) -> float:
        asked.append((a, b))
        return 0.9

    found = clustered(ids, [Pair(a, b, 0.9, 0.0) for a, b in pairwise(ids)], likeness=likeness)

    assert found.groups == (tuple(ids),)
    assert len(asked) < 100 * len(ids)


CHANCES = st.one_of(st.floats(0, 1), st.sampled_from([0.0, 0.05, 0.3, 0.5, 0.6, 0.95]))


@st.composite
def tangles(draw: st.DrawFn) -> tuple[list[Pair], list[Ruling], dict[str, float]]:
    keys = [x + y for i, x in enumerate(IDS) for y in IDS[i + 1 :]]
    scores = {key: draw(CHANCES) for key in keys}
    told = draw(st.lists(st.sampled_from(keys), unique=True))
    pairs = [Pair(k[0], k[1], scores[k], draw(st.floats(0, 1)) * (1 - scores[k])) for k in told]
    relations = st.sampled_from(list(Relation))
    rulings = [Ruling(k[0], k[1], draw(relations)) for k in draw(st.lists(st.sampled_from(keys), max_size=6))]
    return pairs, rulings, scores


@settings(max_examples=100, deadline=None)
@given(tangles(), st.randoms(use_true_random=False))
def test_clustering_does_not_depend_on_order(tangle: tuple, random: object) -> None:  # type: ignore[type-arg]
    pairs, rulings, scores = tangle
    before = clustered(IDS, pairs, rulings, likeness=likeness_of(scores))
    ids = list(IDS)
    for each in (ids, pairs, rulings):
        random.shuffle(each)  # type: ignore[attr-defined]

    assert clustered(ids, pairs, rulings, likeness=likeness_of(scores)) == before


@settings(max_examples=100, deadline=None)
@given(tangles())
def test_a_persons_word_always_wins(tangle: tuple) -> None:  # type: ignore[type-arg]
    pairs, rulings, scores = tangle
    found = clustered(IDS, pairs, rulings, likeness=likeness_of(scores))
    group = {id_: i for i, members in enumerate(found.groups) for id_ in members}

    assert sorted(group) == list(IDS)
    for r in rulings:
        if r.relation in (Relation.DIFFERENT, Relation.PART_OF):
            assert group[r.a] != group[r.b]
        if r.relation == Relation.SAME:
            assert group[r.a] == group[r.b] or r in found.conflicts
    for part, whole in found.part_of:
        assert group[part] != group[whole]
    for held in found.held_apart:
        assert held.same >= THRESHOLD
        assert group[held.a] != group[held.b]


@pytest.mark.parametrize(
    ("earlier", "new", "against"),
    [
        ([], said("same", "ab"), []),
        (said("same", "ab"), said("same", "bc"), []),
        (said("different", "ab"), said("same", "ab"), said("different", "ab")),
        ([*said("same", "ab"), *said("different", "ac")], said("same", "bc"), said("different", "ac")),
        (said("same", "ab", "bc"), said("different", "ac"), said("same", "ab", "bc")),
        (said("same", "ab", "bc"), said("part_of", "ac"), said("same", "ab", "bc")),
        (said("part_of", "ab"), said("same", "ab"), said("part_of", "ab")),
        (said("part_of", "ab"), said("different", "ab"), said("part_of", "ab")),
        (said("part_of", "ab"), said("part_of", "ab"), []),
        (said("part_of", "ab"), said("part_of", "ba"), said("part_of", "ab")),
        (said("part_of", "ab", "bc"), said("part_of", "ca"), said("part_of", "ab", "bc")),
        (said("unsure", "ab"), said("same", "ab"), []),
        (said("same", "ab"), said("unsure", "ab"), []),
        (said("different", "ab"), said("different", "ac"), []),
    ],
)
def test_a_ruling_is_told_what_it_contradicts(
    earlier: list[Ruling], new: list[Ruling], against: list[Ruling]
) -> None:
    assert contradiction(earlier, new[0]) == tuple(against)


def test_doubt_is_greatest_where_the_program_knows_least() -> None:
    sure, torn, lost = Pair("a", "b", 0.999, 0.0), Pair("a", "b", 0.5, 0.0), Pair("a", "b", 1 / 3, 1 / 3)

    assert doubt(sure) < doubt(torn) < doubt(lost)
    assert doubt(lost) == pytest.approx(1)
    assert doubt(Pair("a", "b", 1.0, 0.0)) == 0


def test_many_are_asked_for_at_once() -> None:
    asked = []

    def likenesses(keys: Sequence[tuple[str, str]]) -> list[float]:
        asked.append(list(keys))
        return [0.9] * len(keys)

    pairs = pairs_of({"ab": 0.9, "bc": 0.8, "cd": 0.7})
    found = clustered("abcd", pairs, likeness=likeness_of({}), likenesses=likenesses)

    assert found.groups == (("a", "b", "c", "d"),)
    assert asked == [[("a", "c"), ("a", "d"), ("b", "d")]]


def test_cross_pairs_are_those_that_likely_pairs_connect() -> None:
    pairs = pairs_of({"ab": 0.9, "bc": 0.8, "cd": 0.1, "ef": 0.9})

    assert cross_pairs(pairs) == [("a", "c")]
