"""The words in which reasons and summaries name reports, parties and acts."""

from collections.abc import Iterable, Sequence
from typing import Final

from trucebook.reading.parties.registry import lookup
from trucebook.reconcile.sides import body, canonical, is_named, speaks_as
from trucebook.reconcile.told import Said, Telling, Told
from trucebook.records import Party
from trucebook.records.vocabulary import Act, PartyKind

MOST: Final = 3
"""Names or records that a sentence lists; after these it says how many more there are."""

_SINGULAR_ENDS: Final = ("as", "os", "ss", "us")

_VERBS: Final = {
    Act.ACCUSE: ("accuses", "accuse"),
    Act.DENY: ("denies", "deny"),
    Act.CLAIM_RESPONSIBILITY: ("claims responsibility", "claim responsibility"),
    Act.DISCLAIM: ("does not claim it", "do not claim it"),
    Act.CONFIRM: ("confirms it", "confirm it"),
    Act.JUSTIFY: ("defends it", "defend it"),
    Act.WARN: ("warns", "warn"),
    Act.DEMAND: ("makes a demand", "make a demand"),
    Act.PLEDGE: ("pledges", "pledge"),
    Act.REJECT: ("rejects it", "reject it"),
    Act.WELCOME: ("welcomes it", "welcome it"),
    Act.CONDEMN: ("condemns", "condemn"),
    Act.DECLARE: ("makes a declaration", "make a declaration"),
}

_TO: Final = {Act.DEMAND: "of", Act.PLEDGE: "to"}
"""Words between these verbs and those at whom they are directed; accuse, warn and condemn need none."""

_AT: Final = frozenset({Act.ACCUSE, Act.WARN, Act.CONDEMN, *_TO})


def said_by(act: Act, speakers: Sequence[Party], addressees: Sequence[Party] = ()) -> str:
    """An act in words: "Taliban accuses US forces", "somebody denies"."""
    verb = _VERBS[act][is_plural(speakers)]
    if not addressees or act not in _AT:
        return f"{names(speakers)} {verb}"
    return " ".join(filter(None, (names(speakers), verb, _TO.get(act), names(addressees))))


def names(parties: Sequence[Party]) -> str:
    """The bodies that speak or are spoken to, each once: "Taliban and Afghan police"; or "somebody"."""
    bodies = distinct(speaks_as(party) for party in parties)
    return listed(tuple(party.name for party in bodies)) or "somebody"


def listed(words: Sequence[str]) -> str:
    """In a row: "a", "a and b", "a, b and c"; after `MOST` "a, b, c and 4 more"."""
    shown = list(words[:MOST])
    if len(words) > MOST:
        shown.append(f"{len(words) - MOST} more")
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1]))) if shown else ""


def is_plural(parties: Sequence[Party]) -> bool:
    """Whether a verb after them stands in the plural: "US forces deny", "the United States denies"."""
    bodies = distinct(speaks_as(party) for party in parties)
    if len(bodies) != 1:
        return len(bodies) > 1
    party = bodies[0]
    known = lookup(party.name)
    one = party.kind is PartyKind.PERSON or (known and known.kind is PartyKind.INTERNATIONAL)
    if one or canonical(party).startswith("state:"):
        return False
    last = party.name.rsplit(" ", 1)[-1].casefold()
    return last.endswith("s") and not last.endswith(_SINGULAR_ENDS)


def cited(records: Iterable[Told | Said]) -> str:
    """Where it stands: "Lakeside Post, 5 May 2020, 4be1c09a7f21-c2; ..."; in order of publication."""
    in_order = sorted(records, key=lambda r: (published_on(r.telling), r.id))
    places = [
        ", ".join(filter(None, (r.telling.publisher, published_on(r.telling, words=True), r.id)))
        for r in in_order
    ]
    more = [f"and {len(places) - MOST} more"] if len(places) > MOST else []
    return "; ".join([*places[:MOST], *more])


def published_on(telling: Telling, *, words: bool = False) -> str:
    """When the report was published, ISO or in `words`; empty where that is not known."""
    if telling.published is None:
        return ""
    day = telling.published.latest
    return f"{day.day} {day:%b %Y}" if words else day.isoformat()


def distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Each party once, those with a name of their own first; a state and its army are one."""
    seen: set[str] = set()
    found: list[Party] = []
    for party in sorted(parties, key=lambda p: (not is_named(p), p.name, p.affiliation or "")):
        keys = {canonical(party), body(party)}
        if seen.isdisjoint(keys):
            found.append(party)
        seen |= keys
    return tuple(found)
