"""A reading for people: its records as rows of words and colours. Colour marks kinds."""

from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase

from rich.console import Group, RenderableType
from rich.text import Text

from trucebook.cli.layout import Row, lay_out
from trucebook.cli.time_words import published_words, when_words
from trucebook.cli.words import (
    act_words,
    between_words,
    code_words,
    figure_words,
    figures_words,
    parties_words,
    places_words,
    plain,
    quoted,
)
from trucebook.records import Agreement, Claim, Commitment, Incident, Reading, Report, Span, Total
from trucebook.records.vocabulary import GROUP_OF_TYPE, Occurrence

_COLOUR_OF_GROUP = {"violence": "red", "control": "yellow", "people": "cyan", "peace": "green"}
_CLAIM, _COMMITMENT, _AGREEMENT = "magenta", "blue", "green"


def reading_view(reading: Reading, *, width: int, unrecorded: int = 0) -> RenderableType:
    """What one report says, for a screen of `width` columns.

    `unrecorded` is how many sentences with tolls or conflict words yielded no record.
    """
    names = reference_names(reading)
    sections = [
        _section("INCIDENTS", [_incident(i, names) for i in reading.incidents], width),
        _section("IN ALL", [_total(t, names) for t in reading.report.totals], width),
        _section("CLAIMS", [_claim(c, names) for c in reading.claims], width),
        *_commitments(reading, names, width),
        _section("AGREEMENTS", [_agreement(a) for a in reading.agreements], width),
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


def _incident(incident: Incident, names: Mapping[str, str]) -> Row:
    parties = Text(between_words(incident.actors, incident.targets))
    return Row(
        label=names[incident.id],
        cells=(
            incident_kind(incident),
            Text(_when_of_incident(incident)),
            Text(places_words(incident.places)),
        ),
        rest=(parties, Text(figures_words(incident.figures))),
        below=(*_quotes(incident.evidence), *_sources(incident)),
    )


def incident_kind(incident: Incident) -> Text:
    """An incident's type in its group's colour, with what else must not be missed: "talks (planned)"."""
    notes = [] if incident.occurrence is Occurrence.OCCURRED else [code_words(incident.occurrence)]
    notes += ["background"] if incident.background else []
    colour = _COLOUR_OF_GROUP[GROUP_OF_TYPE[incident.type]]
    kind = Text(code_words(incident.type), style=f"dim {colour}" if incident.background else colour)
    return kind.append(f" ({', '.join(notes)})", style="italic") if notes else kind


def _when_of_incident(incident: Incident) -> str:
    past = incident.occurrence in (Occurrence.OCCURRED, Occurrence.DENIED)
    return when_words(incident.when, opening="since" if past else "from")


def _sources(incident: Incident) -> Iterator[Text]:
    if not incident.sources:
        return
    doers = {party.name for party in incident.actors}
    own_word = all(doers & {source.name, source.affiliation} for source in incident.sources)
    lead = "by the doer's own word: " if own_word else "according to "
    yield Text(lead + parties_words(incident.sources), style="dim")


def _total(total: Total, names: Mapping[str, str]) -> Row:
    spanned = ", ".join(names.get(id_, id_) for id_ in total.incidents)
    return Row(
        label="Σ",
        cells=(Text(figure_words(total.figure)),),
        rest=(Text(f"over {spanned}" if spanned else ""),),
        below=tuple(_quotes((total.figure.words,) if total.figure.words else ())),
    )


def _claim(claim: Claim, names: Mapping[str, str]) -> Row:
    about = ", ".join(names.get(id_, id_) for id_ in claim.about)
    return Row(
        label=names[claim.id],
        cells=(
            Text(act_words(claim.act), style=_CLAIM),
            Text(when_words(claim.when)),
            Text(between_words(claim.speakers, claim.addressees)),
        ),
        rest=(Text(f"about {about}" if about else ""),),
        below=tuple(_quotes((claim.content,) if claim.content else claim.evidence)),
    )


def _commitments(reading: Reading, names: Mapping[str, str], width: int) -> Iterator[Group | None]:
    """One section for each agreement that binds somebody, then one for undertakings under none."""
    for agreement in reading.agreements:
        own = [c for c in reading.commitments if c.agreement == agreement.id]
        when = when_words(agreement.when)
        title = f"COMMITMENTS under {plain(agreement.name)}" + (f" ({when})" if when else "")
        yield _section(title, [_commitment(c, names) for c in own], width)
    named = {agreement.id for agreement in reading.agreements}
    free = [c for c in reading.commitments if c.agreement not in named]
    yield _section("COMMITMENTS", [_commitment(c, names) for c in free], width)


def _commitment(commitment: Commitment, names: Mapping[str, str]) -> Row:
    due = when_words(commitment.due, opening="from")
    gain = f"for {parties_words(commitment.beneficiaries)}" if commitment.beneficiaries else ""
    condition = f"condition: {quoted(commitment.condition.text)}" if commitment.condition else ""
    return Row(
        label=names[commitment.id],
        cells=(
            Text(parties_words(commitment.obligors) or "?"),
            Text(_undertaking(commitment), style=_COMMITMENT),
            Text(f"due {due}" if due else ""),
        ),
        rest=(Text(gain), Text(condition)),
        below=tuple(_quotes(commitment.evidence)),
    )


def _undertaking(commitment: Commitment) -> str:
    action = code_words(commitment.action)
    return f"{action}: {figures_words((commitment.quantity,))}" if commitment.quantity else action


def _agreement(agreement: Agreement) -> Row:
    known = f"accord {plain(agreement.accord)}" if agreement.accord else ""
    return Row(
        label="·",
        cells=(
            Text(code_words(agreement.kind), style=_AGREEMENT),
            Text(when_words(agreement.when)),
            Text(plain(agreement.name)),
        ),
        rest=(Text(parties_words(agreement.parties)), Text(known)),
        below=tuple(_quotes(agreement.evidence)),
    )


def _quotes(spans: Sequence[Span]) -> Iterator[Text]:
    for span in spans:
        yield Text(quoted(span.text), style="italic")


def _unrecorded_words(count: int) -> str:
    sentences = "1 sentence" if count == 1 else f"{count:,} sentences"
    return f"Read but not recorded: {sentences} with tolls or conflict words (trucebook explain shows them)"
