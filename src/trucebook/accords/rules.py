"""The rules by which a clause has its state on a day: in order, the first that fits.

docs/accord-states.md has them in words, under the same numbers.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from trucebook.accords.accord import Accord, Clause, DeadlineKind
from trucebook.accords.alleging import NOT_OF_ACCORD
from trucebook.accords.bearing import Bearing, Sense
from trucebook.accords.deadlines import Due, day_words, due_of
from trucebook.accords.matters import Happening
from trucebook.accords.state import ClauseState, State
from trucebook.reconcile.sides import same_side


@dataclass(frozen=True, slots=True)
class _Case:
    """A clause on a day, with all that bears on it, latest first."""

    accord: Accord
    clause: Clause
    due: Due
    on: date
    bearings: tuple[Bearing, ...]

    def of(self, *senses: Sense) -> tuple[Bearing, ...]:
        return tuple(bearing for bearing in self.bearings if bearing.sense in senses)

    @property
    def past(self) -> bool:
        return self.due.day is not None and self.due.day < self.on


_Found = tuple[State, str, tuple[Bearing, ...]]
"""A state, the same in words, and what put it there."""


def ahead_words(days: int) -> str:
    """So many days from now: "today", "tomorrow", "in 12 days"."""
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days:,} days")


def state_of(accord: Accord, clause: Clause, on: date, bearings: Iterable[Bearing] = ()) -> ClauseState:
    """Where `clause` stands on the day `on`, by the first rule that fits.

    Args:
        accord: whose clause it is.
        clause: the clause.
        on: the day.
        bearings: what records say of the clause; none may be published later than `on`.
    """
    case = _Case(accord, clause, due_of(accord, clause, on), on, latest_first(bearings))
    rule, (state, words, because) = next(
        (f"R{number}", found) for number, rule in enumerate(_RULES, start=1) if (found := rule(case))
    )
    counted = set(because)
    beside = tuple(bearing for bearing in case.bearings if bearing not in counted)
    return ClauseState(clause, case.due, state, rule, words, because, beside, case.past)


def _lapsed(case: _Case) -> _Found | None:
    """R1: the accord ended, the term of a standing duty is over, or an obligor ended it for itself."""
    if case.accord.ended and case.accord.ended <= case.on:
        return State.LAPSED, f"lapsed: the accord ended on {day_words(case.accord.ended)}", ()
    if case.due.until and case.due.until < case.on:
        return State.LAPSED, f"lapsed: its term ended on {day_words(case.due.until)}", ()
    return _declared(case, Sense.ENDED, State.LAPSED, "lapsed, by an obligor's own declaration")


def _suspended(case: _Case) -> _Found | None:
    """R2: a later decision suspended it, or an obligor declared so, and nothing took it up again since."""
    if case.due.suspension:
        decision = case.due.suspension
        words = f"suspended on {day_words(decision.decided)} by {decision.by}: {decision.words}"
        return State.SUSPENDED, words, ()
    return _declared(case, Sense.SUSPENDED, State.SUSPENDED, "suspended, by an obligor's own declaration")


def _declared(case: _Case, sense: Sense, state: State, words: str) -> _Found | None:
    """The last declaration of each side counts."""
    last: dict[str, Bearing] = {}
    for bearing in case.of(Sense.SUSPENDED, Sense.RESUMED, Sense.ENDED):
        for side in bearing.sides:
            last.setdefault(side, bearing)
    because = tuple(dict.fromkeys(bearing for bearing in last.values() if bearing.sense is sense))
    return (state, words, because) if because else None


def _disputed(case: _Case) -> _Found | None:
    """R3: a breach is alleged, and the accused answer that, or a report that it was done is against it."""
    breaches = _open_breaches(case)
    ids = {b.matter.id for b in breaches}
    answers = tuple(b for b in case.of(Sense.ANSWER) if b.answers in ids)
    done = _full(case) if breaches else ()
    if not answers and not done:
        return None
    against = "that is denied or defended" if answers else "a report says that it was done"
    words = f"disputed: {_alleged_words(breaches)}, and {against}"
    return State.DISPUTED, words, (*breaches, *answers, *done)


def _alleged(case: _Case) -> _Found | None:
    """R4: a breach is alleged, and nothing in the ledger stands against that."""
    breaches = _open_breaches(case)
    words = f"{_alleged_words(breaches)}; this ledger holds no answer of the accused"
    return (State.ALLEGED_BREACH, words, breaches) if breaches else None


def _alleged_words(breaches: Sequence[Bearing]) -> str:
    if all(breach.note == NOT_OF_ACCORD for breach in breaches):
        return "somebody is accused of not keeping to what it asks"
    return "a breach is alleged"


def _open_breaches(case: _Case) -> tuple[Bearing, ...]:
    """Allegations that no later report that it was wholly done has overtaken.

    On the same day such a report overtakes them only where it is not the doer's word alone.
    """
    done = _full(case)
    latest = max((b.told for b in done), default=date.min)
    from_others = max((b.told for b in done if not _is_own_word(b)), default=date.min)
    return tuple(b for b in case.of(Sense.BREACH) if b.told >= latest and b.told != from_others)


def _is_own_word(bearing: Bearing) -> bool:
    """Whether a report of a deed cites those alone who did it."""
    if not isinstance(bearing.matter, Happening):
        return False
    incident = bearing.matter.incident
    return bool(incident.sources) and all(same_side((s,), incident.actors) for s in incident.sources)


def _met(case: _Case) -> _Found | None:
    """R5: somebody reports it done, or reports together tell that all that was promised is reached."""
    done = _full(case)
    return (State.MET, _by_day(case, "reported done", done), done) if done else None


def _full(case: _Case) -> tuple[Bearing, ...]:
    """Reports that it was wholly done."""
    done = case.of(Sense.DONE)
    parts = case.of(Sense.PART)
    promised = frozenset(range(len(case.clause.quantities)))
    if not done and promised and frozenset().union(*(b.reached for b in parts)) == promised:
        return tuple(b for b in parts if b.reached)
    return done


def _partly_met(case: _Case) -> _Found | None:
    """R6: somebody reports it done in part, or less than was promised."""
    parts = case.of(Sense.PART)
    words = "reported done in part"
    if case.past:
        words += f"; {_is_past(case)} and this ledger holds no report that all of it was done"
    return (State.PARTLY_MET, words, parts) if parts else None


def _standing(case: _Case) -> _Found | None:
    """R7: it has no deadline, or none that is known."""
    if case.due.day is not None or (case.due.since and case.due.since > case.on):
        return None
    if case.due.kind is DeadlineKind.STANDING:
        return State.STANDING, "a standing duty; this ledger holds no report of a breach", ()
    words = "no day is known by which it is due; this ledger holds no report that it was met"
    return State.STANDING, words, ()


def _not_due(case: _Case) -> _Found | None:
    """R8: its day is not over, or a standing duty has not begun."""
    if case.due.since and case.due.since > case.on:
        return State.NOT_DUE, f"not yet in force: from {day_words(case.due.since)}", ()
    if case.due.day is None or case.past:
        return None
    when = ahead_words((case.due.day - case.on).days)
    return State.NOT_DUE, f"due {when}; this ledger holds no report that it was met", ()


def _overdue(case: _Case) -> _Found | None:
    """R9: all else."""
    words = f"{_is_past(case)} and this ledger holds no report that it was met"
    return State.OVERDUE, words, ()


def _is_past(case: _Case) -> str:
    """That the deadline is past; of a goal, that the text does not bind to the day."""
    if case.due.kind is DeadlineKind.GOAL:
        return "the deadline, a goal by the text, is past"
    return "the deadline is past"


def _by_day(case: _Case, words: str, done: Sequence[Bearing]) -> str:
    """`words`, with a remark where all that is told happened after the deadline."""
    when = [b.matter.incident.when for b in done if isinstance(b.matter, Happening)]
    firsts = [w.earliest for w in when if w and w.earliest]
    late = case.due.day is not None and firsts and len(firsts) == len(done) and min(firsts) > case.due.day
    return f"{words}, after the day on which it was due" if late else words


def latest_first(bearings: Iterable[Bearing]) -> tuple[Bearing, ...]:
    """By day of publication, then by sense and id, so that nothing depends on the order given."""
    return tuple(sorted(bearings, key=lambda b: (-b.told.toordinal(), b.sense, b.matter.id)))


_RULES: tuple[Callable[[_Case], _Found | None], ...] = (
    _lapsed,
    _suspended,
    _disputed,
    _alleged,
    _met,
    _partly_met,
    _standing,
    _not_due,
    _overdue,
)
