"""`trucebook correct`: a person's word for a field of a record."""

import click

from trucebook.cli.following import judged_ledger
from trucebook.cli.ledger_options import judge, ledger_option, person_options
from trucebook.errors import UsageError


@click.command(
    epilog="""\b
Examples:
  trucebook correct 4be1c09a7f21-i3 type shelling --why "mortars, says the text"
  trucebook correct 4be1c09a7f21-i3 when 2021-06-08..2021-06-09
  trucebook correct 4be1c09a7f21-i3 actors "Northern Front" "Orvanian Army"
  trucebook correct 4be1c09a7f21-i3 figures killed=14 injured=20..
  trucebook correct 4be1c09a7f21-c2 about 4be1c09a7f21-i3
  trucebook correct 4be1c09a7f21-i3 places --clear""",
)
@click.argument("id_", metavar="RECORD")
@click.argument("field")
@click.argument("values", nargs=-1, metavar="[VALUE]...")
@click.option("--clear", is_flag=True, help="The field has no value.")
@click.option("--words", metavar="WORDS", help="The words of the report that say so.")
@person_options
@ledger_option
def correct(  # noqa: PLR0913 - each is an option
    *,
    id_: str,
    field: str,
    values: tuple[str, ...],
    clear: bool,
    words: str | None,
    by: str | None,
    why: str,
    place: str | None,
) -> None:
    """Put VALUE in place of all that a FIELD of a record holds.

    Several values are given one after the other. Names and codes stand for themselves, a time is a date or
    EARLIEST..LATEST, a count MEASURE=NUMBER or MEASURE=LEAST..MOST, a passage its words; anything else can be
    given as JSON. Words of the report that a value was read from are found where the value stands in it.
    """
    from trucebook.wording.typed import values_given  # noqa: PLC0415 - heavy, so not for --help

    if bool(values) == clear:
        raise UsageError("give the new values, or --clear for none")
    with judged_ledger(place, id_) as ledger:
        entry = ledger.entry(id_)
        text = ledger.text_of(entry.report)
        given = None if clear else values_given(entry, field, values, text, words)
        judgement = ledger.correct(id_, field, given, who=judge(by), why=why)
        click.echo(f"{judgement.id}  {judgement.who} corrects {judgement.record} {field}")
