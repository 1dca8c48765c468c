"""Which place each name of a mention means: the choice among candidates, by what the words beside it say."""

import re
from dataclasses import replace
from functools import lru_cache

from trucebook.knowledge.folding import fold
from trucebook.reading.countries import By, namings
from trucebook.reading.parties.media import is_media
from trucebook.reading.places.context import Chosen, Context
from trucebook.reading.places.listing import (
    Candidate,
    candidate_of_country,
    candidates,
    is_known,
    loose_candidates,
)
from trucebook.reading.places.phrases import Name, Phrase, Tie, is_feature, is_named_after, parse
from trucebook.reading.places.ranking import best, is_in_doubt, is_stray, lies_in
from trucebook.records import Span
from trucebook.records.vocabulary import PlacePrecision

LONGEST_MENTION = 300
"""Characters: an encoder's mark is shorter, anything longer is no mention of a place."""

_BELOW_PROVINCE = frozenset({PlacePrecision.SITE, PlacePrecision.TOWN, PlacePrecision.DISTRICT})
_AFTER = re.compile(
    r"(?:,| in|, in)(?: the)? ((?:[A-Z][\w\u2019'.\-]{0,40})(?: [A-Z][\w\u2019'.\-]{0,40}){0,3}(?: [a-z]+)?)"
)
_BESIDE = re.compile(
    r",? (?:(?:about|some|around|just|roughly) )?(?:\d[\d.,]* ?(?:km|kms|kilometres|kilometers|miles)\.? )?"
    r"(?:(?:to the )?(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? of|from|outside) "
    r"(?P<place>[A-Z][\w\u2019'.\-]{0,40}(?: [A-Z][\w\u2019'.\-]{0,40}){0,3})"
)


def parsed(words: Span) -> Phrase:
    """The names in the words; none in the name of a newspaper or a station."""
    return _parsed(words.text[:LONGEST_MENTION])


@lru_cache(maxsize=4096)  # the same words come again and again, within a report and across reports
def _parsed(text: str) -> Phrase:
    return Phrase() if is_media(text) and not is_known(text) else parse(text, is_known)


@lru_cache(maxsize=4096)
def _first_name(text: str) -> Name | None:
    """The first name in words that stand beside a mention."""
    return next(iter(parse(text, is_known).names), None)


def chosen_places(phrase: Phrase, words: Span, context: Context) -> list[Chosen]:
    """The names that stand for places of their own, each with the place meant and what it is to lie in."""
    if not phrase.names:
        return []
    resolved = [meant(name, context, None) for name in phrase.names]
    names = _settled(phrase.names, resolved)
    beside = _container_by_adjective(words) or _container_after(names[-1], words, context)
    found: list[Chosen] = []
    for i, name in enumerate(names):
        container = _container(i, names, resolved, known=resolved[i] is not None)
        if _is_only_container(i, names, resolved):
            continue
        within = container or beside
        chosen = meant(name, context, within) if within else resolved[i]
        if chosen and within and name.precision in _BELOW_PROVINCE and lies_in(chosen, within) < 0:
            chosen = None  # another district of that name: the one meant is in no list
        if chosen and not within and len(names) == 1 and is_stray(chosen, context, fold(name.text)):
            chosen = None
        if chosen and _is_elsewhere(name, chosen, within, context):
            chosen = None
        found.append((name, chosen, within))
    return found


def _is_elsewhere(name: Name, chosen: Candidate, within: Candidate | None, context: Context) -> bool:
    """Whether a site only has its name from the place chosen: "Salah al-Din Road", "St. Paul's Hospital"."""
    if chosen.precision is PlacePrecision.SITE or not name.site:
        return False
    if is_feature(name.site):
        return True
    told = within is not None or any(context.support(c, fold(name.text)) for c in chosen.countries)
    return is_named_after(name.site) and not told


def _settled(names: tuple[Name, ...], resolved: list[Candidate | None]) -> tuple[Name, ...]:
    """The names, ties turned where the places say so: of "the West Bank city of Jenin", Jenin is in it."""
    settled = list(names)
    for i in range(1, len(names)):
        before, here = resolved[i - 1], resolved[i]
        if names[i].tie is Tie.IN and before and here and lies_in(here, before) > 0 >= lies_in(before, here):
            settled[i] = replace(names[i], tie=Tie.OF)
    return tuple(settled)


