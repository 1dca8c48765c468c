"""A person walked through the doubtful pairs of a ledger, one after the other."""

import sys
from collections import Counter
from collections.abc import Callable
from types import MappingProxyType
from typing import Final

import click

from trucebook.cli.failures import complain
from trucebook.cli.layout import lines
from trucebook.cli.ledger_options import judge, opened_ledger
from trucebook.cli.output import screen_width, standard_output
from trucebook.cli.reconciling import remind, tell_changes
from trucebook.cli.review_view import Sides, sides_view
from trucebook.errors import UsageError
from trucebook.ledger import Found, Judgement, Ledger
from trucebook.ledger.find import found_of
from trucebook.reconcile.doubting import waiting_values
from trucebook.reconcile.judging import rule, undo
from trucebook.reconcile.pairs import Pair, Relation
from trucebook.reconcile.reviewing import next_pair
from trucebook.reconcile.together import changed, together
from trucebook.records import Incident, Report
from trucebook.wording.incident_words import counted
from trucebook.wording.judged import judgement_words

RELATIONS: Final = MappingProxyType(
    {"y": Relation.SAME, "n": Relation.DIFFERENT, "h": Relation.UNSURE, "p": Relation.PART_OF}
)
"""What each key says of a pair."""

KEYS: Final = "y same · n different · p a is part of b · h unsure · u undo · q quit · ? help"

HELP: Final = """\
y  a and b tell of one happening: they are merged, and each keeps its values
n  they tell of two: two strikes on one town in one week are two, unless the words say otherwise
p  a is a part of b: a battle of an offensive, a day of a siege; where it is the other way
   round, say `trucebook part-of B A`
h  you cannot tell: this pair is not shown again, and nothing follows from it
u  takes back the last answer that you gave here
q  ends; all that you answered stands
"""


def walk(place: str | None, *, limit: int | None, by: str | None, why: str) -> None:
    """Show the most doubtful pair, follow the answer, and so on until there is none, or no more answers.

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
        shown: Pair | None = None
        while limit is None or len(given) < limit:
            pair = next_pair(ledger)
            if pair is None:
                click.echo("no pair is in doubt")
                _tell_values(ledger)
                break
            if pair != shown:
                _show(ledger, pair)
            shown = pair
            key = answer_given()
            if key == "q":
                break
            _obey(ledger, key, pair, given, who=who, why=why)
    click.echo(_farewell(given))


def _tell_values(ledger: Ledger) -> None:
    """Say how many single values wait, where some do."""
    if number := waiting_values(ledger).number:
        click.echo(f"{counted(number, 'single value')} in doubt: `trucebook review --values` shows them")


def _show(ledger: Ledger, pair: Pair) -> None:
    out = standard_output()
    width = screen_width(out)
    view = sides_view(Sides(pair, *_records(ledger, pair)), width, marked=not out.isatty())
    click.echo("\n" + lines(view, width=width, colour=out.isatty()))
    click.echo(KEYS)


def _records(ledger: Ledger, pair: Pair) -> tuple[Found[Incident], Found[Incident]]:
    a, b = (_record(ledger, id_) for id_ in (pair.a, pair.b))
    return a, b


def _record(ledger: Ledger, id_: str) -> Found[Incident]:
    entry = ledger.entry(id_)
    report = ledger.entry(entry.report).record
    assert isinstance(report, Report)  # noqa: S101 - the record without a local id is the report
    found = found_of(entry, report)
    assert isinstance(found.record, Incident)  # noqa: S101 - pairs are of incidents
    return Found(found.id, found.record, found.report, found.standing, found.judgements)


def _is_terminal() -> bool:
    return sys.stdin.isatty()


def answer_given() -> str:
    """What the person answers: a key on a terminal, a line elsewhere; "q" where there is no more."""
    if not _is_terminal():
        line = sys.stdin.readline()
        return line.strip()[:1].lower() if line else "q"
    try:
        key = click.getchar().lower()
    except EOFError:
        return "q"
    click.echo(key if key.isprintable() else "")
    return key


def _obey(  # noqa: PLR0913 - an answer, on what, whose and why
    ledger: Ledger, key: str, pair: Pair, given: list[Judgement], *, who: str, why: str
) -> None:
    """Do what `key` says; what was answered so far is in `given`."""
    if key == "?":
        click.echo(HELP, nl=False)
    elif key == "u" and not given:
        complain("there is no answer of yours to take back")
    elif key == "u":
        last = given.pop()
        about = {last.record, last.other or last.record}
        _followed(ledger, about, lambda: undo(ledger, last.id, who=who, why=why))
    elif key in RELATIONS:
        about = {pair.a, pair.b}
        answer = _followed(
            ledger, about, lambda: rule(ledger, pair.a, RELATIONS[key], pair.b, who=who, why=why)
        )
        given += [answer] if answer else []
    else:
        complain(f"{key!r} is no answer: {KEYS}")


def _followed(ledger: Ledger, about: set[str], judged: Callable[[], Judgement]) -> Judgement | None:
    """Judge, and say what came of it; where that cannot be, say why."""
    before = together(ledger, about)
    try:
        judgement = judged()
    except UsageError as error:
        complain(str(error))
        return None
    click.echo(f"{judgement.id}  {judgement.who} {judgement_words(judgement)}")
    touched = {*about, *(member for one in before for member in one.members)}
    tell_changes(changed(before, together(ledger, touched)))
    return judgement


def _farewell(given: list[Judgement]) -> str:
    """How many answers were given, and which: "3 answers: 2 same, 1 unsure"."""
    if not given:
        return "no answer was given"
    kinds = Counter(str(one.verb).replace("_", " ") for one in given)
    each = ", ".join(f"{number:,} {kind}" for kind, number in kinds.items())
    return f"{counted(len(given), 'answer')}: {each}"
