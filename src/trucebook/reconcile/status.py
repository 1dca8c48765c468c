"""Was it so: contested, declared, likely or single source, by the first rule that fits.

After the codebook's section "Across reports", which follows Airwars. Each rule
returns what it finds, or nothing.
"""

from collections.abc import Sequence

from trucebook.reconcile.doers import Doers, concerning, doers_of, speakers
from trucebook.reconcile.judged import Finding, Judged, Override, judged
from trucebook.reconcile.sides import sides_of
from trucebook.reconcile.support import Setting, Support, occurrence_of, setting_of, support_of
from trucebook.reconcile.told import Said, Told
from trucebook.reconcile.wording import cited, distinct, is_plural, listed, names
from trucebook.records.vocabulary import Occurrence, Status

FIELD = "status"


def status_of(
    told: Sequence[Told], said: Sequence[Said] = (), *, overrides: Sequence[Override] = ()
) -> Judged[Status]:
    """The status of the incident that all of `told` tell of; of `said`, what is about it counts.

    Empty where nobody tells it as having happened, unless the one named as doer denies it.

    Raises:
        UsageError: where an override has a value that is no status.
    """
    about = concerning(said, {member.id for member in told})
    finding = _by_rules(told, doers_of(told, about), setting_of(told, about))
    return judged(FIELD, Status, finding, overrides)


def _by_rules(told: Sequence[Told], doers: Doers, setting: Setting) -> Finding[Status]:
    shown_as = occurrence_of(told, setting)
    denied = denied_by_doer(doers)
    if shown_as is Occurrence.DENIED:
        return denied or Finding(None, ("it is told only to be denied",))
    if shown_as is not Occurrence.OCCURRED:
        return Finding(None, (f"nobody says that it happened: it is told as {shown_as.replace('_', ' ')}",))
    return denied or _different_doers(doers) or _declared(doers) or _counted(support_of(told, setting))


def denied_by_doer(doers: Doers) -> Finding[Status] | None:
    """Rule 1a: the one named as doer denies it, and nobody on its side says that it did it.

    Where the same side does both, what it denies is the harm or the breach, not the deed.
    """
    accepted = sides_of(party for record in doers.acceptances for party in speakers(record))
    denials = [r for r in doers.denials if sides_of(speakers(r)).isdisjoint(accepted)]
    if not denials:
        return None
    deniers = distinct(party for record in denials for party in speakers(record))
    verb = "deny" if is_plural(deniers) else "denies"
    reason = f"{names(deniers)}, named as the doer, {verb} it ({cited(denials)})"
    return Finding(Status.CONTESTED, (reason,), tuple(r.id for r in denials))


def _different_doers(doers: Doers) -> Finding[Status] | None:
    """Rule 1b: sources name different doers."""
    rivals = doers.rivals()
    if rivals is None:
        return None
    reasons = tuple(f"{names(n.doers)} named as the doer ({cited([n.record])})" for n in rivals)
    return Finding(Status.CONTESTED, reasons, tuple(n.record.id for n in rivals))


def _declared(doers: Doers) -> Finding[Status] | None:
    """Rule 2: the doer says that it did it."""
    if not doers.acceptances:
        return None
    who = distinct(party for record in doers.acceptances for party in speakers(record))
    verb = "say they" if is_plural(who) else "says it"
    reason = f"{names(who)} {verb} did it ({cited(doers.acceptances)})"
    return Finding(Status.DECLARED, (reason,), tuple(r.id for r in doers.acceptances))


def _counted(support: Support) -> Finding[Status]:
    """Rules 3 and 4: two or more independent origins; else one, or only a party to the conflict."""
    reports = tuple(report for origin in support.by_origin for report in origin.reports)
    value = Status.LIKELY if support.independent >= 2 else Status.SINGLE_SOURCE
    return Finding(value, support_words(support), reports)


def support_words(support: Support) -> tuple[str, ...]:
    """The support in words: "2 independent origins tell it: Lakeside Post; AP and Daily Herald"."""
    free = [o for o in support.by_origin if not o.own_word]
    reasons = []
    if free:
        tellers = "; ".join(listed(o.publishers) or o.origin for o in free[:5])
        more = f"; and {len(free) - 5} more" if len(free) > 5 else ""
        count = (
            "1 independent origin tells it" if len(free) == 1 else f"{len(free)} independent origins tell it"
        )
        reasons.append(f"{count}: {tellers}{more}")
    else:
        reasons.append("no independent origin tells it")
    own = tuple(dict.fromkeys(name for o in support.by_origin for name in o.own_word))
    if own:
        reasons.append(f"{support.own_word} on the word of a party to it alone: {listed(own)}")
    return tuple(reasons)