def meant(name: Name, context: Context, container: Candidate | None) -> Candidate | None:
    """The place that `name` means, in the `container` where it is said to lie in one; none if none fits."""
    found = candidates(name.text)
    if not any(name.precision in {None, c.precision} for c in found):
        loose = loose_candidates(name.text, context, container)
        found += tuple(c for c in loose if not found or c.precision is name.precision)
    key = fold(name.text)
    chosen = best(found, context, name=key, sort=name.precision, container=container)
    named_district = name.precision is PlacePrecision.DISTRICT and container is None
    return None if chosen and named_district and is_in_doubt(chosen, found, context, key) else chosen


def _container(
    i: int, names: tuple[Name, ...], resolved: list[Candidate | None], *, known: bool
) -> Candidate | None:
    """What the name at `i` is said to lie in: "Gaza" for the first of "Khan Younis in southern Gaza".

    What it is only said to lie near tells the country of a name that no list holds.
    """
    if names[i].tie is Tie.OF and resolved[i - 1]:
        return resolved[i - 1]
    for j in range(i + 1, len(names)):
        candidate = resolved[j]
        if candidate is None or names[j].tie is Tie.LIST:
            continue
        if names[j].tie is Tie.IN or (names[j].tie is Tie.COMMA and _could_hold(candidate, names[i])):
            return candidate
        if names[j].tie is Tie.NEAR and not known:
            return candidate_of_country(candidate.country) if candidate.country else None
    return None


def _is_only_container(i: int, names: tuple[Name, ...], resolved: list[Candidate | None]) -> bool:
    """Whether the name at `i` only says where another name of the phrase lies."""
    if i + 1 < len(names) and names[i + 1].tie is Tie.OF:
        return True
    if names[i].tie in {Tie.IN, Tie.NEAR}:
        return True
    candidate = resolved[i]
    return names[i].tie is Tie.COMMA and candidate is not None and _could_hold(candidate, names[i - 1])


def _could_hold(container: Candidate, name: Name) -> bool:
    """Whether some place called `name` lies in `container`, as in "Tyre, Lebanon"."""
    if container.precision in {PlacePrecision.SITE, PlacePrecision.TOWN}:
        return False
    found = candidates(name.text)
    if not found:
        return container.precision in {PlacePrecision.COUNTRY, PlacePrecision.PROVINCE}
    narrower = (c for c in found if c.precision is not container.precision)
    return any(lies_in(candidate, container) > 0 for candidate in narrower)


def _container_by_adjective(words: Span) -> Candidate | None:
    """The country whose adjective stands in the words: "the Syrian town of Jabla"."""
    countries = {n.country for n in namings(words.text) if n.by is By.ADJECTIVE}
    return candidate_of_country(countries.pop()) if len(countries) == 1 else None


def _container_after(last: Name, words: Span, context: Context) -> Candidate | None:
    """The place named right after the words as holding them: "Gereshk, in Helmand", "Paris, Texas"."""
    if context.text[words.start : words.end] != words.text:
        return None
    after = _AFTER.match(context.text, words.end)
    if after is None:
        return _country_beside(words, context)
    name = _first_name(after[1])
    candidate = meant(name, context, None) if name else None
    if name and candidate and (_could_hold(candidate, last) or _must_hold(name, candidate, last)):
        return candidate
    return None


def _must_hold(container: Name, found: Candidate, name: Name) -> bool:
    """Whether the words say that one is a province and the other less: "Khas district, Uruzgan province"."""
    is_province = PlacePrecision.PROVINCE in {container.precision} & {found.precision}
    return is_province and name.precision in _BELOW_PROVINCE


def _country_beside(words: Span, context: Context) -> Candidate | None:
    """The country of what the place is said to lie near: "Edmonton, south of Cairns", "20 km from Kunduz"."""
    beside = _BESIDE.match(context.text, words.end)
    name = _first_name(beside["place"]) if beside else None
    candidate = meant(name, context, None) if name else None
    return candidate_of_country(candidate.country) if candidate and candidate.country else None
