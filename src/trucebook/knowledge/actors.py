"""Parties that have a name of their own: armed groups, missions, bodies, media, people."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from trucebook.errors import KnowledgeError
from trucebook.knowledge.files import load_toml
from trucebook.records.vocabulary import PartyKind

FILES = ("actors/armed_groups.toml", "actors/international.toml", "actors/political.toml")
_KEYS = {"country", "aliases", "becomes", "surname", "of", "cameo"}


@dataclass(frozen=True, slots=True)
class Change:
    """What an actor is from a day on.

    Attributes:
        on: the day from which.
        kind: the kind that it has from then on; empty where that stays.
        of: for a person, the body or state acted for from then on; "" for none, empty where that stays.
    """

    on: date
    kind: PartyKind | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """One party.

    Attributes:
        name: as users know it: "Taliban".
        kind: what sort of party it is, or was at first.
        country: ISO 3166-1 alpha-2 of where it mostly acts.
        aliases: other names, spellings, abbreviations.
        becomes: what changes, and from which day on; empty where it stays the same.
        surname: for a person, the part of the name by which reports name them again.
        of: for a person, the body or state that the person speaks and acts for, at first; for an office, the
            body that it belongs to.
        cameo: its code in the actor dictionaries of CAMEO, where it has one of its own; a state has its
            ISO 3166 code.
    """

    name: str
    kind: PartyKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    becomes: Change | None = None
    surname: str = ""
    of: str | None = None
    cameo: str = ""

    def kind_on(self, day: date | None) -> PartyKind:
        """The kind it has on `day`; the first one where no day is known."""
        changed = self._change_by(day)
        return changed.kind if changed and changed.kind else self.kind

    def of_on(self, day: date | None) -> str | None:
        """Whom the person acts for on `day`; whom at first where no day is known."""
        changed = self._change_by(day)
        return (changed.of or None) if changed and changed.of is not None else self.of

    def _change_by(self, day: date | None) -> Change | None:
        return self.becomes if self.becomes and day and day >= self.becomes.on else None


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
    try:
        return Actor(
            name=name,
            kind=PartyKind(kind),
            country=entry.get("country"),
            aliases=tuple(entry.get("aliases", ())),
            becomes=_change(entry["becomes"]) if "becomes" in entry else None,
            surname=entry.get("surname", name.rpartition(" ")[2]) if kind == PartyKind.PERSON else "",
            of=entry.get("of"),
            cameo=entry.get("cameo", ""),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise _does_not_fit(file, kind, name, str(error)) from error


def _change(becomes: dict[str, Any]) -> Change:
    unknown = becomes.keys() - {"kind", "of", "on"}
    if unknown:
        raise ValueError(f"'becomes' has the unknown key {min(unknown)!r}")
    kind = becomes.get("kind")
    return Change(on=becomes["on"], kind=PartyKind(kind) if kind else None, of=becomes.get("of"))


def _does_not_fit(file: str, kind: str, name: str, why: str) -> KnowledgeError:
    return KnowledgeError(
        f"{file}: the entry {name!r} under [{kind}] does not fit ({why}); "
        f"the sections are kinds of party, the keys {', '.join(sorted(_KEYS))}"
    )
