"""How failures are told: one line on the standard error, and never a traceback unless it is asked for."""

import traceback

import click

from trucebook.settings import debug


def complain(message: str) -> None:
    """Say on the standard error what went wrong."""
    click.echo(f"trucebook: {message}", err=True)


def internal_error(error: BaseException) -> str:
    """The message for a defect of ours; with TRUCEBOOK_DEBUG=1 in the environment, its traceback too."""
    message = f"internal error ({type(error).__name__}: {error}); please report it"
    if debug():
        return f"{message}\n{''.join(traceback.format_exception(error))}"
    return f"{message}. TRUCEBOOK_DEBUG=1 in the environment shows where it happened"
