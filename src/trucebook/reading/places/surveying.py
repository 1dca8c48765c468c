"""A report surveyed for where it plays, before its places are resolved."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from trucebook.knowledge.folding import fold
from trucebook.reading.countries import By, namings
from trucebook.reading.places.choosing import LONGEST_MENTION, chosen_places, parsed
from trucebook.reading.places.context import Context, Taken, evidence
from trucebook.reading.places.listing import Candidate
from trucebook.reading.places.ranking import lies_in
from trucebook.reading.places.resolving import places
from trucebook.records import Place, Span
from trucebook.records.vocabulary import PlacePrecision

_LOOKS = 2  # a third changes next to nothing


def context(text: str, mentions: Iterable[Span]) -> Context:
    """Where the report `text` plays, from all of its words and from its `mentions` of places.

    Countries are counted first; by them the names in the mentions are taken for places; and what these are,
    where they lie and which of them lie together helps to take each name better at the second look.
    """
    spans = sorted(set(mentions))
    words, taken = _namings(text, spans)
    around = evidence(text, words, taken)
    for _ in range(_LOOKS):
        around = _chosen(spans, around)
        seen, taken = taken, _taken(around)
        if taken == seen:
            break  # another look would see the same
        around = evidence(text, words, taken)
    around = around if around.chosen else _chosen(spans, around)
    told: list[tuple[int, Place]] = []
    homes: Counter[str] = Counter()
    for span in spans:
        for place in places(span, context=around):
            told.append((span.start, place))
            if place.country and place.latitude is not None and not place.basis:
                homes[place.country] += 1
    return replace(around, told=tuple(told), homes=MappingProxyType(dict(homes)))


def _namings(text: str, spans: list[Span]) -> tuple[Mapping[str, int], Mapping[str, Taken]]:
    """How often each country is named outside the mentions of places, and what of it stands in these.

    A capital told as a place is neither: it may be another Tripoli.
    """
    inside = {span.start + i for span in spans for i in range(min(len(span.text), LONGEST_MENTION))}
    words: Counter[str] = Counter()
    taken: dict[str, Taken] = {}
    for naming in namings(text):
        if naming.start not in inside or naming.by in {By.ADJECTIVE, By.PEOPLE}:
            words[naming.country] += 1
        elif naming.by is not By.SEAT:
            key = fold(text[naming.start : naming.end])
            known = taken.get(key)
            taken[key] = Taken(naming.country, times=known.times + 1 if known else 1)
    return MappingProxyType(dict(words)), MappingProxyType(taken)


def _chosen(spans: list[Span], around: Context) -> Context:
    """`around` with what each name in the mentions means as far as it tells."""
    chosen = {span: chosen_places(parsed(span), span, around) for span in spans}
    return replace(around, chosen=MappingProxyType(chosen))


def _taken(around: Context) -> Mapping[str, Taken]:
    """What each name in the mentions means, and how often it is told."""
    found: dict[str, Taken] = {}
    for names in around.chosen.values():
        for name, chosen, within in names:
            if chosen is None or chosen.country is None:
                continue
            key = fold(name.text)
            known = found.get(key)
            now = _as_taken(chosen, within)
            best_known = known if known and (known.said or not now.said) else now
            found[key] = replace(best_known, times=known.times + 1 if known else 1)
    return MappingProxyType(found)


def _as_taken(chosen: Candidate, within: Candidate | None) -> Taken:
    located = chosen.latitude is not None and chosen.longitude is not None
    narrow = located and chosen.precision is not PlacePrecision.COUNTRY
    return Taken(
        country=chosen.country or "",
        province=chosen.admin1,
        point=(chosen.latitude or 0.0, chosen.longitude or 0.0) if narrow else None,
        said=within is not None and lies_in(chosen, within) > 0,
    )
