"""The command line: one verb a file.

Nothing heavy is imported before a verb needs it, so that `--help` answers at once.
"""

import os
import sys
from typing import Any

import click

from trucebook.cli.accord import accord
from trucebook.cli.add import add
from trucebook.cli.agreements import agreements
from trucebook.cli.attach import attach
from trucebook.cli.check import check
from trucebook.cli.claims import claims
from trucebook.cli.commitments import commitments
from trucebook.cli.confirm import confirm
from trucebook.cli.correct import correct
from trucebook.cli.different import different
from trucebook.cli.dump import dump
from trucebook.cli.explain import explain
from trucebook.cli.failures import complain, internal_error
from trucebook.cli.history import history
from trucebook.cli.incident import incident
from trucebook.cli.incidents import incidents
from trucebook.cli.load import load
from trucebook.cli.note import note
from trucebook.cli.override import override
from trucebook.cli.part_of import part_of
from trucebook.cli.parties import parties
from trucebook.cli.queue import queue
from trucebook.cli.read import read
from trucebook.cli.reconcile import reconcile
from trucebook.cli.record import record
from trucebook.cli.reject import reject
from trucebook.cli.reports import reports
from trucebook.cli.reread import reread
from trucebook.cli.review import review
from trucebook.cli.same import same
from trucebook.cli.schema import schema
from trucebook.cli.serve import serve
from trucebook.cli.show import show
from trucebook.cli.undo import undo
from trucebook.errors import TrucebookError, UsageError
from trucebook.settings import one_thread_each

INTERRUPTED = 130
"""The exit code after Ctrl-C: 128 and the number of SIGINT, as shells have it."""

PIPE_CLOSED = 141
"""The exit code where nobody reads on: 128 and the number of SIGPIPE."""


SECTIONS = {
    "Read reports": (read, explain, schema),
    "Keep the book": (add, reread, reconcile, dump, load, check),
    "Look things up": (incidents, incident, claims, commitments, agreements, reports, parties, show, history),
    "See where things stand": (accord, serve),
    "Judge": (correct, confirm, reject, record, override, note, undo, queue, attach),
    "Judge across reports": (review, same, different, part_of),
}
"""The verbs as the help shows them."""


class Verbs(click.Group):
    """The verbs; whatever goes wrong in one ends in a message and an exit code, never in a traceback."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs by what they are for."""
        del ctx  # the verbs are those of every call
        widest = max(len(verb.name or "") for verbs in SECTIONS.values() for verb in verbs)
        room = formatter.width - 6 - widest
        for title, verbs in SECTIONS.items():
            with formatter.section(title):
                rows = [((verb.name or "").ljust(widest), verb.get_short_help_str(room)) for verb in verbs]
                formatter.write_dl(rows)

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
    commands=[verb for verbs in SECTIONS.values() for verb in verbs],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  trucebook read report.html                      what one report says, each value with its words
  trucebook read reports/ --format csv -o out.csv one incident a row, for a spreadsheet
  trucebook explain report.html                   how each value was come by
  trucebook add reports/                          into the ledger, truce.book in this folder
  trucebook incidents --country AF --since 2020   what happened there, of all reports in it
  trucebook accord doha-2020 --on 2020-10-20      where an accord stood on a day, by what the ledger holds
  trucebook serve --open                          the same in the browser""",
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
