"""Reads reports of war and truce, and keeps the book: what happened, who says so, who is bound to do what.

    >>> import trucebook
    >>> reading = trucebook.read("The army shelled Daraya on Monday.", published="2016-06-01")
    >>> reading.incidents[0].type
    <IncidentType.SHELLING: 'shelling'>

The records and every word in them are those of the codebook.
"""

from trucebook.api import read, read_many
from trucebook.errors import (
    ContractError,
    IntakeError,
    KnowledgeError,
    ReadingError,
    TrucebookError,
    UsageError,
)
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
