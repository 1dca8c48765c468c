"""The roster of a report, built from its text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from types import MappingProxyType

from trucebook.knowledge.folding import fold
from trucebook.knowledge.states import State
from trucebook.reading.countries import By, countries_named, namings
from trucebook.reading.parties.lexicon import lexicon
from trucebook.reading.parties.people import Person, person_in
from trucebook.reading.parties.registry import actors_in
from trucebook.reading.parties.roster import Roster, leading_in
from trucebook.records import Published, Span

_CAPITAL = r"(?<!\w)[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff][\w'\u2019.\-]{0,40}"
_SMALL = r"(?:al|el|bin|ibn|abu|de|van|von|der|ag|ould)\b"
_RUN = re.compile(rf"(?:{_CAPITAL}|{_SMALL})(?:[ \-](?:{_CAPITAL}|{_SMALL})){{1,6}}")
_ACTION = re.compile(r"[A-Z][a-z]{3,}(?:ing|ed)\b")  # "Capturing", at the head of a sentence
_LINK = r"(?:(?:of|and|for|the|in|to|de|la|des|du) ){0,2}"
_ABBREVIATED = re.compile(rf"((?:{_CAPITAL} {_LINK}){{1,8}})\(([A-Z][A-Za-z/\-]{{1,11}})\)")
_BODY_AFTER = re.compile(r"(?:['\u2019]s)? ([\w\- ]{2,40})")
_LONGEST_MENTION = 300  # characters
_LONGEST_BODY = 3  # words: "armed forces", "special operations forces"


def roster(text: str, mentions: Iterable[Span], published: Published | None) -> Roster:
    """Who the report `text` names, known and unknown; `mentions` are its mentions of parties.

    Built once a report, in one pass over the text for each sort of name.
    """
    named = tuple((start, actor) for start, _, actor in actors_in(text))
    persons = dict.fromkeys(_persons(text, mentions))
    return Roster(
        text=text,
        day=published.latest if published else None,
        actors=named,
        names=MappingProxyType(_by_surname(persons)),
        bodies=MappingProxyType(dict(_bodies(text))),
        countries=MappingProxyType(dict(countries_named(text))),
        roles=MappingProxyType(_by_role(persons)),
        short=MappingProxyType(_abbreviations(text)),
        leads=tuple(sorted(set(_leads(text, persons)), key=lambda lead: lead[1])),
    )


def _persons(text: str, mentions: Iterable[Span]) -> Iterator[tuple[int, int, Person]]:
    """Where names of two words and more stand, and what is told with them; in the mentions and the text."""
    spans = [(span.start, span.end) for span in sorted(set(mentions)) if len(span.text) <= _LONGEST_MENTION]
    runs = [match.span() for match in _RUN.finditer(text) if not match[0].isupper() or text.isupper()]
    for start, end in dict.fromkeys([*spans, *runs]):
        person = person_in(text[start:end])
        if person is None or " " not in person.name or _ACTION.match(person.name):
            continue
        at = text.find(person.name, start, end)
        if at >= 0:
            yield at, at + len(person.name), person


def _by_surname(persons: Iterable[tuple[int, int, Person]]) -> dict[str, tuple[tuple[int, int], ...]]:
    """The places of full names by their last word, folded."""
    found: dict[str, set[tuple[int, int]]] = {}
    for start, end, person in persons:
        found.setdefault(fold(person.name.rpartition(" ")[2]), set()).add((start, end))
    return {surname: tuple(sorted(places)) for surname, places in found.items()}


def _by_role(persons: Iterable[tuple[int, int, Person]]) -> dict[str, frozenset[str]]:
    """The full names of persons by the role told with them."""
    found: dict[str, set[str]] = {}
    for _, _, person in persons:
        if person.role:
            found.setdefault(person.role.casefold(), set()).add(person.name)
    return {role: frozenset(names) for role, names in found.items()}


def _leads(text: str, persons: Iterable[tuple[int, int, Person]]) -> Iterator[tuple[int, int, int]]:
    """Where words that tell a role lead in a name: start of the words, start and end of the name."""
    for start, end, person in persons:
        lead = leading_in(text, start, end)
        told = person_in(lead + text[start:end]) if lead.strip(" ,") else None
        if told and told.role and fold(person.name).endswith(fold(told.name)):
            yield start - len(lead), start, end


def _abbreviations(text: str) -> dict[str, str]:
    """Abbreviations that the text explains by the words before them: "Council of Islamic Courts (CIC)"."""
    found: dict[str, str] = {}
    for match in _ABBREVIATED.finditer(text):
        words = match[1].split()
        initials = [i for i, word in enumerate(words) if word[0].isupper()]
        letters = [c for c in match[2] if c.isupper()]
        if 2 <= len(letters) <= len(initials) and words[initials[-len(letters)]][0] == letters[0]:
            found.setdefault(match[2], " ".join(words[initials[-len(letters)] :]))
    return found


def _bodies(text: str) -> Counter[tuple[str, State]]:
    """How often each state is named together with one of its bodies: "the Syrian army"."""
    counted: Counter[tuple[str, State]] = Counter()
    for naming in namings(text):
        if naming.state is None or naming.by not in {By.NAME, By.ADJECTIVE}:
            continue
        after = _BODY_AFTER.match(text, naming.end)
        noun = _leading_noun(after[1].split()) if after else None
        if noun:
            counted[lexicon().bodies[noun], naming.state] += 1
    return counted


def _leading_noun(words: list[str]) -> str | None:
    """The noun for a body of a state that `words` begin with, the shortest."""
    for length in range(1, min(_LONGEST_BODY, len(words)) + 1):
        noun = " ".join(words[:length]).casefold()
        if noun in lexicon().bodies:
            return noun
    return None
