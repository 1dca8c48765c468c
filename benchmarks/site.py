"""How fast each page of the site is, with a ledger of many reports of which others tell the same again.

    python -m benchmarks.site [--reports 10000] [--book truce.book] [--folder ...] [--keep]

The reports are those of `benchmarks.ledger`, each in words of its own and at places that are somewhere; and
every fifth of them is told again by one to four others, with other counts, so that reconciling, which is run
before, has something to merge. Each page is asked for over HTTP, of a site that runs in a process of its own,
one request at a time: first once the site has prepared itself, then warm, then first after a judgement. How
long it prepares itself is measured, too. Prints JSON; with --keep it also goes into
`benchmarks/figures.json`.

Times are in milliseconds, by the clock and, because other programs slow a machine down, of the processor: of
the site and of what reads its answers, to their last byte.
"""  # noqa: A005 - it is only ever imported from its package

import argparse
import http.client
import json
import logging
import random
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import msgspec
import uvicorn

from benchmarks.ledger import EXAMPLES, FIGURES, seconds, varied
from trucebook.intake import Delivery, deliveries
from trucebook.ledger import Addition, Arrival, Ledger, Query, RecordKind
from trucebook.reading.reader import Reader
from trucebook.reconcile.reconciling import is_up_to_date, reconcile
from trucebook.reconcile.together import together
from trucebook.records import Reading
from trucebook.records.report import report_id, sha256_of_text
from trucebook.web.app import make_app
from trucebook.web.circles import look_for_circles_seldom
from trucebook.web.safety.writes import HEADER

TOLD_AGAIN, MOST_AGAIN = 0.2, 4
"""Share of the reports that others tell again, and by how many at most."""

WARM, JUDGED = 5, 2
"""How often each page is asked for when warm; and after how many judgements."""

HOST = "127.0.0.1"

