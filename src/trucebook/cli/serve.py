"""`trucebook serve`: the ledger in the browser."""

import click

from trucebook.cli.ledger_options import ledger_option

PORT = 8611
"""Where browsers find it, unless somebody says otherwise: a number that no common program uses."""


@click.command(
    epilog="""\b
Examples:
  trucebook serve --open
  trucebook serve --ledger yemen.book --port 9000
  trucebook serve --host 0.0.0.0 --token "$(openssl rand -hex 16)" --read-only""",
)
@ledger_option
@click.option(
    "--port",
    type=click.IntRange(min=1, max=65535),
    default=PORT,
    show_default=True,
    metavar="N",
    help="Listen at this port.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="NAME",
    help="Listen at this address or name. Only this machine reaches the default.",
)
@click.option("--open", "opens", is_flag=True, help="Open the browser there.")
@click.option("--token", metavar="TEXT", help="Let in only who has this token.")
@click.option("--read-only", is_flag=True, help="Nothing can be added or judged.")
def serve(  # noqa: PLR0913 - each is an option
    *, place: str | None, port: int, host: str, opens: bool, token: str | None, read_only: bool
) -> None:
    """Show the ledger in the browser: what reports say, with the words that they say it in.

    A ledger that is not there is made, and reports can be added on its first page. Ctrl-C ends it. Whoever
    can reach the address can read and judge: listen elsewhere than on this machine only with --token, and
    behind a server that encrypts.
    """
    from trucebook.web.serving import serve as run  # noqa: PLC0415 - heavy, so not for --help

    run(place, host=host, port=port, opens=opens, token=token, read_only=read_only)
