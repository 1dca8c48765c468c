"""How fast a ledger is, by its size: adding (without reading), filters, dump and load, bytes for each report.

    python -m benchmarks.ledger [--sizes 1000 10000 100000] [--postgresql] [--folder ...] [--keep]

The reports are the examples, read once and then varied: other days, places, parties, countries, types and
confidences, and a last line of their own. With --postgresql the ledgers are on a server that is started for
it, and waits for the disk as servers do. Prints JSON; --keep puts it into `benchmarks/figures.json`, too,
in place of what was measured on the same engine at the same sizes.

Times are given by the clock and, because other programs slow a machine down, in those of the processor, too.
"""

import argparse
import gc
import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import count, islice
from pathlib import Path
from typing import Any, TypeVar

from tests.ledger.servers import programs, running

from trucebook.intake import Delivery, deliveries
from trucebook.ledger import Addition, Arrival, Ledger, Method, Query, RecordKind, Sort
from trucebook.reading.reader import Reader
from trucebook.records import Claim, Commitment, Incident, Party, Place, Published, Reading, Report, When
from trucebook.records.report import report_id, sha256_of_text
from trucebook.records.vocabulary import Act, IncidentType, PublishedBasis

FIGURES = Path(__file__).with_name("figures.json")
EXAMPLES = Path(__file__).parents[1] / "examples"
METHOD = Method("benchmark", "1")

COUNTRIES = ("AF", "YE", "SY", "SD", "SS", "ET", "ML", "NG", "SO", "LY", "UA", "MM", "LB", "IQ", "CF", "CD")
FIRST_DAY, DAYS = date(2012, 1, 1), 3650
PLACES, PARTIES, PUBLISHERS = 4000, 800, 60

ONE_BY_ONE, CHUNK = 200, 2000
"""Reports that are added each in a transaction of its own, and those that are given together after them."""

TIMES = 15
"""How often each filter is asked, each time for something else."""

T = TypeVar("T", Incident, Claim, Commitment)


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--postgresql", action="store_true", help="by default they are files")
    parser.add_argument(
        "--folder", type=Path, help="where the files are made; by default among temporary ones"
    )
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    for size in options.sizes:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder, places(options, folder) as new:
            figures = measure(size, new, Path(folder) / "book.jsonl")
        print(json.dumps(figures, indent=1), flush=True)
        if options.keep:
            keep(figures, "postgresql" if options.postgresql else "sizes")


def keep(figures: dict[str, Any], engine: str) -> None:
    """Put the figures of one size into the file, among those of the others on the same engine."""
    kept = json.loads(FIGURES.read_text(encoding="utf-8"))
    held = kept.setdefault("ledger", {})
    others = [one for one in held.get(engine, []) if one["reports"] != figures["reports"]]
    held[engine] = sorted([*others, figures], key=lambda one: int(one["reports"]))
    FIGURES.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


New = Callable[[], str]
"""Makes the address of a ledger that is not there yet."""


@contextmanager
def places(options: argparse.Namespace, folder: str) -> Iterator[New]:
    """Where ledgers can be made: in `folder`, or on a server."""
    if not options.postgresql:
        numbers = count(1)
        yield lambda: str(Path(folder) / f"truce-{next(numbers)}.book")
        return
    if (programs_ := programs()) is None:
        raise SystemExit("PostgreSQL is not installed: apt-get install postgresql")
    with running(programs_, fsync=True) as server:
        yield server.new_schema


def measure(size: int, new: New, dump: Path) -> dict[str, Any]:
    """Figures of a ledger of `size` reports, and of another that is loaded with its `dump`."""
    reader = Reader.load(threads=2)
    items = [item for item in deliveries([EXAMPLES]) if isinstance(item, Delivery)]
    originals = [(item, reader.read(item.report)) for item in items]
    with Ledger.open(new()) as ledger:
        figures: dict[str, Any] = {"reports": size, "add": added(ledger, varied(originals, size))}
        gc.freeze()  # as the site does: what is there for good is not gone through again and again
        figures |= filters(ledger)
        figures["parties_ms"] = typical(ledger.parties)
        figures["counts_ms"] = typical(lambda: [ledger.count(Query(kind)) for kind in RecordKind])
        figures["dump_seconds"], figures["dump_processor_seconds"] = timed(lambda: dumped(ledger, dump))
        figures["dump_bytes_per_report"] = round(dump.stat().st_size / size)
        figures["bytes_per_report"] = round(bytes_of(ledger) / size)
    with Ledger.open(new()) as copy, dump.open(encoding="utf-8") as lines:
        figures["load_seconds"], figures["load_processor_seconds"] = timed(lambda: copy.load(lines))
    return figures


