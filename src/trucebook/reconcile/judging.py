"""What persons say of pairs of incidents: put down where it contradicts nothing, and followed at once."""

from collections.abc import Sequence

from trucebook.errors import UsageError
from trucebook.ledger import Judgement, Ledger, Verb
from trucebook.ledger.names import record_id
from trucebook.reconcile.clustering import contradiction
from trucebook.reconcile.pairs import Relation, Ruling
from trucebook.reconcile.reconciling import reconcile
from trucebook.reconcile.ruled import rulings_of


def rule(  # noqa: PLR0913 - who says what of which two, and why
    ledger: Ledger, a: str, relation: Relation, b: str, *, who: str, why: str = ""
) -> Judgement:
    """Say what incident `a` is to incident `b`, and merge or part what follows from it.

    Where an earlier ruling on the same pair is in force, it is undone first: the last word counts.

    Args:
        ledger: the ledger.
        a: id of one; for `part_of`, of the part.
        relation: what it is to the other.
        b: id of the other.
        who: the person.
        why: the reason.

    Raises:
        UsageError: where rulings on other pairs contradict it; the message names them.
    """
    one, other = (record_id(*ledger.resolve(id_)) for id_ in (a, b))
    with ledger.connect() as connection:
        before = _check(rulings_of(connection), one, relation, other)
    judgement = _said(ledger, Ruling(one, other, relation), before, who=who, why=why)
    reconcile(ledger)
    return judgement


def split_off(
    ledger: Ledger, ids: str | Sequence[str], others: Sequence[str], *, who: str, why: str = ""
) -> tuple[Judgement, ...]:
    """Say that an incident, or each of several, is different from each of `others`, and part it from them.

    From one of them alone would not do: it could stay with the rest. A judgement is about two records, so
    that this takes one for each two; `undo_all` takes them back together.

    Raises:
        UsageError: where rulings on other pairs contradict it; the message names them, and nothing is said.
    """
    parted = [record_id(*ledger.resolve(each)) for each in ([ids] if isinstance(ids, str) else ids)]
    rest = [record_id(*ledger.resolve(each)) for each in others]
    with ledger.connect() as connection:
        held = rulings_of(connection)
    said = [
        (Ruling(one, other, Relation.DIFFERENT), _check(held, one, Relation.DIFFERENT, other))
        for one in parted
        for other in rest
    ]
    done = tuple(_said(ledger, ruling, before, who=who, why=why) for ruling, before in said)
    reconcile(ledger)
    return done


def undo(ledger: Ledger, judgement: str, *, who: str, why: str = "") -> Judgement:
    """Take back a judgement, and what was merged or parted because of it."""
    done = ledger.undo(judgement, who=who, why=why)
    reconcile(ledger)
    return done


def undo_all(ledger: Ledger, judgements: Sequence[str], *, who: str, why: str = "") -> tuple[Judgement, ...]:
    """Take back several judgements, and what was merged or parted because of them."""
    done = tuple(ledger.undo(one, who=who, why=why) for one in judgements)
    reconcile(ledger)
    return done


def _said(ledger: Ledger, ruling: Ruling, before: Sequence[Ruling], *, who: str, why: str) -> Judgement:
    """Put down a ruling in place of those `before` it on the same pair."""
    for earlier in before:
        ledger.undo(earlier.judgement, who=who, why=f"judged anew: {_words(ruling.relation)}")
    return ledger.rule(ruling.a, Verb(ruling.relation.value), ruling.b, who=who, why=why)


def _check(held: Sequence[Ruling], one: str, relation: Relation, other: str) -> list[Ruling]:
    """The rulings on the same pair, which a new one replaces.

    Raises:
        UsageError: where rulings on other pairs contradict the new one; the message names them.
    """
    before = [ruling for ruling in held if {ruling.a, ruling.b} == {one, other}]
    against = contradiction([ruling for ruling in held if ruling not in before], Ruling(one, other, relation))
    if against:
        named = "; ".join(f"{r.a} {_words(r.relation)} {r.b} ({r.judgement})" for r in against)
        raise UsageError(
            f"{one} {_words(relation)} {other} contradicts what was judged: {named}; undo that first"
        )
    return before


def _words(relation: Relation) -> str:
    """A relation in words, between two ids."""
    return {
        Relation.SAME: "is the same as",
        Relation.PART_OF: "is a part of",
        Relation.DIFFERENT: "is different from",
        Relation.UNSURE: "may or may not be",
    }[relation]
