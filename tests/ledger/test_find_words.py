import sqlite3

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from trucebook.errors import UsageError
from trucebook.ledger.ddl import TOKENIZER
from trucebook.ledger.find_words import Term, for_sqlite, names_for_sqlite, terms_of


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

    assert found(f"{names_for_sqlite([1])} AND {for_sqlite(terms)}") <= {1, 12}


def found(match: str) -> set[int]:
    """The entries that FTS5 finds among two."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        f"CREATE VIRTUAL TABLE search USING fts5(words, names, content='', tokenize='{TOKENIZER}')"
    )
    told = [(1, "twelve shells", "1 2"), (12, "12 shells", "1 3")]
    connection.executemany("INSERT INTO search (rowid, words, names) VALUES (?, ?, ?)", told)
    rows = connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (match,)).fetchall()
    connection.close()
    return {row[0] for row in rows}


@pytest.mark.parametrize(
    ("words", "names", "entries"),
    [
        ("shell", (1,), {1, 12}),
        ("shell", (2, 3), {1, 12}),
        ("shell", (3,), {12}),
        ("shell", (), set()),
        ("1", (1,), set()),
        ("12", (1,), {12}),
        ("shell -twelve", (1,), {12}),
        ("twelve", (3,), set()),
    ],
)
def test_words_and_names_are_looked_for_apart(words: str, names: tuple[int, ...], entries: set[int]) -> None:
    match = f"{names_for_sqlite(names)} AND {for_sqlite(terms_of(words))}"

    assert found(match) == entries
