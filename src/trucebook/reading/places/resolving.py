"""The words of place mentions resolved to places, in the light of the whole report."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from trucebook.knowledge.states import states
from trucebook.reading.countries import By, namings
from trucebook.reading.places.context import Context
from trucebook.reading.places.phrases import Name, Phrase, Tie, parse
from trucebook.reading.places.ranking import (
    Candidate,
    best,
    candidate_of_country,
    candidates,
    is_known,
    is_stray,
    lies_in,
    loose_candidates,
)
from trucebook.records import Place, Span
from trucebook.records.vocabulary import PlacePrecision

ELSEWHERE = "country from the report's other places"
_AFTER = re.compile(
    r"(?:,| in|, in)(?: the)? ((?:[A-Z][\w\u2019'.\-]{0,40})(?: [A-Z][\w\u2019'.\-]{0,40}){0,3}(?: [a-z]+)?)"
)
_LONGEST_MENTION = 300  # characters: an encoder's mark is shorter, anything longer is no mention of a place


def context(text: str, mentions: Iterable[Span]) -> Context:
    """Where the report `text` plays, from all of its words and from its `mentions` of places.

    Countries are counted first; by them the mentions are resolved; and what is sure of these (provinces,
    homes) helps to resolve the rest when `places` is asked.
    """
    spans = sorted(set(mentions))
    counted = Context(votes=MappingProxyType(dict(_votes(text, spans))), text=text)
    told: list[tuple[int, Place]] = []
    homes: Counter[str] = Counter()
    provinces: set[tuple[str, str]] = set()
    for span in spans:
        for place in places(span, context=counted):
            told.append((span.start, place))
            if place.country and place.latitude is not None and not place.basis:
                homes[place.country] += 1
                if place.admin1:
                    provinces.add((place.country, place.admin1))
    return Context(
        votes=MappingProxyType(dict(Counter(counted.votes) + homes)),
        provinces=frozenset(provinces),
        told=tuple(told),
        homes=MappingProxyType(dict(homes)),
        text=text,
    )


def _votes(text: str, mentions: list[Span]) -> Counter[str]:
    """How often each country is named. A capital told as a place is no vote: it may be another Tripoli."""
    starts = {span.start + i for span in mentions for i in range(min(len(span.text), _LONGEST_MENTION))}
    return Counter(n.country for n in namings(text) if not (n.by is By.SEAT and n.start in starts))


def place(words: Span, *, context: Context) -> Place | None:
    """The first place that `words` name; none where they name none. See `places`."""
    return next(iter(places(words, context=context)), None)


def places(words: Span, *, context: Context) -> tuple[Place, ...]:
    """The places that the words of one mention name, each once.

    "Nad Ali and Marja districts" are two. What a place lies in or near, "Gaza" of "Khan Younis in Gaza",
    helps to find it and is no place of its own. "The city" and "the country" refer back. Words that name no
    place ("nine provinces") give none. A name that no list holds is kept, without coordinates.
    """
    phrase = parse(words.text[:_LONGEST_MENTION], is_known)
    found = _named(phrase, words, context)
    if phrase.capital and all(p.precision is PlacePrecision.COUNTRY for p in found):
        capital = _capital(words, context)
        return (capital,) if capital else ()
    found = found or _by_adjective(words, context) or _referred(phrase, words, context)
    return tuple(dict.fromkeys(found))


def _named(phrase: Phrase, words: Span, context: Context) -> list[Place]:
    if not phrase.names:
        return []
    resolved = [_candidate(name, context, None) for name in phrase.names]
    names = _settled(phrase.names, resolved)
    beside = _container_by_adjective(words) or _container_after(names[-1], words, context)
    found: list[Place] = []
    for i, name in enumerate(names):
        container = _container(i, names, resolved, known=resolved[i] is not None)
        if _is_only_container(i, names, resolved):
            continue
        within = container or beside
        chosen = _candidate(name, context, within) if within else resolved[i]
        if chosen and not within and len(names) == 1 and is_stray(chosen, context):
            chosen = None
        found.append(_place(name, chosen, within, words, context))
    return found


def _settled(names: tuple[Name, ...], resolved: list[Candidate | None]) -> tuple[Name, ...]:
    """The names, ties turned where the places say so: of "the West Bank city of Jenin", Jenin is in it."""
    settled = list(names)
    for i in range(1, len(names)):
        before, here = resolved[i - 1], resolved[i]
        if names[i].tie is Tie.IN and before and here and lies_in(here, before) > 0 >= lies_in(before, here):
            settled[i] = replace(names[i], tie=Tie.OF)
    return tuple(settled)


def _candidate(name: Name, context: Context, container: Candidate | None) -> Candidate | None:
    found = candidates(name.text) or loose_candidates(name.text, context, container)
    return best(found, context, sort=name.precision, container=container)


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
    after = _AFTER.match(context.text, words.end)
    if after is None or context.text[words.start : words.end] != words.text:
        return None
    names = parse(after[1], is_known).names[:1]
    candidate = _candidate(names[0], context, None) if names else None
    return candidate if candidate and _could_hold(candidate, last) else None


def _place(
    name: Name, chosen: Candidate | None, container: Candidate | None, words: Span, context: Context
) -> Place:
    if chosen is None:
        return _unlisted(name, container, words, context)
    country = chosen.country or _likeliest(chosen.countries, context)
    return Place(
        name=_printed(name, chosen),
        country=country,
        admin1=chosen.admin1,
        latitude=chosen.latitude,
        longitude=chosen.longitude,
        precision=chosen.precision,
        words=words,
        basis=None if country == chosen.country else ELSEWHERE,
    )


def _unlisted(name: Name, container: Candidate | None, words: Span, context: Context) -> Place:
    """A place that no list holds: its country from what it is said to lie in, or from the report's others."""
    country = container.country if container else None
    inferred = None if country else context.dominant
    return Place(
        name=f"{name.text} {name.site}".rstrip(),
        country=country or inferred,
        admin1=container.admin1 if container else None,
        precision=name.precision,
        words=words,
        basis=ELSEWHERE if inferred else None,
    )


