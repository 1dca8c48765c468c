"""The brief as Markdown, for mail: plain to read as it is, and a page where it is rendered."""

import re
from collections.abc import Iterable, Iterator, Sequence

from trucebook.accords.brief_words import (
    MOST,
    MOST_REASONS,
    STANDING_NOTE,
    TO_VERIFY,
    apart,
    basis_line,
    by_id,
    clause_line,
    credits_line,
    days_line,
    deadline_line,
    due_line,
    first,
    last,
    level_line,
    party_lines,
    passage,
    rows_of,
    source_line,
    stretch_words,
    types_of,
)
from trucebook.accords.deadlines import day_words
from trucebook.accords.levels import Level
from trucebook.accords.overview import ClauseView, Overview
from trucebook.accords.quoting import Quote, Reason, type_words
from trucebook.accords.summary import NAMES
from trucebook.accords.violence import Event, Violence

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~])")


def as_markdown(overview: Overview) -> str:
    """The brief of `overview` as Markdown (CommonMark, with tables as GitHub has them)."""
    parts = (
        _head(overview),
        _section("Accusations and answers", _exchanges(overview)),
        _section("Due next", _due(overview, overview.next_due)),
        _section("Overdue", _due(overview, overview.overdue)),
        _section("Clauses", _clauses(overview)),
        _section("Violence since the signing", _violence(overview.violence)),
        _section("Displacement", _latest(map(_event, overview.displacement))),
        _section("Troop levels", _levels(overview)),
        _section("What else is said", _first(f"- {_reason(one)}" for one in overview.also_said)),
        _section("Disputed readings", _readings(overview)),
        _section("Sources of the accord's text", _sources(overview)),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is."""
    return _MARKUP.sub(r"\\\1", text)


def _head(overview: Overview) -> str:
    lines = [
        f"# {escaped(overview.name)}",
        f"**State on {day_words(overview.on)}** · {escaped(days_line(overview))} · `{overview.accord}`",
        "\n".join(f"- {escaped(line)}" for line in overview.summary),
        " ".join(f"{name}: {escaped(those)}." for name, those in party_lines(overview)),
        f"{escaped(basis_line(overview))}. {STANDING_NOTE}",
    ]
    if overview.note:
        lines.append(f"> {escaped(overview.note)}")
    return "\n\n".join(filter(None, lines))


def _section(title: str, lines: Iterable[str]) -> str:
    text = "\n".join(lines)
    return f"## {title}\n\n{text}" if text else ""


def _first(lines: Iterable[str], most: int = MOST) -> Iterator[str]:
    shown, more = first(tuple(lines), most)
    yield from (*shown, *([f"- {more}"] if more else []))


def _latest(lines: Iterable[str]) -> Iterator[str]:
    shown, more = last(tuple(lines))
    yield from (*([f"- {more}"] if more else []), *shown)


def _exchanges(overview: Overview) -> Iterator[str]:
    shown, more = first(overview.exchanges)
    for exchange in shown:
        about = "" if exchange.of_accord else " (not said of the accord itself)"
        yield f"- {_reason(exchange.accusation)}{about}"
        for answer in exchange.answers:
            yield f"  - {_reason(answer.said)}"
        if not exchange.answers:
            yield "  - This ledger holds no answer of the accused."
    if more:
        yield f"- {more}"


def _due(overview: Overview, ids: Sequence[str]) -> Iterator[str]:
    clauses = by_id(overview)
    for id_ in ids:
        clause = clauses[id_]
        yield f"- **{escaped(due_line(clause, overview.on))}**: {escaped(clause_line(clause))}"


def _clauses(overview: Overview) -> Iterator[str]:
    for number, clause in enumerate(overview.clauses, start=1):
        lead = f"{number}. "
        for line in _clause(clause):
            yield lead + line if line else ""
            lead = " " * len(lead)
        yield ""


def _clause(clause: ClauseView) -> Iterator[str]:
    yield f"**{NAMES[clause.state]}** · {escaped(clause_line(clause))}"
    yield ""
    yield f"{escaped(clause.state_words)} ({clause.rule})."
    yield ""
    yield f"- {escaped(deadline_line(clause))}"
    if clause.condition:
        yield f"- condition: {escaped(clause.condition)}"
    if facts := ". ".join(filter(None, (clause.article, clause.note))):
        yield f"- text: {escaped(facts)}"
    yield from _first((f"- {_reason(one)}" for one in clause.because), MOST_REASONS)
    yield from _first((f"- beside that, {_reason(one)}" for one in clause.beside), MOST_REASONS)


def _violence(violence: Violence) -> Iterator[str]:
    types = types_of(violence)
    if types:
        yield f"| days | {' | '.join(map(type_words, types))} |"
        yield f"|---|{'---:|' * len(types)}"
        for stretch, counts in rows_of(violence, types):
            yield f"| {stretch_words(stretch)} | {' | '.join(str(count or '') for count in counts)} |"
        yield ""
        yield from _latest(map(_event, violence.events))
    else:
        yield "This ledger holds no report of violence in the conflict since then."
    for title, events in apart(violence):
        if events:
            yield from ("", title, "", *_latest(map(_event, events)))


def _event(event: Event) -> str:
    told = "; ".join(filter(None, (event.words, event.places, event.according)))
    return (
        f"- {escaped(told)}: {escaped(passage(event.quotes[0], 240))} ({escaped(credits_line(event.quotes))})"
    )


def _levels(overview: Overview) -> Iterator[str]:
    for promised in overview.promised_levels:
        yield f"- promised: {escaped(promised.words)}"
    yield from _latest(f"- {_level(level)}" for level in overview.levels)


def _level(level: Level) -> str:
    return f"{escaped(level_line(level))}: {_quoted(level.quotes, 240)}"


def _readings(overview: Overview) -> Iterator[str]:
    for reading in overview.readings:
        mark = f" [{TO_VERIFY}]" if reading.to_verify else ""
        yield f"- {escaped(reading.by)}: {escaped(reading.words + mark)}"


def _sources(overview: Overview) -> Iterator[str]:
    yield from (f"- {escaped(source_line(source))}" for source in overview.sources)


def _reason(reason: Reason) -> str:
    return f"{escaped(reason.words)}: {_quoted(reason.quotes)}"


def _quoted(quotes: Sequence[Quote], limit: int = 400) -> str:
    """The words of the first report, and which reports have the same."""
    return escaped(f"{passage(quotes[0], limit)} ({credits_line(quotes)})")
