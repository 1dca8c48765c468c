from hypothesis import given
from hypothesis import strategies as st

from trucebook.reading.marks import Link, Role
from trucebook.reading.resolved import Tail, tails_of


def test_tails_are_by_head_and_role_the_likeliest_first() -> None:
    links = (Link(0, 1, Role.ACTOR, 0.5), Link(0, 2, Role.ACTOR, 0.9), Link(3, 1, Role.PLACE, 0.7))

    assert tails_of(links) == {
        (0, Role.ACTOR): (Tail(2, 0.9), Tail(1, 0.5)),
        (3, Role.PLACE): (Tail(1, 0.7),),
    }


def test_who_is_much_less_likely_than_the_speaker_did_not_speak() -> None:
    links = (Link(0, 1, Role.SPEAKER, 0.6), Link(0, 2, Role.SPEAKER, 0.98), Link(0, 3, Role.SPEAKER, 0.9))

    assert tails_of(links) == {(0, Role.SPEAKER): (Tail(2, 0.98), Tail(3, 0.9))}


LINKS = st.builds(Link, st.integers(0, 3), st.integers(4, 9), st.sampled_from(Role), st.floats(0.01, 1.0))


@given(st.lists(LINKS))
def test_the_likeliest_of_each_role_stays(links: list[Link]) -> None:
    found = tails_of(tuple(links))

    for link in links:
        kept = found[link.head, link.role]
        assert kept[0].score == max(o.score for o in links if (o.head, o.role) == (link.head, link.role))
        assert all(Link(link.head, tail.mark, link.role, tail.score) in links for tail in kept)
