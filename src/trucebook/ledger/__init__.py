"""The ledger: one file, or one PostgreSQL database, that keeps every statement and every judgement.

::

    Reading ──► drafts ──► adding ──► THE BOOK ──► book ──► views ──► Entry, Reading
               checked,    identity   statements,  rows of   records as
               cut into    re-reading judgements   a report  they stand ──► index ──► entries, facets, search
               values                    ▲                                            what lists look through
                                     judgements
                                     a person's word

`store.Ledger` is the way in. `schema` draws the tables; `engine`, `opening` and `migrations` open them;
`check`, `dump` and `load` keep them. `views`, `judging`, `identity` and `facets` know of no database.
"""

from trucebook.ledger.find import Found, Page
from trucebook.ledger.find_parties import PartyFound, PartyPage, PartySort
from trucebook.ledger.find_query import Query, Sort
from trucebook.ledger.store import Ledger
from trucebook.ledger.values import (
    STANDS,
    Added,
    Addition,
    Arrival,
    Entry,
    History,
    Judgement,
    Method,
    Outcome,
    Problem,
    RecordKind,
    Standing,
    Statement,
    Verb,
)

__all__ = [
    "STANDS",
    "Added",
    "Addition",
    "Arrival",
    "Entry",
    "Found",
    "History",
    "Judgement",
    "Ledger",
    "Method",
    "Outcome",
    "Page",
    "PartyFound",
    "PartyPage",
    "PartySort",
    "Problem",
    "Query",
    "RecordKind",
    "Sort",
    "Standing",
    "Statement",
    "Verb",
]
