"""What claims say of clauses: that they were breached, that this is disputed, that they are suspended."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from trucebook.accords.accord import Accord
from trucebook.accords.accusing import Accusation
from trucebook.accords.bearing import Bearing, Sense, words_of
from trucebook.accords.clause_words import common_words
from trucebook.accords.matters import Happening, Matters, Saying
from trucebook.accords.sides import doers_of, names_bound, sides_among
from trucebook.records.vocabulary import Act, Action, IncidentType, Occurrence

NOT_OF_ACCORD: Final = "not said of the accord itself"
"""Note of an accusation that speaks of what a clause asks, and does not call that a breach of the accord."""


def alleged(matters: Matters, accusations: Sequence[Accusation]) -> Iterator[Bearing]:
    """What accusations and their answers, and breaches told without their kind, say of the accord."""
    for accusation in accusations:
        if not accusation.of_accord and not accusation.clauses:
            continue
        for clause in accusation.clauses or (None,):
            note = "" if accusation.of_accord else NOT_OF_ACCORD
            yield Bearing(clause, Sense.BREACH, accusation.saying, accusation.accused, note=note)
            for reply in accusation.disputes:
                speakers = sides_among(reply.saying.claim.speakers, accusation.accused)
                yield Bearing(clause, Sense.ANSWER, reply.saying, speakers, answers=accusation.saying.id)
    accused_of = {id_ for said in matters.claims if said.claim.act is Act.ACCUSE for id_ in said.claim.about}
    for happening in matters.happenings:
        if _tells_breaches(happening, accused_of):
            yield from _breaches_told(matters.accord, happening)


def declared(matters: Matters) -> Iterator[Bearing]:
    """What parties declare of it, each for itself: that they suspend it, take it up again or end it."""
    common = common_words()
    senses = (
        (Sense.RESUMED, common.resumed),
        (Sense.SUSPENDED, common.suspended),
        (Sense.ENDED, common.ended),
    )
    meant = matters.meant
    for said in matters.claims:
        if said.claim.act is not Act.DECLARE or meant.isdisjoint(said.claim.about):
            continue
        saying = Saying(said.id, said.claim, (said,))
        text = words_of(saying)
        sense = next((sense for sense, words in senses if words.search(text)), None)
        if sense is None or not common.accord.search(text):
            continue
        for clause in matters.accord.clauses:
            if sides := sides_among(said.claim.speakers, clause.obligors or names_bound(matters.accord)):
                yield Bearing(clause.id, sense, saying, sides)


def _breaches_told(accord: Accord, happening: Happening) -> Iterator[Bearing]:
    """Breaches that are counted or told without saying what they were: those who tell them allege them."""
    for clause in accord.clauses:
        if clause.action is Action.CEASE_HOSTILITIES:
            sides = sides_among(happening.incident.actors, doers_of(accord, clause))
            if sides:
                yield Bearing(clause.id, Sense.BREACH, happening, sides)


def _tells_breaches(happening: Happening, accused_of: AbstractSet[str]) -> bool:
    """Whether it tells of breaches without their kind, and no accusation is about it that says more."""
    incident = happening.incident
    return (
        incident.type is IncidentType.VIOLATION
        and incident.occurrence is Occurrence.OCCURRED
        and not any(told.id in accused_of for told in happening.told)
    )
