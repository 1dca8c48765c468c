"""A person walked through the doubtful values of a ledger, one after the other."""

from collections import Counter
from collections.abc import Callable
from types import MappingProxyType
from typing import Final

import click

from trucebook.cli.failures import complain
from trucebook.cli.layout import lines
from trucebook.cli.ledger_options import judge, opened_ledger
from trucebook.cli.output import screen_width, standard_output
from trucebook.cli.reconciling import follow, remind
from trucebook.cli.review_values_view import value_view
from trucebook.cli.reviewing import answer_given
from trucebook.errors import ContractError, UsageError
from trucebook.ledger import Judgement, Ledger, Verb
from trucebook.reconcile.answering import confirmed, left_open, rejected
from trucebook.reconcile.doubting import Contradictions, DoubtfulValue, waiting_values
from trucebook.reconcile.together import together
from trucebook.wording.incident_words import counted
from trucebook.wording.judged import judgement_words

DEEDS: Final = MappingProxyType({"y": confirmed, "n": rejected, "h": left_open})
"""What each key says of a value."""

KEYS: Final = "y right · n wrong · h unsure · u undo · q quit · ? help"

HELP: Final = """\
y  it is what the words say: it is confirmed, and outlives re-reading
n  it is not: the value is taken out of the record, or a doubtful record out of the book; the
   history keeps both. To put another in its place, say `trucebook correct RECORD FIELD VALUE`
h  you cannot tell: that is noted, and it is not shown again
u  takes back the last answer that you gave here
q  ends; all that you answered stands
"""

_SAID: Final = MappingProxyType(
    {Verb.CONFIRM: "right", Verb.REJECT: "wrong", Verb.CORRECT: "wrong", Verb.NOTE: "unsure"}
)


def walk(place: str | None, *, limit: int | None, by: str | None, why: str) -> None:
    """Show the most doubtful value, follow the answer, and so on until there is none, or no more answers.

    Args:
        place: where the ledger is.
        limit: answers after which it ends.
        by: who answers.
        why: the reason, kept with every answer.
    """
    who = judge(by)
    with opened_ledger(place) as ledger:
        remind(ledger)
        given: list[Judgement] = []
        known: Contradictions = {}
        shown: DoubtfulValue | None = None
        while limit is None or len(given) < limit:
            waiting = waiting_values(ledger, known)
            if not waiting.first:
                click.echo("no value is in doubt")
                break
            if waiting.first[0] != shown:
                _show(ledger, waiting.first[0], waiting.number)
            shown = waiting.first[0]
            key = answer_given()
            if key == "q":
                break
            _obey(ledger, key, shown, given, who=who, why=why)
    click.echo(_farewell(given))


def _show(ledger: Ledger, doubtful: DoubtfulValue, number: int) -> None:
    out = standard_output()
    view = value_view(ledger, doubtful, marked=not out.isatty())
    click.echo(f"\n{counted(number, 'value')} in doubt")
    click.echo(lines(view, width=screen_width(out), colour=out.isatty()))
    click.echo(KEYS)


def _obey(  # noqa: PLR0913 - an answer, on what, whose and why
    ledger: Ledger, key: str, doubtful: DoubtfulValue, given: list[Judgement], *, who: str, why: str
) -> None:
    """Do what `key` says; what was answered so far is in `given`."""
    if key == "?":
        click.echo(HELP, nl=False)
    elif key == "u" and not given:
        complain("there is no answer of yours to take back")
    elif key == "u":
        last = given.pop()
        _followed(ledger, last.record, lambda: ledger.undo(last.id, who=who, why=why))
    elif key in DEEDS:
        answer = _followed(ledger, doubtful.at.record, lambda: DEEDS[key](ledger, doubtful, who=who, why=why))
        given += [answer] if answer else []
    else:
        complain(f"{key!r} is no answer: {KEYS}")


def _followed(ledger: Ledger, about: str, judged: Callable[[], Judgement]) -> Judgement | None:
    """Judge, and reconcile what that bears on; where it cannot be, say why."""
    before = together(ledger, {about})
    try:
        judgement = judged()
    except (UsageError, ContractError) as error:
        complain(str(error))
        return None
    click.echo(f"{judgement.id}  {judgement.who} {judgement_words(judgement)}")
    follow(ledger, before, {about})
    return judgement


def _farewell(given: list[Judgement]) -> str:
    """How many answers were given, and which: "3 answers: 2 right, 1 unsure"."""
    if not given:
        return "no answer was given"
    kinds = Counter(_SAID[one.verb] for one in given)
    each = ", ".join(f"{number:,} {kind}" for kind, number in kinds.items())
    return f"{counted(len(given), 'answer')}: {each}"
