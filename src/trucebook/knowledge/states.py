"""States as reports name them: their people, their seats of government, their forces."""

from dataclasses import dataclass
from functools import cache

from trucebook.errors import KnowledgeError
from trucebook.knowledge.files import load_toml

_FILE = "states.toml"
_KEYS = {"name", "country", "aliases", "adjectives", "people", "seats", "forces", "troops", "government"}


@dataclass(frozen=True, slots=True)
class State:
    """One state or territory.

    Attributes:
        name: as users know it: "United States".
        country: ISO 3166-1 alpha-2.
        aliases: other names and abbreviations.
        adjectives: "Afghan"; the first makes names such as "Afghan police".
        people: nouns for its people, in the plural.
        seats: capital and houses of government whose name stands for the government.
        forces: name of its armed forces.
        troops: other names of these forces.
        government: name of its government, where that is not the state's own.
    """

    name: str
    country: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    forces: str = ""
    troops: tuple[str, ...] = ()
    government: str = ""

    @property
    def adjective(self) -> str:
        """The adjective that makes names: "Afghan"; the name itself where it has none."""
        return self.adjectives[0] if self.adjectives else self.name


@cache
def states() -> tuple[State, ...]:
    """Every state of states.toml, in the order of the file.

    Raises:
        KnowledgeError: where an entry lacks its name or has a key that is none.
    """
    return tuple(_state(key, entry) for key, entry in load_toml(_FILE).items())


def _state(key: str, entry: dict[str, str | list[str]]) -> State:
    unknown = entry.keys() - _KEYS
    if unknown or "name" not in entry:
        wrong = f"has the unknown key {min(unknown)!r}" if unknown else "lacks its name"
        raise KnowledgeError(f"{_FILE}: the entry {key} {wrong}; the keys are {', '.join(sorted(_KEYS))}")
    return State(
        name=str(entry["name"]),
        country=str(entry.get("country", key)),
        aliases=tuple(entry.get("aliases", ())),
        adjectives=tuple(entry.get("adjectives", ())),
        people=tuple(entry.get("people", ())),
        seats=tuple(entry.get("seats", ())),
        forces=str(entry.get("forces", ""))
        or f"{next(iter(entry.get('adjectives', ())), entry['name'])} Armed Forces",
        troops=tuple(entry.get("troops", ())),
        government=str(entry.get("government", "")),
    )
