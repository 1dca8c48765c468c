"""Parties of a ledger, as rows."""

from typing import Any

from trucebook.ledger import PartyFound

COLUMNS = (
    "name",
    "kind",
    "country",
    "incidents",
    "claims",
    "commitments",
    "agreements",
    "earliest",
    "latest",
)


def party_values(party: PartyFound) -> list[Any]:
    """The values of the columns."""
    return [getattr(party, column) for column in COLUMNS]
