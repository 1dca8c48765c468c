"""`trucebook accord new`: a file to write an accord in."""

from pathlib import Path

import click

from trucebook.cli.accord_options import accords_option
from trucebook.errors import UsageError
from trucebook.settings import accords_folder


@click.command(
    epilog="""\b
Examples:
  trucebook accord new
  trucebook accord new two-rivers-2026
  trucebook accord new two-rivers-2026 --accords accords/""",
)
@click.argument("id_", metavar="[ID]", default="my-accord")
@accords_option
def new(*, id_: str, folder: Path | None) -> None:
    """Write ID.toml, an accord file with an example of every key, for you to fill in.

    It goes to the folder of your own accords, or else to this one. A file that is there is never written
    over.
    """
    from trucebook.accords.checks import id_problem  # noqa: PLC0415 - heavy, so not for --help
    from trucebook.accords.template import template  # noqa: PLC0415 - as above

    if problem := id_problem(id_):
        raise UsageError(problem)
    path = (folder or accords_folder() or Path()) / f"{id_}.toml"
    try:
        with path.open("x", encoding="utf-8", newline="") as stream:
            stream.write(template(id_))
    except FileExistsError as error:
        raise UsageError(f"{path} is there already; choose another id, or move it away") from error
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
    click.echo(f"wrote {path}; fill it in, then: trucebook accord check {path}")
