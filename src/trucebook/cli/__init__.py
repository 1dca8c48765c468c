"""The command line: one verb a file.

Nothing heavy is imported before a verb needs it, so that `--help` answers at once.
"""

import os
import sys
from typing import Any

import click

from trucebook.cli.explain import explain
from trucebook.cli.failures import complain, internal_error
from trucebook.cli.read import read
from trucebook.cli.schema import schema
from trucebook.errors import TrucebookError, UsageError
from trucebook.settings import one_thread_each

INTERRUPTED = 130
"""The exit code after Ctrl-C: 128 and the number of SIGINT, as shells have it."""

PIPE_CLOSED = 141
"""The exit code where nobody reads on: 128 and the number of SIGPIPE."""


class Verbs(click.Group):
    """The verbs; whatever goes wrong in one ends in a message and an exit code, never in a traceback."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run the verb that was asked for."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            _silence_output()
            ctx.exit(PIPE_CLOSED)
        except UsageError as error:
            complain(str(error))
            ctx.exit(2)
        except (TrucebookError, OSError) as error:
            complain(str(error))
            ctx.exit(1)
        except Exception as error:  # noqa: BLE001 - a defect is told in one line, and with TRUCEBOOK_DEBUG in many
            complain(internal_error(error))
            ctx.exit(1)


def _silence_output() -> None:
    """Let what is still to be flushed at exit go nowhere: nobody reads it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    cls=Verbs,
    commands={"read": read, "explain": explain, "schema": schema},
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  trucebook read report.html                      what one report says, each value with its words
  trucebook read reports/ --format csv -o out.csv one incident a row, for a spreadsheet
  trucebook explain report.html                   how each value was come by
  trucebook schema                                the JSON Schema of what programs get""",
)
@click.version_option(package_name="trucebook", message="%(prog)s %(version)s")
def trucebook() -> None:
    """Read reports of war and truce, and keep the book.

    From each report: what happened, who said what about it, and who is bound to do what, each value with the
    words that it was read from.
    """


def main() -> None:
    """Run the command line, as the command `trucebook` and `python -m trucebook` do."""
    one_thread_each()
    trucebook(prog_name="trucebook")
