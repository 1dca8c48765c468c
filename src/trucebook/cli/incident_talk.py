"""What is claimed about an incident, and what answers it."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from trucebook.cli.layout import indented
from trucebook.reconcile.merged import Merged
from trucebook.reconcile.values import Voice
from trucebook.records import Claim
from trucebook.wording.incident_words import telling_words
from trucebook.wording.words import act_words, between_words, code_words, quoted

_ANSWER = "\N{DOWNWARDS ARROW WITH TIP RIGHTWARDS}"


def talk_view(merged: Merged) -> Iterator[RenderableType]:
    """The summary in words, then each claim with its words and who has it, and its answers under it."""
    yield from (indented(Text(sentence), 2) for sentence in merged.summary)
    if merged.summary and merged.dialogue:
        yield Text("")
    for exchange in merged.dialogue:
        yield from _claim(exchange.claim, exchange.tellings, 2)
        for answer in exchange.answers:
            yield from _claim(
                answer.claim, answer.tellings, 4, answers=code_words(answer.kind), why=answer.why
            )


def _claim(
    claim: Claim, tellings: Sequence[Voice], column: int, *, answers: str = "", why: str = ""
) -> Iterator[RenderableType]:
    lead = f"{_ANSWER} {answers}: " if answers else ""
    who = between_words(claim.speakers, claim.addressees) or "?"
    words = quoted((claim.content or claim.evidence[0]).text, limit=120)
    line = Text.assemble(lead, (act_words(claim.act), "magenta"), f"  {who}  ", (words, "italic"))
    yield indented(line, column)
    told = [f"{telling_words(voice.telling)}, {voice.record}" for voice in tellings]
    told += [f"answers it: {why}"] if why else []
    yield from (indented(Text(text, style="dim"), column + 2) for text in told)
