"""The gazetteer: named places of the world in one read-only SQLite file.

Built by training/gazetteer/build.py from GeoNames (CC BY 4.0): every country and province, towns from 15,000
inhabitants (in some countries from 2,000), and in countries under watch also districts and towns from 500. A
town stands at its own coordinates, a province in the middle of its settled land, a country in its middle, a
district where the town is that it is named after, if there is one.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property, lru_cache
from importlib.resources import as_file, files
from pathlib import Path

from trucebook.errors import KnowledgeError
from trucebook.knowledge.folding import fold, plain, skeleton

SCALE = 10_000
"""Coordinates are stored as whole numbers of this part of a degree: some ten metres, less than a town."""

SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY,   -- of GeoNames
    name TEXT NOT NULL,
    level INTEGER NOT NULL,   -- Level
    country TEXT NOT NULL,    -- ISO 3166-1 alpha-2
    province INTEGER,         -- place.id of the province that holds it
    latitude INTEGER,
    longitude INTEGER,
    population INTEGER NOT NULL
);
CREATE INDEX country ON place (country) WHERE level = 3;
CREATE TABLE name (
    key TEXT NOT NULL,        -- folding.fold of a name
    place INTEGER NOT NULL,
    own INTEGER NOT NULL,     -- 1 where it is the place's own name, 0 for another one
    form TEXT,                -- folding.plain of the name, where that is not the key
    PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE TABLE loose (
    key TEXT NOT NULL,        -- folding.skeleton
    place INTEGER NOT NULL,
    PRIMARY KEY (key, place)
) WITHOUT ROWID;
"""


class Level(IntEnum):
    """How high in the order of the land a place stands."""

    TOWN = 0
    DISTRICT = 1
    PROVINCE = 2
    COUNTRY = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that a name may mean.

    Attributes:
        id: of GeoNames.
        name: its own name there.
        level: town, district, province or country.
        country: ISO 3166-1 alpha-2.
        admin1: name of the province that holds it; its own, where it is one.
        latitude: degrees north, WGS 84.
        longitude: degrees east, WGS 84.
        population: inhabitants, 0 where unknown.
        exact: how well the name asked for fits: 2 its own name, 1 another one, 0 only by its skeleton.
    """

    id: int
    name: str
    level: Level
    country: str
    admin1: str | None
    latitude: float | None
    longitude: float | None
    population: int
    exact: int


_BY_KEY = """
SELECT p.id, p.name, p.level, p.country, up.name, p.latitude, p.longitude, p.population, n.own, n.form
FROM name n JOIN place p ON p.id = n.place LEFT JOIN place up ON up.id = p.province WHERE n.key = ?
"""
_BY_SKELETON = """
SELECT p.id, p.name, p.level, p.country, up.name, p.latitude, p.longitude, p.population, -1, NULL
FROM (SELECT place FROM loose WHERE key = ?1 UNION SELECT place FROM name WHERE key = ?1) n
JOIN place p ON p.id = n.place LEFT JOIN place up ON up.id = p.province
"""
_COUNTRY = """
SELECT id, name, level, country, NULL, latitude, longitude, population, 1, NULL
FROM place WHERE level = 3 AND country = ?
"""


_LOOSE = -1  # in place of `own`, for a place found by the skeleton
_Row = tuple[int, str, int, str, str | None, int | None, int | None, int, int, str | None]


class Gazetteer:
    """Looks names up. Opens its file on the first look-up, and only reads."""

    def __init__(self, path: Path | None = None) -> None:
        """Use the gazetteer at `path`, or the one that is part of the package."""
        self._path = path
        self._find = lru_cache(maxsize=4096)(self._find_now)
        self._find_loosely = lru_cache(maxsize=4096)(self._find_loosely_now)
        self._country = lru_cache(maxsize=512)(self._country_now)

    def find(self, name: str) -> tuple[Entry, ...]:
        """Every place called `name`, whatever its case, accents, hyphens and Arabic article; largest first.

        Raises:
            KnowledgeError: where the file is missing or damaged.
        """
        return self._find(name)

    def find_loosely(self, name: str) -> tuple[Entry, ...]:
        """Places of countries under watch whose name differs from `name` as transliterations do.

        Raises:
            KnowledgeError: where the file is missing or damaged.
        """
        return self._find_loosely(skeleton(fold(name)))

    def country(self, code: str) -> Entry | None:
        """The country with this ISO 3166-1 alpha-2 code."""
        return self._country(code)

    def _find_now(self, name: str) -> tuple[Entry, ...]:
        return _entries(self._rows(_BY_KEY, fold(name)), plain(name))

    def _find_loosely_now(self, key: str) -> tuple[Entry, ...]:
        return _entries(self._rows(_BY_SKELETON, key), "")

    def _country_now(self, code: str) -> Entry | None:
        return next(iter(_entries(self._rows(_COUNTRY, code), "")), None)

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        with as_file(files("trucebook.knowledge").joinpath("gazetteer.sqlite")) as packaged:
            uri = f"{(self._path or packaged).resolve().as_uri()}?mode=ro&immutable=1"
            return sqlite3.connect(uri, uri=True, check_same_thread=False)

    def _rows(self, query: str, key: str) -> list[_Row]:
        try:
            return self._connection.execute(query, (key,)).fetchall()
        except sqlite3.Error as error:
            where = self._path or "gazetteer.sqlite of the package"
            raise KnowledgeError(f"{where} cannot be read ({error}); install trucebook again") from error


def _entries(rows: Iterable[_Row], asked: str) -> tuple[Entry, ...]:
    entries = (_entry(row, asked) for row in rows)
    return tuple(sorted(entries, key=lambda e: (-e.level, -e.population, e.id)))


def _entry(row: _Row, asked: str) -> Entry:
    id_, name, level, country, province, latitude, longitude, population, own, form = row
    fits = _is_spanish(form or "") == _is_spanish(asked)  # "Bab" may be "al-Bab", "Salvador" no "El Salvador"
    return Entry(
        id=id_,
        name=name,
        level=Level(level),
        country=country,
        admin1=name if level == Level.PROVINCE else province,
        latitude=_degrees(latitude),
        longitude=_degrees(longitude),
        population=population,
        exact=0 if own == _LOOSE else int(fits) + int(own == 1 and fits),
    )


def _is_spanish(full: str) -> bool:
    """Whether the name begins with the article that is also Spanish, and then is part of the name."""
    return full.startswith("el ")


def _degrees(scaled: int | None) -> float | None:
    return None if scaled is None else scaled / SCALE


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the package: one for the whole process, since it only reads."""
    return Gazetteer()
