"""Whom a report names: the parties and persons that later words of it can take up."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from rapidfuzz.distance import Levenshtein

from trucebook.knowledge.actors import Actor
from trucebook.knowledge.folding import fold
from trucebook.knowledge.states import State, states
from trucebook.reading.parties.lexicon import lexicon
from trucebook.reading.parties.people import Person, person_in
from trucebook.reading.parties.registry import persons_called
from trucebook.records.vocabulary import PartyKind

_AFTER = re.compile(r",? ?(?:\([^)\n]{0,60}\))?,? (?:U\.S\.|\n(?!\n)|[^.;:!?\n\"\u201c\u201d]){0,100}")
_POSSESSIVE = re.compile(r"['\u2019]s$")
_COMMA = re.compile(r",\s+$")
_LISTED = re.compile(r",? (?:and|or)\b")
_NEAR_MISS = 5  # letters: a shorter surname that differs in one may well be another
_BEFORE_NAME = 80  # characters before a name in which its role is sought
_SHORTLY = 300  # characters: two or three sentences
_SHARE = 0.6  # of the country words, from which on a report has one country; as in `reading.places`
_ARMED = {PartyKind.REBEL, PartyKind.POLITICAL_MILITIA, PartyKind.IDENTITY_MILITIA}


@dataclass(frozen=True, slots=True)
class Roster:
    """Who a report names.

    Attributes:
        text: the report's text.
        day: the last day on which it can have been published; empty where that is not known.
        actors: known actors, each with the offset where it is named, in the order of the text.
        names: the places of full names of persons, as (start, end), by the folded last word.
        bodies: how often each state is named with each of its bodies: (body, state) counted.
        countries: how often each country is named.
        roles: the full names of persons by the role with which they are told.
        short: what abbreviations stand for that the report explains: "SCIC".
        leads: where words lead in a full name, as (start of these, start of the name, end of the name).
    """

    text: str = ""
    day: date | None = None
    actors: tuple[tuple[int, Actor], ...] = ()
    names: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=lambda: MappingProxyType({}))
    bodies: Mapping[tuple[str, State], int] = field(default_factory=lambda: MappingProxyType({}))
    countries: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    roles: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    short: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    leads: tuple[tuple[int, int, int], ...] = ()

    def full_name(self, surname: str) -> str | None:
        """The full name of whom the report calls `surname`, or nearly so ("Legget" for "Leggett")."""
        key = fold(surname)
        place = self._place(key)
        return self.text[place[0] : place[1]] if place else None

    def introduction(self, name: str) -> Person | None:
        """How the report introduces the person called `name` (a surname or full name): role and body."""
        place = self._place(fold(name.rpartition(" ")[2]))
        if place is None:
            return None
        start, end = place
        before = leading_in(self.text, start, end)
        after = _AFTER.match(self.text, end)
        for phrase in (before + self.text[start:end], self.text[start:end] + (after[0] if after else "")):
            person = person_in(phrase.strip())
            if person and person.role and fold(self.text[start:end]).endswith(fold(person.name)):
                return person
        return None

    def led_in_to(self, start: int, end: int) -> str | None:
        """The full name that the words from `start` to `end` lead in: "UN envoy" of "UN envoy Ann Finch"."""
        next_name = bisect_left(self.leads, end, key=lambda lead: lead[1])
        if next_name == len(self.leads):
            return None
        lead, name, after = self.leads[next_name]
        return self.text[name:after] if lead <= start else None

    def known_person(self, surname: str) -> Actor | None:
        """The one person of the registry called `surname` whose country or body the report names."""
        fitting = [actor for actor in persons_called(surname) if self._names(actor)]
        return fitting[0] if len(fitting) == 1 else None

    def only_armed_group(self, before: int) -> Actor | None:
        """The one armed group that the report names, or else the only one named shortly before `before`."""
        groups = {
            actor
            for _, actor in self.actors
            if actor.kind_on(self.day) in _ARMED or actor.kind is PartyKind.REBEL
        }
        if len(groups) > 1:
            groups = {a for at, a in self.actors if a in groups and before - _SHORTLY <= at < before}
        if len(groups) > 1:
            sentence = self.text.rfind(". ", 0, before)
            groups = {a for at, a in self.actors if a in groups and sentence < at < before}
        return groups.pop() if len(groups) == 1 else None

    def holder(self, role: str) -> str | None:
        """The full name of the one person whom the report tells with `role`."""
        names = self.roles.get(role.casefold(), frozenset())
        return next(iter(names)) if len(names) == 1 else None

    def only_called(self, word: str) -> Actor | None:
        """The one actor named in the report in whose name `word` stands: "the Observatory"."""
        key = fold(word)
        fitting = {
            a for _, a in self.actors if key in fold(a.name).split() and a.kind is not PartyKind.PERSON
        }
        return fitting.pop() if len(fitting) == 1 else None

    def only_state(self, body: str) -> State | None:
        """The one state whose `body` (forces, government, police) the report names.

        Where it names none, the state of the country that most of its country words name.
        """
        named = {state for (b, state) in self.bodies if b == body or (b == "security" and body == "forces")}
        if named:
            return named.pop() if len(named) == 1 else None
        total = sum(self.countries.values())
        country = max(sorted(self.countries), key=lambda c: self.countries[c], default=None)
        if country is None or self.countries[country] < _SHARE * total:
            return None
        return next((state for state in states() if state.country == country), None)

    def _place(self, key: str) -> tuple[int, int] | None:
        if key in self.names:
            return self.names[key][0]
        if len(key) < _NEAR_MISS:
            return None
        close = (
            k for k in self.names if k[0] == key[0] and Levenshtein.distance(k, key, score_cutoff=1) <= 1
        )
        found = next(close, None)
        return self.names[found][0] if found else None

    def _names(self, person: Actor) -> bool:
        return bool(person.country and self.countries.get(person.country)) or any(
            person.of_on(self.day) == actor.name for _, actor in self.actors
        )


def leading_in(text: str, start: int, end: int) -> str:
    """The words that lead in the name from `start` to `end`: a role, a body, a title.

    A comma may stand between the two ("the UN envoy, Carol Finch, said"), but not where the name goes on as a
    list ("the UN envoy, Carol Finch and others").
    """
    before = text[max(0, start - _BEFORE_NAME) : start]
    comma = _COMMA.search(before)
    if comma is None:
        return _leading_in(before)
    if _LISTED.match(text, end):
        return ""
    lead = _leading_in(before[: comma.start()])
    words = {_POSSESSIVE.sub("", word).casefold() for word in lead.split()}
    return lead + comma[0] if words & lexicon().role_words else ""


def _leading_in(before: str) -> str:
    """The end of `before` that leads in a name: capitalised words and the words of roles, up to any other."""
    start = len(before)
    for match in reversed(list(re.finditer(r"\S+", before))):
        word = _POSSESSIVE.sub("", match[0]).rstrip(".")
        begins_a_sentence = word[:1].isupper() and word.casefold() in lexicon().not_names
        if begins_a_sentence or _ends_a_clause(match[0], word):
            break
        leads = word[:1].isupper() or word.casefold() in lexicon().role_words
        if not leads and word not in {"of", "for", "the", "to"}:
            break
        start = match.start()
    return before[start:]


def _ends_a_clause(printed: str, word: str) -> bool:
    """Whether a sign that ends a clause stands after the word; the dot of "Gen." or "U.S." does not."""
    dot = printed.endswith(".") and "." not in word and word.casefold() not in lexicon().titles
    return dot or printed[-1] in ",;:!?"