def bytes_of(ledger: Ledger) -> int:
    """How large a ledger is, without its log of what was written last."""
    if ledger.engine.dialect.name == "sqlite":
        query = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    else:
        query = (
            "SELECT sum(pg_total_relation_size(oid)) FROM pg_class "
            "WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'"
        )
    with ledger.connect() as connection:
        return int(connection.exec_driver_sql(query).scalar_one())


def varied(originals: list[tuple[Delivery, Reading]], size: int) -> Iterator[Addition]:
    """As many reports as asked for, all different and the same each time."""
    chance = random.Random(7)  # noqa: S311 - nothing secret
    for number in range(size):
        item, reading = originals[number % len(originals)]
        changed = _varied(reading, number, chance)
        data = item.data + f"\n{number}".encode()
        yield Addition(changed, METHOD, Arrival(data, f"{item.origin}:{number}"))


def _varied(reading: Reading, number: int, chance: random.Random) -> Reading:
    day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    shift = day - (reading.report.published.earliest if reading.report.published else date(2020, 6, 1))
    country = chance.choice(COUNTRIES)
    return Reading(
        _report(reading.report, number, day, chance),
        tuple(_incident(one, shift, country, chance) for one in reading.incidents),
        tuple(
            replace(
                one,
                act=chance.choice(list(Act)),
                confidence=_doubted(one.confidence, chance),
                when=_later(one.when, shift),
                speakers=_parties(one.speakers, chance),
                addressees=_parties(one.addressees, chance),
            )
            for one in reading.claims
        ),
        tuple(
            replace(
                one,
                confidence=_doubted(one.confidence, chance),
                due=_later(one.due, shift),
                obligors=_parties(one.obligors, chance),
            )
            for one in reading.commitments
        ),
        reading.agreements,
    )


def _report(report: Report, number: int, day: date, chance: random.Random) -> Report:
    text = f"{report.text.rstrip()}\nDispatch {number} of {chance.getrandbits(32):08x}.\n"
    digest = sha256_of_text(text)
    url = f"https://news.example/{number}"
    return replace(
        report,
        id=report_id(url, digest),
        text_sha256=digest,
        text=text,
        url=url,
        publisher=f"Paper {_rank(PUBLISHERS, chance)}",
        published=Published(day, day, PublishedBasis.GIVEN),
        totals=(),
    )


def _incident(incident: Incident, shift: timedelta, country: str, chance: random.Random) -> Incident:
    places = tuple(
        replace(place, name=f"Place {_rank(PLACES, chance)}", country=country) for place in incident.places
    )
    return replace(
        incident,
        type=chance.choice(list(IncidentType)),
        confidence=_doubted(incident.confidence, chance),
        places=places or (Place(f"Place {_rank(PLACES, chance)}", country),),
        when=_later(incident.when, shift),
        actors=_parties(incident.actors, chance),
        targets=_parties(incident.targets, chance),
    )


def _doubted(confidence: float, chance: random.Random) -> float:
    """About as sure, to three places, as the reader tells it."""
    return round(min(max(confidence + chance.uniform(-0.1, 0.1), 0.05), 1.0), 3)


def _later(when: When | None, shift: timedelta) -> When | None:
    if when is None:
        return None
    earliest, latest = (day and day + shift for day in (when.earliest, when.latest))
    return replace(when, earliest=earliest, latest=latest)


def _parties(parties: tuple[Party, ...], chance: random.Random) -> tuple[Party, ...]:
    return tuple(replace(party, name=f"Party {_rank(PARTIES, chance)}") for party in parties)


