"""Who said what to whom, and who answered: claims of many reports joined into exchanges.

The same serves an incident, where `about` names its members, and an accord, where it names the agreement's
records. Nothing here says who is right.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from trucebook.reconcile.doers import concerning
from trucebook.reconcile.sides import same_side
from trucebook.reconcile.support import Support
from trucebook.reconcile.told import Said
from trucebook.reconcile.utterances import SAME_DAYS, Utterance, utterances
from trucebook.reconcile.values import Voice
from trucebook.reconcile.wording import said_by
from trucebook.records import Claim
from trucebook.records.vocabulary import Act


class AnswerKind(StrEnum):
    """What one claim is to another that it answers."""

    DENIAL = "denial"
    COUNTER_ACCUSATION = "counter_accusation"
    RESPONSIBILITY = "responsibility"
    """The accused says: we did it."""
    DISCLAIMER = "disclaimer"
    CONFIRMATION = "confirmation"
    JUSTIFICATION = "justification"
    REJECTION = "rejection"
    """Of a demand, a warning, a pledge or an announcement."""
    ACCEPTANCE = "acceptance"
    """Of a demand or a pledge: it is pledged or welcomed."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim that answers another.

    Attributes:
        kind: what it is to the other.
        claim: the claim, exactly as the first of the tellings has it.
        tellings: the reports that have it, earliest first.
        why: by what it is known to answer, in words.
    """

    kind: AnswerKind
    claim: Claim
    tellings: tuple[Voice, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """A claim and what answers it.

    Attributes:
        claim: the claim, exactly as the first of the tellings has it.
        tellings: the reports that have it, earliest first.
        answers: what answers it, earliest first; empty where nothing in the ledger does.
    """

    claim: Claim
    tellings: tuple[Voice, ...]
    answers: tuple[Answer, ...] = ()


_BLAMES: Final = frozenset({Act.ACCUSE, Act.CONDEMN})
_ASSERTS: Final = frozenset({Act.ACCUSE, Act.CONDEMN, Act.CLAIM_RESPONSIBILITY, Act.CONFIRM})
_OFFERS: Final = frozenset({Act.DEMAND, Act.PLEDGE, Act.WARN, Act.DECLARE})

_ANSWERS: Final = {
    Act.DENY: (AnswerKind.DENIAL, _ASSERTS),
    Act.DISCLAIM: (AnswerKind.DISCLAIMER, _BLAMES),
    Act.CLAIM_RESPONSIBILITY: (AnswerKind.RESPONSIBILITY, _BLAMES),
    Act.CONFIRM: (AnswerKind.CONFIRMATION, _ASSERTS),
    Act.JUSTIFY: (AnswerKind.JUSTIFICATION, _BLAMES),
    Act.ACCUSE: (AnswerKind.COUNTER_ACCUSATION, _BLAMES),
    Act.REJECT: (AnswerKind.REJECTION, _OFFERS | _BLAMES),
    Act.PLEDGE: (AnswerKind.ACCEPTANCE, frozenset({Act.DEMAND, Act.PLEDGE})),
    Act.WELCOME: (AnswerKind.ACCEPTANCE, frozenset({Act.DEMAND, Act.PLEDGE})),
}
"""What an act is as an answer, and which acts it can answer. The others answer only what they speak of."""


def exchanges(
    said: Sequence[Said], about: Collection[str] | None = None, *, within: int | None = None
) -> tuple[Exchange, ...]:
    """The claims of `said`, each once with all its tellings, joined to what answers them; by day.

    A claim answers another that speaks of the same thing where somebody else speaks, it can answer such an
    act, it was not said days before it, and one is directed at the other's speaker; or wherever it speaks of
    that claim itself. A claim that is only an answer stands under what it answers, and not again for itself.

    Args:
        said: claims of any number of reports.
        about: ids of the incidents, agreements or commitments (ids to quote) that are one thing: the members
            of a merged incident, or an accord's agreement records. Claims about these, and claims about such
            claims, are taken; without it, all. As a mapping, each id with the thing that it is: claims about
            different things do not answer each other.
        within: days after a claim within which another can answer it; without it, at any time. For an accord
            of many years set it, or every denial answers every accusation before.
    """
    taken = said if about is None else concerning(said, about)
    found = utterances(taken, about)
    answers = _joined(found, within)
    only_answers = {answer.id for joined in answers.values() for answer, _, _ in joined} - answers.keys()
    return tuple(
        Exchange(one.claim, one.tellings, tuple(_answer(*a) for a in answers.get(one.id, ())))
        for one in found
        if one.id not in only_answers
    )


Joined = tuple[Utterance, AnswerKind, str]


def _answer(by: Utterance, kind: AnswerKind, why: str) -> Answer:
    return Answer(kind, by.claim, by.tellings, why)


def _joined(found: Sequence[Utterance], within: int | None) -> dict[str, list[Joined]]:
    """By the id of each utterance that is answered: what answers it, earliest first."""
    by_record = {voice.record: one for one in found for voice in one.tellings}
    by_thing: dict[str, list[Utterance]] = defaultdict(list)
    for one in found:
        for thing in one.about:
            by_thing[thing].append(one)
    answers: dict[str, list[Joined]] = defaultdict(list)
    for one in found:
        if one.act in _ANSWERS:
            spoken_of = {id(o): o for thing in one.about if (o := by_record.get(thing))}
            near = {id(o): o for thing in one.about for o in _near(one, by_thing[thing], within)}
            for other in (near | spoken_of).values():
                why = _why(one, other, spoken_of=id(other) in spoken_of)
                if why:
                    answers[other.id].append((one, _ANSWERS[one.act][0], why))
    return answers


def _near(one: Utterance, others: Sequence[Utterance], within: int | None) -> Sequence[Utterance]:
    """Those of `others`, which are in order of days, that `one` comes after, and not too long after.

    An accusation may be printed a little after the denial that it was met with.
    """
    if one.first is None or one.last is None:
        return others
    since = date.min if within is None else one.first - timedelta(days=within)
    begin = bisect_left(others, since, key=_first_day)
    end = bisect_right(others, one.last + timedelta(days=SAME_DAYS), key=_first_day)
    undated = bisect_left(others, date.max, key=_first_day)
    return [*others[begin:end], *others[undated:]]


def _first_day(one: Utterance) -> date:
    return one.first or date.max


def _why(one: Utterance, other: Utterance, *, spoken_of: bool) -> str:
    """By what `one` is known to answer `other`; empty where it does not."""
    spoken_to = not one.speakers.isdisjoint(other.addressees)
    speaks_back = not one.addressees.isdisjoint(other.speakers)
    own = one is other or not one.speakers.isdisjoint(other.speakers)
    accuses_back = one.act is not Act.ACCUSE or (spoken_to and speaks_back and _after(one, other))
    if own or not accuses_back or not (spoken_of or other.act in _ANSWERS[one.act][1]):
        return ""
    if spoken_of:
        return "it speaks of that claim"
    if spoken_to:
        return "its speaker is the one spoken to, and both speak of the same"
    if speaks_back:
        return "it is directed at that speaker, and both speak of the same"
    undirected = one.act is Act.CONFIRM or not (one.addressees or other.addressees)
    return "both speak of the same" if undirected else ""


def _after(one: Utterance, other: Utterance) -> bool:
    """Of two accusations only the later answers the earlier."""
    return (_first_day(one), one.id) > (_first_day(other), other.id)


def unanswered(found: Iterable[Exchange]) -> tuple[Exchange, ...]:
    """The accusations and condemnations to which nobody answers in what was given."""
    return tuple(e for e in found if e.claim.act in _BLAMES and not e.answers)


def in_words(found: Sequence[Exchange], support: Support | None = None) -> tuple[str, ...]:
    """Each exchange as a monitor would write it: "Taliban accuses US forces; US forces deny".

    Claims of which no report says who speaks are left out. With `support`, accusations and claims of
    responsibility end with who else tells of the incident: "nobody independent reports it".
    """
    return tuple(dict.fromkeys(_sentence(one, support) for one in found if one.claim.speakers))


def _sentence(exchange: Exchange, support: Support | None) -> str:
    claim = exchange.claim
    parts = [said_by(claim.act, claim.speakers, claim.addressees)]
    parts += [_answer_words(answer, claim) for answer in _once(exchange.answers)]
    if claim.act in _BLAMES and not exchange.answers:
        parts.append("no answer is told")
    if support and claim.act in _ASSERTS:
        parts.append(_independent_words(support.independent))
    return "; ".join(dict.fromkeys(parts)) + "."


def _once(answers: Sequence[Answer]) -> list[Answer]:
    """The first answer of each kind by each side: an army need not deny beside its government."""
    found: list[Answer] = []
    for answer in answers:
        if answer.claim.speakers and not any(
            answer.kind is other.kind and same_side(answer.claim.speakers, other.claim.speakers)
            for other in found
        ):
            found.append(answer)
    return found


def _answer_words(answer: Answer, claim: Claim) -> str:
    if answer.kind is not AnswerKind.COUNTER_ACCUSATION:
        return said_by(answer.claim.act, answer.claim.speakers)
    in_turn = said_by(answer.claim.act, answer.claim.speakers, answer.claim.addressees or claim.speakers)
    return f"{in_turn} in turn"


def _independent_words(count: int) -> str:
    if not count:
        return "nobody independent reports it"
    return "1 independent origin reports it" if count == 1 else f"{count} independent origins report it"
