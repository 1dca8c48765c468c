from pathlib import Path

from trucebook.ledger import Ledger

_LOT = "SELECT v FROM search_config WHERE k = 'hashsize'"


def test_words_are_written_down_in_large_lots_after_rebuilding_too(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "truce.book") as ledger:
        ledger.rebuild()

        with ledger.connect() as connection:
            assert connection.exec_driver_sql(_LOT).scalar() == 8 << 20
