"""Who accuses whom in reports that name an accord, who answers that, and what else is said of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from trucebook.accords.accord import Accord, Clause
from trucebook.accords.bearing import words_of
from trucebook.accords.clause_words import words_of as action_words
from trucebook.accords.matters import Happening, Matters, Saying, told_day
from trucebook.accords.sides import doers_of, names_answerable, names_bound, sides_among, since
from trucebook.reconcile.dialogue import AnswerKind, Exchange, exchanges
from trucebook.reconcile.sides import sides_of
from trucebook.reconcile.told import Said
from trucebook.reconcile.values import Voice
from trucebook.records.vocabulary import Act, Action, IncidentType

DISPUTES: Final = frozenset({AnswerKind.DENIAL, AnswerKind.JUSTIFICATION, AnswerKind.REJECTION})
"""Answers by which the accused dispute an accusation."""

ANSWERED_WITHIN: Final = 60
"""Days after an accusation within which a claim about the same can be an answer to it: in an accord of many
years, else, every denial would answer all that was ever said."""


_KINDS: Final = {
    Act.DENY: AnswerKind.DENIAL,
    Act.JUSTIFY: AnswerKind.JUSTIFICATION,
    Act.REJECT: AnswerKind.REJECTION,
    Act.DISCLAIM: AnswerKind.DISCLAIMER,
}


@dataclass(frozen=True, slots=True)
class Reply:
    """A claim that answers an accusation: what it is to it, and by what that is known."""

    kind: AnswerKind
    saying: Saying
    why: str


@dataclass(frozen=True, slots=True)
class Accusation:
    """An accusation of somebody whom the accord binds.

    Attributes:
        saying: the claim.
        accused: names of those accused, as the accord has them.
        of_accord: it speaks of the accord.
        clauses: ids of the clauses that it speaks of, by what it is about or by its words.
        replies: what answers it, earliest first.
    """

    saying: Saying
    accused: tuple[str, ...]
    of_accord: bool
    clauses: tuple[str, ...]
    replies: tuple[Reply, ...]

    @property
    def disputes(self) -> tuple[Reply, ...]:
        """The replies by which the accused deny it, defend what they did or reject it."""
        return tuple(reply for reply in self.replies if reply.kind in DISPUTES)


@dataclass(frozen=True, slots=True)
class Dialogue:
    """What is said in reports that name an accord.

    Attributes:
        accusations: against those whom it binds, by the day on which they were made.
        others: other claims that speak of the accord, or are made of what happened by those whom it binds.
    """

    accusations: tuple[Accusation, ...] = ()
    others: tuple[Saying, ...] = ()


@dataclass(frozen=True, slots=True)
class _Index:
    """What matters to an accord, by the ids that claims speak of it by.

    Attributes:
        accord: the accord.
        bound: names of those whom it binds.
        answerable: names of those who can be accused under it.
        told: claims since its signing, by id.
        by_report: those of each report.
        happenings: by the id of each telling.
        actions: of undertakings.
    """

    accord: Accord
    bound: tuple[str, ...]
    answerable: tuple[str, ...]
    told: Mapping[str, Said]
    by_report: Mapping[str, Sequence[Said]]
    happenings: Mapping[str, Happening]
    actions: Mapping[str, Action]

    def saying(self, voices: Sequence[Voice]) -> Saying:
        """The claim that these voices have."""
        said = tuple(self.told[voice.record] for voice in voices)
        return Saying(said[0].id, said[0].claim, said)

    def about(self, saying: Saying) -> list[Happening]:
        """The happenings that a claim speaks of."""
        return [self.happenings[id_] for id_ in _subjects(saying) if id_ in self.happenings]


def dialogue_of(matters: Matters) -> Dialogue:
    """Who says what of the accord or of its conflict, since its signing, in reports that name it."""
    start = since(matters.accord)
    told = {s.id: s for s in matters.claims if told_day(s.telling) >= start}
    index = _Index(
        matters.accord,
        names_bound(matters.accord),
        names_answerable(matters.accord),
        told,
        _by_report(told.values()),
        {one.id: happening for happening in matters.happenings for one in happening.told},
        {undertaken.id: undertaken.commitment.action for undertaken in matters.undertakings},
    )
    things = dict.fromkeys(matters.meant, matters.accord.id)
    of_accord = exchanges(tuple(told.values()), things, within=ANSWERED_WITHIN)
    taken = {record for exchange in of_accord for record in _records(exchange)}
    rest = exchanges([s for s in told.values() if s.id not in taken], within=ANSWERED_WITHIN)
    found: list[Accusation] = []
    others: list[Saying] = []
    for exchange, about_accord in (*((e, True) for e in of_accord), *((e, False) for e in rest)):
        saying = index.saying(exchange.tellings)
        accused = _accused(index, saying)
        if exchange.claim.act is Act.ACCUSE and accused:
            found.append(_accusation(index, exchange, accused, of_accord=about_accord))
        elif about_accord or _is_of_conflict(index, saying):
            others.append(saying)
    replies = {said.id for one in found for reply in one.replies for said in reply.saying.told}
    return Dialogue(tuple(found), tuple(saying for saying in others if saying.id not in replies))


def _records(exchange: Exchange) -> Iterator[str]:
    """Ids of all claims in an exchange."""
    yield from (voice.record for voice in exchange.tellings)
    yield from (voice.record for answer in exchange.answers for voice in answer.tellings)


def _by_report(claims: Iterable[Said]) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = {}
    for said in claims:
        found.setdefault(said.telling.report, []).append(said)
    return found


def _subjects(saying: Saying) -> dict[str, None]:
    """Ids of all that a claim speaks of."""
    return dict.fromkeys(id_ for said in saying.told for id_ in said.claim.about)


def _accused(index: _Index, saying: Saying) -> tuple[str, ...]:
    """The parties that an accusation is against: its addressees, else the doers of what it is about."""
    accused = saying.claim.addressees
    if not accused:
        accused = tuple(party for happening in index.about(saying) for party in happening.incident.actors)
    own = sides_among(saying.claim.speakers, index.answerable)
    return tuple(name for name in sides_among(accused, index.answerable) if name not in own)


def _accusation(
    index: _Index, exchange: Exchange, accused: tuple[str, ...], *, of_accord: bool
) -> Accusation:
    saying = index.saying(exchange.tellings)
    types = {happening.incident.type for happening in index.about(saying)}
    actions = {index.actions[id_] for id_ in _subjects(saying) if id_ in index.actions}
    clauses = tuple(
        clause.id
        for clause in index.accord.clauses
        if set(doers_of(index.accord, clause)) & set(accused)
        and (
            clause.action in actions - {Action.OTHER}
            or _speaks_of(clause, saying, types, of_accord=of_accord)
        )
    )
    replies = tuple(Reply(a.kind, index.saying(a.tellings), a.why) for a in exchange.answers)
    return Accusation(
        saying, accused, of_accord, clauses, (*replies, *_beside(index, saying, accused, replies))
    )


def _beside(
    index: _Index, saying: Saying, accused: tuple[str, ...], replies: Sequence[Reply]
) -> Iterator[Reply]:
    """What the accused say to the accuser, or of the same, in a report that has the accusation."""
    known = {said.id for reply in replies for said in reply.saying.told}
    accusers = sides_of(saying.claim.speakers)
    for report in dict.fromkeys(said.telling.report for said in saying.told):
        for said in index.by_report[report]:
            claim = said.claim
            if claim.act not in _KINDS or said.id in known or not sides_among(claim.speakers, accused):
                continue
            if not accusers.isdisjoint(sides_of(claim.addressees)):
                why = "it is directed at the accuser, in the same report"
            elif _subjects(saying).keys() & set(claim.about):
                why = "it is about the same, in the same report"
            else:
                continue
            yield Reply(_KINDS[claim.act], Saying(said.id, claim, (said,)), why)


def _speaks_of(clause: Clause, saying: Saying, types: set[IncidentType], *, of_accord: bool) -> bool:
    words = action_words(clause.action)
    return bool(words.about.search(words_of(saying))) or (of_accord and bool(types & words.breach))


def _is_of_conflict(index: _Index, saying: Saying) -> bool:
    """Whether one of those whom the accord binds speaks of what happened, or promises or threatens."""
    if not sides_among(saying.claim.speakers, index.bound):
        return False
    return saying.claim.act in (Act.PLEDGE, Act.WARN) or bool(index.about(saying))
