"""Reads reports of war and truce, and keeps the book: what happened, who says so, who is bound to do what.

    >>> import trucebook
    >>> reading = trucebook.read("The army shelled Daraya on Monday.", published="2016-06-01")
    >>> reading.incidents[0].type
    <IncidentType.SHELLING: 'shelling'>

The records and every word in them are those of the codebook.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trucebook.api import read, read_many
    from trucebook.errors import (
        ContractError,
        IntakeError,
        KnowledgeError,
        LedgerError,
        ReadingError,
        TrucebookError,
        UsageError,
    )
    from trucebook.ledger import Ledger
    from trucebook.records import (
        Agreement,
        Claim,
        Clock,
        Commitment,
        Figure,
        Incident,
        Party,
        Place,
        Published,
        Reading,
        Report,
        Span,
        Total,
        When,
    )

__version__ = "0.1.0"

__all__ = [
    "Agreement",
    "Claim",
    "Clock",
    "Commitment",
    "ContractError",
    "Figure",
    "Incident",
    "IntakeError",
    "KnowledgeError",
    "Ledger",
    "LedgerError",
    "Party",
    "Place",
    "Published",
    "Reading",
    "ReadingError",
    "Report",
    "Span",
    "Total",
    "TrucebookError",
    "UsageError",
    "When",
    "__version__",
    "read",
    "read_many",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever is asked for
    """Import what is public when it is first asked for: `trucebook --help` answers at once (PEP 562)."""
    if name in __all__:
        for home in ("trucebook.errors", "trucebook.records", "trucebook.api", "trucebook.ledger"):
            if hasattr(module := import_module(home), name):
                return getattr(module, name)
    raise AttributeError(f"module 'trucebook' has no attribute {name!r}")
