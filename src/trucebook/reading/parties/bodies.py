"""Bodies of states named by state and common noun: "Afghan security forces", "Russia's defence ministry"."""

import re
from functools import lru_cache

from trucebook.knowledge.states import State
from trucebook.reading.countries import By, Naming, namings
from trucebook.reading.parties.lexicon import head_in, lexicon
from trucebook.records import Party
from trucebook.records.vocabulary import PartyKind

_AFFIX = re.compile(r"-\w")
_MINISTRY = re.compile(
    r"(?:public )?(?:(?:ministry|department) (?:of|for) (?:the )?(?P<after>[a-z]+(?: affairs)?)"
    r"|(?P<before>[a-z]+(?: affairs)?) ministry\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)  # the same words come again and again, within a report and across reports
def state_body(phrase: str) -> Party | None:
    """The state, or the body of a state, that `phrase` names; none where it names none, or only its friends.

    "US-backed rebels" and "pro-Russian fighters" are no bodies of these states.
    """
    naming = _state_naming(phrase)
    if naming is None or naming.state is None:
        return None
    rest = _rest(phrase, naming)
    if not rest:
        return _whole(phrase, naming, naming.state)
    if naming.by is By.PEOPLE:
        return None
    body = ministry_of(rest, naming.state) or _body(rest, naming.state)
    if body:
        return body
    head = head_in(rest, lexicon().heads)
    if head is None:
        return None
    return Party(name=phrase, kind=lexicon().heads[head], country=naming.country)


def ministry_of(rest: str, state: State | None) -> Party | None:
    """The ministry that `rest` begins with, of `state` where that is known: "Afghan Ministry of Defense"."""
    match = _MINISTRY.match(rest)
    if match is None:
        return None
    field = (match["after"] or match["before"]).casefold()
    field = field if field in lexicon().ministries else field.split()[0]
    printed = lexicon().ministries.get(field)
    if printed is None:
        return None
    name = f"{state.adjective} Ministry of {printed}" if state else f"Ministry of {printed}"
    return Party(name=name, kind=PartyKind.GOVERNMENT, country=state.country if state else None)


def body_of(state: State, body: str) -> Party:
    """The body (forces, security, police, government, state) of `state`."""
    names = {
        "forces": (state.forces, PartyKind.STATE_FORCES),
        "security": (f"{state.adjective} security forces", PartyKind.STATE_FORCES),
        "police": (f"{state.adjective} police", PartyKind.STATE_FORCES),
        "government": (state.government or f"{state.adjective} government", PartyKind.GOVERNMENT),
        "state": (state.name, PartyKind.GOVERNMENT),
    }
    name, kind = names[body]
    return Party(name=name, kind=kind, country=state.country)


def _state_naming(phrase: str) -> Naming | None:
    """The state named in the head of the phrase, not as a friend or foe of somebody."""
    for naming in namings(phrase):
        if naming.state is None:
            continue
        attached = _AFFIX.match(phrase, naming.end) or phrase[: naming.start].endswith("-")
        return None if attached else naming
    return None


def _rest(phrase: str, naming: Naming) -> str:
    """The phrase without the state: "security forces"."""
    before = phrase[: naming.start].removesuffix("the ").strip()
    after = re.sub(r"^[\u2019']s?(?=\s|$)", "", phrase[naming.end :]).strip(" ,")
    words = (
        f"{after} {before}"
        if before and not before.endswith((" of", " in", " from", " for"))
        else f"{before} {after}"
    )
    return words.removesuffix(" of").strip()


def _whole(phrase: str, naming: Naming, state: State) -> Party:
    if naming.by is By.PEOPLE:
        return Party(name=phrase, kind=PartyKind.CIVILIANS, country=state.country)
    if state.government and naming.by is not By.NAME:
        return body_of(state, "government")
    return body_of(state, "state")


def _body(rest: str, state: State) -> Party | None:
    noun = head_in(rest, lexicon().bodies)
    if noun is None:
        return None
    body = lexicon().bodies[noun]
    return body_of(state, "government" if body == "state" and "government" in rest.casefold() else body)