def _rank(most: int, chance: random.Random) -> int:
    """A number below `most`, small ones far more often than large ones, as names are."""
    return int(most * chance.random() ** 3)


def added(ledger: Ledger, additions: Iterator[Addition]) -> dict[str, float]:
    """How fast reports are added, without the making of them: one by one, and the rest many at a time."""
    single = list(islice(additions, ONE_BY_ONE))
    alone = seconds(lambda: [ledger.add(one.reading, method=METHOD, arrival=one.arrival) for one in single])
    took, worked, number = 0.0, 0.0, 0
    while chunk := list(islice(additions, CHUNK)):
        gc.freeze()  # so that collecting garbage does not go through what only waits to be added
        before = time.process_time()
        took += seconds(partial(list, ledger.add_many(chunk)))
        worked += time.process_time() - before
        gc.unfreeze()
        number += len(chunk)
    return {
        "one_by_one_per_second": round(len(single) / alone, 1),
        "seconds": round(alone + took, 2),
        "per_second": round(number / took, 1) if took else 0.0,
        "per_processor_second": round(number / worked, 1) if worked else 0.0,
    }


def filters(ledger: Ledger) -> dict[str, Any]:
    """Milliseconds of a page of 50 by each filter: typical, and 95 of 100 times."""
    chance = random.Random(11)  # noqa: S311 - nothing secret
    figures = {}
    for name, make in ASKED.items():
        took, worked = [], []
        for _ in range(TIMES):
            query, sort = make(chance)
            before = time.process_time()
            took.append(1000 * seconds(partial(ledger.find, query, sort=sort)))
            worked.append(1000 * (time.process_time() - before))
        figures[name] = {
            "median_ms": round(statistics.median(took), 1),
            "p95_ms": round(sorted(took)[int(TIMES * 0.95) - 1], 1),
            "processor_ms": round(statistics.median(worked), 1),
        }
    return {
        "filters": figures,
        "slowest_filter_ms": max(one["median_ms"] for one in figures.values()),
        "slowest_filter_processor_ms": max(one["processor_ms"] for one in figures.values()),
        "slowest_filter_p95_ms": max(one["p95_ms"] for one in figures.values()),
    }


Asked = Callable[[random.Random], tuple[Query, Sort]]
INCIDENT = RecordKind.INCIDENT


def _day(chance: random.Random) -> date:
    return FIRST_DAY + timedelta(days=chance.randrange(DAYS))


def _week(chance: random.Random) -> dict[str, date]:
    day = _day(chance)
    return {"since": day, "until": day + timedelta(days=6)}


