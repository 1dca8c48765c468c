"""Records as an overview quotes them: what each says, in words, who says so, and where that stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from trucebook.accords.bearing import Bearing, Matter, Sense, passages_of
from trucebook.accords.matters import Happening, Saying, Undertaken
from trucebook.reconcile.sides import same_side
from trucebook.reconcile.told import Telling
from trucebook.reconcile.wording import is_plural
from trucebook.records import Claim, Incident, Party, Span
from trucebook.records.vocabulary import Act, IncidentType
from trucebook.wording.time_words import days_words, when_words
from trucebook.wording.words import act_words, between_words, code_words, figures_words, parties_words, plain

_KEPT = 32_768
"""Records of which words and quotes are kept: those of an accord are wanted again for every day looked at."""

_FEWEST = 5
"""Words from which a claim's content can be read by itself; shorter content is quoted with its sentence."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A record as it is quoted.

    Attributes:
        id: of the record, to quote: "4be1c09a7f21-c2".
        passage: the words that it was read from.
        report: handle of its report.
        title: the report's headline.
        publisher: who published it.
        agencies: wire services that it credits.
        earliest: first day on which it can have been published.
        latest: last day.
    """

    id: str
    passage: str
    report: str
    title: str | None
    publisher: str | None
    agencies: tuple[str, ...]
    earliest: date | None
    latest: date | None

    @property
    def credit(self) -> str:
        """Who published it and when: "Lakeside Post, 10 Mar 2021"."""
        published = days_words(self.earliest, self.latest) or "no date"
        return f"{plain(self.publisher) if self.publisher else 'publisher not told'}, {published}"


@dataclass(frozen=True, slots=True)
class Reason:
    """What a record says of a clause or of the accord.

    Attributes:
        sense: what it says; empty where it speaks of the accord in another way.
        words: the same for people: who says or does what, when, according to whom.
        quotes: the record, and the others that tell of the same happening.
        answers: of an answer, the id of the accusation.
    """

    sense: Sense | None
    words: str
    quotes: tuple[Quote, ...]
    answers: str | None = None

    @property
    def id(self) -> str:
        """The id of the record that says it."""
        return self.quotes[0].id


@lru_cache(maxsize=_KEPT)
def reason_of(bearing: Bearing) -> Reason:
    """What a bearing comes to, in words."""
    return Reason(bearing.sense, _reason_words(bearing), quotes_of(bearing.matter), bearing.answers)


@lru_cache(maxsize=_KEPT)
def reason_of_saying(saying: Saying) -> Reason:
    """What a claim says, where it bears on no clause."""
    return Reason(None, claim_words(saying), quotes_of(saying))


@lru_cache(maxsize=_KEPT)
def quotes_of(matter: Matter) -> tuple[Quote, ...]:
    """The passages of a record; of several tellings one each, as they are ordered there."""
    match matter:
        case Happening():
            return tuple(_quote(told.id, told.incident.evidence, told.telling) for told in matter.told)
        case Saying():
            return tuple(_quote(said.id, _readable(said.claim), said.telling) for said in matter.told)
    return (_quote(matter.id, passages_of(matter), matter.telling),)


def _readable(claim: Claim) -> tuple[Span, ...]:
    """What was said, where that can be read by itself; else the passage."""
    content = claim.content
    return (content,) if content and len(content.text.split()) >= _FEWEST else claim.evidence


_TO = MappingProxyType(
    {
        Act.DEMAND: " of ",
        Act.PLEDGE: " to ",
        Act.DECLARE: " to ",
        Act.CONFIRM: " to ",
        Act.CLAIM_RESPONSIBILITY: " to ",
        Act.DENY: ", answering ",
        Act.JUSTIFY: ", answering ",
        Act.REJECT: ", answering ",
        Act.DISCLAIM: ", answering ",
    }
)
"""What stands between an act and whom it is directed at."""


def claim_words(saying: Saying) -> str:
    """Who says what to whom: "A. Orr (Northern Front) accuses Orvanian Army"."""
    claim = saying.claim
    speakers = _told_once(p for said in saying.told for p in said.claim.speakers)
    addressees = _told_once(p for said in saying.told for p in said.claim.addressees)
    to = f"{_TO.get(claim.act, ' ')}{parties_words(addressees)}" if addressees else ""
    return f"{_names(speakers)} {verb_words(claim.act, speakers)}{to}"


def verb_words(act: Act, parties: Sequence[Party]) -> str:
    """What those who are named do by saying it: "accuses" of one, "accuse" of several or of forces."""
    verb, _, rest = act_words(act).partition(" ")
    if is_plural([replace(party, affiliation=None) for party in parties]):
        verb = _PLURALS.get(verb, verb.removesuffix("s"))
    return f"{verb} {rest}".rstrip()


_PLURALS = MappingProxyType({"denies": "deny", "justifies": "justify", "does": "do"})


def _told_once(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Parties each once; no body beside a person who is told to speak for it."""
    once = {(party.name, party.affiliation): party for party in parties}
    spoken_for = {party.affiliation for party in once.values()}
    return tuple(party for party in once.values() if party.name not in spoken_for)


def type_words(type_: IncidentType) -> str:
    """A type of incident in words; of breaches without their kind, that they are somebody's word."""
    return "breach alleged, kind not told" if type_ is IncidentType.VIOLATION else code_words(type_)


def incident_words(incident: Incident) -> str:
    """What happened: its type, who to whom, when, and the counts that are told, each with its source."""
    who = between_words(incident.actors, incident.targets)
    when = when_words(incident.when)
    return "; ".join(filter(None, (type_words(incident.type), who, when, figures_words(incident.figures))))


def according_to(incident: Incident) -> str:
    """On whose word it rests besides the publisher's: "according to X", "by a party's own word: X"."""
    if not incident.sources:
        return ""
    own = all(same_side((source,), incident.actors) for source in incident.sources)
    lead = "by a party's own word: " if own else "according to "
    return lead + parties_words(incident.sources)


_HEADS = {
    Sense.DONE: "reported done",
    Sense.PART: "reported done in part",
    Sense.PLANNED: "planned",
    Sense.NOT_DONE: "reported not done, or not to be done",
    Sense.BREACH: "breaches are told without their kind",
}


def _reason_words(bearing: Bearing) -> str:
    matter = bearing.matter
    if isinstance(matter, Saying):
        return claim_words(matter)
    if isinstance(matter, Undertaken):
        return _undertaken_words(matter)
    parts = (incident_words(matter.incident), bearing.note, according_to(matter.incident))
    return f"{_HEADS[bearing.sense]}: {'; '.join(filter(None, parts))}"


def _undertaken_words(matter: Undertaken) -> str:
    commitment = matter.commitment
    what = code_words(commitment.action)
    if commitment.quantity:
        what += f": {figures_words((commitment.quantity,))}"
    due = when_words(commitment.due, opening="from")
    plural = is_plural([replace(party, affiliation=None) for party in commitment.obligors])
    undertakes = "undertake" if plural else "undertakes"
    return f"{_names(commitment.obligors)} {undertakes} to {what}" + (f", due {due}" if due else "")


def _names(parties: Iterable[Party]) -> str:
    return parties_words(tuple(parties)) or "somebody not named"


def _quote(id_: str, passages: tuple[Span, ...], telling: Telling) -> Quote:
    published = telling.published
    return Quote(
        id_,
        " … ".join(plain(span.text) for span in passages),
        telling.report,
        telling.title,
        telling.publisher,
        telling.agencies,
        published.earliest if published else None,
        published.latest if published else None,
    )
