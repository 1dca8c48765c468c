import pytest
from tests.ledger.samples import NEW, OLD, WHO, added, changed, reading, triggers

from trucebook.errors import UsageError
from trucebook.ledger import History, Ledger, Method, Statement, Verb
from trucebook.records.vocabulary import IncidentType


def told(statement: Statement) -> tuple[object, Method, bool]:
    return statement.value, statement.method, statement.live


def test_a_field_has_a_history(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    judgement = ledger.correct(f"{handle}-i1", "type", "bombing", who=WHO)
    added(ledger, changed(reading(), "i1", type=IncidentType.ATTACK), NEW)
    ledger.confirm(f"{handle}-i1", "when", who=WHO)

    history = ledger.history(f"{handle}-i1", "type")

    assert [told(s) for s in history.statements] == [
        ("shelling", OLD, False),
        ("bombing", Method(WHO), True),
        ("attack", NEW, False),
    ]
    assert [s.words for s in history.statements] == [
        triggers(reading())["i1"],
        None,
        triggers(reading())["i1"],
    ]
    assert [s.confidence for s in history.statements] == [0.94, 1.0, 0.94]
    assert history.statements[1].judgement == judgement.id
    assert history.judgements == (judgement,)


def test_a_record_has_one_statement_for_every_value(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    statements = ledger.history(f"{handle}-i1").statements

    fields = [(s.field, s.position) for s in statements]
    assert fields == [
        ("type", 0),
        ("occurrence", 0),
        ("background", 0),
        ("evidence", 0),
        ("actors", 0),
        ("targets", 0),
        ("places", 0),
        ("when", 0),
        ("figures", 0),
        ("figures", 1),
        ("sources", 0),
    ]
    incident = reading().incidents[0]
    assert statements[3].words == incident.evidence[0]
    assert statements[4].value == {"name": "Northern Front", "kind": "rebel"}
    assert statements[4].words == incident.actors[0].words
    assert all(s.live and s.method == OLD and s.confidence == 0.94 for s in statements)


def test_the_history_has_what_was_undone(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    judgement = ledger.correct(f"{handle}-c1", "act", "accuse", who=WHO)
    ledger.undo(judgement.id, who=WHO)

    history = ledger.history(f"{handle}-c1", "act")

    assert [(s.value, s.live) for s in history.statements] == [("deny", True), ("accuse", False)]
    assert [(j.verb, j.in_force) for j in history.judgements] == [(Verb.CORRECT, False), (Verb.UNDO, True)]


def test_what_undoes_a_judgement_belongs_to_the_field_of_that(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    judgement = ledger.correct(f"{handle}-c1", "act", "accuse", who=WHO)
    undone = ledger.undo(judgement.id, who=WHO)
    ledger.undo(undone.id, who=WHO)

    of_act, of_speakers = (ledger.history(f"{handle}-c1", field) for field in ("act", "speakers"))

    assert len(of_act.judgements) == 3
    assert of_speakers.judgements == ()


def test_a_field_that_there_is_not_is_told(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    with pytest.raises(UsageError, match="no field 'actor'; it has type, occurrence"):
        ledger.history(f"{handle}-i1", "actor")

    assert ledger.history(f"{handle}-i1", "status") == History((), ())


def test_a_report_has_a_history(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    statements = ledger.history(handle, "title").statements

    assert [s.value for s in statements] == [reading().report.title]
