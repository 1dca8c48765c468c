"""Merged incidents as lists show them: each in the place of the record that names it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from trucebook.ledger import Entry, Found, Ledger
from trucebook.reconcile.finding import FoundIncident
from trucebook.records import Incident

AT_ONCE = 100
"""Incidents whose judgements are looked up together."""


@dataclass(frozen=True, slots=True)
class Item:
    """An incident, once.

    Attributes:
        found: the incident, of all reports that tell of it.
        lead: what lists show of it, as if it were one record: in the report of its first member, with the
            judgements on all members.
    """

    found: FoundIncident
    lead: Found[Incident]


def items(ledger: Ledger, found: Iterable[FoundIncident]) -> Iterator[Item]:
    """`found` with how they stand, in the same order."""
    rest = iter(found)
    while some := list(islice(rest, AT_ONCE)):
        members = [id_ for one in some for id_ in one.merged.members]
        entries = {entry.id: entry for entry in ledger.entries(members)}
        yield from (_item(one, entries) for one in some)


def _item(found: FoundIncident, entries: Mapping[str, Entry]) -> Item:
    lead, members = entries[found.id], found.merged.members
    record = found.merged.incident
    if len(members) == 1 and isinstance(lead.record, Incident):
        record = lead.record  # all that it tells, in its own order
    judgements = dict.fromkeys(judgement for id_ in members for judgement in entries[id_].judgements)
    report = found.reports[lead.report]
    return Item(
        found, Found(found.id, replace(record, id=found.id), report, lead.standing, tuple(judgements))
    )
