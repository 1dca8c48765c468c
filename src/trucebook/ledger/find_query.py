"""What is looked for in a ledger, and in which order what is found comes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from trucebook.errors import UsageError
from trucebook.ledger.values import RecordKind

PAGE: Final = 50
"""Records on a page, where nobody says how many."""


class Sort(StrEnum):
    """The order of what is found."""

    NEWEST = "newest"
    """The latest day first; what has no day comes last."""
    OLDEST = "oldest"
    """The earliest day first; what has no day comes last."""
    ADDED = "added"
    """What is from the report that was last added first."""
    DOUBTFUL = "doubtful"
    """What the reader was least sure of first."""


@dataclass(frozen=True, slots=True)
class Query:
    """What records are looked for. All that is given must hold.

    Of several values of one field any will do, but all of `parties` must be in the record. Names are compared
    without regard to case; a `*` in one stands for any letters.

    Attributes:
        kind: what sort of record.
        since: the first day on which it can have been: it ended on that day or later.
        until: the last day: it began on that day or earlier.
        labels: types of incidents, acts of claims, actions of commitments or kinds of agreements.
        occurrences: whether it happened, or how else it is told; of incidents.
        background: told as background, or not; of incidents.
        countries: ISO 3166-1 alpha-2, of its places, or of its parties where it has no places.
        places: names of its places, or of their provinces.
        parties: who acts, suffers, speaks, is addressed or is bound.
        sources: who says so: persons and bodies, the publisher, the wire.
        agreements: names or ids of the accords that it belongs to or speaks of.
        words: words that it was read from; "in quotation marks" together, with - before one that must not
            be there, with * after the beginning of one.
        reports: ids of the reports that it is from.
        judged: a person judged it, or nobody did.
        hidden: also what was rejected, retired or replaced by a newer version of its page.
        merged: incidents once each, of all reports that tell of them. One is found by what any of them tells,
            and stands where its lead does: the record that names it.
        statuses: was it so: any of these words of the codebook; of incidents once each.
        gradings: how well harm to civilians is supported; likewise.
    """

    kind: RecordKind
    since: date | None = None
    until: date | None = None
    labels: tuple[str, ...] = ()
    occurrences: tuple[str, ...] = ()
    background: bool | None = None
    countries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()
    words: str = ""
    reports: tuple[str, ...] = ()
    judged: bool | None = None
    hidden: bool = False
    merged: bool = False
    statuses: tuple[str, ...] = ()
    gradings: tuple[str, ...] = ()

    @property
    def listed(self) -> str:
        """The kind of entries that are looked through."""
        return "merged" if self.merged else self.kind.value

    def __post_init__(self) -> None:
        """Refuse what nothing can be.

        Raises:
            UsageError: where `since` is after `until`, another kind than incidents is to be merged, or a
                status or grading is asked of records as told.
        """
        if self.since and self.until and self.since > self.until:
            raise UsageError(f"since {self.since} is after until {self.until}: give the earlier day first")
        if self.merged and self.kind is not RecordKind.INCIDENT:
            raise UsageError(f"only incidents are merged across reports, not a {self.kind}: leave that out")
        if not self.merged and (self.statuses or self.gradings):
            raise UsageError("only incidents once each have a status and a grading: ask with merged=True")
