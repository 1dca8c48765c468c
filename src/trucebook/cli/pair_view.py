"""Two records laid beside each other: how probably they are one, and why, for people."""

from collections.abc import Iterator

from rich.text import Text

from trucebook.reconcile.pairs import Pair, Reason
from trucebook.wording.words import plain


def reason_lines(pair: Pair, *, most: int | None = None) -> Iterator[Text]:
    """What speaks for (+) and against (-) it, each in a line, weightiest first."""
    for reason in pair.reasons[:most]:
        yield _reason_line(reason)


def _reason_line(reason: Reason) -> Text:
    sign, style = ("+", "green") if reason.weight > 0 else ("\N{MINUS SIGN}", "red")
    if abs(reason.weight) < 0.05:
        sign, style = ("\N{MIDDLE DOT}", "dim")
    return Text.assemble((f"{sign} ", style), f"{plain(reason.words)}", (f"  {reason.weight:+.1f}", "dim"))
