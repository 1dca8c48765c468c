"""Who speaks where a claim's sentence names nobody: whoever spoke just before, or issued the report."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from trucebook.knowledge.files import load_toml
from trucebook.reading.marks import MarkKind, Role
from trucebook.reading.parties.lexicon import head_in, lexicon
from trucebook.reading.parties.media import is_media
from trucebook.reading.parties.registry import lookup
from trucebook.reading.resolved import Resolved, Tail
from trucebook.reading.tokens import tokens
from trucebook.records import Party, Report
from trucebook.records.vocabulary import PartyKind

_NEAR = 3
"""Sentences back to which a pronoun is taken up: of 12 claims of the development split without a speaker, 7
had one there."""

_VOICES = (Role.SPEAKER, Role.SOURCE)


def speaker_before(resolved: Resolved, head: int) -> tuple[Tail, ...]:
    """The last who spoke shortly before the cue `head`, where its sentence has a pronoun.

    Returns:
        The marks that name them; none where the sentence has no pronoun, or nobody spoke shortly before.
    """
    here = resolved.sentence_of[head]
    words = _words(resolved, head)
    if words.isdisjoint(_pronouns("first") | _pronouns("third")):
        return ()
    spoken = max(_spoken_before(resolved, here), default=None)
    return () if spoken is None else _voices(resolved, spoken)


def teller_before(resolved: Resolved, heads: Iterable[int]) -> tuple[Tail, ...]:
    """Who tells of the mentions `heads`, where a sentence of theirs names nobody: "..., they added".

    It is whoever speaks in the same sentence, or else the last who spoke shortly before.

    Returns:
        The marks that name them; none where no sentence says so, or nobody spoke.
    """
    for here in sorted({resolved.sentence_of[head] for head in heads}):
        if _spoken_again().search(resolved.sentences[here].words.text):
            beside = next(_heard(resolved, [here]), None)
            teller = max(_spoken_before(resolved, here), default=None) if beside is None else beside
            if teller is not None:
                return _voices(resolved, teller)
    return ()


def issuer_speaking(resolved: Resolved, head: int) -> Party | None:
    """Who issued the report, where the sentence of `head` speaks of itself ("we call on ...")."""
    if resolved.issuer is None or _words(resolved, head).isdisjoint(_pronouns("first")):
        return None
    return replace(resolved.issuer, basis="the report is its own statement")


def own_side(resolved: Resolved, head: int) -> tuple[Party, ...]:
    """Who the "we" of the sentence of `head` are: the body that its speaker speaks for, or who issued it."""
    if _words(resolved, head).isdisjoint(_pronouns("first")):
        return ()
    claims = resolved.standing_in(MarkKind.CLAIM, resolved.sentence_of[head])
    spoken = [tail for claim in claims for tail in resolved.role(claim, Role.SPEAKER)[:1]]
    voices = spoken or speaker_before(resolved, head)[:1]
    parties = [party for tail in voices for party in resolved.parties.get(tail.mark, ())]
    bodies = {body.name: body for body in map(_body, parties)}
    own = issuer_speaking(resolved, head)
    return tuple(bodies.values()) or ((own,) if own else ())


def _body(speaker: Party) -> Party:
    """The body that somebody speaks for, where it is known; else whoever speaks."""
    known = lookup(speaker.affiliation) if speaker.affiliation else None
    name = speaker.affiliation or speaker.name
    kind = known.kind if known else (PartyKind.UNKNOWN if speaker.affiliation else speaker.kind)
    country = known.country if known else speaker.country
    return Party(name=name, kind=kind, country=country, words=speaker.words, basis="the speaker's own side")


def issuer(report: Report) -> Party | None:
    """Who issued `report`, where that is a body with a word of its own and no news medium; else None."""
    name = report.publisher or ""
    if not name or is_media(name):
        return None
    known = lookup(name)
    if known:
        return Party(name=known.name, kind=known.kind, country=known.country)
    head = head_in(name, lexicon().heads)
    return Party(name=name, kind=lexicon().heads[head]) if head else None


def _spoken_before(resolved: Resolved, here: int) -> Iterator[int]:
    """Claims and incidents in the sentences shortly before, of which it is told who speaks."""
    return _heard(resolved, range(here - _NEAR, here))


def _heard(resolved: Resolved, sentences: Iterable[int]) -> Iterator[int]:
    """Claims and incidents in these sentences, of which it is told who speaks."""
    for sentence in sentences:
        for kind, role in ((MarkKind.CLAIM, Role.SPEAKER), (MarkKind.INCIDENT, Role.SOURCE)):
            for other in resolved.standing_in(kind, sentence):
                if any(resolved.parties.get(tail.mark) for tail in resolved.role(other, role)):
                    yield other


def _voices(resolved: Resolved, head: int) -> tuple[Tail, ...]:
    """The marks that name who speaks in a claim or tells of an incident."""
    return next((tails for role in _VOICES if (tails := resolved.role(head, role))), ())


def _words(resolved: Resolved, head: int) -> frozenset[str]:
    """The words of the sentence of `head`; "US" is the country."""
    return frozenset(token.word for token in tokens(resolved.passage_of(head).text) if token.text != "US")


@cache
def _pronouns(person: str) -> frozenset[str]:
    return frozenset(load_toml("pronouns.toml")[person])


@cache
def _spoken_again() -> re.Pattern[str]:
    """Words that say that somebody speaks who is not named there."""
    table = load_toml("pronouns.toml")
    again, says = "|".join(table["again"]), "|".join(table["says"])
    nouns = "|".join(table["again_nouns"])
    before = rf"\b(?:{again}|the (?:{nouns}))\s+(?:(?:also|later|further|then)\s+)?(?:{says})\b"
    after = rf"\b(?:{says})\s+(?:{again})\b"
    return re.compile(f"{before}|{after}".replace(" ", r"\s+"), re.IGNORECASE)
