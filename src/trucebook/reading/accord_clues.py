"""What the words of an agreement tell of which one it is: between whom, of when, and of what sort."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from trucebook.knowledge.accords import named_accords
from trucebook.knowledge.actors import actors
from trucebook.knowledge.files import load_toml
from trucebook.knowledge.folding import plain
from trucebook.knowledge.states import states
from trucebook.reading.agreement_names import kind_told
from trucebook.reading.standing_for import OF_A_STATE
from trucebook.records import Party
from trucebook.records.vocabulary import AgreementKind, PartyKind

_WORD = re.compile(r"[^\W_][\w.'\u2019]*|,")
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_LEADING = 5  # words before "signed": "that the two sides"
_DATING = 12  # words after it
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_COUNTED = frozenset(PartyKind) - {PartyKind.CIVILIANS, PartyKind.MEDIA, PartyKind.NGO, PartyKind.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Clues:
    """What words tell of an agreement.

    Attributes:
        sides: those between whom it is, as far as they are parties of some accord.
        year: of its making.
        month: of its making, 1 to 12.
        day: of its making, in that month.
        kind: what sort of agreement; empty where the words do not say.
        strange: whether words are among them that may mean an agreement of which no accord file is known.
    """

    sides: frozenset[str] = frozenset()
    year: int | None = None
    month: int | None = None
    day: int | None = None
    kind: AgreementKind | None = None
    strange: bool = False


def clues_of(words: str, after: str, folder: Path | None) -> Clues:
    """What the phrase `words` and what follows it tell.

    Args:
        words: the phrase: "US-Taliban peace deal".
        after: the rest of its sentence: "signed in February between ...".
        folder: of a user's own accord files.
    """
    tokens = plain(words).split()
    sides, rest = _parties_among(tokens, folder)
    year, month, day, rest = _dated(rest)
    strange = any(word not in _small_words() or word in _words("another") for word in rest)
    following = _first_words(after)
    found, foreign = _between(following, folder)
    made = _made(following)
    return Clues(
        sides=sides | found,
        year=year or made[0],
        month=month or made[1],
        day=day or made[2],
        kind=kind_told(words),
        strange=strange or foreign,
    )


def tells_more(after: str) -> bool:
    """Whether what follows a phrase may tell which agreement it means: between whom, or made when."""
    words = _first_words(after)
    return _with(words) is not None or any(_made(words))


def sides_named(parties: Iterable[Party]) -> tuple[str, ...]:
    """The states and groups that `parties` are, or act for, the most often named first."""
    counted = Counter(filter(None, map(_side, parties)))
    return tuple(side for side, _ in counted.most_common())


def is_state(name: str) -> bool:
    """Whether `name` is that of a state."""
    return name in _state_names()


def _side(party: Party) -> str | None:
    if party.kind not in _COUNTED:
        return None
    if party.kind is PartyKind.PERSON:
        return party.affiliation
    if party.kind in OF_A_STATE and party.country:
        return _state_of().get(party.country, party.name)
    return party.name


def _parties_among(tokens: Sequence[str], folder: Path | None) -> tuple[frozenset[str], list[str]]:
    """The parties that the words name, and the words that are left."""
    keys, longest = _party_keys(folder)
    sides: set[str] = set()
    rest: list[str] = []
    at = 0
    while at < len(tokens):
        size = next((n for n in range(longest, 0, -1) if " ".join(tokens[at : at + n]) in keys), 0)
        if size:
            sides.add(keys[" ".join(tokens[at : at + size])])
        else:
            rest.append(tokens[at])
        at += size or 1
    return frozenset(sides), rest


def _dated(tokens: Iterable[str]) -> tuple[int | None, int | None, int | None, list[str]]:
    """Year, month and day that the words tell, and the words that are left."""
    year = month = day = None
    rest: list[str] = []
    for token in tokens:
        number = token.removesuffix("th")
        if token in _MONTHS:
            month = month or _MONTHS.index(token) + 1
        elif number.isdecimal() and len(number) == 4:
            year = year or int(number)
        elif number.isdecimal() and 1 <= int(number[:3]) <= 31:
            day = day or int(number)
        else:
            rest.append(token)
    return year, month, day, rest


def _first_words(after: str) -> list[str]:
    return [match[0] for match in _WORD.finditer(after)]


def _made(words: Sequence[str]) -> tuple[int | None, int | None, int | None]:
    """Year, month and day of "signed in February", where that follows at once."""
    verb = next((i for i, word in enumerate(words[:_LEADING]) if word in _words("made")), None)
    if verb is None or any(_CAPITAL.match(word) for word in words[:verb]):
        return None, None, None
    told = [plain(word) for word in words[verb + 1 : verb + 1 + _DATING] if word != "may"]
    month = next((i for i, word in enumerate(told) if word in _MONTHS), None)
    if month is None:
        year, *_ = _dated(told)
        return year, None, None
    year, number, day, _ = _dated(told[max(month - 1, 0) : month + 4])
    return year, number, day


def _with(words: Sequence[str]) -> int | None:
    """The word after "between" or "with", where that follows at once, or "signed" does and that after it."""
    at = next((i for i, word in enumerate(words[: _LEADING + _DATING]) if word in _words("with")), None)
    return None if at is None or (at > 0 and not set(words[:at]) & _words("made")) else at + 1


def _between(words: Sequence[str], folder: Path | None) -> tuple[frozenset[str], bool]:
    """Those between whom it is, where that is said; and whether others are named there."""
    first = _with(words)
    if first is None:
        return frozenset(), False
    named = list(_naming(words[first:]))
    sides, rest = _parties_among(plain(" ".join(named)).split(), folder)
    strangers = any(word not in _words("among") for word in rest)
    two = words[first - 1] == "between" and any(_CAPITAL.match(word) for word in named)
    return sides, strangers or (two and len(sides) < 2)


def _naming(words: Sequence[str]) -> Iterator[str]:
    """The first words that name somebody, with the small words among them: "the US and the Taliban"."""
    for word in words:
        if not _CAPITAL.match(word) and word not in _words("among"):
            return
        yield word


@cache
def _words(section: str) -> frozenset[str]:
    """A list of agreements.toml, each word as it is written and in plain letters."""
    listed: list[str] = load_toml("agreements.toml")[section]["words"]
    return frozenset(part for word in listed for part in (word, *plain(word).split()))


@cache
def _small_words() -> frozenset[str]:
    """The words of a phrase that tell nothing but its sort."""
    heads = (part for head in load_toml("agreements.toml")["heads"] for part in plain(head).split())
    return frozenset({*heads, *_words("between"), *_words("another"), "and", "the"})


@cache
def _party_keys(folder: Path | None) -> tuple[Mapping[str, str], int]:
    """The parties of accords by each of their names in plain words, and the most words that one has."""
    wanted = {party for accord in named_accords(folder).values() for party in accord.parties}
    keys = {plain(name): name for name in wanted}
    for state in states():
        if state.name in wanted:
            keys.update((plain(name), state.name) for name in (*state.aliases, *state.adjectives))
    for actor in actors():
        if actor.name in wanted:
            keys.update((plain(name), actor.name) for name in actor.aliases)
    keys.pop("", None)
    return MappingProxyType(keys), max((len(key.split()) for key in keys), default=0)


@cache
def _state_names() -> frozenset[str]:
    return frozenset(state.name for state in states())


@cache
def _state_of() -> Mapping[str, str]:
    """The states by their codes; of two with one code, the first."""
    return MappingProxyType({state.country: state.name for state in reversed(states())})
