"""How well is the harm to civilians supported: by the first rule that fits; empty where none is told.

After the codebook's section "Across reports", which follows Airwars. Each rule
returns what it finds, or nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from trucebook.errors import KnowledgeError
from trucebook.knowledge.files import load_toml
from trucebook.reconcile.doers import ACCEPTS, Doers, concerning, doers_of, is_own_deed, speakers
from trucebook.reconcile.judged import Finding, Judged, Override, judged
from trucebook.reconcile.sides import canonical, is_belligerent
from trucebook.reconcile.support import Setting, own_word, setting_of
from trucebook.reconcile.told import Said, Told
from trucebook.reconcile.values import latest
from trucebook.reconcile.wording import cited, distinct, is_plural, names
from trucebook.records import Figure, Party
from trucebook.records.vocabulary import Category, Grading, Group, Measure, Occurrence, PartyKind

FIELD = "grading"
HARM: Final = frozenset({Measure.KILLED, Measure.INJURED, Measure.CASUALTIES})
_CIVILIAN_GROUPS: Final = frozenset({Group.CHILDREN, Group.WOMEN, Group.AID_WORKERS, Group.JOURNALISTS})
_HARM_WORDS = "harm_words.toml"


@dataclass(frozen=True, slots=True)
class _Word:
    """What one source says of those who came to harm, in one record.

    Attributes:
        member: the record.
        cited: who is cited for it.
        civilians: it counts civilians among them; otherwise only combatants.
    """

    member: Told
    cited: tuple[Party, ...]
    civilians: bool


def grading_of(
    told: Sequence[Told], said: Sequence[Said] = (), *, overrides: Sequence[Override] = ()
) -> Judged[Grading]:
    """The grading of the incident that all of `told` tell of; of `said`, what is about it counts.

    Raises:
        UsageError: where an override has a value that is no grading.
    """
    about = concerning(said, {member.id for member in told})
    return judged(FIELD, Grading, _by_rules(told, doers_of(told, about), setting_of(told, about)), overrides)


def _by_rules(told: Sequence[Told], doers: Doers, setting: Setting) -> Finding[Grading]:
    words = [word for member in sorted(told, key=lambda t: t.id) for word in _words_of(member)]
    harm = [word for word in words if word.civilians]
    if not harm:
        return Finding(None, ("no harm to civilians is told",))
    return _discounted(words) or _confirmed(harm, doers) or _contested(doers) or _counted(harm, setting)


def _words_of(member: Told) -> Iterable[_Word]:
    """One word for each source that the record cites for figures of harm; none where it did not happen."""
    incident = member.incident
    if incident.occurrence is not Occurrence.OCCURRED:
        return
    by_source: dict[str, tuple[tuple[Party, ...], list[Figure]]] = {}
    for figure in incident.figures:
        if figure.measure in HARM:
            who = (figure.source,) if figure.source else incident.sources
            by_source.setdefault(canonical(who[0]) if who else "", (who, []))[1].append(figure)
    only_civilians = any(t.kind is PartyKind.CIVILIANS for t in incident.targets) and not any(
        is_belligerent(t, acted=False) for t in incident.targets
    )
    for who, figures in by_source.values():
        if any(counts_civilians(figure, only_civilians=only_civilians) for figure in figures):
            yield _Word(member, who, civilians=True)
        elif all(figure.category is Category.COMBATANTS for figure in figures):
            yield _Word(member, who, civilians=False)


def counts_civilians(figure: Figure, *, only_civilians: bool) -> bool:
    """Whether a figure of harm counts civilians: by its words, or where the incident hit nobody else."""
    if figure.category is Category.UNKNOWN:
        return only_civilians or figure.group in _CIVILIAN_GROUPS
    return figure.category is not Category.COMBATANTS


def _discounted(words: Sequence[_Word]) -> Finding[Grading] | None:
    """Rule 1: every source that told of civilians has since said combatants, and none says otherwise."""
    by_source: dict[str, list[_Word]] = defaultdict(list)
    for word in words:
        by_source[_source(word)].append(word)
    last = [word for said in by_source.values() for word in _latest(said)]
    if any(word.civilians for word in last):
        return None
    members = [word.member for word in last]
    reason = f"every source that told of civilians now says combatants ({cited(members)})"
    return Finding(Grading.DISCOUNTED, (reason,), tuple(m.id for m in members))


def _source(word: _Word) -> str:
    return canonical(word.cited[0]) if word.cited else word.member.telling.publisher or word.member.id


def _latest(said: Sequence[_Word]) -> list[_Word]:
    last = max(latest(word.member.telling) for word in said)
    return [word for word in said if latest(word.member.telling) == last]


def _confirmed(harm: Sequence[_Word], doers: Doers) -> Finding[Grading] | None:
    """Rule 2: the doer accepts the harm: it counts civilians, or confirms in words that name them."""
    given = [word for word in harm if is_own_deed(word.member, word.cited)]
    confirmed = [r for r in doers.acceptances if isinstance(r, Said) and _names_harm(r)]
    found: list[Told | Said] = [*(word.member for word in given), *confirmed]
    if not found:
        return None
    who = distinct([*(p for w in given for p in w.cited), *(p for r in confirmed for p in speakers(r))])
    verb = "accept" if is_plural(who) else "accepts"
    reason = f"{names(who)}, the doer, {verb} the harm ({cited(found)})"
    return Finding(Grading.CONFIRMED, (reason,), tuple(r.id for r in found))


def _names_harm(said: Said) -> bool:
    text = (said.claim.content or said.claim.evidence[0]).text
    harm, denied = harm_words("stems", ""), harm_words("negations", r"\b")
    return said.claim.act in ACCEPTS and bool(harm.search(text)) and not denied.search(text)


@cache
def harm_words(key: str, end: str) -> re.Pattern[str]:
    """A pattern for any of the words under `key` of harm_words.toml, each followed by the pattern `end`.

    Raises:
        KnowledgeError: where the file has no list of words there.
    """
    words = load_toml(_HARM_WORDS).get(key)
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise KnowledgeError(f"knowledge file {_HARM_WORDS} needs a list of words: {key} = [...]")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}){end}", re.IGNORECASE)


def _contested(doers: Doers) -> Finding[Grading] | None:
    """Rule 3: sources give the harm to different doers, or the doer denies it."""
    if doers.denials:
        who = distinct(party for record in doers.denials for party in speakers(record))
        verb = "deny" if is_plural(who) else "denies"
        reason = f"{names(who)}, named as the doer, {verb} it ({cited(doers.denials)})"
        return Finding(Grading.CONTESTED, (reason,), tuple(r.id for r in doers.denials))
    rivals = doers.rivals()
    if rivals is None:
        return None
    reasons = tuple(f"the harm is given to {names(n.doers)} ({cited([n.record])})" for n in rivals)
    return Finding(Grading.CONTESTED, reasons, tuple(n.record.id for n in rivals))


def _counted(harm: Sequence[_Word], setting: Setting) -> Finding[Grading]:
    """Rules 4 and 5: two or more independent origins tell of harm to civilians, or fewer."""
    free = [w.member for w in harm if not own_word(w.member, w.cited, setting.belligerents)]
    origins = {setting.origins[member.telling.report] for member in free}
    if len(origins) >= 2:
        value, count = Grading.FAIR, f"{len(origins)} independent origins tell"
    else:
        value, count = Grading.WEAK, "one independent origin tells" if origins else "only a party to it tells"
    members = free or [word.member for word in harm]
    return Finding(value, (f"{count} of harm to civilians ({cited(members)})",), tuple(m.id for m in members))
