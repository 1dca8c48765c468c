import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from tests.ledger.samples import added, reading

from trucebook.ledger import Ledger
from trucebook.ledger.rows import TOGETHER, ask, insert, nothing, plain
from trucebook.ledger.schema import entries, names, readings


@pytest.mark.parametrize("number", [0, 1, TOGETHER - 1, TOGETHER, TOGETHER + 1, 3 * TOGETHER])
def test_all_rows_are_put_down_however_many_they_are(ledger: Ledger, number: int) -> None:
    rows = [(1000 + i, "place", f"Place {i:04}") for i in range(number)]

    with ledger.writing() as connection:
        insert(connection, names, iter(rows))

        assert ask(connection, "SELECT key, facet, value FROM names ORDER BY key", ()) == rows


def test_what_is_empty_is_null_in_either_engine(ledger: Ledger) -> None:
    added(ledger, reading())

    with ledger.writing() as connection:
        empty = nothing(connection)
        columns = ("i9", "incident", "read", True, False, None, None, None, 0.0, None, None, "", None)
        insert(connection, entries, [(5, 1, *plain(connection, columns), "", "")])
        (row,) = connection.execute(select(entries).where(entries.c.key == 5)).all()

    assert empty is None or ledger.engine.dialect.name == "sqlite"
    assert tuple(row) == (5, 1, *columns, "", "")


def test_a_row_that_is_wrong_is_refused(ledger: Ledger) -> None:
    with pytest.raises(IntegrityError), ledger.engine.begin() as connection:
        insert(connection, readings, [(7, 1, "reader", "1", "", "")])
