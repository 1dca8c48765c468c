"""The option of the verbs on accords."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def accords_option(command: F) -> F:
    """Add --accords to a verb: a folder of the user's own accord files."""
    return click.option(
        "--accords",
        "folder",
        type=click.Path(path_type=Path),
        metavar="FOLDER",
        help="A folder of your own accord files, added to those shipped. By default TRUCEBOOK_ACCORDS.",
    )(command)
