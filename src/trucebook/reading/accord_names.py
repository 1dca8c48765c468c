"""Which accord a report means by the words "the Doha agreement"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

from trucebook.errors import KnowledgeError
from trucebook.knowledge.actors import actors
from trucebook.knowledge.files import load_toml
from trucebook.knowledge.folding import plain
from trucebook.knowledge.states import states
from trucebook.records import Party, Published
from trucebook.records.vocabulary import AgreementKind

_FILE = "accords.toml"
_BEFORE = re.compile(
    r"^(?:the|a|an|this|that|its|their|so called|current|existing|historic|landmark|fragile|signed|shaky)\s+"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST = 300  # characters of a name


@dataclass(frozen=True, slots=True)
class Accord:
    """An accord that reports name.

    Attributes:
        id: "doha-2020".
        names: how reports name it.
        parties: names as in the registry.
        signed: the day of signing or adoption; empty where that is not sure.
        kind: what sort of agreement.
    """

    id: str
    names: tuple[str, ...]
    parties: tuple[str, ...]
    signed: date | None
    kind: AgreementKind


@cache
def accords() -> Mapping[str, Accord]:
    """The accords of accords.toml by their ids.

    Raises:
        KnowledgeError: where an entry lacks a field, or has one that does not fit.
    """
    return MappingProxyType({id_: _accord(id_, entry) for id_, entry in load_toml(_FILE).items()})


def accord_of(words: str, *, parties: Iterable[Party] = (), published: Published | None = None) -> str | None:
    """The id of the accord that `words` name; none unless they name one beyond doubt.

    The words must be one of its names. Where the report tells `parties` of the agreement, one of them must
    be a party of the accord, and a report `published` before the signing cannot mean it. Several accords
    under one name ("the 2018 peace agreement") are told apart by the parties only.

    Args:
        words: as the report has them: "the Doha agreement".
        parties: between whom, as far as the report says; of whatever country or name.
        published: when the report was published.
    """
    name = _bare(words[:_LONGEST])
    named = {party.name for party in parties}
    countries = {party.country for party in parties if party.country}
    found = [accord for accord in _by_name().get(name, ()) if not _is_later(accord, published)]
    if named:
        found = [accord for accord in found if _fits(accord, named, countries)]
    elif _YEAR.match(name):
        return None  # "the 2016 peace deal" may be anybody's
    return found[0].id if len(found) == 1 else None


def _bare(words: str) -> str:
    name = plain(words)
    while (shorter := _BEFORE.sub("", name)) != name:
        name = shorter
    return name


def _is_later(accord: Accord, published: Published | None) -> bool:
    return bool(published and accord.signed and published.latest < accord.signed)


def _fits(accord: Accord, named: set[str], countries: set[str]) -> bool:
    """Whether one of the parties told is a party of the accord, or of the country of one."""
    return bool(named & set(accord.parties)) or bool(countries & _countries(accord))


@cache
def _by_name() -> Mapping[str, tuple[Accord, ...]]:
    found: dict[str, list[Accord]] = {}
    for accord in accords().values():
        for name in dict.fromkeys(_bare(name) for name in accord.names):
            found.setdefault(name, []).append(accord)
    return MappingProxyType({name: tuple(same) for name, same in found.items()})


@cache
def _countries_by_name() -> Mapping[str, str]:

    of_actors = {actor.name: actor.country for actor in actors() if actor.country}
    return MappingProxyType({**of_actors, **{state.name: state.country for state in states()}})


def _countries(accord: Accord) -> set[str]:
    return {_countries_by_name()[name] for name in accord.parties if name in _countries_by_name()}


def _accord(id_: str, entry: dict[str, Any]) -> Accord:
    try:
        return Accord(
            id=id_,
            names=tuple(entry["names"]),
            parties=tuple(entry["parties"]),
            signed=entry.get("signed"),
            kind=AgreementKind(entry["kind"]),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise KnowledgeError(
            f"{_FILE}: the entry {id_} does not fit ({error}); it needs names, parties and kind"
        ) from error
