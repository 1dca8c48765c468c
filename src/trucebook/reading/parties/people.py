"""Persons in party mentions: the name, what somebody is, and for whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from trucebook.reading.countries import namings
from trucebook.reading.parties.lexicon import lexicon
from trucebook.reading.parties.registry import actors_in
from trucebook.records.vocabulary import PartyKind

_TOKEN = re.compile(r"[^\W_]+(?:[.\u2019'\-][^\W_]+)*\.?|[,()]")
_POSSESSIVE = re.compile(r"[\u2019']s?$")
_DETERMINER = re.compile(r"^(?:the|a|an|his|her|their|its)\s+", re.IGNORECASE)
_PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "abu",
        "abd",
        "ould",
        "ag",
        "de",
        "da",
        "di",
        "del",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "dos",
        "e",
        "ul",
        "ur",
        "un",
    ]
)
_LONGEST_INITIALS = 2  # letters: "Jr.", "St."
_LONGEST_BODY = 7  # words before a role; more are a sentence
_LONGEST_SMALL_PART = 4  # letters of a name's part after a hyphen that is written small
_LONGEST_APPOSITION = 5  # words between a name with its comma and the role after it
_NO_NAME_AFTER = frozenset(
    ["by", "of", "with", "to", "from", "for", "against", "under", "led", "loyal", "backed"]
)
_LONGEST_ROLE = 4  # words: "army chief of staff"


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a mention introduces them.

    Attributes:
        name: the name without titles; empty where only a role is told ("a Taliban spokesman").
        role: what the person is, in the report's words; empty where it does not say.
        body: the words for the body that the person speaks or acts for; empty where none.
        titled: whether a title or role stands right before the name, so that one word is enough for a name.
    """

    name: str
    role: str = ""
    body: str = ""
    titled: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    word: str  # in small letters, without possessive and dot
    taken: bool  # part of the name of a state or an actor


@lru_cache(maxsize=4096)  # the same names come again and again, within a report and across reports
def person_in(phrase: str) -> Person | None:
    """The person that `phrase` names or describes by a role; none where it does neither."""
    tokens = _tokens(phrase)
    roles = list(_roles(tokens))
    name = _name(tokens, roles)
    if name is None:
        return _by_role(phrase, tokens, roles)
    first, after = name
    role = _role_beside(tokens, roles, first, after)
    titled = first > 0 and (tokens[first - 1].word in lexicon().titles or any(r[1] == first for r in roles))
    text = phrase[tokens[first].start : tokens[after - 1].end]
    text = text.removesuffix(".") if _ends_a_sentence(tokens[after - 1]) else text
    return Person(
        name=_POSSESSIVE.sub("", text),
        role=_words(phrase, tokens, role) if role else "",
        body=_body(phrase, tokens, role, name) if role else "",
        titled=titled,
    )


def _tokens(phrase: str) -> list[_Token]:
    taken = [(n.start, n.end) for n in namings(phrase)]
    taken += [(s, e) for s, e, actor in actors_in(phrase) if actor.kind is not PartyKind.PERSON]
    return [
        _Token(m.start(), m.end(), m[0], _word(m[0]), any(s <= m.start() < e for s, e in taken))
        for m in _TOKEN.finditer(phrase)
    ]


def _word(text: str) -> str:
    return _without_possessive(text).rstrip(".").casefold()


def _without_possessive(text: str) -> str:
    return _POSSESSIVE.sub("", text) if "'" in text or "\u2019" in text else text


def _roles(tokens: list[_Token]) -> Iterator[tuple[int, int]]:
    """Where roles stand, as (first token, token after the last); the longest from each place."""
    start = 0
    while start < len(tokens):
        longest = _LONGEST_ROLE if tokens[start].word in lexicon().role_starts else 0
        for end in range(min(len(tokens), start + longest), start, -1):
            owned = any(_POSSESSIVE.search(token.text) for token in tokens[start : end - 1])
            if not owned and " ".join(token.word for token in tokens[start:end]) in lexicon().roles:
                yield start, end
                start = end - 1
                break
        start += 1


