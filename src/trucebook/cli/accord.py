"""`trucebook accord`: what accords bind whom to, and where that stands."""

import click

from trucebook.cli.accord_check import check
from trucebook.cli.accord_list import list_accords
from trucebook.cli.accord_new import new
from trucebook.cli.accord_state import state


class AccordVerbs(click.Group):
    """The verbs on accords; a first word that is none of them is an accord whose state is asked for."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb: `accord doha-2020` is `accord state doha-2020`."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            args = [str(state.name), *args]
        return super().resolve_command(ctx, args)


@click.group(
    cls=AccordVerbs,
    commands=[state, list_accords, new, check],
    subcommand_metavar="ACCORD|COMMAND [ARGS]...",
    epilog="""\b
Examples:
  trucebook accord list
  trucebook accord doha-2020 --on 2020-10-20
  trucebook accord new two-rivers-2026
  trucebook accord check two-rivers-2026.toml""",
)
def accord() -> None:
    """Where accords stand on a day, clause by clause, and files of accords of your own.

    ACCORD is the id of an accord, or a file of your own that ends in .toml; its state is shown, as by
    `trucebook accord state`.
    """
