"""The accords that reports may name: the shipped files under accords/, and those of a user's own folder.

Only what naming needs is taken from each file here: names, parties, days, kind. `trucebook.accords` reads and
checks the whole of it.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from trucebook.errors import KnowledgeError
from trucebook.records.vocabulary import Action, AgreementKind

_FOLDER = "accords"
_BETWEEN = "party"
"""The role of those between whom an accord is: others that it binds, or who helped it along, are not that."""


@dataclass(frozen=True, slots=True)
class AccordFile:
    """A file that holds an accord.

    Attributes:
        where: its path, or for a shipped one its name.
        data: its bytes.
    """

    where: str
    data: bytes


@dataclass(frozen=True, slots=True)
class NamedAccord:
    """What naming an accord needs.

    Attributes:
        id: "doha-2020".
        names: how reports name it; its full name among them.
        parties: between whom it is: names as in the registry.
        signed: the day of signing or adoption; empty where that is not sure.
        kind: what sort of agreement.
        actions: what its clauses bind to.
        under: id of the accord that it is part of, or that it carries out.
    """

    id: str
    names: tuple[str, ...]
    parties: tuple[str, ...]
    signed: date | None
    kind: AgreementKind
    actions: frozenset[Action] = frozenset()
    under: str | None = None


def accord_files(folder: Path | None = None) -> Iterator[AccordFile]:
    """The shipped accord files by their names, then the TOML files of a user's `folder` by theirs.

    Raises:
        KnowledgeError: where the folder or a file of it cannot be read.
    """
    yield from _shipped()
    if folder is not None:
        yield from _own(folder)


def _shipped() -> Iterator[AccordFile]:
    shipped = files("trucebook.knowledge").joinpath(_FOLDER)
    for entry in sorted(shipped.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".toml"):
            yield AccordFile(entry.name, entry.read_bytes())


def _own(folder: Path) -> Iterator[AccordFile]:
    try:
        for path in sorted(folder.iterdir()):
            if path.suffix == ".toml" and path.is_file():
                yield AccordFile(str(path), path.read_bytes())
    except OSError as error:
        raise KnowledgeError(
            f"the accords of {folder} cannot be read ({error.strerror or error}); "
            "name a folder of accord files, or unset TRUCEBOOK_ACCORDS"
        ) from error


def named_accords(folder: Path | None = None) -> Mapping[str, NamedAccord]:
    """The accords of the files by their ids; of two with one id, the user's.

    A file of the user that lacks what naming needs is left out, and no report fails for it: `broken_accords`
    tells of it.

    Raises:
        KnowledgeError: where the folder or a file of it cannot be read.
    """
    return _read(folder)[0]


def broken_accords(folder: Path | None = None) -> tuple[str, ...]:
    """What is wrong with each file of the user's `folder` that was left out: its name, and what to do.

    Raises:
        KnowledgeError: where the folder or a file of it cannot be read.
    """
    return _read(folder)[1]


@cache
def _read(folder: Path | None) -> tuple[Mapping[str, NamedAccord], tuple[str, ...]]:
    named = {accord.id: accord for accord in map(_named, _shipped())}
    broken: list[str] = []
    for file in _own(folder) if folder else ():
        try:
            accord = _named(file)
        except KnowledgeError as error:
            broken.append(f"{error}; until then it is left out")
        else:
            named[accord.id] = accord
    return MappingProxyType(named), tuple(broken)


def _named(file: AccordFile) -> NamedAccord:
    try:
        table: dict[str, Any] = tomllib.loads(file.data.decode())
        return NamedAccord(
            id=_text(table["id"]),
            names=tuple(_text(name) for name in (*table["names"], table["name"])),
            parties=tuple(_text(p["name"]) for p in table["parties"] if p["role"] == _BETWEEN),
            signed=_day(table.get("signed")),
            kind=AgreementKind(table["kind"]),
            actions=frozenset(Action(clause["action"]) for clause in table.get("clauses", ())),
            under=table.get("under"),
        )
    except (KeyError, ValueError, TypeError, RecursionError) as error:
        raise KnowledgeError(
            f"{file.where}: this is no accord file ({error}); `trucebook accord check {file.where}` says more"
        ) from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _day(value: object) -> date | None:
    if value is not None and type(value) is not date:
        raise TypeError(f"{value!r} is no day")
    return value