_WORD = re.compile(r"\b[a-z]{5,}\b")


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--book", type=Path, help="a ledger that an earlier run made, or where to make one")
    parser.add_argument("--folder", type=Path, help="where the ledger is made without --book")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        look_for_circles_seldom()
        print(json.dumps(measure(options.book)))
        return
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        book = options.book or Path(name) / "truce.book"
        if not book.exists():
            fill(book, options.reports)
        command = [sys.executable, "-m", "benchmarks.site", "--alone", "--book", str(book)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    figures = json.loads(done.stdout)
    print(json.dumps(figures, indent=1))
    if options.keep:
        kept = json.loads(FIGURES.read_text(encoding="utf-8"))
        FIGURES.write_text(json.dumps(kept | {"site": figures}, indent=1) + "\n", encoding="utf-8")


# The ledger


def fill(path: Path, size: int) -> None:
    """Make a ledger of `size` reports at `path`, and reconcile it."""
    reader = Reader.load(threads=2)
    items = [item for item in deliveries([EXAMPLES]) if isinstance(item, Delivery)]
    originals = [(item, reader.read(item.report)) for item in items]
    with Ledger.open(path) as ledger:
        for _ in ledger.add_many(told(varied(originals, size), size)):
            pass
        reconcile(ledger)


def told(additions: Iterable[Addition], size: int) -> Iterator[Addition]:
    """`size` reports: those given, and among them some that tell the same again."""
    chance = random.Random(13)  # noqa: S311 - nothing secret
    number = 0
    for one in additions:
        again = chance.randint(1, MOST_AGAIN) if chance.random() < TOLD_AGAIN else 0
        for telling in range(1 + again):
            if number == size:
                return
            yield _retold(one, number, chance, again=telling > 0)
            number += 1


def _retold(one: Addition, number: int, chance: random.Random, *, again: bool) -> Addition:
    """`one` in other words, at places that are somewhere; told again, by another paper with other counts."""
    report = one.reading.report
    text = _other_words(report.text, chance)
    url = f"{'again' if again else 'first'}.example/{number}"
    digest = sha256_of_text(text)
    report = replace(report, id=report_id(url, digest), text=text, text_sha256=digest, url=url)
    if again:
        report = replace(report, publisher=f"Echo {chance.randrange(40)}", agencies=())
    plain = msgspec.to_builtins(replace(one.reading, report=report))
    _mend(plain, report.text, chance if again else None)
    data = f"{number}\n{report.text}".encode()
    return Addition(msgspec.convert(plain, Reading), one.method, Arrival(data, f"made:{number}"))


def _other_words(text: str, chance: random.Random) -> str:
    """As many letters, most of the longer words with theirs in another order; no names."""
    return _WORD.sub(lambda word: _shuffled(word[0], chance), text)


def _shuffled(word: str, chance: random.Random) -> str:
    return "".join(chance.sample(word, len(word))) if chance.random() < 0.7 else word


def _mend(plain: Any, text: str, chance: random.Random | None) -> None:  # noqa: ANN401 - JSON
    """Make words those of `text`, put places where they are, and with `chance` tell other counts."""
    if isinstance(plain, list | tuple):
        for item in plain:
            _mend(item, text, chance)
        return
    if not isinstance(plain, dict):
        return
    if {"start", "end", "text"} <= plain.keys():
        plain["text"] = text[plain["start"] : plain["end"]]
    if plain.get("latitude") is not None:
        at = random.Random(plain["name"])  # noqa: S311 - where a place is, is the same each time
        plain |= {"latitude": round(at.uniform(5, 40), 4), "longitude": round(at.uniform(0, 75), 4)}
    if chance and isinstance(plain.get("low"), int) and plain["low"] == plain.get("high"):
        plain["low"] = plain["high"] = plain["low"] + chance.randrange(3)
    for item in plain.values():
        _mend(item, text, chance)


# The pages


def measure(book: Path) -> dict[str, Any]:
    """Milliseconds of each page of the site of `book`."""
    with Ledger.open(book) as ledger:
        pages = addresses(ledger)
        counted = {
            "reports": ledger.count(Query(RecordKind.REPORT)),
            "incidents": ledger.count(Query(RecordKind.INCIDENT, merged=True)),
            "told": ledger.count(Query(RecordKind.INCIDENT)),
        }
        judged = [one.id for one in ledger.find(Query(RecordKind.INCIDENT, judged=False), limit=JUDGED)]
        worked = time.process_time()
        with _Serving(book) as port:
            prepared = 1000 * (time.process_time() - worked)
            first = {name: _asked(port, address) for name, address in pages.items()}
            warm = {
                name: _typical([_asked(port, pages[name]) for _ in range(_times(took))])
                for name, took in first.items()
            }
            after: dict[str, list[tuple[float, float]]] = {name: [] for name in pages}
            for id_ in judged:
                _judge(port, id_)
                while not is_up_to_date(ledger):
                    time.sleep(0.05)
                for name, took in after.items():
                    took.append(_asked(port, pages[name]))
    return counted | {
        "prepared_processor_ms": round(prepared, 1),
        "pages": {
            name: {
                "address": address.partition("?")[0],
                "first": _rounded(first[name]),
                "warm": _rounded(warm[name]),
                "judged": _rounded(_typical(after[name])),
            }
            for name, address in pages.items()
        },
    }


def addresses(ledger: Ledger) -> dict[str, str]:
    """The pages that are measured, by what they are called."""
    most = max(together(ledger), key=lambda one: (len(one.members), one.id)).id
    report = most.partition("-")[0]
    party = ledger.parties(limit=1).found[0].name
    lists = ("incidents", "claims", "commitments", "agreements", "reports", "parties")
    return {
        "home": "/",
        "home, JSON": "/index.json",
        "incidents": "/incidents",
        "incidents, filtered": "/incidents?"
        + urlencode({"country": "AF", "type": "attack", "since": "2019"}),
        "incidents, by status": "/incidents?status=contested",
        "incidents on a part of the map": "/incidents?bounds=60,29,71,38",
        "incidents, as told": "/incidents?told=1",
        "incidents, page 100": "/incidents?offset=4950",
        "map and timeline": "/incidents.map.json",
        "map and timeline, filtered": "/incidents.map.json?country=AF",
        "incident of most reports": f"/incidents/{most}",
        "incident of most reports, JSON": f"/incidents/{most}.json",
        "record": f"/records/{most}",
        "report": f"/reports/{report}",
        "report, JSON": f"/reports/{report}.json",
        "accords": "/accords",
        "accord": "/accords/doha-2020",
        "accord, on another day": "/accords/doha-2020?on=2021-03-01",
        "accord, JSON": "/accords/doha-2020.json?on=2021-03-01",
        "accord, brief": "/accords/doha-2020.html?on=2021-03-01",
        "review": "/review",
        "review of values": "/review/values",
        "claims": "/claims",
        "commitments": "/commitments",
        "agreements": "/agreements",
        "reports": "/reports",
        "parties": "/parties",
        "party": "/party?" + urlencode({"name": party}),
        "search": "/search?text=army",
        **{f"{name}, JSON of 50": f"/{name}.json?limit=50" for name in lists},
        **{f"{name}, CSV of 50": f"/{name}.csv?limit=50" for name in lists},
    }


class _Serving:
    """The site of a ledger, prepared, and served in a thread until the `with` ends; its value is the port."""

    def __init__(self, book: Path) -> None:
        self.listener = socket.create_server((HOST, 0))
        logging.getLogger("uvicorn").setLevel(logging.WARNING)
        self.app = make_app(book, warm=True)
        self.server = uvicorn.Server(uvicorn.Config(self.app, log_level="warning"))
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [self.listener]})

    def __enter__(self) -> int:
        self.thread.start()
        while not self.server.started and self.thread.is_alive():
            time.sleep(0.01)
        self.app.state.warming.done.wait()
        return int(self.listener.getsockname()[1])

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join()
        self.listener.close()


def _asked(port: int, address: str) -> tuple[float, float]:
    """Milliseconds until all of an answer is there, by the clock and of the processor.

    Raises:
        RuntimeError: where the answer is no page.
    """
    worked = time.process_time()
    took = seconds(lambda: _sent(port, "GET", address))
    return 1000 * took, 1000 * (time.process_time() - worked)


def _judge(port: int, id_: str) -> None:
    """Confirm a record."""
    body = json.dumps({"who": "Benchmark", "why": "to see what it costs"})
    _sent(port, "POST", f"/records/{id_}/confirm.json", body)


def _sent(port: int, verb: str, address: str, body: str | None = None) -> None:
    connection = http.client.HTTPConnection(HOST, port, timeout=600)
    headers = {HEADER: "1", "content-type": "application/json"} if body else {}
    connection.request(verb, address, body, headers | {"accept-encoding": "gzip"})
    answer = connection.getresponse()
    told_back = answer.read()
    connection.close()
    if answer.status != http.HTTPStatus.OK:
        raise RuntimeError(f"{verb} {address}: {answer.status} {told_back[:200]!r}")


def _times(first: tuple[float, float]) -> int:
    """How often a page is asked for when warm: seldom what takes seconds."""
    return WARM if first[0] < 2_000 else 3


def _typical(took: list[tuple[float, float]]) -> tuple[float, float]:
    clock, processor = zip(*took, strict=True)
    return statistics.median(clock), statistics.median(processor)


def _rounded(took: tuple[float, float]) -> Mapping[str, float]:
    return {"ms": round(took[0], 1), "processor_ms": round(took[1], 1)}


if __name__ == "__main__":
    main()
