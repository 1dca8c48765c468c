"""`trucebook dump`: the whole ledger as text."""

import click

from trucebook.cli.ledger_options import ledger_option, opened_ledger
from trucebook.cli.options import output_option
from trucebook.cli.output import opened


@click.command(
    epilog="""\b
Examples:
  trucebook dump > book.jsonl
  trucebook dump --ledger truce.book -o book.jsonl
  trucebook dump | gzip > book.jsonl.gz""",
)
@output_option
@ledger_option
def dump(*, output: str | None, place: str | None) -> None:
    """Write the whole ledger as JSON Lines: every statement and every judgement, and the bytes of reports.

    The order depends on nothing but what the ledger holds, so that two dumps can be compared line by line.
    `trucebook load` makes an equal ledger of it, on SQLite or PostgreSQL.
    """
    with opened_ledger(place) as ledger, opened(output) as out:
        for line in ledger.dump():
            out.write(line)
