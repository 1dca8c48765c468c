"""The state of each clause of an accord on a day, each with the records that put it there."""

from trucebook.accords.accusing import dialogue_of
from trucebook.accords.alleging import alleged, declared
from trucebook.accords.carrying import carried_out
from trucebook.accords.matters import Matters
from trucebook.accords.rules import latest_first, state_of
from trucebook.accords.state import AccordStates


def states_of(matters: Matters) -> AccordStates:
    """Where each clause stands, from what matters to the accord on a day."""
    dialogue = dialogue_of(matters)
    said = [*alleged(matters, dialogue.accusations), *declared(matters)]
    by_clause = {clause: [b for b in said if b.clause == clause] for clause in {b.clause for b in said}}
    found = []
    for clause in matters.accord.clauses:
        bearings = (*carried_out(matters, clause), *by_clause.get(clause.id, ()))
        found.append(state_of(matters.accord, clause, matters.on, bearings))
    return AccordStates(tuple(found), latest_first(by_clause.get(None, ())), dialogue)
