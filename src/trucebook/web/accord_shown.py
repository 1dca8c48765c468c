"""An accord as its page shows it: on which day, between which days one may choose, and what is drawn."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from trucebook.accords.accord import Accord
from trucebook.accords.deadlines import due_of
from trucebook.accords.gathering import held_for
from trucebook.accords.matters import Held, matters_of
from trucebook.accords.overview import Overview
from trucebook.accords.sides import since
from trucebook.accords.surveying import overview_of
from trucebook.errors import UsageError
from trucebook.ledger import Ledger, Query, RecordKind, Sort
from trucebook.reconcile.told import Telling, Told
from trucebook.records import Published
from trucebook.records.vocabulary import Occurrence
from trucebook.web.merging import merging
from trucebook.web.site import Site
from trucebook.wording.days import days_of


@dataclass(frozen=True, slots=True)
class InTheBook:
    """What a ledger holds that names an accord, as far as that is quickly found.

    Attributes:
        records: how many records name it.
        published: when the last added report that names it was published; empty where nobody knows.
        title: that report's headline.
        report: its handle; empty where no report names the accord.
    """

    records: int
    published: Published | None = None
    title: str | None = None
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A clause's day.

    Attributes:
        day: the last day on which it is in time.
        words: what is due.
    """

    day: date
    words: str


@dataclass(frozen=True, slots=True)
class Days:
    """The days of an accord among which one may choose.

    Attributes:
        first: of its signing.
        last: on which something was last told or due, or the day that is shown; not after today without need.
        today: where the ledger is served.
        told: days on which reports were published that may matter to it, in order.
        due: the days of its clauses, in order.
    """

    first: date
    last: date
    today: date
    told: tuple[date, ...]
    due: tuple[Due, ...]

    def before(self, on: date) -> date | None:
        """The last day before `on` on which something changed."""
        return max((day for day in self._changes() if day < on), default=None)

    def after(self, on: date) -> date | None:
        """The next day after `on` on which something changes, up to the last."""
        return min((day for day in self._changes() if on < day <= self.last), default=None)

    def at(self, day: date) -> float:
        """Where `day` is between the first and the last, from 0 to 100."""
        return round(100 * (day - self.first).days / max((self.last - self.first).days, 1), 3)

    def _changes(self) -> Iterator[date]:
        """Days from which on something is otherwise: told, or overdue."""
        yield self.first
        yield from (day for day in self.told if day >= self.first)
        yield from (_after(due.day) for due in self.due)


def today() -> date:
    """The day where the ledger is served."""
    return datetime.now(UTC).astimezone().date()


def day_of(text: str) -> date:
    """The day that was typed: a day, or the last one of a month or a year; today where nothing was.

    Raises:
        UsageError: where it is none.
    """
    if not text.strip():
        return today()
    try:
        return days_of(text)[1]
    except ValueError as error:
        raise UsageError(f"on: {error}; give 2020, 2020-10 or 2020-10-18") from error


def held_of(site: Site, accord: Accord) -> Held:
    """What the ledger holds that may matter to `accord` on any day; fetched once, for that takes longest."""
    return site.remembered.get(
        ("accord", accord, merging(site.ledger)),
        lambda: held_for(site.ledger, accord, date.max, site.gathering),
    )


def overview_on(site: Site, accord: Accord, on: date, held: Held | None = None) -> Overview:
    """The overview of `accord` on the day `on`: what `trucebook accord` shows.

    Args:
        site: the site.
        accord: the accord.
        on: the day.
        held: what `held_of` gave, where that is at hand.

    Raises:
        UsageError: where the accord was not there yet on that day.
    """
    ever = held_of(site, accord) if held is None else held

    def made() -> Overview:
        then = as_of(ever, on)
        overview: Overview = site.accords.get(
            ("overview", accord, on), then, lambda: overview_of(matters_of(accord, on, then))
        )
        return overview

    overview: Overview = site.accords.get(("overview of all", accord, on), ever, made)
    return overview


def as_of(held: Held, on: date) -> Held:
    """What `held_for` fetches for the day `on`, of `held`, which it fetched for a later day.

    That is without incidents that are told for later days by reports which do not name the accord, unless
    they are planned.
    """
    naming = {named.telling.report for named in held.agreements}

    def fetched(told: Told) -> bool:
        when = told.incident.when
        first = (when.earliest or when.latest) if when else None
        planned = told.incident.occurrence is Occurrence.PLANNED
        return first is None or first <= on or planned or told.telling.report in naming

    groups = (tuple(filter(fetched, tellings)) for tellings in held.incidents)
    return replace(held, incidents=tuple(filter(None, groups)))


def days_for(site: Site, accord: Accord, on: date, held: Held) -> Days:
    """The days of `accord` among which one may choose, where `on` is shown and the ledger holds `held`."""
    now = today()
    every: tuple[date, ...] = site.accords.get(("days", accord), held, lambda: _days_of(held))
    told = every[: bisect_right(every, now)]
    day_by_clause = [(due_of(accord, clause, now).day, clause.words) for clause in accord.clauses]
    due = sorted((Due(day, words) for day, words in day_by_clause if day), key=lambda one: one.day)
    first = since(accord)
    if first == date.min:
        first = min([*told, on])
    late = [*told[-1:], *(_after(one.day) for one in due if one.day < now)] if told else [now]
    return Days(first, max([*late, first, on]), now, told, tuple(due))


def in_the_book(ledger: Ledger, accord: Accord) -> InTheBook:
    """What `ledger` holds that names `accord`."""
    query = Query(RecordKind.AGREEMENT, agreements=(accord.id,))
    last = next(iter(ledger.find(query, sort=Sort.ADDED, limit=1)), None)
    if last is None:
        return InTheBook(0)
    report = last.report
    return InTheBook(ledger.count(query), report.published, report.title, last.id.partition("-")[0])


def _after(day: date) -> date:
    """The day after, as far as there is one."""
    return min(day, date.max - timedelta(days=1)) + timedelta(days=1)


def _days_of(held: Held) -> tuple[date, ...]:
    """The days by which reports were published, in order."""
    reports = {id(one): one for one in _tellings(held)}.values()  # mostly one for all that a report tells
    return tuple(sorted({one.published.latest for one in reports if one.published}))


def _tellings(held: Held) -> Iterator[Telling]:
    yield from (told.telling for tellings in held.incidents for told in tellings)
    for records in (held.claims, held.undertakings, held.agreements):
        yield from (record.telling for record in records)
