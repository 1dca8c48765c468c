"""A person's word on two incidents, followed at once."""

import click

from trucebook.cli.following import judged_ledger
from trucebook.cli.ledger_options import judge
from trucebook.reconcile.judging import rule
from trucebook.reconcile.pairs import Relation
from trucebook.wording.judged import judgement_words


def ruled(place: str | None, a: str, relation: str, b: str, *, by: str | None, why: str) -> None:  # noqa: PLR0913 - who says what of which two, and why
    """Say what `a` is to `b`, and what came of it.

    Raises:
        UsageError: where it contradicts other judgements; the message names them.
    """
    with judged_ledger(place, a, b) as ledger:
        judgement = rule(ledger, a, Relation(relation), b, who=judge(by), why=why)
        click.echo(f"{judgement.id}  {judgement.who} {judgement_words(judgement)}")
