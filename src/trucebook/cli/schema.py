"""`trucebook schema`: the contract for programs."""

import json

import click

from trucebook.cli.options import output_option
from trucebook.cli.output import opened


@click.command(
    epilog="""\b
Examples:
  trucebook schema
  trucebook schema -o reading.schema.json""",
)
@output_option
def schema(*, output: str | None) -> None:
    """Print the JSON Schema of what `trucebook read --format jsonl` writes on each line."""
    from trucebook.records.json import json_schema  # noqa: PLC0415 - heavy, so not for --help

    with opened(output) as out:
        out.write(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
