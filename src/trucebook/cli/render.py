"""A reading for people: its records as rows of words and colours. Colour marks kinds."""

from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase

from rich.console import Group, RenderableType
from rich.text import Text

from trucebook.cli.layout import Row, lay_out
from trucebook.cli.record_rows import agreement_row, claim_row, commitment_row, incident_row, quotes
from trucebook.records import Claim, Reading, Report, Total
from trucebook.wording.time_words import published_words, when_words
from trucebook.wording.words import figure_words, plain


def reading_view(reading: Reading, *, width: int, unrecorded: int = 0) -> RenderableType:
    """What one report says, for a screen of `width` columns.

    `unrecorded` is how many sentences with tolls or conflict words yielded no record.
    """
    names = reference_names(reading)
    sections = [
        _section("INCIDENTS", [incident_row(i, names[i.id]) for i in reading.incidents], width),
        _section("IN ALL", [_total(t, names) for t in reading.report.totals], width),
        _section("CLAIMS", [_claim(c, names) for c in reading.claims], width),
        *_commitments(reading, names, width),
        _section("AGREEMENTS", [agreement_row(a, "·") for a in reading.agreements], width),
    ]
    filled: list[RenderableType] = [section for section in sections if section]
    if not filled:
        filled.append(Text("\nNo incident, claim, commitment or agreement was found."))
    if unrecorded:
        filled.append(Text(f"\n{_unrecorded_words(unrecorded)}", style="dim"))
    return Group(heading(reading.report), *filled)


def reference_names(reading: Reading) -> dict[str, str]:
    """What each record's id is shown as: incidents "1", claims "a", commitments "§1", agreements by name."""
    names = {incident.id: str(i) for i, incident in enumerate(reading.incidents, 1)}
    names |= {claim.id: _letters(i) for i, claim in enumerate(reading.claims)}
    names |= {commitment.id: f"§{i}" for i, commitment in enumerate(reading.commitments, 1)}
    return names | {agreement.id: plain(agreement.name) for agreement in reading.agreements}


def heading(report: Report) -> Group:
    """A report's title, and under it publisher, date and credited agencies."""
    title = plain(report.title or report.path or report.url or "") or "Report without a title"
    credit = [plain(report.publisher or ""), published_words(report.published)]
    credit += ["credits " + ", ".join(map(plain, report.agencies))] if report.agencies else []
    return Group(Text(title, style="bold"), Text(" · ".join(filter(None, credit)), style="dim"))


def _letters(i: int) -> str:
    """0 is "a", 25 "z", 26 "aa", as the columns of a spreadsheet go."""
    more, last = divmod(i, 26)
    return (_letters(more - 1) if more else "") + ascii_lowercase[last]


def _section(title: str, rows: Sequence[Row], width: int) -> Group | None:
    return Group(Text(f"\n{title}", style="bold"), lay_out(rows, width)) if rows else None


def _total(total: Total, names: Mapping[str, str]) -> Row:
    spanned = ", ".join(names.get(id_, id_) for id_ in total.incidents)
    return Row(
        label="Σ",
        cells=(Text(figure_words(total.figure)),),
        rest=(Text(f"over {spanned}" if spanned else ""),),
        below=tuple(quotes((total.figure.words,) if total.figure.words else ())),
    )


def _claim(claim: Claim, names: Mapping[str, str]) -> Row:
    return claim_row(claim, names[claim.id], about=", ".join(names.get(id_, id_) for id_ in claim.about))


def _commitments(reading: Reading, names: Mapping[str, str], width: int) -> Iterator[Group | None]:
    """One section for each agreement that binds somebody, then one for undertakings under none."""
    for agreement in reading.agreements:
        own = [c for c in reading.commitments if c.agreement == agreement.id]
        when = when_words(agreement.when)
        title = f"COMMITMENTS under {plain(agreement.name)}" + (f" ({when})" if when else "")
        yield _section(title, [commitment_row(c, names[c.id]) for c in own], width)
    named = {agreement.id for agreement in reading.agreements}
    free = [c for c in reading.commitments if c.agreement not in named]
    yield _section("COMMITMENTS", [commitment_row(c, names[c.id]) for c in free], width)


def _unrecorded_words(count: int) -> str:
    sentences = "1 sentence" if count == 1 else f"{count:,} sentences"
    return f"Read but not recorded: {sentences} with tolls or conflict words (trucebook explain shows them)"
