"""Adding to a ledger: what it holds is passed over, the rest is read in one process or several, and kept."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import click
import msgspec

from trucebook.cli import batch, common
from trucebook.cli.failures import complain, complain_of_accords
from trucebook.cli.output import standard_output
from trucebook.cli.progress import watching
from trucebook.cli.work import Failed, ReportReader, place_of
from trucebook.errors import ContractError
from trucebook.intake import Delivery
from trucebook.ledger import Added, Arrival, Ledger, Method, Outcome
from trucebook.ledger.fields import NAMING
from trucebook.reading.version import NAME, reader_version
from trucebook.records import Reading, Report, Span
from trucebook.wording.words import plain

_KINDS = {"i": "incident", "c": "claim", "k": "commitment", "a": "agreement"}
_NAMING_FIELDS = frozenset(NAMING.values())


@dataclass(frozen=True, slots=True)
class Read:
    """A reading, and the words that name each of its records, by the record's id."""

    reading: Reading
    triggers: dict[str, Span]


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a report.

    Attributes:
        where: where it came from.
        title: its headline.
        added: what the ledger did with it.
    """

    where: str
    title: str
    added: Added


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of many reports.

    Attributes:
        counted: how many were added, read anew, known, and so on.
        new: ids of those that were added or read anew.
    """

    counted: Counter[str]
    new: tuple[str, ...]


def read_for_ledger(reader: ReportReader, report: Report) -> Read:
    """A task: read `report`, and find for each record the surest of the marks that name it."""
    explanation = reader.explain(report)
    marks = explanation.marks.marks
    triggers = {
        trace.record: max((marks[i] for i in trace.marks), key=lambda mark: mark.score).words
        for trace in explanation.traces
        if trace.field in _NAMING_FIELDS and trace.marks
    }
    return Read(explanation.reading, triggers)


def add(ledger: Ledger, deliveries: Iterable[Delivery | Failed], format_name: str, jobs: int | None) -> Kept:
    """Add each report, say so as soon as it is safe, and count what was done."""
    method = Method(NAME, reader_version())
    under_way: deque[Delivery | Failed] = deque()
    unread = _unread(ledger, deliveries, method, under_way)
    outcomes: Iterator[Read | Done | Failed] = batch.run(
        unread, read_for_ledger, common.load_reader, jobs=jobs
    )
    return _told(_kept(ledger, outcomes, method, under_way), format_name)


def _unread(
    ledger: Ledger,
    deliveries: Iterable[Delivery | Failed],
    method: Method,
    under_way: deque[Delivery | Failed],
) -> Iterator[Report | Failed | Done]:
    """What is to be read, and in its place what need not be; each also goes into `under_way`."""
    for item in deliveries:
        under_way.append(item)
        if isinstance(item, Failed):
            yield item
        elif ledger.holds(item.report, method):
            yield _done(item, Added(ledger.resolve(item.report.id)[0], Outcome.KNOWN))
        else:
            yield item.report


def _kept(
    ledger: Ledger,
    outcomes: Iterable[Read | Done | Failed],
    method: Method,
    under_way: deque[Delivery | Failed],
) -> Iterator[Done | Failed]:
    """Keep each reading as it comes. Outcomes come in the order in which their reports went under way."""
    for outcome in outcomes:
        item = under_way.popleft()
        if not isinstance(outcome, Read):
            yield outcome
            continue
        assert isinstance(item, Delivery)  # noqa: S101 - what failed before was not read
        arrival = Arrival(item.data, item.origin)
        try:
            added = ledger.add(outcome.reading, method=method, arrival=arrival, triggers=outcome.triggers)
        except ContractError as error:
            yield Failed(item.origin, str(error))
        else:
            yield _done(item, added)


def _done(item: Delivery, added: Added) -> Done:
    return Done(item.origin, item.report.title or "", added)


def read_anew(ledger: Ledger, ids: Iterable[str], jobs: int | None) -> Kept:
    """Read the reports `ids` (all where there are none) anew, where the reader has changed since."""
    method = Method(NAME, reader_version())
    handles = [ledger.resolve(id_)[0] for id_ in ids] or list(ledger.report_ids())
    outcomes = batch.run(map(ledger.given, handles), read_for_ledger, common.load_reader, jobs=jobs)

    def kept() -> Iterator[Done | Failed]:
        for outcome in outcomes:
            if isinstance(outcome, Failed):
                yield outcome
                continue
            added = ledger.add(outcome.reading, method=method, triggers=outcome.triggers)
            report = outcome.reading.report
            yield Done(place_of(report), report.title or "", added)

    return _told(kept(), "text")


def _told(outcomes: Iterable[Done | Failed], format_name: str) -> Kept:
    """Say what was done with each report, failures on the standard error, and count."""
    out = standard_output()
    counted: Counter[str] = Counter()
    new = []
    with watching(out) as watch:
        for outcome in outcomes:
            watch.advance()
            with watch.aside(for_error=isinstance(outcome, Failed)):
                if isinstance(outcome, Failed):
                    complain(f"{outcome.where}: {outcome.message}" if outcome.where else outcome.message)
                    counted["failed"] += 1
                    continue
                out.write(_as_json(outcome) if format_name == "jsonl" else _as_text(outcome))
                out.flush()
                for id_ in outcome.added.queued:
                    complain(f"{id_} no longer finds its record: `trucebook queue` shows what to do")
                counted[outcome.added.outcome.value] += 1
                if outcome.added.outcome is not Outcome.KNOWN:
                    new.append(outcome.added.report)
    return Kept(counted, tuple(new))


def _as_text(done: Done) -> str:
    """A line for people: what was done, the report's id, what it yielded, its title and origin."""
    kinds = Counter(_KINDS[id_.rpartition("-")[2][0]] for id_ in done.added.records)
    yielded = ", ".join(f"{n} {kind}{'s' * (n > 1)}" for kind, n in kinds.items())
    parts = (yielded, plain(done.title), plain(done.where) if done.where != done.title else "")
    return f"{done.added.outcome.value:8}{done.added.report}  {' · '.join(filter(None, parts))}\n"


def _as_json(done: Done) -> str:
    plain_done = {
        "outcome": done.added.outcome,
        "report": done.added.report,
        "records": done.added.records,
        "queued": done.added.queued,
        "origin": done.where,
        "title": done.title,
    }
    return msgspec.json.encode(plain_done).decode() + "\n"


_IN_WORDS = {
    "added": "added",
    "version": "added as new versions",
    "reread": "read anew",
    "known": "known already",
    "failed": "could not be read",
}


def tell(counted: Counter[str]) -> None:
    """Say what was done in all.

    Raises:
        click.exceptions.Exit: with 1 where there was no report.
    """
    if not counted:
        complain("no report was found there; name files of text, HTML, PDF, JSON or JSON Lines")
        raise click.exceptions.Exit(1)
    parts = [f"{counted[name]:,} {words}" for name, words in _IN_WORDS.items() if counted[name]]
    total = sum(counted.values())
    click.echo(f"{total:,} report{'s' * (total > 1)}: {', '.join(parts)}", err=True)


def finish(counted: Counter[str]) -> None:
    """End with the exit code that tells what was done.

    Raises:
        click.exceptions.Exit: with 1 where some failed, or an accord file is broken.
    """
    if complain_of_accords() or counted["failed"]:
        raise click.exceptions.Exit(1)
