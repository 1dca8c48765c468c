"""Words that every form of a brief shares: headings, states, roles, days."""

from collections.abc import Sequence
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from trucebook.accords.accord import DeadlineKind, Role, Source
from trucebook.accords.deadlines import day_words
from trucebook.accords.levels import Level
from trucebook.accords.overview import ClauseView, Overview, PartyView
from trucebook.accords.quoting import Quote
from trucebook.accords.rules import ahead_words
from trucebook.accords.violence import Event, Stretch, Violence
from trucebook.records.vocabulary import IncidentType
from trucebook.wording.time_words import days_words
from trucebook.wording.words import plain, quoted

TO_VERIFY = "to be verified"

MOST = 20
"""Items of a list that people are shown; the JSON has all."""

MOST_REASONS = 5
"""Records that people are shown for a clause."""

MOST_QUOTES = 3
"""Reports that people are shown of one thing."""

T = TypeVar("T")

ROLE_NAMES = MappingProxyType(
    {
        Role.PARTY: "Parties",
        Role.OBLIGED: "Bound, without having signed",
        Role.NOT_PARTY: "Not a party",
        Role.GUARANTOR: "Guarantors",
        Role.MEDIATOR: "Mediators",
        Role.WITNESS: "Witnesses",
    }
)

STANDING_NOTE = (
    "States are worked out by rule from what this ledger holds, and say who reports or alleges what. "
    "trucebook does not judge whether anybody broke the accord."
)


def party_lines(overview: Overview) -> list[tuple[str, str]]:
    """Each role with those who have it: ("Parties", "Northern Front (signed by A. Orr); Orvania")."""
    lines = []
    for role, name in ROLE_NAMES.items():
        those = [party for party in overview.parties if party.role is role]
        if those:
            lines.append((name, "; ".join(map(_party, those))))
    return lines


def days_line(overview: Overview) -> str:
    """When it was signed, took effect and ended."""
    parts = []
    if overview.signed:
        parts.append(f"signed {day_words(overview.signed)}")
    if overview.in_force and overview.in_force != overview.signed:
        parts.append(f"in force {day_words(overview.in_force)}")
    if overview.ended:
        parts.append(f"ended {day_words(overview.ended)}")
    return " · ".join(parts) or "no day of signing is known"


def basis_line(overview: Overview) -> str:
    """On how many reports the overview rests, and how many are left out."""
    count = overview.reports
    line = f"{count:,} report{'' if count == 1 else 's'} in this ledger name{'s' if count == 1 else ''} it"
    line += f", published by {day_words(overview.on)}"
    if overview.undated:
        some = overview.undated
        line += f"; {some:,} more without a date {'is' if some == 1 else 'are'} left out"
    return line


def clause_line(clause: ClauseView, *, marked: bool = True) -> str:
    """Who must do what: "Orvania: leave the lake shore"; `marked` where it is to be verified."""
    who = ", ".join(clause.obligors) or "nobody named"
    through = f" (through {', '.join(clause.through)})" if clause.through else ""
    mark = f" [{TO_VERIFY}]" if marked and clause.to_verify else ""
    return f"{who}{through}: {clause.words}{mark}"


def deadline_line(clause: ClauseView) -> str:
    """By when: "due 13 July 2020 (135 days from 29 February 2020)", "standing since 29 February 2020"."""
    words = clause.deadline.words
    return words if clause.deadline.kind in (DeadlineKind.STANDING, DeadlineKind.OPEN) else f"due {words}"


def due_line(clause: ClauseView, on: date) -> str:
    """By when, with how many days that is from the day of the brief."""
    if clause.deadline.day is None or clause.deadline.day < on:
        return clause.deadline.words
    return f"{clause.deadline.words}, {ahead_words((clause.deadline.day - on).days)}"


def by_id(overview: Overview) -> dict[str, ClauseView]:
    """The clauses by their ids."""
    return {clause.id: clause for clause in overview.clauses}


def stretch_words(stretch: Stretch) -> str:
    """The days of a row of the table of violence: "week of 5-11 Oct 2020"."""
    if stretch.first is None:
        return "no day told"
    days = days_words(stretch.first, stretch.last)
    return days if stretch.is_week else f"{days} (within no one week)"


def types_of(violence: Violence) -> tuple[IncidentType, ...]:
    """The types that are told, in the codebook's order."""
    told = {count.type for stretch in violence.stretches for count in stretch.counts}
    return tuple(type_ for type_ in IncidentType if type_ in told)


def rows_of(violence: Violence, types: Sequence[IncidentType]) -> list[tuple[Stretch, tuple[int, ...]]]:
    """Each stretch of days with how many incidents of each of `types` are told for it."""
    rows = []
    for stretch in violence.stretches:
        counts = {count.type: count.incidents for count in stretch.counts}
        rows.append((stretch, tuple(counts.get(type_, 0) for type_ in types)))
    return rows


def apart(violence: Violence) -> tuple[tuple[str, tuple[Event, ...]], ...]:
    """What is not counted, each with what it is."""
    return (
        ("Only alleged, by those who accuse:", violence.alleged),
        ("Mentioned only to be denied:", violence.denied),
    )


def level_line(level: Level) -> str:
    """A number of troops: "planned for Jan 2021: 2,500, by A. Orr (Orvania)"."""
    for_days = f" for {level.when}" if level.when else ""
    by = f", by {level.by}" if level.by else ""
    open_ = "" if level.there else ", with no word whether so many are there or moved"
    return f"{'planned' if level.planned else 'told'}{for_days}: {level.words}{open_}{by}"


def source_line(source: Source) -> str:
    """A source of the accord's file."""
    return ", ".join(filter(None, (source.title, source.publisher, source.date, source.where)))


def first(items: Sequence[T], most: int = MOST) -> tuple[Sequence[T], str]:
    """The first `most` of a list, and what says that there are more; "" where there are none."""
    return items[:most], _more(len(items) - most)


def last(items: Sequence[T], most: int = MOST) -> tuple[Sequence[T], str]:
    """The last `most` of a list, which is that of the latest days, and what says that there are more."""
    return items[-most:], _more(len(items) - most)


def _more(left: int) -> str:
    return f"and {left:,} more, which the JSON has" if left > 0 else ""


def credit_line(quote: Quote) -> str:
    """Who published a quote, when, and its record: "Lakeside Post, 10 Mar 2021; 4be1c09a7f21-c2"."""
    return f"{quote.credit}; {quote.id}"


def credits_line(quotes: Sequence[Quote]) -> str:
    """The reports that have the same, after one another."""
    shown, more = first(quotes, MOST_QUOTES)
    return "; ".join([*map(credit_line, shown), *([more] if more else [])])


def passage(quote: Quote, limit: int = 400) -> str:
    """The words of a quote in quotation marks."""
    return quoted(quote.passage, limit=limit)


def _party(party: PartyView) -> str:
    signed = f" (signed by {', '.join(party.signatories)})" if party.signatories else ""
    return plain(f"{party.name}{signed}{f' [{TO_VERIFY}]' if party.to_verify else ''}")
