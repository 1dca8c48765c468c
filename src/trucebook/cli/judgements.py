"""Judgements, for people and for programs."""

from collections.abc import Sequence

import msgspec
from rich.console import Group
from rich.text import Text

from trucebook.cli.layout import Row, lay_out, lines
from trucebook.cli.output import screen_width, standard_output
from trucebook.ledger import Judgement
from trucebook.wording.judged import day_and_minute, judgement_words
from trucebook.wording.words import plain, quoted


def written(judgements: Sequence[Judgement], format_name: str) -> str:
    """Judgements as text, or as an array of JSON."""
    if format_name == "json":
        return "\n".join(["[", ",\n".join(msgspec.json.encode(j).decode() for j in judgements), "]"])
    out = standard_output()
    width = screen_width(out)
    return lines(judgements_view(judgements, width), width=width, colour=out.isatty()).rstrip("\n")


def judgements_view(judgements: Sequence[Judgement], width: int) -> Group:
    """Judgements, each with who, when and why; those that were undone are dim."""
    return lay_out([_row(judgement) for judgement in judgements], width)


def _row(judgement: Judgement) -> Row:
    style = "" if judgement.in_force else "dim"
    undone = Text("" if judgement.in_force else "undone", style="yellow")
    why = (Text(quoted(judgement.why), style="italic"),) if judgement.why else ()
    words = (
        Text(f"made on {quoted(judgement.trigger.text, limit=80)}", style="dim")
        if judgement.trigger
        else Text("")
    )
    return Row(
        label=judgement.id,
        cells=(
            Text(day_and_minute(judgement.at), style="dim"),
            Text(plain(judgement.who), style=style),
        ),
        rest=(Text(judgement_words(judgement), style=style), undone, words),
        below=why,
    )