def _printed(name: Name, chosen: Candidate) -> str:
    """The name as the report prints it; with its site, or a direction that narrows a country."""
    text = name.text.title() if name.text.isupper() and len(name.text) > 3 else name.text
    if name.site and chosen.precision in {PlacePrecision.SITE, PlacePrecision.TOWN}:
        return f"{text} {name.site}"
    if chosen.precision is PlacePrecision.COUNTRY and name.direction:
        return f"{name.direction} {text}"
    return text


def _likeliest(countries: tuple[str, ...], context: Context) -> str | None:
    """The one of the countries of a region that the report is about, if it is about one of them."""
    return context.dominant if context.dominant in countries else None


def _capital(words: Span, context: Context) -> Place | None:
    """The capital of the country that the words name, or else of the report's own."""
    named = next((n.country for n in namings(words.text)), None)
    country = named or context.dominant
    state = next((s for s in states() if s.country == country), None)
    if state is None or not state.seats:
        return None
    name = Name(state.seats[0], known=True, precision=PlacePrecision.TOWN)
    chosen = _candidate(name, context, candidate_of_country(country or ""))
    if chosen is None:
        return None
    basis = f"capital of {state.name}" if named else f"capital of {state.name}; {ELSEWHERE}"
    return replace(_place(name, chosen, None, words, context), basis=basis)


def _by_adjective(words: Span, context: Context) -> list[Place]:
    """The countries of phrases that name them only by adjective: "the Turkish-Syrian border"."""
    named = {
        n.country: words.text[n.start : n.end]
        for n in namings(words.text)
        if n.by in {By.ADJECTIVE, By.PEOPLE}
    }
    by_country = {s.country: s.name for s in reversed(states())}
    found = []
    for country in named:
        chosen = candidate_of_country(country)
        if chosen:
            found.append(_place(Name(by_country[country], known=True), chosen, None, words, context))
    return found


def _referred(phrase: Phrase, words: Span, context: Context) -> list[Place]:
    """What "the city" or "the country" refers back to: the last place told of that sort before."""
    if phrase.refers is PlacePrecision.COUNTRY:
        chosen = candidate_of_country(context.dominant or "")
        by_country = {s.country: s.name for s in reversed(states())}
        if chosen and chosen.country in by_country:
            name = Name(by_country[chosen.country], known=True)
            return [replace(_place(name, chosen, None, words, context), basis=ELSEWHERE)]
        return []
    before = (p for start, p in reversed(context.told) if start < words.start and p.latitude is not None)
    earlier = next((p for p in before if p.precision is phrase.refers and p.words), None)
    if phrase.refers is None or earlier is None or earlier.words is None:
        return []
    return [replace(earlier, words=words, basis=f"the words refer to {earlier.words.text!r}")]
