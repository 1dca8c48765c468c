"""Regions, disputed lands and sites that no list of provinces and towns holds."""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from trucebook.errors import KnowledgeError
from trucebook.knowledge.files import load_toml
from trucebook.knowledge.folding import fold
from trucebook.records.vocabulary import PlacePrecision

_FILE = "regions.toml"


@dataclass(frozen=True, slots=True)
class Region:
    """One region.

    Attributes:
        name: as users know it: "Donbas".
        countries: ISO 3166-1 alpha-2 of those that it lies in.
        latitude: degrees north of a representative point, WGS 84.
        longitude: degrees east of it.
        precision: how narrow it is.
        aliases: other names.
        province: name of the province that it is or lies in; empty where none.
    """

    name: str
    countries: tuple[str, ...]
    latitude: float
    longitude: float
    precision: PlacePrecision
    aliases: tuple[str, ...] = ()
    province: str = ""


@cache
def regions() -> MappingProxyType[str, Region]:
    """The regions by each of their names, folded.

    Raises:
        KnowledgeError: where an entry lacks a field, or has one that does not fit.
    """
    found: dict[str, Region] = {}
    for name, entry in load_toml(_FILE).items():
        region = _region(name, entry)
        for each in (name, *region.aliases):
            found.setdefault(fold(each.removeprefix("the ")), region)
    return MappingProxyType(found)


def _region(name: str, entry: dict[str, Any]) -> Region:
    try:
        latitude, longitude = entry["at"]
        return Region(
            name=name,
            countries=tuple(entry["countries"]),
            latitude=float(latitude),
            longitude=float(longitude),
            precision=PlacePrecision(entry["precision"]),
            aliases=tuple(entry.get("aliases", ())),
            province=entry.get("province", ""),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise KnowledgeError(
            f"{_FILE}: the entry {name!r} does not fit ({error}); it needs countries, at and precision"
        ) from error
