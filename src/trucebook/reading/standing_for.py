"""Whom a party stands for."""

from trucebook.records import Party
from trucebook.records.vocabulary import PartyKind

OF_A_STATE = frozenset({PartyKind.STATE_FORCES, PartyKind.GOVERNMENT})
"""Parties that stand for their state."""


def side_of(party: Party) -> str:
    """The key of those who are one doer, told now as the state and now as its forces."""
    return party.country if party.country and party.kind in OF_A_STATE else party.name.casefold()
