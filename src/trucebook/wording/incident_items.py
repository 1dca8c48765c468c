"""Merged incidents as lists show them: each in the place of the record that names it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from trucebook.ledger import Found
from trucebook.reconcile.finding import FoundIncident
from trucebook.records import Incident


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


def items(found: Iterable[FoundIncident]) -> Iterator[Item]:
    """`found` with how they stand, in the same order."""
    return map(_item, found)


def _item(found: FoundIncident) -> Item:
    lead, members = found.entries[found.id], found.merged.members
    record = found.merged.incident
    if len(members) == 1 and isinstance(lead.record, Incident):
        record = lead.record  # all that it tells, in its own order
    judgements = dict.fromkeys(judgement for id_ in members for judgement in found.entries[id_].judgements)
    report = found.reports[lead.report]
    return Item(
        found, Found(found.id, replace(record, id=found.id), report, lead.standing, tuple(judgements))
    )
