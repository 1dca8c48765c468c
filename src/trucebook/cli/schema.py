"""`trucebook schema`: the contract for programs."""

import json
from typing import Any

import click

from trucebook.cli.options import output_option
from trucebook.cli.output import opened


@click.command(
    epilog="""\b
Examples:
  trucebook schema
  trucebook schema -o reading.schema.json
  trucebook schema --accord -o accord.schema.json""",
)
@click.option(
    "--accord", is_flag=True, help="That of an accord file instead, for editors that check TOML by it."
)
@output_option
def schema(*, accord: bool, output: str | None) -> None:
    """Print the JSON Schema of what `trucebook read --format jsonl` writes on each line."""
    printed = _of_an_accord() if accord else _of_a_reading()
    with opened(output) as out:
        out.write(json.dumps(printed, indent=2, ensure_ascii=False) + "\n")


def _of_a_reading() -> dict[str, Any]:
    from trucebook.records.json import json_schema  # noqa: PLC0415 - heavy, so not for --help

    return json_schema()


def _of_an_accord() -> dict[str, Any]:
    from trucebook.accords.schema import accord_schema  # noqa: PLC0415 - heavy, so not for --help

    return accord_schema()
