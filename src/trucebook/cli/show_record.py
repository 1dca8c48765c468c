"""A record as it stands: its values with their words, the words in their context, and judgements on it."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from trucebook.cli.context import in_context
from trucebook.cli.judgements import judgements_view
from trucebook.cli.listing_table import credit
from trucebook.cli.record_rows import incident_kind
from trucebook.ledger import Entry, Found, History
from trucebook.records import (
    Agreement,
    Claim,
    Commitment,
    Figure,
    Incident,
    Party,
    Record,
    Report,
    Span,
    When,
)
from trucebook.wording.time_words import when_words
from trucebook.wording.words import (
    DASH,
    act_words,
    code_words,
    figure_words,
    parties_words,
    party_words,
    place_words,
    plain,
    quoted,
)

Line = tuple[str, str, Span | None]
"""A field's name, a value in words, and the words that it was read from."""


def record_view(  # noqa: PLR0913 - a record, all that is known of it, and a screen
    found: Found[Record | Report],
    entry: Entry,
    history: History,
    width: int,
    *,
    marked: bool,
    beside: str = "",
) -> RenderableType:
    """One record, for a screen of `width` columns; words in context are in brackets where `marked`.

    `beside` says what else tells of it.
    """
    record = found.record
    assert not isinstance(record, Report)  # noqa: S101 - reports have a view of their own
    spans = [*record.evidence, *([entry.trigger] if entry.trigger else [])]
    passages = in_context(found.report.text, spans, marked=marked)
    return Group(
        Text.assemble((found.id, "bold"), "  ", _title(record)),
        credit(found),
        *([Text(beside)] if beside else []),
        Text(""),
        _values(record),
        Text("\nIN ITS WORDS", style="bold"),
        *passages,
        *_judged(history, width),
    )


def _title(record: Record) -> Text:
    match record:
        case Incident():
            return incident_kind(record)
        case Claim():
            return Text(f"{parties_words(record.speakers) or '?'} {act_words(record.act)}", style="magenta")
        case Commitment():
            return Text(f"{parties_words(record.obligors) or '?'}: {code_words(record.action)}", style="blue")
        case Agreement():
            return Text(plain(record.name), style="green")


def _judged(history: History, width: int) -> Iterator[RenderableType]:
    if history.judgements:
        yield Text("\nJUDGEMENTS", style="bold")
        yield judgements_view(history.judgements, width)


def _values(record: Record) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", justify="right")
    table.add_column(overflow="fold")
    table.add_column(style="italic", overflow="fold")
    last = ""
    for name, value, words in _lines(record):
        shown = "" if name == last else name
        table.add_row(shown, value, quoted(words.text, limit=80) if words else "")
        last = name
    return table


def _lines(record: Record) -> Iterator[Line]:
    match record:
        case Incident():
            yield from _incident(record)
        case Claim():
            yield "act", code_words(record.act), None
            yield from _parties(speakers=record.speakers, addressees=record.addressees)
            yield from (("about", id_, None) for id_ in record.about)
            yield from _when("when", record.when)
            yield from _passage("content", record.content)
        case Commitment():
            yield "action", code_words(record.action), None
            yield from _parties(obligors=record.obligors, beneficiaries=record.beneficiaries)
            yield from _figures("quantity", *filter(None, (record.quantity,)))
            yield from _when("due", record.due)
            yield from _passage("condition", record.condition)
            if record.agreement:
                yield "agreement", record.agreement, None
        case Agreement():
            yield "kind", code_words(record.kind), None
            yield "name", plain(record.name), None
            if record.accord:
                yield "accord", plain(record.accord), None
            yield from _parties(parties=record.parties)
            yield from _when("when", record.when)
    if not isinstance(record, Agreement):
        yield "confidence", f"{record.confidence:.2f}", None


def _incident(record: Incident) -> Iterator[Line]:
    yield "type", code_words(record.type), None
    yield "occurrence", code_words(record.occurrence), None
    if record.background:
        yield "background", "true", None
    yield from _parties(actors=record.actors, targets=record.targets)
    yield from (("places", place_words(place), place.words) for place in record.places)
    yield from _when("when", record.when)
    yield from _figures("figures", *record.figures)
    yield from _parties(sources=record.sources)


def _parties(**roles: tuple[Party, ...]) -> Iterator[Line]:
    for role, parties in roles.items():
        yield from ((role, party_words(party), party.words) for party in parties)


def _when(name: str, when: When | None) -> Iterator[Line]:
    if when:
        yield name, when_words(when) or DASH, when.words


def _figures(name: str, *figures: Figure) -> Iterator[Line]:
    yield from ((name, figure_words(figure), figure.words) for figure in figures)


def _passage(name: str, span: Span | None) -> Iterator[Line]:
    if span:
        yield name, quoted(span.text), None
