"""Party mentions that name a person, or describe one by a role."""

from dataclasses import replace

from trucebook.knowledge.actors import Actor
from trucebook.knowledge.states import states
from trucebook.reading.parties.bodies import body_of, state_body
from trucebook.reading.parties.groups import (
    country_in,
    known_group,
    ministry,
    party_of,
    people_of_group,
    taken_up,
)
from trucebook.reading.parties.lexicon import lexicon, words_of
from trucebook.reading.parties.people import Person, person_in
from trucebook.reading.parties.phrases import trimmed
from trucebook.reading.parties.registry import actors_in, lookup, person_like
from trucebook.reading.parties.roster import Roster
from trucebook.records import Party, Span
from trucebook.records.vocabulary import PartyKind


def person(phrase: str, roster: Roster) -> Party | None:
    """Somebody named, or described by a role: "Taliban spokesman Qari Muhammad Yousef Ahmadi"."""
    known = lookup(phrase)
    if known and known.kind is PartyKind.PERSON:
        return _registered(known, roster.introduction(known.name), roster)
    told = person_in(phrase)
    if told is None:
        return None
    if not told.name:
        return _holder(phrase, told, roster)
    if " " not in told.name:
        return surname(told.name, roster, told) or _named(told.name, told, roster)
    introduced = told if told.role else roster.introduction(told.name) or told
    known = person_like(told.name)
    return _registered(known, introduced, roster) if known else _named(told.name, introduced, roster)


def led_in_to(words: Span, roster: Roster) -> Party | None:
    """The person whose role alone the words tell: "UN envoy" of "UN envoy, Carol Finch", marked on its own.

    A body on its own ("Hezbollah" of "Hezbollah leader Naji Sabir") is that body, and no person.
    """
    full = roster.led_in_to(words.start, words.end)
    told = person_in(words.text) if full else None
    if full is None or told is None or told.name:
        return None
    party = person(full, roster)
    return replace(party, basis=f"the words lead in {full!r}") if party else None


def surname(phrase: str, roster: Roster, told: Person | None = None) -> Party | None:
    """A person told by the surname: by the report's own full names, or else by the registry.

    `told` is what the mention itself says of the person.
    """
    if not phrase[:1].isupper() or len(words_of(phrase)) > 2:
        return None
    full = roster.full_name(phrase)
    if full:
        introduced = told if told and told.body else roster.introduction(phrase) or told or Person(full)
        known = person_like(full)
        party = _registered(known, introduced, roster) if known else _named(full, introduced, roster)
        return replace(party, basis=f"named in full as {full!r}") if full != phrase else party
    known = roster.known_person(phrase)
    if known is None:
        return None
    party = _registered(known, told, roster)
    return replace(party, basis="known by the surname where the country is named")


def short_surname(phrase: str, roster: Roster) -> Party | None:
    """A person by a surname as short as a scrap, "Xi", where the report or the registry knows it."""
    return surname(phrase, roster) if phrase.istitle() and len(phrase) > 1 else None


def _registered(actor: Actor, told: Person | None, roster: Roster) -> Party:
    """A person of the registry, with the role and the body that the report tells."""
    body = affiliated(told, roster) if told else None
    known_body = body.name if body and body.kind is not PartyKind.UNKNOWN else None
    role = told.role if told and told.role else None
    return replace(party_of(actor, roster), role=role, affiliation=known_body or actor.of_on(roster.day))


def _named(name: str, told: Person, roster: Roster) -> Party:
    body = affiliated(told, roster)
    return Party(
        name=name,
        kind=PartyKind.PERSON,
        country=body.country if body else None,
        role=told.role or None,
        affiliation=body.name if body else None,
    )


def _holder(phrase: str, told: Person, roster: Roster) -> Party | None:
    """Somebody without a name, by the role and the body: "a Ministry of Defense spokesperson"."""
    full = roster.holder(told.role) if not told.body else None
    if full is None:
        return _named(phrase, told, roster)
    held = surname(full.split()[-1], roster)
    return replace(held, basis=f"the only {told.role} named: {full}") if held else None


def affiliated(told: Person, roster: Roster) -> Party | None:
    """The body that somebody speaks or acts for, by the words that tell it."""
    span = trimmed(Span(0, len(told.body), told.body)) if told.body else None
    if span is None or (span.text.casefold() in lexicon().pronouns and span.text != "US"):
        return None
    phrase = span.text
    found = (
        known_group(phrase, roster)
        or state_body(phrase)
        or ministry(phrase, roster)
        or people_of_group(phrase, roster)
        or taken_up(phrase, f"the {phrase}", 0, roster)
        or _of_boss(phrase, roster)
    )
    office = lookup(found.name) if found else None
    found = _without_office(office, roster) if office and office.of else found
    if found:
        return _forces(found) if told.role.casefold().startswith(("military ", "army ")) else found
    if not any(c.isupper() for c in phrase):
        return None
    first = next(actors_in(phrase), None)
    if first and first[0] == 0 and first[2].kind is not PartyKind.PERSON:
        return _without_office(first[2], roster)
    return Party(name=phrase, country=country_in(phrase))


def _without_office(actor: Actor, roster: Roster) -> Party:
    """Of an office the body that it belongs to: of the Secretary-General's envoy the United Nations."""
    body = lookup(actor.of) if actor.of and actor.kind is not PartyKind.PERSON else None
    return party_of(body or actor, roster)


def _forces(body: Party) -> Party:
    """Of a state the forces, since a military spokesman speaks for these; anybody else stays."""
    state = next((state for state in states() if state.name == body.name), None)
    return body_of(state, "forces") if state else body


def _of_boss(phrase: str, roster: Roster) -> Party | None:
    """Of somebody's aide, the body that the boss acts for, or else the boss: "Mr Trump's adviser".

    The boss is looked up by name alone: two people told as each other's aides would else lead in a circle.
    """
    boss = person_in(phrase)
    name = boss.name if boss and boss.name else phrase
    last = name.split()[-1]
    full = roster.full_name(last) or name
    known = person_like(full) or roster.known_person(last)
    if known:
        return Party(name=known.of_on(roster.day) or known.name, kind=PartyKind.PERSON, country=known.country)
    return Party(name=full, kind=PartyKind.PERSON) if boss and boss.name else None
