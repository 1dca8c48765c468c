"""Status and grading in the lists, kept up with claims and judgements that change no incident."""

from datetime import date

from sqlalchemy import select, update
from tests.reconcile.retellings import ARMY, FRONT, bridge, market, put, retold, with_claim

from trucebook.ledger import Ledger, Query, RecordKind, Sort
from trucebook.ledger.schema import judgements, merged, meta
from trucebook.reconcile.following import behind, follows
from trucebook.reconcile.reconciling import is_up_to_date, reconcile
from trucebook.reconcile.spotted import spotted
from trucebook.records.vocabulary import Act

WHO = "Ana Lindt"
ALL = Query(RecordKind.INCIDENT, merged=True)


def statuses(ledger: Ledger) -> dict[str, str]:
    """What lists have, by the incident."""
    return {one.id: one.status for one in spotted(ledger, ALL, sort=Sort.OLDEST)}


def test_lists_have_the_status_and_the_grading(ledger: Ledger) -> None:
    first = put(ledger, market())
    second = put(ledger, retold(16, "Valley Herald"))
    other = put(ledger, bridge())
    reconcile(ledger)

    found = {one.id: (one.status, one.grading) for one in spotted(ledger, ALL)}

    assert found == {min(first, second): ("likely", "fair"), other: ("single_source", "weak")}


def test_a_claim_counts_and_so_does_its_rejection(ledger: Ledger) -> None:
    id_ = put(ledger, with_claim(market(), Act.DENY, ARMY))
    reconcile(ledger)
    assert statuses(ledger) == {id_: "contested"}

    ledger.reject(id_.replace("-i1", "-c1"), who=WHO)
    reconcile(ledger)

    assert statuses(ledger) == {id_: "single_source"}


def test_every_override_is_followed_and_its_undo(ledger: Ledger) -> None:
    id_ = put(ledger, with_claim(market(), Act.DENY, FRONT))
    reconcile(ledger)
    seen = []

    for said in ("declared", "likely"):
        last = ledger.override(id_, "status", said, who=WHO, why="two videos")
        assert not is_up_to_date(ledger)
        reconcile(ledger)
        seen.append(statuses(ledger)[id_])
    ledger.undo(last.id, who=WHO)
    reconcile(ledger)

    assert [*seen, statuses(ledger)[id_]] == ["declared", "likely", "declared"]


def test_only_what_was_judged_is_listed_anew(ledger: Ledger) -> None:
    ids = [
        put(ledger, market()),
        put(ledger, bridge()),
        put(ledger, bridge("Maruk", date(2021, 3, 20), "Coast Mirror")),
    ]
    reconcile(ledger)
    with ledger.connect() as connection:
        before = set(connection.execute(select(merged.c.incident)).scalars())

    ledger.override(ids[0], "status", "declared", who=WHO, why="his own word")
    ledger.override(ids[0], "status", "likely", who=WHO, why="a second word")
    reconcile(ledger)
    ledger.override(ids[0], "status", "declared", who=WHO, why="a third word")

    with ledger.connect() as connection:
        now = set(connection.execute(select(merged.c.incident)).scalars())
        assert len(before & now) == 2
        assert behind(connection) == now - before
        assert not follows(connection)


def test_where_a_clock_went_back_all_is_listed_anew(ledger: Ledger) -> None:
    ids = [put(ledger, market()), put(ledger, bridge())]
    reconcile(ledger)
    ledger.override(ids[0], "status", "declared", who=WHO, why="his own word")
    with ledger.writing() as connection:
        held = connection.execute(select(meta.c.value).where(meta.c.name == "followed")).scalar_one()
        later = held.replace('"last":"20', '"last":"30')
        connection.execute(update(meta).where(meta.c.name == "followed").values(value=later))

    with ledger.connect() as connection:
        assert connection.execute(select(judgements.c.report)).all()
        assert behind(connection) == set(connection.execute(select(merged.c.incident)).scalars())
