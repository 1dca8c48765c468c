"""Judgements, for people and for programs."""

from collections.abc import Sequence

import msgspec
from rich.console import Group
from rich.text import Text

from trucebook.cli.layout import Row, lay_out, lines
from trucebook.cli.output import screen_width, standard_output
from trucebook.cli.words import plain, quoted
from trucebook.ledger import Judgement, Verb

_VERBS = {
    Verb.CORRECT: "corrects",
    Verb.CONFIRM: "confirms",
    Verb.REJECT: "rejects",
    Verb.ADD: "adds",
    Verb.NOTE: "notes on",
    Verb.ATTACH: "attaches",
    Verb.OVERRIDE: "overrides",
    Verb.UNDO: "undoes",
}

_RULINGS = {
    Verb.SAME: "says that {record} is the same as {other}",
    Verb.DIFFERENT: "says that {record} is different from {other}",
    Verb.PART_OF: "says that {record} is a part of {other}",
    Verb.UNSURE: "could not tell whether {record} is the same as {other}",
}
"""What judgements on two incidents say."""


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


def judgement_words(judgement: Judgement) -> str:
    """What a judgement does, in words: "corrects places of 4be1c09a7f21-i3"."""
    if judgement.verb in _RULINGS:
        return _RULINGS[judgement.verb].format(record=judgement.record, other=judgement.other)
    verb = _VERBS[judgement.verb]
    if judgement.verb is Verb.ATTACH:
        return f"attaches {judgement.target} to {judgement.record}"
    if judgement.target:
        return f"{verb} {judgement.target}"
    of = f"{judgement.field} of {judgement.record}" if judgement.field else judgement.record
    said = f": {judgement.said.replace('_', ' ')}" if judgement.said else ""
    return f"{verb} {of}{said}"


def day_and_minute(at: str) -> str:
    """A time as people read it: "2026-03-04 10:11" of "2026-03-04T10:11:12.000000Z"."""
    return at[:16].replace("T", " ")
