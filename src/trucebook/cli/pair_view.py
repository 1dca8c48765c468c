"""Two records laid beside each other: how probably they are one, and why, for people."""

from collections.abc import Iterator

from rich.text import Text

from trucebook.cli.words import plain
from trucebook.reconcile.pairs import Pair, Reason


def probability_words(pair: Pair) -> str:
    """How probably they are one: "0.97 the same", and where that is likelier "0.30 the same, 0.61 a part"."""
    part = f", {pair.part:.2f} {pair.a} a part of {pair.b}" if pair.part >= pair.same else ""
    return f"{pair.same:.2f} the same{part}"


def reason_lines(pair: Pair, *, most: int | None = None) -> Iterator[Text]:
    """What speaks for (+) and against (-) it, each in a line, weightiest first."""
    for reason in pair.reasons[:most]:
        yield _reason_line(reason)


def _reason_line(reason: Reason) -> Text:
    sign, style = ("+", "green") if reason.weight > 0 else ("\N{MINUS SIGN}", "red")
    if abs(reason.weight) < 0.05:
        sign, style = ("\N{MIDDLE DOT}", "dim")
    return Text.assemble((f"{sign} ", style), f"{plain(reason.words)}", (f"  {reason.weight:+.1f}", "dim"))
