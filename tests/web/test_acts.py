from dataclasses import replace
from pathlib import Path

from tests.web.retold import fill_retold

from trucebook.ledger import Ledger, Verb
from trucebook.web.acts import acts_of


def test_what_was_parted_by_one_act_stands_together(tmp_path: Path) -> None:
    ids = fill_retold(tmp_path / "own.book")
    with Ledger.open(tmp_path / "own.book") as ledger:
        one = ledger.rule(ids["market"], Verb.DIFFERENT, ids["bridge"], who="Ana", why="another town")
    later = replace(one, id="4be1c09a7f21-j2", at=one.at.replace(one.at[:4], "2035"))
    other = replace(one, id="4be1c09a7f21-j3", who="Ben")
    same = replace(one, id="4be1c09a7f21-j4", verb=Verb.SAME)

    assert acts_of([one, one]) == ((one, one),)
    assert acts_of([one, later]) == ((one,), (later,))
    assert acts_of([one, other]) == ((one,), (other,))
    assert acts_of([same, same]) == ((same,), (same,))
