"""`trucebook show`: one record or report, with the words in their context."""

import click

from trucebook.cli.ledger_options import ledger_option, opened_ledger, text_or_json


@click.command(
    epilog="""\b
Examples:
  trucebook show 4be1c09a7f21-i3
  trucebook show 4be1c09a7f21 --format json""",
)
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@text_or_json
@ledger_option
def show(*, ids: tuple[str, ...], format_name: str, place: str | None) -> None:
    """Show records or reports: every value, the words in their context, and what persons said of it.

    ID is what lists show. Of a report's, six digits are enough where no other begins so.
    """
    from trucebook.cli.output import standard_output  # noqa: PLC0415 - as the next
    from trucebook.cli.showing import shown  # noqa: PLC0415 - heavy, so not for --help

    with opened_ledger(place) as ledger:
        texts = [shown(ledger, id_, format_name) for id_ in ids]
    out = standard_output()
    out.write("[\n" + ",\n".join(texts) + "\n]\n" if format_name == "json" else "\n".join(texts))
