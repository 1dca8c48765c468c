"""What a person types to search for words, in the way of each engine."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, UnaryExpression, func, literal_column
from sqlalchemy.sql.operators import custom_op

from trucebook.errors import UsageError

_TERM = re.compile(r'(?P<not>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_LETTER = re.compile(r"[^\W_]")
_CONFIG: ColumnElement[Any] = literal_column("'english'")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase that is searched for.

    Attributes:
        words: the word, or the words that stand together.
        wanted: it must be there; else it must not.
        begins: it is only how a word begins.
    """

    words: str
    wanted: bool = True
    begins: bool = False


def terms_of(text: str) -> tuple[Term, ...]:
    """The terms that `text` asks for: `truce "joint committee" -gas shell*`.

    Raises:
        UsageError: where it has no word that must be there.
    """
    readable = text.replace("\0", " ")  # a NUL ends what either database reads
    terms = tuple(_term(match) for match in _TERM.finditer(readable) if _LETTER.search(match[0]))
    if not any(term.wanted for term in terms):
        raise UsageError(
            f"there is no word to search for in {text!r}: give at least one without a - before it"
        )
    return terms


def _term(match: re.Match[str]) -> Term:
    word = match["word"]
    if word is None:
        return Term(match["phrase"], not match["not"])
    return Term(word.rstrip("*"), not match["not"], word.endswith("*"))


def for_sqlite(terms: tuple[Term, ...]) -> str:
    """The terms as FTS5 takes them."""
    wanted = " AND ".join(_quoted(term) for term in terms if term.wanted)
    refused = "".join(f" NOT {_quoted(term)}" for term in terms if not term.wanted)
    return f"words : (({wanted}){refused})"


def names_for_sqlite(keys: Collection[int]) -> str:
    """Any of the names with these keys, as FTS5 takes them; none where there is none."""
    any_ = " OR ".join(f'"{key}"' for key in sorted(keys)) or '"0"'
    return f"names : ({any_})"


def for_postgresql(terms: tuple[Term, ...]) -> ColumnElement[Any]:
    """The terms as a `tsquery`."""
    return reduce(lambda found, query: found.op("&&")(query), map(_tsquery, terms))


def _quoted(term: Term) -> str:
    return '"' + term.words + '"' + "*" * term.begins


def _tsquery(term: Term) -> ColumnElement[Any]:
    query: ColumnElement[Any]
    if term.begins:
        stem = " <-> ".join(re.findall(r"\w+", term.words))
        query = func.to_tsquery(_CONFIG, f"{stem}:*")
    else:
        query = func.phraseto_tsquery(_CONFIG, term.words)
    return query if term.wanted else UnaryExpression(query, operator=custom_op("!!"))
