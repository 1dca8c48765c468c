"""One incident as a monitor would read it, on a screen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from trucebook.cli.household_words import Households
from trucebook.cli.incident_rows import CONTESTED
from trucebook.cli.incident_talk import talk_view
from trucebook.cli.incident_tolls import tolls_view
from trucebook.cli.incident_values import values_view
from trucebook.cli.judgements import judgements_view
from trucebook.cli.layout import Row, indented, lay_out
from trucebook.cli.pair_view import reason_lines
from trucebook.cli.record_rows import incident_row
from trucebook.ledger import Judgement, Verb
from trucebook.reconcile.judged import Judged
from trucebook.reconcile.pairs import Pair
from trucebook.reconcile.support import Origin
from trucebook.wording.incident_items import Item
from trucebook.wording.incident_joined import Joined
from trucebook.wording.incident_words import probability_words, support_words
from trucebook.wording.judged import judgement_words
from trucebook.wording.words import code_words, plain, quoted


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of an incident.

    Attributes:
        item: the incident.
        joined: what it rests on.
        part_of: the incidents that it is a part of, as lists show them.
        parts: its parts, likewise.
        same_origin: by origin, why its reports are of one.
    """

    item: Item
    joined: Joined
    part_of: tuple[Item, ...] = ()
    parts: tuple[Item, ...] = ()
    same_origin: tuple[str, ...] = ()


def incident_view(shown: Shown, width: int, households: Households = None) -> Group:
    """One incident, for a screen of `width` columns; families also as people where asked for."""
    found = shown.item.found
    merged = found.merged
    country = next((place.country for place in merged.incident.places if place.country), None)
    return Group(
        _headline(shown.item, width),
        Text(""),
        _standing(shown),
        *_section("WHAT IS TOLD", [values_view(merged)]),
        *_section("TOLLS (never added up)", tolls_view(merged.tolls, country, households)),
        *_section("CLAIMS AND ANSWERS", talk_view(merged)),
        *_section("PART OF", _beside(shown.part_of, width)),
        *_section("PARTS", _beside(shown.parts, width)),
        *_section("WHY ONE", _pairs(shown.joined)),
        *_section("JUDGEMENTS", _judgements(shown.joined.judgements, width)),
    )


def _headline(item: Item, width: int) -> Group:
    return lay_out([_in_a_line(item)], width)


def _in_a_line(item: Item) -> Row:
    return replace(incident_row(item.lead.record, item.found.id), below=())


def _standing(shown: Shown) -> Table:
    """Status, grading and support, each with its reasons."""
    merged = shown.item.found.merged
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row("status", _judged(merged.status))
    table.add_row("harm to civilians", _judged(merged.grading))
    table.add_row("support", support_words(shown.item.found))
    for words in _origins(shown):
        table.add_row("", Text(words, style="dim"))
    return table


def _judged(judged: Judged[Any]) -> Text:
    """A status or grading, with why; where a person gave it, with who and why, and what the rules say."""
    value = code_words(judged.value) if judged.value else "none"
    style = CONTESTED if judged.value and judged.value.value == "contested" else ""
    line = Text.assemble((value, style or "bold"))
    reasons = "; ".join(map(plain, judged.reasons))
    if judged.override is None:
        return line.append(f"  {reasons}", style="dim")
    by_rules = code_words(judged.by_rules) if judged.by_rules else "none"
    said = judged.override
    line.append(f"  {plain(said.who)} says so: {quoted(said.why)} {said.judgement}")
    return line.append(f"; by the rules {by_rules}: {reasons}", style="dim")


def _origins(shown: Shown) -> Iterator[str]:
    yield from (_origin(origin) for origin in shown.item.found.merged.support.by_origin)
    yield from shown.same_origin


def _origin(origin: Origin) -> str:
    who = " and ".join(map(plain, origin.publishers)) or "no publisher"
    reports = f"{who} ({', '.join(origin.reports)})"
    own = f", only the own word of {' and '.join(map(plain, origin.own_word))}" if origin.own_word else ""
    return f"{reports}{own}"


def _section(title: str, parts: Iterable[RenderableType]) -> Iterator[RenderableType]:
    held = list(parts)
    if held:
        yield Text(f"\n{title}", style="bold")
        yield from held


def _beside(items: Sequence[Item], width: int) -> Iterator[RenderableType]:
    if items:
        yield lay_out([_in_a_line(item) for item in items], width)


def _pairs(joined: Joined) -> Iterator[RenderableType]:
    said = {
        frozenset((one.record, one.other)): one
        for one in joined.judgements
        if one.in_force and one.verb is Verb.SAME
    }
    for one in said.values():
        yield indented(Text(f"{plain(one.who)} {judgement_words(one)} ({one.id})"), 2)
    for pair in joined.pairs:
        yield from _pair(pair)


def _pair(pair: Pair) -> Iterator[RenderableType]:
    yield indented(Text.assemble(f"{pair.a} and {pair.b}: ", (probability_words(pair), "bold")), 2)
    yield from (indented(line, 4) for line in reason_lines(pair))


def _judgements(judgements: Sequence[Judgement], width: int) -> Iterator[RenderableType]:
    if judgements:
        yield judgements_view(judgements, width)
