"""What a record can be found by: countries, places, parties, sources, agreements, and its words."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Final

from trucebook.ledger.views import references
from trucebook.records import Agreement, Claim, Commitment, Incident, Party, Record, Report

Pairs = set[tuple[str, str]]
"""Names of facets with their values."""


STATUS: Final = "status"
"""The facet that holds the status of an incident of all reports; reconciling puts it there."""

GRADING: Final = "grading"
"""The facet that holds its grading; likewise."""

MAX_FACET = 200
"""Characters of a name by which it can be found: PostgreSQL's indexes hold 2,700 bytes in a row."""


@lru_cache(maxsize=16384)
def folded(name: str) -> str:
    """A name as facets have it: without regard to case and spaces, and not too long."""
    return " ".join(name.casefold().split())[:MAX_FACET]


def facets_of(record: Record | Report, others: Mapping[str, Record | Report], report: Report) -> Pairs:
    """What `record` can be found by.

    A claim has the places of the incidents that it speaks of; it and a commitment have the agreements that
    they speak of. Everything has the report's publisher and the agencies that it credits among its sources.

    Args:
        record: the record.
        others: the records of its report, by local id.
        report: its report.
    """
    return own_facets_of(record, others) | publication_of(report)


def publication_of(report: Report) -> Pairs:
    """What a report and all of its records can be found by: its publisher and the agencies it credits."""
    names = (*((report.publisher,) if report.publisher else ()), *report.agencies)
    return {("source", folded(name)) for name in names}


def own_facets_of(record: Record | Report, others: Mapping[str, Record | Report]) -> Pairs:
    """What `record` can be found by, besides its publication."""
    pairs: Pairs = set()
    _add_parties(pairs, _party, _parties(record))
    if isinstance(record, Incident):
        _add_places(pairs, record)
        _add_parties(pairs, _source, record.sources)
        _add_parties(pairs, _source, [figure.source for figure in record.figures if figure.source])
        return pairs
    if isinstance(record, Claim):
        _add_parties(pairs, _source, record.speakers)
    elif isinstance(record, Commitment | Agreement):
        pairs.update([("country", party.country) for party in _parties(record) if party.country])
    if isinstance(record, Agreement):
        _add_names(pairs, record)
        return pairs
    if not isinstance(record, Report):
        for local in references(record):
            other = others.get(local)
            if isinstance(other, Incident):
                _add_places(pairs, other)
            elif isinstance(other, Agreement):
                _add_names(pairs, other)
    return pairs


def words_of(record: Record | Report) -> str:
    """The words by which `record` is searched: for a report all of them, for others passages and names."""
    if isinstance(record, Report):
        return f"{record.title or ''}\n{record.text}"
    words = [passage.text for passage in record.evidence]
    names = [party.name for party in _parties(record)]
    if isinstance(record, Incident):
        names += [place.name for place in record.places]
    elif isinstance(record, Agreement):
        names.append(record.name)
    words += dict.fromkeys(names)
    return "\n".join(words)


def _parties(record: Record | Report) -> tuple[Party, ...]:
    """The parties to what `record` tells of, by which it is counted."""
    if isinstance(record, Incident):
        return record.actors + record.targets
    if isinstance(record, Claim):
        return record.speakers + record.addressees
    if isinstance(record, Commitment):
        return record.obligors + record.beneficiaries
    return record.parties if isinstance(record, Agreement) else ()


@lru_cache(maxsize=16384)
def _party(name: str) -> tuple[str, str]:
    return "party", folded(name)


@lru_cache(maxsize=16384)
def _source(name: str) -> tuple[str, str]:
    return "source", folded(name)


@lru_cache(maxsize=16384)
def _place(name: str) -> tuple[str, str]:
    return "place", folded(name)


def _add_parties(pairs: Pairs, named: Callable[[str], tuple[str, str]], parties: Iterable[Party]) -> None:
    """Add the names of parties, and of those that they speak or act for."""
    for party in parties:
        if party.name:
            pairs.add(named(party.name))
        if party.affiliation:
            pairs.add(named(party.affiliation))


def _add_places(pairs: Pairs, incident: Incident) -> None:
    for place in incident.places:
        pairs.add(_place(place.name))
        if place.admin1:
            pairs.add(_place(place.admin1))
        if place.country:
            pairs.add(("country", place.country))


def _add_names(pairs: Pairs, agreement: Agreement) -> None:
    pairs.add(("agreement", folded(agreement.name)))
    if agreement.accord:
        pairs.add(("agreement", folded(agreement.accord)))
