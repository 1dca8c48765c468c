import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from tests.ledger.samples import added, reading

from trucebook.ledger import Ledger
from trucebook.ledger.cutting import Value
from trucebook.ledger.rows import TOGETHER
from trucebook.ledger.schema import statements
from trucebook.ledger.stating import state, statement_rows

VALUES = [Value("about", position, '"i1"', None, None) for position in range(2 * TOGETHER + 1)]


def test_each_statement_says_which_reading_states_it(ledger: Ledger) -> None:
    added(ledger, reading())

    with ledger.writing() as connection:
        rows = statement_rows((1, "c1"), VALUES, 1000, confidence=0.5)
        state(connection, rows, reading=1)

    query = select(statements).where(statements.c.number >= 1000).order_by(statements.c.number)
    with ledger.connect() as connection:
        stated = [tuple(row) for row in connection.execute(query)]
    assert stated == [
        (1, "c1", 1000 + i, 1, None, "about", i, '"i1"', None, None, 0.5) for i in range(len(VALUES))
    ]


@pytest.mark.parametrize("by", [{}, {"reading": 1, "judgement": 1}, {"reading": 9}])
def test_what_nobody_or_more_than_one_states_is_refused(ledger: Ledger, by: dict[str, int]) -> None:
    added(ledger, reading())

    with pytest.raises(IntegrityError), ledger.engine.begin() as connection:
        state(connection, statement_rows((1, "c1"), VALUES[:1], 1000), **by)
