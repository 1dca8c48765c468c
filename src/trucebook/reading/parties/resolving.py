"""The words of party mentions resolved to parties, in the light of the whole report."""

import re
from dataclasses import replace

from trucebook.reading.parties import groups, persons
from trucebook.reading.parties.bodies import state_body
from trucebook.reading.parties.described import (
    coalition,
    described,
    follows_somebody,
    kind_of_followers,
    without_trailing,
)
from trucebook.reading.parties.lexicon import head_in, lexicon
from trucebook.reading.parties.media import is_media
from trucebook.reading.parties.phrases import BRACKETED, Part, parts, trimmed
from trucebook.reading.parties.roster import Roster
from trucebook.records import Party, Span
from trucebook.records.vocabulary import PartyKind

_LONGEST_MENTION = 300  # characters: an encoder's mark is shorter
_SHORTEST = 3  # letters: a shorter name is an abbreviation, in capitals
_LONGEST_TITLE = 4  # letters of a title that alone is nobody: "Maj.", not "General"
_LONGEST_ARTICLE = 8  # characters, with the space after it
_ARTICLE_BEFORE = re.compile(rf"\b(?:{groups.ARTICLES})\s+$", re.IGNORECASE)
_LEADING = re.compile(r"^\W*(?:the|a|an)\s+", re.IGNORECASE)
_QUOTES = " \"'\u2018\u2019\u201c\u201d"


def parties(words: Span, *, roster: Roster) -> tuple[Party, ...]:
    """The parties that the words of one mention name, in their order, each once; none for a mere pronoun.

    A known name becomes the one that users know ("US forces" the "United States Armed Forces"); a surname the
    full name; "the insurgents" the only armed group that the report names. Where that is inferred rather than
    said, `basis` says from what. Anything else keeps its own words for a name, without article and quotes.
    """
    text = words.text[:_LONGEST_MENTION]
    found: dict[str, Party] = {}
    for part in parts(Span(words.start, words.start + len(text), text)):
        party = _party(part, roster)
        if party:
            found.setdefault(party.name, party)
    return tuple(found.values())


def _party(part: Part, roster: Roster) -> Party | None:
    """The one party that `part` names; the first reading that fits, the surest first."""
    start = part.words.start
    bare = trimmed(Span(start, start + len(part.text), part.text))
    if bare is None:
        return None
    if _nobody(bare.text):
        one = groups.one_of_two(bare.text, start, roster) or persons.short_surname(bare.text, roster)
        return replace(one, words=part.words) if one else None
    phrase = without_trailing(BRACKETED.sub("", bare.text).strip() or bare.text)
    said = _with_article(part, roster.text)
    party = (
        persons.led_in_to(bare, roster)
        or coalition(phrase, roster)
        or groups.known_group(phrase, roster)
        or groups.body_of_leader(phrase, roster)
        or persons.person(phrase, roster)
        or groups.people_of_group(phrase, roster)
        or described(phrase, roster)
        or (None if follows_somebody(phrase) else state_body(phrase))
        or groups.taken_up(phrase, said, start, roster)
        or persons.surname(phrase, roster)
        or groups.ministry(phrase, roster)
        or groups.called_short(phrase, said, roster)
        or groups.bracketed(bare.text, roster)
        or _by_words(part, phrase)
    )
    return replace(party, words=part.words)


def _with_article(part: Part, text: str) -> str:
    """The words of `part` with the article before them, where the mention was marked without it."""
    start = part.words.start
    before = _ARTICLE_BEFORE.search(text, max(0, start - _LONGEST_ARTICLE), start)
    return f"{before[0]}{part.text}" if before else part.text


def _nobody(text: str) -> bool:
    """Whether words name nobody: a pronoun, or a scrap of a mark cut in the wrong place ("the", "Maj.")."""
    if text == "US":
        return False
    word = text.rstrip(".").casefold()
    scrap = len(text) < _SHORTEST and not text.isupper()
    title = len(word) <= _LONGEST_TITLE and word in lexicon().titles
    number = not any(c.isalpha() for c in text)
    alone = word in lexicon().pronouns or word in lexicon().before
    return scrap or title or number or len(text) == 1 or alone


def _by_words(part: Part, phrase: str) -> Party:
    """A party that nothing else knows, by its own words; a lone noun keeps those before it: "both sides"."""
    head = head_in(phrase, lexicon().heads)
    kind = kind_of_followers(phrase) or (lexicon().heads[head] if head else PartyKind.UNKNOWN)
    kind = PartyKind.MEDIA if is_media(phrase) else kind
    whole = _LEADING.sub("", part.text).strip(_QUOTES)
    bare = not whole or " " in phrase or phrase[:1].isupper() or any(c.isdigit() for c in whole)
    name = " ".join((phrase if bare else whole).split())
    return Party(name=name, kind=kind, country=groups.country_in(phrase))
