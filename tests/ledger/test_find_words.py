import sqlite3

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from trucebook.errors import UsageError
from trucebook.ledger.ddl import TOKENIZER
from trucebook.ledger.find_words import Term, for_sqlite, terms_of


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("truce", (Term("truce"),)),
        ('"joint  committee" shell*', (Term("joint  committee"), Term("shell", begins=True))),
        (
            '-gas truce -"air strike"',
            (Term("gas", wanted=False), Term("truce"), Term("air strike", wanted=False)),
        ),
        ('"never closed', (Term("never closed"),)),
        ("cease-fire", (Term("cease-fire"),)),
        ("& truce ?", (Term("truce"),)),
    ],
)
def test_terms(text: str, terms: tuple[Term, ...]) -> None:
    assert terms_of(text) == terms


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=40)
    | st.lists(st.sampled_from(('"', "-", "*", "a", "b ", "NOT ", "(", ":", "^"))).map("".join)
)
@example("0\0")
def test_whatever_is_typed_the_database_understands(text: str) -> None:
    try:
        terms = terms_of(text)
    except UsageError:
        return
    connection = sqlite3.connect(":memory:")
    connection.execute(f"CREATE VIRTUAL TABLE search USING fts5(words, tokenize='{TOKENIZER}')")

    connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (for_sqlite(terms),)).fetchall()

    connection.close()