ASKED: dict[str, Asked] = {
    "nothing": lambda _: (Query(INCIDENT), Sort.NEWEST),
    "oldest": lambda _: (Query(INCIDENT), Sort.OLDEST),
    "country": lambda c: (Query(INCIDENT, countries=(c.choice(COUNTRIES),)), Sort.NEWEST),
    "two countries": lambda c: (Query(INCIDENT, countries=tuple(c.sample(COUNTRIES, 2))), Sort.NEWEST),
    "place": lambda c: (Query(INCIDENT, places=(f"Place {_rank(PLACES, c)}",)), Sort.NEWEST),
    "type": lambda c: (Query(INCIDENT, labels=(c.choice(list(IncidentType)),)), Sort.NEWEST),
    "occurrence": lambda _: (Query(INCIDENT, occurrences=("denied", "threatened")), Sort.NEWEST),
    "background": lambda _: (Query(INCIDENT, background=True), Sort.NEWEST),
    "judged": lambda _: (Query(INCIDENT, judged=True), Sort.NEWEST),
    "last added": lambda _: (Query(INCIDENT), Sort.ADDED),
    "most doubtful": lambda _: (Query(INCIDENT), Sort.DOUBTFUL),
    "news": lambda _: (Query(INCIDENT, background=False), Sort.NEWEST),
    "party": lambda c: (Query(INCIDENT, parties=(f"Party {_rank(PARTIES, c)}",)), Sort.NEWEST),
    "party*": lambda c: (Query(INCIDENT, parties=(f"Party {c.randrange(10, 80)}*",)), Sort.NEWEST),
    "two parties": lambda c: (
        Query(INCIDENT, parties=(f"Party {_rank(PARTIES, c)}", f"Party {_rank(20, c)}")),
        Sort.NEWEST,
    ),
    "source": lambda c: (Query(INCIDENT, sources=(f"Paper {_rank(PUBLISHERS, c)}",)), Sort.NEWEST),
    "agreement": lambda _: (Query(RecordKind.COMMITMENT, agreements=("doha-2020",)), Sort.OLDEST),
    "a week": lambda c: (Query(INCIDENT, **_week(c)), Sort.NEWEST),  # type: ignore[arg-type]  # two days
    "since": lambda c: (Query(INCIDENT, since=_day(c)), Sort.OLDEST),
    "country in a week": lambda c: (
        Query(INCIDENT, countries=(c.choice(COUNTRIES),), **_week(c)),  # type: ignore[arg-type]  # two days
        Sort.NEWEST,
    ),
    "country, type and party": lambda c: (
        Query(
            INCIDENT,
            countries=(c.choice(COUNTRIES),),
            labels=(c.choice(list(IncidentType)),),
            parties=(f"Party {_rank(40, c)}",),
        ),
        Sort.NEWEST,
    ),
    "place and party": lambda c: (
        Query(INCIDENT, places=(f"Place {_rank(PLACES, c)}",), parties=(f"Party {_rank(PARTIES, c)}",)),
        Sort.NEWEST,
    ),
    "type and source": lambda c: (
        Query(INCIDENT, labels=(c.choice(list(IncidentType)),), sources=(f"Paper {_rank(PUBLISHERS, c)}",)),
        Sort.OLDEST,
    ),
    "occurrence and country": lambda c: (
        Query(INCIDENT, occurrences=("denied",), countries=(c.choice(COUNTRIES),)),
        Sort.NEWEST,
    ),
    "source since": lambda c: (
        Query(INCIDENT, sources=(f"Paper {_rank(PUBLISHERS, c)}",), since=_day(c)),
        Sort.OLDEST,
    ),
    "words and party": lambda c: (
        Query(INCIDENT, words="army", parties=(f"Party {_rank(PARTIES, c)}",)),
        Sort.NEWEST,
    ),
    "words in a week": lambda c: (
        Query(INCIDENT, words="army", **_week(c)),  # type: ignore[arg-type]  # two days
        Sort.NEWEST,
    ),
    "a common word": lambda _: (Query(INCIDENT, words="army"), Sort.NEWEST),
    "a rare word": lambda _: (Query(INCIDENT, words="helicopters"), Sort.NEWEST),
    "words and country": lambda c: (
        Query(INCIDENT, words='"northern front"', countries=(c.choice(COUNTRIES),)),
        Sort.NEWEST,
    ),
    "a report's own word": lambda c: (
        Query(RecordKind.REPORT, words=f"Dispatch {c.randrange(1000)}"),
        Sort.NEWEST,
    ),
    "claims of an act": lambda c: (Query(RecordKind.CLAIM, labels=(c.choice(list(Act)),)), Sort.NEWEST),
    "reports by country": lambda c: (Query(RecordKind.REPORT, countries=(c.choice(COUNTRIES),)), Sort.ADDED),
}


def dumped(ledger: Ledger, path: Path) -> None:
    """Dump the ledger into a file."""
    with path.open("w", encoding="utf-8") as out:
        out.writelines(ledger.dump())


def typical(do: Callable[[], object]) -> float:
    """Milliseconds that it takes to do something."""
    return round(1000 * statistics.median(seconds(do) for _ in range(TIMES)), 1)


def timed(do: Callable[[], object]) -> tuple[float, float]:
    """Seconds that it takes to do something, by the clock and of the processor."""
    before = time.process_time()
    took = seconds(do)
    return round(took, 2), round(time.process_time() - before, 2)


def seconds(do: Callable[[], object]) -> float:
    """How long it takes to do something."""
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
