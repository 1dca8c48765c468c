"""How failures are told: one line on the standard error, and never a traceback unless it is asked for."""

import traceback

import click

from trucebook.settings import accords_folder, debug


def complain(message: str) -> None:
    """Say on the standard error what went wrong."""
    click.echo(f"trucebook: {message}", err=True)


def complain_of_accords() -> bool:
    """Name each accord file of the user's folder that is broken and was left out: whether there is one."""
    from trucebook.knowledge.accords import broken_accords  # noqa: PLC0415 - not needed for --help

    broken = broken_accords(accords_folder())
    for message in broken:
        complain(message)
    return bool(broken)


def internal_error(error: BaseException) -> str:
    """The message for a defect of ours; with TRUCEBOOK_DEBUG=1 in the environment, its traceback too."""
    message = f"internal error ({type(error).__name__}: {error}); please report it"
    if debug():
        return f"{message}\n{''.join(traceback.format_exception(error))}"
    return f"{message}. TRUCEBOOK_DEBUG=1 in the environment shows where it happened"
