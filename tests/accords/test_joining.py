"""What is kept of which tellings are of one incident is what a ledger says that is asked anew."""

from datetime import date

import pytest
from tests.accords.cases import ACCORD
from tests.builders import sample_reading
from tests.reconcile.retellings import METHOD, bridge, market, put, retold

from trucebook.accords import gathering as of_accords
from trucebook.accords import joining
from trucebook.accords.gathering import Gathering, held_for
from trucebook.accords.joining import incidents_of
from trucebook.accords.matters import Held
from trucebook.ledger import Ledger, Verb
from trucebook.reconcile.reconciling import reconcile

WHO = "Ana Lindt"


@pytest.fixture(params=[0, 10])
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Of how many reports all incidents are looked at one by one: what is held must not depend on it."""
    most: int = request.param
    monkeypatch.setattr(of_accords, "FEW", most)
    return most


class Kept:
    """An accord that is asked for again and again, each time compared with what is found anew."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.gathering = Gathering()

    def held(self) -> Held:
        """What is held, as it is found anew, too."""
        found = held_for(self.ledger, ACCORD, date.max, self.gathering)
        assert found == held_for(self.ledger, ACCORD, date.max)
        return found

    def tellings(self) -> list[set[str]]:
        """Of each incident the ids of its tellings, before reconciling and after it."""
        self.held()
        reconcile(self.ledger)
        return [{one.id for one in told} for told in self.held().incidents]


def test_incidents_lead_to_what_reconciling_made_of_them(ledger: Ledger) -> None:
    ledger.add(sample_reading(), method=METHOD)
    reconcile(ledger)

    with ledger.connect() as connection:
        found = incidents_of(connection, [1])

    assert set(found) == {(1, "i1"), (1, "i2"), (1, "i3")}


@pytest.mark.usefixtures("few")
def test_what_is_kept_follows_all_that_changes_what_is_one(ledger: Ledger) -> None:
    kept = Kept(ledger)
    one, two, other = put(ledger, market()), put(ledger, retold(16, "Valley Herald")), put(ledger, bridge())
    assert kept.tellings() == [{other}, {one, two}] or kept.tellings() == [{one, two}, {other}]

    ledger.confirm(one, who=WHO)
    assert {one, two} in kept.tellings()
    parted = ledger.rule(one, Verb.DIFFERENT, two, who=WHO)
    assert sorted(map(sorted, kept.tellings())) == sorted([[one], [two], [other]])
    ledger.undo(parted.id, who=WHO)
    assert {one, two} in kept.tellings()
    three = put(ledger, retold(15, "Coast Mirror"))
    assert {one, two, three} in kept.tellings()
    ledger.rule(other, Verb.SAME, two, who=WHO)
    assert kept.tellings() == [{one, two, three, other}]
    ledger.reject(one, who=WHO)
    assert kept.tellings() == [{two, three, other}]
    ledger.correct(two, "when", {"earliest": "2019-01-01", "latest": "2019-01-01"}, who=WHO)
    kept.tellings()
    ledger.add(sample_reading(), method=METHOD)
    kept.tellings()
    assert kept.held().agreements


def test_while_incidents_are_joined_anew_nothing_old_is_shown(ledger: Ledger) -> None:
    kept = Kept(ledger)
    put(ledger, market())
    put(ledger, retold(16, "Valley Herald"))
    reconcile(ledger)
    kept.held()

    def look(*_: object) -> None:
        kept.held()
        raise InterruptedError

    with pytest.raises(InterruptedError):
        reconcile(ledger, anew=True, progress=look)
    kept.held()

    assert [len(told) for told in kept.tellings()] == [2]


def test_only_what_was_judged_is_looked_up_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    one = put(ledger, market())
    put(ledger, bridge())
    reconcile(ledger)
    gathering = Gathering()
    held_for(ledger, ACCORD, date.max, gathering)
    asked: list[set[int]] = []
    real = joining.incidents_of

    def counted(connection: object, reports: set[int]) -> object:
        asked.append(set(reports))
        return real(connection, reports)  # type: ignore[arg-type]  # as it is called

    monkeypatch.setattr(joining, "incidents_of", counted)
    ledger.confirm(one, who=WHO)
    reconcile(ledger)

    held_for(ledger, ACCORD, date.max, gathering)

    assert asked == [{1}]
