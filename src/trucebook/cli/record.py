"""`trucebook record`: a person's record, which no reader made."""

from collections.abc import Sequence

import click

from trucebook.cli.following import judged_ledger
from trucebook.cli.ledger_options import judge, ledger_option, person_options
from trucebook.errors import UsageError

KINDS = ("incident", "claim", "commitment", "agreement")


@click.command(
    epilog="""\b
Examples:
  trucebook record 4be1c09a7f21 incident "shells hit" type=shelling when=2021-06-08 places=Orvane
  trucebook record 4be1c09a7f21 incident "the strike" type=air_strike actors="Orvanian Army" figures=killed=14
  trucebook record 4be1c09a7f21 claim "denied" act=deny speakers="Northern Front" about=4be1c09a7f21-i3
  trucebook record 4be1c09a7f21 commitment "will withdraw" action=withdraw_forces due=..2021-05
  trucebook record 4be1c09a7f21 agreement "Lake Accord" kind=ceasefire name="Lake Accord" """,
)
@click.argument("id_", metavar="REPORT")
@click.argument("kind", type=click.Choice(KINDS), metavar="KIND")
@click.argument("words")
@click.argument("values", nargs=-1, metavar="FIELD=VALUE...")
@person_options
@ledger_option
def record(  # noqa: PLR0913 - each is an option
    *, id_: str, kind: str, words: str, values: tuple[str, ...], by: str | None, why: str, place: str | None
) -> None:
    """Add a record of KIND (incident, claim, commitment or agreement) that the reader missed.

    WORDS are those of the report that name it; the sentence around them becomes its evidence, and it keeps to
    them when the report is read anew. Values are typed as for `trucebook correct`; a field with several is
    given several times. Type, act, action or kind must be there. `trucebook undo` takes the record back.
    """
    from trucebook.ledger import RecordKind  # noqa: PLC0415 - heavy, so not for --help
    from trucebook.ledger.fields import field_of  # noqa: PLC0415 - likewise
    from trucebook.wording.by_hand import record_typed, span_found  # noqa: PLC0415 - likewise

    typed = _by_field(values)
    for name in typed:
        field_of(RecordKind(kind), name)
    with judged_ledger(place, id_) as ledger:
        report = ledger.reading_of(id_).report
        trigger = span_found(report.text, words)
        made = record_typed(report, RecordKind(kind), trigger, typed)
        judgement = ledger.add_by_hand(id_, made, who=judge(by), why=why, trigger=trigger)
        click.echo(f"{judgement.id}  {judgement.who} adds {judgement.record}")


def _by_field(values: Sequence[str]) -> dict[str, list[str]]:
    """The values that are given for each field.

    Raises:
        UsageError: where one names no field.
    """
    found: dict[str, list[str]] = {}
    for value in values:
        name, sign, typed = value.partition("=")
        if not sign:
            raise UsageError(f"{value!r} names no field: write it as FIELD=VALUE, such as type=shelling")
        found.setdefault(name, []).append(typed)
    return found
