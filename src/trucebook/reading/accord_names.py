"""Which accord a report means by the words "the Doha agreement", or "the deal"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType

from trucebook.knowledge.accords import NamedAccord, named_accords
from trucebook.knowledge.actors import actors
from trucebook.knowledge.folding import plain
from trucebook.knowledge.states import states
from trucebook.reading.accord_clues import Clues, clues_of, is_state
from trucebook.records import Party, Published
from trucebook.records.vocabulary import Action, AgreementKind
from trucebook.settings import accords_folder

_BEFORE = re.compile(
    r"^(?:the|a|an|this|that|its|their|so called|current|existing|historic|landmark|fragile|signed|shaky)\s+"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST = 300  # characters of a name
_LONGER = 8  # words after a phrase with which it may be a name: "ceasefire between Israel and Hezbollah"

_IN_THE_NEWS = timedelta(days=730)
"""For so long after its signing an accord is meant by those who only name its parties. Later these may well
have made another; two years is a choice, not a finding."""

_MOST_NAMED = 3
"""Where no party is told with the deal, two of its parties are among so many that the report names most."""

_TRUCES = frozenset({AgreementKind.CEASEFIRE, AgreementKind.CESSATION})
_ALSO = MappingProxyType(
    {
        AgreementKind.CEASEFIRE: {Action.CEASE_HOSTILITIES},
        AgreementKind.CESSATION: {Action.CEASE_HOSTILITIES},
        AgreementKind.WITHDRAWAL: {Action.WITHDRAW_FORCES, Action.REDUCE_FORCES},
    }
)
"""An accord is called a ceasefire, too, for a clause that is one."""


def accords() -> Mapping[str, NamedAccord]:
    """The accords by their ids: those that are shipped, and those of the folder that the environment names.

    Raises:
        KnowledgeError: where a file cannot be read, or lacks what naming needs.
    """
    return named_accords(accords_folder())


def accord_of(  # noqa: PLR0913 - each is another thing that a report tells
    words: str,
    *,
    after: str = "",
    parties: Iterable[Party] = (),
    around: Sequence[str] = (),
    definite: bool = True,
    published: Published | None = None,
) -> str | None:
    """The id of the accord that `words` name; none unless they name one beyond doubt.

    The words are one of its names. Or they tell between whom it is ("the Taliban-US deal") or when it was
    made ("the accord signed in February"), and nothing that would mean another; what they leave open, the
    parties that the report names must tell. Two parties of an accord at least must be told, and a report
    `published` before the signing cannot mean it. Where two accords fit, none is meant; but one that carries
    out another is not meant by the parties alone.

    Args:
        words: as the report has them: "the Doha agreement".
        after: what follows them in their sentence.
        parties: between whom, as far as the report says; of whatever country or name.
        around: states and groups that the report names, the most often named first.
        definite: whether the words mean one agreement: "the deal", not "a deal".
        published: when the report was published.
    """
    folder = accords_folder()
    known = _called(_bare(words[:_LONGEST]), after, folder)
    if known:
        return _only(_by_parties(known, words, tuple(parties), around, published))
    clues = clues_of(words[:_LONGEST], after, folder)
    if clues.strange or not (definite or clues.sides):
        return None
    fitting = [a for a in named_accords(folder).values() if _is_meant(a, clues, around, published)]
    above = {accord.id for accord in fitting}
    return _only([accord for accord in fitting if accord.under not in above])


def _bare(words: str) -> str:
    name = plain(words)
    while (shorter := _BEFORE.sub("", name)) != name:
        name = shorter
    return name


def _only(found: Sequence[NamedAccord]) -> str | None:
    return found[0].id if len(found) == 1 else None


def _called(name: str, after: str, folder: Path | None) -> tuple[NamedAccord, ...]:
    """The accords that have the name, or the name with some of the words that follow it."""
    names = _by_name(folder)
    following = plain(after).split()[:_LONGER]
    for size in range(len(following), -1, -1):
        if found := names.get(" ".join([name, *following[:size]])):
            return found
    return ()


def _by_parties(
    known: Sequence[NamedAccord],
    words: str,
    parties: Sequence[Party],
    around: Sequence[str],
    published: Published | None,
) -> list[NamedAccord]:
    """Of accords with one name, those that the report can mean."""
    found = [accord for accord in known if not _is_later(accord, published)]
    if parties:
        return [accord for accord in found if _fits(accord, parties)]
    if _YEAR.match(_bare(words)) or len(found) > 1:  # "the 2016 peace deal" may be anybody's
        return [accord for accord in found if not set(around).isdisjoint(accord.parties)]
    return found


def _is_later(accord: NamedAccord, published: Published | None) -> bool:
    return bool(published and accord.signed and published.latest < accord.signed)


def _fits(accord: NamedAccord, parties: Sequence[Party]) -> bool:
    """Whether one of the parties told is a party of the accord, or of the country of one."""
    named = {party.name for party in parties}
    countries = {party.country for party in parties if party.country}
    return bool(named & set(accord.parties)) or bool(countries & _countries(accord))


def _is_meant(accord: NamedAccord, clues: Clues, around: Sequence[str], published: Published | None) -> bool:
    """Whether an accord that is not called by a name can be the one that is meant."""
    told = clues.sides
    if not told <= set(accord.parties) or not _is_of_kind(accord, clues.kind):
        return False
    if _is_later(accord, published) or not _is_of_day(accord, clues, published):
        return False
    beside = around if told or clues.month or clues.year else around[:_MOST_NAMED]
    if len({*told, *(side for side in beside if side in accord.parties)}) < 2:
        return False
    if len(told) > 1 and not all(map(is_state, told)):
        return True  # a state and a group seldom make two agreements
    return bool(clues.year and told) or _is_news(accord, published)


def _is_news(accord: NamedAccord, published: Published | None) -> bool:
    return bool(published and accord.signed and published.earliest <= accord.signed + _IN_THE_NEWS)


def _is_of_day(accord: NamedAccord, clues: Clues, published: Published | None) -> bool:
    """Whether the accord was made when the words say, so far as they do."""
    told = (clues.year, clues.month, clues.day)
    if not any(told):
        return True
    if accord.signed is None:
        return False
    made = (accord.signed.year, accord.signed.month, accord.signed.day)
    if any(mine and mine != its for mine, its in zip(told, made, strict=True)):
        return False
    return bool(clues.year) or _is_last_such_month(accord, published)


def _is_last_such_month(accord: NamedAccord, published: Published | None) -> bool:
    """Whether a month without its year can be that of the signing: "in February" is the last one."""
    return bool(published and accord.signed and published.earliest - accord.signed < timedelta(days=365))


def _is_of_kind(accord: NamedAccord, told: AgreementKind | None) -> bool:
    if told is None:
        return accord.kind is not AgreementKind.RESOLUTION
    same = accord.kind is told or (told in _TRUCES and accord.kind in _TRUCES)
    return same or not accord.actions.isdisjoint(_ALSO.get(told, set()))


@cache
def _by_name(folder: Path | None) -> Mapping[str, tuple[NamedAccord, ...]]:
    found: dict[str, list[NamedAccord]] = {}
    for accord in named_accords(folder).values():
        for name in dict.fromkeys(_bare(name) for name in accord.names):
            found.setdefault(name, []).append(accord)
    return MappingProxyType({name: tuple(same) for name, same in found.items()})


@cache
def _countries_by_name() -> Mapping[str, str]:
    of_actors = {actor.name: actor.country for actor in actors() if actor.country}
    return MappingProxyType({**of_actors, **{state.name: state.country for state in states()}})


def _countries(accord: NamedAccord) -> set[str]:
    return {_countries_by_name()[name] for name in accord.parties if name in _countries_by_name()}
