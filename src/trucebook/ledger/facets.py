"""What a record can be found by: countries, places, parties, sources, agreements, and its words."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from trucebook.ledger.views import references
from trucebook.records import Agreement, Claim, Commitment, Figure, Incident, Party, Place, Record, Report

Pairs = set[tuple[str, str]]
"""Names of facets with their values."""


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
    pairs = {
        ("party", name) for party in _parties(record) for name in (party.name, party.affiliation) if name
    }
    pairs |= {("source", name) for name in _sources(record, report)}
    pairs |= set(_where(record))
    pairs |= {("agreement", name) for name in _agreements(record)}
    for local in references(record) if isinstance(record, Claim | Commitment) else ():
        other = others.get(local)
        if isinstance(other, Incident):
            pairs |= set(_where(other))
        elif isinstance(other, Agreement):
            pairs |= {("agreement", name) for name in _agreements(other)}
    return {(name, value if name == "country" else folded(value)) for name, value in pairs}


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


def _sources(record: Record | Report, report: Report) -> Iterator[str]:
    if report.publisher:
        yield report.publisher
    yield from report.agencies
    cited: tuple[Party, ...] = ()
    figures: tuple[Figure, ...] = ()
    if isinstance(record, Incident):
        cited, figures = record.sources, record.figures
    elif isinstance(record, Claim):
        cited = record.speakers
    for party in (*cited, *(figure.source for figure in figures if figure.source)):
        yield party.name
        if party.affiliation:
            yield party.affiliation


def _where(record: Record | Report) -> Iterator[tuple[str, str]]:
    if isinstance(record, Incident):
        for place in record.places:
            yield from _names_of(place)
    elif isinstance(record, Commitment | Agreement):
        yield from (("country", party.country) for party in _parties(record) if party.country)


def _names_of(place: Place) -> Iterator[tuple[str, str]]:
    yield "place", place.name
    if place.admin1:
        yield "place", place.admin1
    if place.country:
        yield "country", place.country


def _agreements(record: Record | Report) -> Iterator[str]:
    if isinstance(record, Agreement):
        yield record.name
        if record.accord:
            yield record.accord
