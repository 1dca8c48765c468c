from pathlib import Path

import pytest
from tests.web.retold import fill_retold

from trucebook.ledger import Ledger
from trucebook.web.comparing import sides


@pytest.fixture
def told(tmp_path: Path) -> dict[str, str]:
    return fill_retold(tmp_path / "own.book")


def test_passages_come_out_as_they_went_in_with_values_marked(told: dict[str, str], tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "own.book") as ledger:
        both = sides(ledger, told["market"], told["retold"])

    for side, number in (
        ((both.a, "14"), (both.b, "16"))
        if both.pair.a == told["market"]
        else ((both.b, "14"), (both.a, "16"))
    ):
        (passage,) = side.passages
        assert "".join(piece.text for piece in passage) == side.found.record.evidence[0].text  # type: ignore[union-attr]  # an incident
        assert [(piece.text, piece.mark) for piece in passage if piece.mark] == [(number, "differs")]


def test_the_order_in_which_two_are_named_does_not_matter(told: dict[str, str], tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "own.book") as ledger:
        assert sides(ledger, told["market"], told["afar"]) == sides(ledger, told["afar"], told["market"])
