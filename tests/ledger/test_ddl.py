from pathlib import Path

from trucebook.ledger import Ledger

_KEPT = "SELECT k, v FROM search_config WHERE k IN ('hashsize', 'automerge')"


def test_words_are_written_down_in_large_lots_and_seldom_merged_after_rebuilding_too(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "truce.book") as ledger:
        ledger.rebuild()

        with ledger.connect() as connection:
            assert dict(connection.exec_driver_sql(_KEPT).all()) == {"hashsize": 8 << 20, "automerge": 8}
