"""What a record can be found by: countries, places, parties, sources, agreements, and its words."""

from collections.abc import Iterable, Iterator, Mapping
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
    pairs = {("party", folded(name)) for name in _names_of_parties(_parties(record))}
    pairs.update(_where(record))
    if isinstance(record, Incident):
        cited = (*record.sources, *(figure.source for figure in record.figures if figure.source))
        pairs.update([("source", folded(name)) for name in _names_of_parties(cited)])
    elif isinstance(record, Claim):
        pairs.update([("source", folded(name)) for name in _names_of_parties(record.speakers)])
    elif isinstance(record, Agreement):
        pairs.update(_agreement(record))
    if isinstance(record, Claim | Commitment):
        for local in references(record):
            other = others.get(local)
            if isinstance(other, Incident):
                pairs.update(_where(other))
            elif isinstance(other, Agreement):
                pairs.update(_agreement(other))
    return pairs


def words_of(record: Record | Report) -> str:
    """The words by which `record` is searched: for a report all of them, for others passages and names."""
    if isinstance(record, Report):
        return f"{record.title or ''}\n{record.text}"
    names = [party.name for party in _parties(record)]
    if isinstance(record, Incident):
        names += [place.name for place in record.places]
    if isinstance(record, Agreement):
        names.append(record.name)
    return "\n".join([*(passage.text for passage in record.evidence), *dict.fromkeys(names)])


def _parties(record: Record | Report) -> tuple[Party, ...]:
    match record:
        case Incident():
            return record.actors + record.targets
        case Claim():
            return record.speakers + record.addressees
        case Commitment():
            return record.obligors + record.beneficiaries
        case Agreement():
            return record.parties
    return ()


def _names_of_parties(parties: Iterable[Party]) -> list[str]:
    return [name for party in parties for name in (party.name, party.affiliation) if name]


def _where(record: Record | Report) -> Iterator[tuple[str, str]]:
    if isinstance(record, Incident):
        for place in record.places:
            yield "place", folded(place.name)
            if place.admin1:
                yield "place", folded(place.admin1)
            if place.country:
                yield "country", place.country
    elif isinstance(record, Commitment | Agreement):
        yield from (("country", party.country) for party in _parties(record) if party.country)


def _agreement(record: Agreement) -> Iterator[tuple[str, str]]:
    yield "agreement", folded(record.name)
    if record.accord:
        yield "agreement", folded(record.accord)
