"""Who: a person, body, armed group, state or crowd."""

from dataclasses import dataclass

from trucebook.records.span import Span
from trucebook.records.vocabulary import PartyKind


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who acts, suffers, speaks, is addressed or is bound.

    Attributes:
        name: as users know it: "Taliban", "United States", "Afghan security forces".
        kind: what sort of party it is.
        country: ISO 3166-1 alpha-2, where it has one.
        role: what a person is, in the report's words: "spokesman".
        affiliation: name of the body that a person speaks or acts for.
        words: the words it was read from.
        basis: where it was inferred, from what; empty where `words` says it.
    """

    name: str
    kind: PartyKind = PartyKind.UNKNOWN
    country: str | None = None
    role: str | None = None
    affiliation: str | None = None
    words: Span | None = None
    basis: str | None = None
