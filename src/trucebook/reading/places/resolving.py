"""The words of place mentions resolved to places, in the light of the whole report."""

import re
from dataclasses import replace

from trucebook.knowledge.states import states
from trucebook.reading.countries import By, namings
from trucebook.reading.places.choosing import chosen_places, meant, parsed
from trucebook.reading.places.context import Context
from trucebook.reading.places.listing import Candidate, candidate_of_country, candidates
from trucebook.reading.places.phrases import Name, Phrase
from trucebook.reading.places.ranking import best
from trucebook.records import Place, Span
from trucebook.records.vocabulary import PlacePrecision

ELSEWHERE = "country from the report's other places"
_REGION = re.compile(r"\bregion\b", re.IGNORECASE)


def place(words: Span, *, context: Context) -> Place | None:
    """The first place that `words` name; none where they name none. See `places`."""
    return next(iter(places(words, context=context)), None)


def places(words: Span, *, context: Context) -> tuple[Place, ...]:
    """The places that the words of one mention name, each once.

    "Nad Ali and Marja districts" are two. What a place lies in or near, "Gaza" of "Khan Younis in Gaza",
    helps to find it and is no place of its own. "The city" and "the country" refer back. Words that name no
    place ("nine provinces") give none. A name that no list holds is kept, without coordinates.
    """
    phrase = parsed(words)
    found = _named(phrase, words, context)
    if phrase.capital and all(p.precision is PlacePrecision.COUNTRY for p in found):
        capital = _capital(words, context)
        return (capital,) if capital else ()
    found = found or _by_adjective(words, context) or _referred(phrase, words, context)
    return tuple(dict.fromkeys(found))


def _named(phrase: Phrase, words: Span, context: Context) -> list[Place]:
    known = context.chosen.get(words)
    found = chosen_places(phrase, words, context) if known is None else known
    return [_place(name, chosen, within, words, context) for name, chosen, within in found]


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
    named = next((n.state for n in namings(words.text) if n.state), None)
    state = named or next((s for s in states() if s.country == context.dominant), None)
    if state is None or not state.seats:
        return None
    name = Name(state.seats[0], known=True, precision=PlacePrecision.TOWN)
    chosen = meant(name, context, candidate_of_country(state.country))
    if chosen is None:
        return None
    basis = f"capital of {state.name}" if named else f"capital of {state.name}; {ELSEWHERE}"
    return replace(_place(name, chosen, None, words, context), basis=basis)


def _by_adjective(words: Span, context: Context) -> list[Place]:
    """The countries of phrases that name them only by adjective: "the Turkish-Syrian border"."""
    named = {
        n.state.name: n.state for n in namings(words.text) if n.state and n.by in {By.ADJECTIVE, By.PEOPLE}
    }
    found = []
    for name, state in named.items():
        land = best(candidates(name), context, container=candidate_of_country(state.country))
        chosen = land or candidate_of_country(state.country)
        if chosen:
            found.append(_place(Name(name, known=True), chosen, None, words, context))
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
    if _REGION.search(words.text):  # "the region" may be a wider one than the province told last
        before = (p for p in before if p.words and _REGION.search(p.words.text))
    earlier = next((p for p in before if p.precision is phrase.refers and p.words), None)
    if phrase.refers is None or earlier is None or earlier.words is None:
        return []
    return [replace(earlier, words=words, basis=f"the words refer to {earlier.words.text!r}")]
