"""An accord on a day, for a screen. Colour marks states."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from trucebook.accords import brief_words
from trucebook.accords.deadlines import day_words
from trucebook.accords.overview import ClauseView, Overview
from trucebook.accords.quoting import Quote, Reason, type_words
from trucebook.accords.state import State
from trucebook.accords.summary import NAMES
from trucebook.accords.violence import Event, Violence

_COLOURS = {
    State.MET: "green",
    State.PARTLY_MET: "green",
    State.OVERDUE: "yellow",
    State.SUSPENDED: "yellow",
    State.LAPSED: "yellow",
    State.ALLEGED_BREACH: "red",
    State.DISPUTED: "red",
}
_STATE_WIDTH = max(map(len, NAMES.values()))


def accord_view(overview: Overview, width: int) -> RenderableType:
    """The overview of an accord, for a screen of `width` columns."""
    sections = (
        ("ACCUSATIONS AND ANSWERS", _exchanges(overview, width)),
        ("DUE NEXT", _due(overview, overview.next_due)),
        ("OVERDUE", _due(overview, overview.overdue)),
        ("CLAUSES", _clauses(overview, width)),
        ("VIOLENCE SINCE THE SIGNING", _violence(overview.violence, width)),
        ("DISPLACEMENT", _events(overview.displacement, width)),
        ("TROOP LEVELS", _levels(overview, width)),
        ("WHAT ELSE IS SAID", _also_said(overview, width)),
        ("DISPUTED READINGS", (Text(f"{r.by}: {r.words}") for r in overview.readings)),
    )
    parts: list[RenderableType] = list(_head(overview))
    for title, rows in sections:
        shown = list(rows)
        if shown:
            parts += [Text(f"\n{title}", style="bold"), *(Padding(row, (0, 0, 0, 1)) for row in shown)]
    return Group(*parts)


def _head(overview: Overview) -> Iterator[RenderableType]:
    yield Text.assemble((overview.name, "bold"), f" on {day_words(overview.on)}")
    yield Text(f"{overview.accord} · {brief_words.days_line(overview)}", style="dim")
    for name, those in brief_words.party_lines(overview):
        yield Text(f"{name}: {those}", style="dim")
    yield Text(f"{brief_words.basis_line(overview)}", style="dim")
    yield Text("")
    yield from (Text(line) for line in overview.summary)


def _exchanges(overview: Overview, width: int) -> Iterator[RenderableType]:
    shown, more = brief_words.first(overview.exchanges)
    for exchange in shown:
        yield from _reason(exchange.accusation, width)
        for answer in exchange.answers:
            yield from (Padding(part, (0, 0, 0, 3)) for part in _reason(answer.said, width - 3))
        if not exchange.answers:
            yield Padding(Text("this ledger holds no answer of the accused", style="dim"), (0, 0, 0, 3))
    yield from _note(more)


def _also_said(overview: Overview, width: int) -> Iterator[RenderableType]:
    shown, more = brief_words.first(overview.also_said)
    for reason in shown:
        yield from _reason(reason, width)
    yield from _note(more)


def _note(more: str) -> Iterator[RenderableType]:
    if more:
        yield Text(more, style="dim")


def _due(overview: Overview, ids: Sequence[str]) -> Iterator[RenderableType]:
    clauses = brief_words.by_id(overview)
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(max_width=30, overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    for id_ in ids:
        grid.add_row(
            Text(brief_words.due_line(clauses[id_], overview.on), style="yellow"),
            Text(brief_words.clause_line(clauses[id_])),
        )
    if ids:
        yield grid


def _clauses(overview: Overview, width: int) -> Iterator[RenderableType]:
    for clause in overview.clauses:
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        grid.add_column(width=_STATE_WIDTH)
        grid.add_column(ratio=1, overflow="fold")
        room = width - _STATE_WIDTH - 3
        grid.add_row(
            Text(NAMES[clause.state], style=_COLOURS.get(clause.state, "")), Group(*_clause(clause, room))
        )
        yield grid


def _clause(clause: ClauseView, width: int) -> Iterator[RenderableType]:
    yield Text.assemble(brief_words.clause_line(clause), (f"  {clause.article or ''}", "dim"))
    yield Text(f"{brief_words.deadline_line(clause)} · {clause.state_words} ({clause.rule})", style="dim")
    if clause.condition:
        yield Text(f"condition: {clause.condition}", style="dim")
    shown, more = brief_words.first(clause.because, brief_words.MOST_REASONS)
    for reason in shown:
        yield from _reason(reason, width)
    yield from _note(more)
    shown, more = brief_words.first(clause.beside, brief_words.MOST_REASONS)
    for reason in shown:
        credit = brief_words.credits_line(reason.quotes)
        yield Text.assemble(f"beside that, {reason.words}", (f"  {credit}", "dim"))
    yield from _note(more)


def _violence(violence: Violence, width: int) -> Iterator[RenderableType]:
    types = brief_words.types_of(violence)
    if not types:
        yield Text("This ledger holds no report of violence in the conflict since then.")
    else:
        table = Table(box=None, padding=(0, 2, 0, 0))
        table.add_column("days", overflow="fold")
        for type_ in types:
            table.add_column(type_words(type_), justify="right", style="red")
        for stretch, counts in brief_words.rows_of(violence, types):
            table.add_row(brief_words.stretch_words(stretch), *(str(count or "") for count in counts))
        yield table
    yield from _events(violence.events, width)
    for title, events in brief_words.apart(violence):
        if events:
            yield Text(title, style="bold dim")
            yield from _events(events, width)


def _events(events: Sequence[Event], width: int) -> Iterator[RenderableType]:
    shown, more = brief_words.last(events)
    yield from _note(more)
    for event in shown:
        yield Text("; ".join(filter(None, (event.words, event.places, event.according))))
        yield from _quotes(event.quotes, width)


def _levels(overview: Overview, width: int) -> Iterator[RenderableType]:
    yield from (Text(f"promised: {quantity.words}") for quantity in overview.promised_levels)
    shown, more = brief_words.last(overview.levels)
    yield from _note(more)
    for level in shown:
        yield Text(brief_words.level_line(level))
        yield from _quotes(level.quotes, width)


def _reason(reason: Reason, width: int) -> Iterator[RenderableType]:
    yield Text(reason.words)
    yield from _quotes(reason.quotes, width)


def _quotes(quotes: Sequence[Quote], width: int) -> Iterator[RenderableType]:
    shown, more = brief_words.first(quotes, brief_words.MOST_QUOTES)
    for quote in shown:
        credit = brief_words.credit_line(quote)
        words = brief_words.passage(quote, max(2 * width - len(credit) - 12, 60))
        yield Padding(Text.assemble((words, "italic"), (f"  {credit}", "dim")), (0, 0, 0, 2))
    yield from (Padding(note, (0, 0, 0, 2)) for note in _note(more))
