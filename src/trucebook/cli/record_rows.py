"""Records as rows for a screen. Colour marks kinds."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from trucebook.cli.layout import Row
from trucebook.records import Agreement, Claim, Commitment, Incident, Span
from trucebook.records.vocabulary import GROUP_OF_TYPE, Occurrence
from trucebook.wording.time_words import when_words
from trucebook.wording.words import (
    act_words,
    between_words,
    code_words,
    figures_words,
    parties_words,
    places_words,
    plain,
    quoted,
)

_COLOUR_OF_GROUP = {"violence": "red", "control": "yellow", "people": "cyan", "peace": "green"}
_CLAIM, _COMMITMENT, _AGREEMENT = "magenta", "blue", "green"


def incident_row(incident: Incident, label: str) -> Row:
    """An incident: what, when, where, who to whom, with what toll; its words and sources below."""
    parties = Text(between_words(incident.actors, incident.targets))
    return Row(
        label=label,
        cells=(
            incident_kind(incident),
            Text(_when_of_incident(incident)),
            Text(places_words(incident.places)),
        ),
        rest=(parties, Text(figures_words(incident.figures))),
        below=(*quotes(incident.evidence), *_sources(incident)),
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


def claim_row(claim: Claim, label: str, *, about: str = "") -> Row:
    """A claim: what is said by whom to whom, and `about` what; its words below."""
    return Row(
        label=label,
        cells=(
            Text(act_words(claim.act), style=_CLAIM),
            Text(when_words(claim.when)),
            Text(between_words(claim.speakers, claim.addressees)),
        ),
        rest=(Text(f"about {about}" if about else ""),),
        below=tuple(quotes((claim.content,) if claim.content else claim.evidence)),
    )


def commitment_row(commitment: Commitment, label: str) -> Row:
    """A commitment: who must do what by when, for whom, on what condition; its words below."""
    due = when_words(commitment.due, opening="from")
    gain = f"for {parties_words(commitment.beneficiaries)}" if commitment.beneficiaries else ""
    condition = f"condition: {quoted(commitment.condition.text)}" if commitment.condition else ""
    return Row(
        label=label,
        cells=(
            Text(parties_words(commitment.obligors) or "?"),
            Text(_undertaking(commitment), style=_COMMITMENT),
            Text(f"due {due}" if due else ""),
        ),
        rest=(Text(gain), Text(condition)),
        below=tuple(quotes(commitment.evidence)),
    )


def _undertaking(commitment: Commitment) -> str:
    action = code_words(commitment.action)
    return f"{action}: {figures_words((commitment.quantity,))}" if commitment.quantity else action


def agreement_row(agreement: Agreement, label: str) -> Row:
    """An agreement: its kind, day, name and parties; its words below."""
    known = f"accord {plain(agreement.accord)}" if agreement.accord else ""
    return Row(
        label=label,
        cells=(
            Text(code_words(agreement.kind), style=_AGREEMENT),
            Text(when_words(agreement.when)),
            Text(plain(agreement.name)),
        ),
        rest=(Text(parties_words(agreement.parties)), Text(known)),
        below=tuple(quotes(agreement.evidence)),
    )


def quotes(spans: Sequence[Span]) -> Iterator[Text]:
    """Each passage on a line of its own."""
    for span in spans:
        yield Text(quoted(span.text), style="italic")
