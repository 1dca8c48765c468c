"""Parties that have a name of their own: armed groups, missions, bodies, media, people."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from trucebook.errors import KnowledgeError
from trucebook.knowledge.files import load_toml
from trucebook.records.vocabulary import PartyKind

FILES = ("actors/armed_groups.toml", "actors/international.toml", "actors/political.toml")
_KEYS = {"country", "aliases", "becomes", "surname", "of"}


@dataclass(frozen=True, slots=True)
class Actor:
    """One party.

    Attributes:
        name: as users know it: "Taliban".
        kind: what sort of party it is, or was at first.
        country: ISO 3166-1 alpha-2 of where it mostly acts.
        aliases: other names, spellings, abbreviations.
        becomes: the kind it has later, and the day from which; empty where it stays the same.
        surname: for a person, the part of the name by which reports name them again.
        of: for a person, the body or state that the person speaks and acts for.
    """

    name: str
    kind: PartyKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    becomes: tuple[PartyKind, date] | None = None
    surname: str = ""
    of: str | None = None

    def kind_on(self, day: date | None) -> PartyKind:
        """The kind it has on `day`; the first one where no day is known."""
        if self.becomes and day and day >= self.becomes[1]:
            return self.becomes[0]
        return self.kind


@cache
def actors() -> tuple[Actor, ...]:
    """Every actor of the files under actors/, in their order.

    Raises:
        KnowledgeError: where a section is no kind of party, or an entry does not fit.
    """
    return tuple(
        _actor(file, kind, name, entry)
        for file in FILES
        for kind, entries in load_toml(file).items()
        for name, entry in entries.items()
    )


def _actor(file: str, kind: str, name: str, entry: dict[str, Any]) -> Actor:
    unknown = entry.keys() - _KEYS
    if unknown:
        raise _does_not_fit(file, kind, name, f"unknown key {min(unknown)!r}")
    becomes = entry.get("becomes")
    try:
        return Actor(
            name=name,
            kind=PartyKind(kind),
            country=entry.get("country"),
            aliases=tuple(entry.get("aliases", ())),
            becomes=(PartyKind(becomes["kind"]), becomes["on"]) if becomes else None,
            surname=entry.get("surname", name.rpartition(" ")[2]) if kind == PartyKind.PERSON else "",
            of=entry.get("of"),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise _does_not_fit(file, kind, name, str(error)) from error


def _does_not_fit(file: str, kind: str, name: str, why: str) -> KnowledgeError:
    return KnowledgeError(
        f"{file}: the entry {name!r} under [{kind}] does not fit ({why}); "
        f"the sections are kinds of party, the keys {', '.join(sorted(_KEYS))}"
    )
