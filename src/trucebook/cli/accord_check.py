"""`trucebook accord check`: whether accord files are right."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trucebook.cli.failures import complain
from trucebook.errors import KnowledgeError

if TYPE_CHECKING:
    from trucebook.accords.files import Checked


@click.command(
    epilog="""\b
Examples:
  trucebook accord check my-accord.toml
  trucebook accord check accords/

Exit codes: 0 all are right, 1 something is wrong (each is named with its line), 2 wrong usage.""",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def check(*, files: tuple[str, ...]) -> None:
    """Check accord files of your own: each FILE, the files of a folder, or the standard input (-).

    Every complaint is on a line of its own, FILE:LINE: what is wrong and what to do. A note is about
    something that may be as you mean it, such as a party that the registry of actors does not know.
    """
    failed = number = 0
    for name in _named(files):
        number += 1
        try:
            file = _read(name)
        except KnowledgeError as error:
            complain(str(error))
            failed += 1
            continue
        click.echo(_said(file))
        failed += file.accord is None
    if not number:
        complain(f"there is no .toml file in {', '.join(files)}")
    if failed or not number:
        raise click.exceptions.Exit(1)


def _named(files: Iterable[str]) -> Iterator[str]:
    """The files, those of a folder in its place."""
    for name in files:
        if Path(name).is_dir():
            yield from map(str, sorted(Path(name).glob("*.toml")))
        else:
            yield name


def _read(name: str) -> "Checked":
    from trucebook.accords.files import checked, read_accord  # noqa: PLC0415 - heavy, so not for --help

    return checked(sys.stdin.buffer.read(), "-") if name == "-" else read_accord(name)


def _said(file: "Checked") -> str:
    """The complaints, or that all is well."""
    lines = [str(complaint) for complaint in file.complaints]
    if file.accord is not None:
        clauses, parties = len(file.accord.clauses), len(file.accord.parties)
        counted = (
            f"{clauses} clause{'' if clauses == 1 else 's'}, {parties} part{'y' if parties == 1 else 'ies'}"
        )
        lines.append(f"{file.where}: all is well with {file.accord.id} ({counted})")
    return "\n".join(lines)