def _name(tokens: list[_Token], roles: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Where the person's name stands: the longest run of capitalised words that are nothing else."""
    in_role = {i for start, end in roles for i in range(start, end)}
    best: tuple[int, int] | None = None
    start = 0
    while start < len(tokens):
        end = start
        while end < len(tokens) and _in_name(tokens, end, in_role, inside=end > start):
            end += 1
            if _POSSESSIVE.search(tokens[end - 1].text) or _ends_a_sentence(tokens[end - 1]):
                break
        while end > start and tokens[end - 1].text.casefold() in _PARTICLES:
            end -= 1
        if end > start and any(token.word in lexicon().organisations for token in tokens[start:end]):
            start = end
            continue
        if (
            end > start
            and (best is None or end - start > best[1] - best[0])
            and _enough(tokens, roles, start, end)
        ):
            best = start, end
        start = max(end, start + 1)
    return best


def _in_name(tokens: list[_Token], i: int, in_role: set[int], *, inside: bool) -> bool:
    token = tokens[i]
    if token.taken or i in in_role or not token.text[0].isalpha():
        return False
    if inside and token.text.casefold() in _PARTICLES:
        return True
    if token.word in lexicon().not_names or token.word in lexicon().heads:
        return False
    if token.word in lexicon().titles and not inside:
        return False
    last = token.text.rpartition("-")[2]
    if "-" in token.text and last.islower() and len(last) > _LONGEST_SMALL_PART:
        return False  # "Cancer-stricken", "Council-appointed", but "Ki-moon"
    return any(c.isupper() for c in token.text)


def _ends_a_sentence(token: _Token) -> bool:
    """Whether the dot after a word of a name ends the sentence; that of "J." or "St." does not."""
    return token.text.endswith(".") and len(token.word) > _LONGEST_INITIALS and "." not in token.word


def _enough(tokens: list[_Token], roles: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the run is enough for a person's name: two words, or one that a title, a role or a comma marks.

    Two words are not where the phrase goes on, or leads to them by a preposition: "rebels led by Laurent
    Kabila".
    """
    if end - start >= 2 and not roles:
        last = end == len(tokens) or _ends_a_sentence(tokens[end - 1])
        ends = last or not tokens[end].text[0].isalpha()
        return ends and not any(token.word in _NO_NAME_AFTER for token in tokens[:start])
    if end - start >= 2:
        return True
    before = start > 0 and (tokens[start - 1].word in lexicon().titles or any(r[1] == start for r in roles))
    comma = end < len(tokens) and tokens[end].text == "," and any(r[0] > end for r in roles)
    apposed = start > 1 and tokens[start - 1].text == "," and bool(roles)
    return before or comma or apposed


def _role_beside(
    tokens: list[_Token], roles: list[tuple[int, int]], first: int, after: int
) -> tuple[int, int] | None:
    """The role that belongs to the name: right before it, soon after its comma, or else last before it."""
    right_before = next((r for r in roles if r[1] == first), None)
    comma = after < len(tokens) and tokens[after].text in {",", "("}
    soon = (r for r in roles if after <= r[0] <= after + _LONGEST_APPOSITION) if comma else iter(())
    return right_before or next(soon, None) or next((r for r in reversed(roles) if r[1] <= first), None)


def _words(phrase: str, tokens: list[_Token], role: tuple[int, int]) -> str:
    return _POSSESSIVE.sub("", phrase[tokens[role[0]].start : tokens[role[1] - 1].end]).rstrip(".")


def _by_role(phrase: str, tokens: list[_Token], roles: list[tuple[int, int]]) -> Person | None:
    """Somebody without a name: "Taliban spokesman", "a spokesman for the army"."""
    if not roles:
        return None
    role = roles[0]
    if tokens[role[0] : role[1]] and not _is_head(tokens, role):
        return None
    return Person(name="", role=_words(phrase, tokens, role), body=_body(phrase, tokens, role, None))


def _is_head(tokens: list[_Token], role: tuple[int, int]) -> bool:
    """Whether the phrase ends with the role, or goes on with whom it is held for."""
    after = tokens[role[1]] if role[1] < len(tokens) else None
    return after is None or after.word in lexicon().role_of | lexicon().role_to or after.text == ","


def _body(phrase: str, tokens: list[_Token], role: tuple[int, int], name: tuple[int, int] | None) -> str:
    """The words for whom the role is held: after "for", or before the role, or else after "to" or "in"."""
    follows = tokens[role[1]].word if role[1] < len(tokens) else ""
    before = _body_before(phrase, tokens, role, name)
    if follows in lexicon().role_of or (follows in lexicon().role_to and not before):
        return _body_after(phrase, tokens, role, name)
    return before


def _body_after(
    phrase: str, tokens: list[_Token], role: tuple[int, int], name: tuple[int, int] | None
) -> str:
    if role[1] + 1 >= len(tokens):
        return ""
    stop = next((t.start for t in tokens[role[1] + 1 :] if t.text in {",", "(", ")"}), len(phrase))
    if name and name[0] > role[1]:
        stop = min(stop, tokens[name[0]].start)
    return phrase[tokens[role[1] + 1].start : stop].strip(" ,")


def _body_before(
    phrase: str, tokens: list[_Token], role: tuple[int, int], name: tuple[int, int] | None
) -> str:
    start = tokens[name[1] - 1].end if name and name[1] <= role[0] else 0
    signs = (token.end for token in tokens[: role[0]] if token.text in {",", "("})
    body = phrase[max([start, *signs]) : tokens[role[0]].start].strip(" ,")
    if len(body.split()) > _LONGEST_BODY:
        return ""
    return _POSSESSIVE.sub("", _DETERMINER.sub("", body))
