"""Reports that a clause was carried out, wholly or in part, or is going to be."""

from collections.abc import Iterator
from functools import lru_cache

from trucebook.accords.accord import Clause, DeadlineKind
from trucebook.accords.amounts import names_what_is_counted, reached
from trucebook.accords.bearing import Bearing, Sense, words_of
from trucebook.accords.clause_words import common_words
from trucebook.accords.clause_words import words_of as action_words
from trucebook.accords.matters import Happening, Matters, Undertaken
from trucebook.accords.sides import doers_of, sides_among
from trucebook.knowledge.folding import fold
from trucebook.records import Incident
from trucebook.records.vocabulary import Action, Measure, Occurrence, PlacePrecision
from trucebook.wording.words import bounds_words

_KIN = frozenset({Action.WITHDRAW_FORCES, Action.REDUCE_FORCES})
"""Actions of which an undertaking to do the one bears on the other: forces that are cut are withdrawn."""

_SENSES = {
    Occurrence.PLANNED: Sense.PLANNED,
    Occurrence.RULED_OUT: Sense.NOT_DONE,
    Occurrence.DENIED: Sense.NOT_DONE,
}


def carried_out(matters: Matters, clause: Clause) -> Iterator[Bearing]:
    """What the happenings and undertakings of `matters` say of `clause` being carried out."""
    types = action_words(clause.action).types
    for happening in matters.happenings:
        if happening.incident.type in types and (bearing := _of_happening(matters, clause, happening)):
            yield bearing
    doers = doers_of(matters.accord, clause)
    of_it = _KIN if clause.action in _KIN else {clause.action} - {Action.OTHER}
    measures = frozenset(quantity.measure for quantity in clause.quantities)
    for undertaken in matters.undertakings:
        if undertaken.commitment.action in of_it:
            plan = _plan(clause.id, doers, measures, undertaken)
            if plan:
                yield plan


def _of_happening(matters: Matters, clause: Clause, happening: Happening) -> Bearing | None:
    """What a happening of a type by which the clause is carried out says of it; none where nothing."""
    incident, words = happening.incident, action_words(clause.action)
    if not _is_there(clause, incident):
        return None
    sides = _doers(matters, clause, happening)
    text = words_of(happening)
    if sides is None or not names_what_is_counted(clause, text):
        return None
    if words.undone.search(text) or (words.done and not words.done.search(text)):
        return None
    if incident.occurrence is not Occurrence.OCCURRED:
        sense = _SENSES.get(incident.occurrence)
        return Bearing(clause.id, sense, happening, sides) if sense else None
    if clause.deadline.kind is DeadlineKind.STANDING:
        return None
    return _done(clause, happening, sides, text)


def _done(clause: Clause, happening: Happening, sides: tuple[str, ...], text: str) -> Bearing:
    """A report that it was done: by its numbers where they speak of what was promised, else by its words."""
    incident = happening.incident
    counts = reached(clause, incident.figures, incident.evidence, incident.targets)
    if counts:
        full = frozenset(i for i, (enough, _) in counts.items() if enough)
        sense = Sense.DONE if len(full) == len(clause.quantities) else Sense.PART
        note = "; ".join(words for _, words in counts.values())
        return Bearing(clause.id, sense, happening, sides, full, note)
    if action_words(clause.action).gradual and not _is_whole(clause, text):
        return Bearing(clause.id, Sense.PART, happening, sides)
    return Bearing(clause.id, Sense.DONE, happening, sides)


def _is_whole(clause: Clause, text: str) -> bool:
    """Whether the words say that all of it was done; that a number is left they cannot say without one."""
    if any(quantity.remaining and (quantity.high or quantity.low) for quantity in clause.quantities):
        return False
    common = common_words()
    return bool(common.whole.search(text)) and not common.part.search(text)


def _doers(matters: Matters, clause: Clause, happening: Happening) -> tuple[str, ...] | None:
    """Those of the clause's obligors who do it; none where it is done by others.

    Talks take two of those whom the clause names. Where nobody is told to have done it, a report that names
    the accord means them.
    """
    incident = happening.incident
    if clause.action is Action.ENTER_TALKS:
        named = dict.fromkeys((*doers_of(matters.accord, clause), *clause.beneficiaries))
        sides = sides_among(incident.actors, named)
        return sides if len(sides) >= min(2, len(named)) else None
    if incident.actors:
        return sides_among(incident.actors, doers_of(matters.accord, clause)) or None
    names_it = any(told.telling.report in matters.reports for told in happening.told)
    return () if names_it else None


def _is_there(clause: Clause, incident: Incident) -> bool:
    """Whether it was where the clause is to be carried out, as far as both say where."""
    places = [p for p in incident.places if p.precision is not PlacePrecision.COUNTRY]
    if not clause.territory or not places:
        return True
    told = {fold(name) for p in incident.places for name in (p.name, p.admin1) if name}
    return bool(told & {fold(name) for name in clause.territory})


@lru_cache(maxsize=32_768)  # the same are planned on every day that is looked at
def _plan(
    clause: str, doers: tuple[str, ...], measures: frozenset[Measure], undertaken: Undertaken
) -> Bearing | None:
    """That those who are to carry the clause out undertake it; none where others do, or count something else.

    Args:
        clause: its id.
        doers: who carries it out.
        measures: what it counts; empty where nothing.
        undertaken: an undertaking to do what the clause asks for.
    """
    quantity = undertaken.commitment.quantity
    sides = sides_among(undertaken.commitment.obligors, doers)
    if not sides or (quantity and measures and quantity.measure not in measures):
        return None
    note = f"{bounds_words(quantity)} told" if quantity else ""
    return Bearing(clause, Sense.PLANNED, undertaken, sides, note=note)
