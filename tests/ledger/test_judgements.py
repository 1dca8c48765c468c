from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.builders import words
from tests.ledger.samples import NEW, OLD, WHO, added, changed, reading, triggers, unrest, without

from trucebook.errors import ContractError, UsageError
from trucebook.ledger import Judgement, Ledger, RecordKind, Standing, Verb
from trucebook.records import Agreement, Claim, Figure, Incident, Place, Report, When
from trucebook.records.vocabulary import Act, IncidentType, Measure


def incident(ledger: Ledger, id_: str) -> Incident:
    record = ledger.entry(id_).record
    assert isinstance(record, Incident)
    return record


def test_a_correction_stands_over_what_was_read(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    judgement = ledger.correct(f"{handle}-i1", "type", "bombing", who=WHO, why="a car bomb, says the photo")

    assert (judgement.id, judgement.verb, judgement.record) == (f"{handle}-j1", Verb.CORRECT, f"{handle}-i1")
    assert (judgement.who, judgement.why, judgement.in_force) == (WHO, "a car bomb, says the photo", True)
    assert judgement.trigger == triggers(reading())["i1"]
    expected = changed(reading(), "i1", type=IncidentType.BOMBING, confidence=1.0)
    assert ledger.reading_of(handle) == expected


@pytest.mark.parametrize(
    ("local", "field", "value", "held"),
    [
        ("i1", "places", [{"name": "Darra", "country": "AF"}], (Place("Darra", "AF"),)),
        ("i1", "places", Place("Darra"), (Place("Darra"),)),
        ("i1", "places", None, ()),
        ("i1", "when", None, None),
        ("i1", "when", {"earliest": "2021-03-07"}, When(date(2021, 3, 7))),
        ("i1", "background", True, True),
        ("i1", "figures", (Figure(Measure.KILLED, low=15),), (Figure(Measure.KILLED, low=15),)),
        ("c1", "act", "confirm", Act.CONFIRM),
        ("c1", "about", ["i2", "a1"], ("i2", "a1")),
        ("k1", "agreement", None, None),
        ("a1", "accord", "lake-2022", "lake-2022"),
        ("", "publisher", "The Gazette", "The Gazette"),
        ("", "agencies", ["Reuters", "AP"], ("Reuters", "AP")),
    ],
)
def test_every_field_can_be_corrected(
    ledger: Ledger, local: str, field: str, value: object, held: object
) -> None:
    handle = added(ledger, reading())
    id_ = f"{handle}-{local}" if local else handle

    ledger.correct(id_, field, value, who=WHO)

    found = getattr(ledger.entry(id_).record, field)
    assert found == held
    assert list(ledger.check()) == []


@pytest.mark.parametrize(
    ("local", "field", "value", "error", "message"),
    [
        ("i1", "colour", "red", UsageError, "no field 'colour'; it has type, occurrence"),
        ("i1", "type", "strike", ContractError, "'type': Invalid enum value 'strike'"),
        ("i1", "type", None, ContractError, "missing required field `type`"),
        ("i1", "evidence", [], ContractError, "evidence"),
        ("i1", "evidence", [{"start": 0, "end": 3, "text": "xyz"}], ContractError, "'xyz'"),
        ("i1", "figures", [{"measure": "killed"}], ContractError, "low or a high"),
        ("c1", "about", ["i9"], ContractError, "'i9'"),
        ("a1", "name", "a\0b", ContractError, "NUL"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused(  # noqa: PLR0917 - columns of the table
    ledger: Ledger, local: str, field: str, value: object, error: type[Exception], message: str
) -> None:
    handle = added(ledger, reading())

    with pytest.raises(error, match=message):
        ledger.correct(f"{handle}-{local}", field, value, who=WHO)

    assert ledger.reading_of(handle) == reading()
    assert ledger.judgements() == ()


def test_a_person_stands_through_reading_anew(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    ledger.correct(f"{handle}-i1", "type", "bombing", who=WHO)

    added(ledger, changed(reading(), "i1", type=IncidentType.ATTACK, background=True), NEW)

    record = incident(ledger, f"{handle}-i1")
    assert (record.type, record.confidence, record.background) == (IncidentType.BOMBING, 1.0, True)


def test_what_is_confirmed_stays_as_it_was(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    ledger.confirm(f"{handle}-i1", who=WHO)
    ledger.confirm(f"{handle}-i2", "actors", who=WHO)

    newer = changed(reading(), "i1", type=IncidentType.ATTACK)
    added(ledger, changed(newer, "i2", actors=(), background=True), NEW)

    assert incident(ledger, f"{handle}-i1") == reading().incidents[0]
    second = reading().incidents[1]
    assert incident(ledger, f"{handle}-i2") == replace(second, background=True)


def test_what_is_rejected_stays_rejected(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    ledger.reject(f"{handle}-i3", who=WHO, why="history of another war")

    added(ledger, reading(), NEW)

    assert ledger.entry(f"{handle}-i3").standing is Standing.REJECTED
    held = ledger.reading_of(handle)
    assert [i.id for i in held.incidents] == ["i1", "i2"]
    assert held.claims[0].about == ("i1",)
    assert held.report.totals[0].incidents == ("i1",)


def test_the_last_word_counts(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    ledger.reject(f"{handle}-i3", who=WHO)
    ledger.confirm(f"{handle}-i3", who="Bo Ek")
    ledger.correct(f"{handle}-i3", "type", "bombing", who=WHO)
    ledger.correct(f"{handle}-i3", "type", "shelling", who="Bo Ek")

    entry = ledger.entry(f"{handle}-i3")
    assert entry.standing is Standing.READ
    assert incident(ledger, entry.id).type is IncidentType.SHELLING
    assert entry.judgements == tuple(f"{handle}-j{n}" for n in (1, 2, 3, 4))


def test_undo_and_undoing_that(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    first = ledger.correct(f"{handle}-i1", "type", "bombing", who=WHO)

    undo = ledger.undo(first.id, who="Bo Ek", why="no bomb")

    assert (undo.verb, undo.target) == (Verb.UNDO, first.id)
    assert ledger.reading_of(handle) == reading()

    ledger.undo(undo.id, who=WHO)

    assert incident(ledger, f"{handle}-i1").type is IncidentType.BOMBING
    assert [j.in_force for j in ledger.judgements(handle)] == [True, False, True]


def test_a_record_is_added_by_hand(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    judgement = ledger.add_by_hand(handle, unrest(), who=WHO, why="the reader missed it")

    assert judgement.record == f"{handle}-i4"
    entry = ledger.entry(judgement.record)
    assert entry.standing is Standing.BY_HAND
    assert entry.record == replace(unrest(), id="i4", confidence=1.0)
    assert ledger.reading_of(handle).incidents[-1] == entry.record

    added(ledger, without(reading(), "i1"), NEW)

    assert ledger.entry(judgement.record).standing is Standing.BY_HAND
    assert ledger.queue() == ()

    ledger.undo(judgement.id, who=WHO)

    assert ledger.entry(judgement.record).standing is Standing.RETIRED
    assert list(ledger.check()) == []


def test_a_newer_reader_that_finds_what_was_added_by_hand_adds_no_second(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    mine = ledger.add_by_hand(handle, unrest(), who=WHO)

    found = replace(unrest(), id="i4", background=True)
    newer = reading()
    ledger.add(replace(newer, incidents=(*newer.incidents, found)), method=NEW, triggers=triggers(newer))

    assert [i.id for i in ledger.reading_of(handle).incidents] == ["i1", "i2", "i3", "i4"]
    assert incident(ledger, mine.record).background is False


def test_a_claim_added_by_hand_speaks_of_what_is_there(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    spoken = words(reading().report, "the interior ministry said")

    judgement = ledger.add_by_hand(
        handle, Claim("x", Act.ACCUSE, 1, (spoken,), about=("i1", "a1")), who=WHO, trigger=spoken
    )

    record = ledger.entry(judgement.record).record
    assert isinstance(record, Claim)
    assert (record.id, record.about) == ("c3", ("i1", "a1"))
    with pytest.raises(ContractError, match="'i9'"):
        ledger.add_by_hand(handle, replace(record, about=("i9",)), who=WHO)


def test_a_judgement_that_loses_its_record_is_queued(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    judgement = ledger.correct(f"{handle}-i2", "background", value=True, who=WHO)

    named = triggers(reading())
    named.pop("i2")
    result = ledger.add(without(reading(), "i2"), method=NEW, triggers=named)

    assert result.queued == (judgement.id,)
    assert [one.id for one in ledger.queue()] == [judgement.id]
    assert ledger.entry(f"{handle}-i2").standing is Standing.HELD
    assert incident(ledger, f"{handle}-i2").background is True

    moved = ledger.attach(judgement.id, f"{handle}-i1", who=WHO, why="it is the same one")

    assert ledger.queue() == ()
    assert ledger.entry(f"{handle}-i2").standing is Standing.RETIRED
    assert incident(ledger, f"{handle}-i1").background is True
    stated = ledger.history(f"{handle}-i1", "background").statements
    assert [s.judgement for s in stated if s.live] == [judgement.id]

    ledger.undo(moved.id, who=WHO)

    assert [one.id for one in ledger.queue()] == [judgement.id]


def test_a_judgement_finds_its_record_again(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    ledger.correct(f"{handle}-i2", "background", value=True, who=WHO)
    added(ledger, without(reading(), "i2"), NEW)

    added(ledger, reading(), OLD)

    assert ledger.queue() == ()
    assert incident(ledger, f"{handle}-i2").background is True


def test_a_rejected_report_takes_its_records_with_it(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    judgement = ledger.reject(handle, who=WHO, why="a cooking recipe")

    assert ledger.entry(handle).standing is Standing.REJECTED
    assert shown(ledger) == 0

    ledger.undo(judgement.id, who=WHO)

    assert shown(ledger) == 1 + len(list(reading().records()))


def shown(ledger: Ledger) -> int:
    with ledger.connect() as connection:
        query = "SELECT count(*) FROM entries WHERE shown"
        return int(connection.exec_driver_sql(query).scalar_one())


def test_a_note_changes_nothing(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    ledger.note(f"{handle}-a1", "see the annex", who=WHO)

    assert ledger.reading_of(handle) == reading()
    (note,) = ledger.history(f"{handle}-a1").judgements
    assert (note.verb, note.why) == (Verb.NOTE, "see the annex")


def test_the_report_is_an_entry(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    first, *others = ledger.entries_of(handle)

    assert (first.id, first.kind, first.trigger) == (handle, RecordKind.REPORT, None)
    assert isinstance(first.record, Report)
    assert [entry.record for entry in others] == list(reading().records())
    assert isinstance(others[-1].record, Agreement)
    assert others[0].trigger == triggers(reading())["i1"]
    assert ledger.entries([others[3].id, first.id]) == (others[3], first)


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda book, h: book.confirm(f"{h}-i9", who=WHO), "no record i9"),
        (lambda book, _: book.confirm("000000000000-i1", who=WHO), "no report 000000000000"),
        (lambda book, _: book.confirm("the first", who=WHO), "is no id"),
        (lambda book, h: book.confirm(f"{h}-i1", "colour", who=WHO), "no field 'colour'"),
        (lambda book, h: book.confirm(f"{h}-i1", who=" "), "say who judges"),
        (lambda book, h: book.confirm(f"{h}-i1", who="a\0b"), "NUL"),
        (lambda book, h: book.note(f"{h}-i1", " ", who=WHO), "has words"),
        (lambda book, h: book.undo(f"{h}-j7", who=WHO), "no judgement j7"),
        (lambda book, h: book.undo(f"{h}-i1", who=WHO), "no judgement's id"),
        (lambda book, h: (book.undo(f"{h}-j1", who=WHO), book.undo(f"{h}-j1", who=WHO)), "undone already"),
        (lambda book, h: book.attach(f"{h}-j1", f"{h}-c1", who=WHO), "of that kind"),
    ],
)
def test_what_cannot_be_judged_is_refused(
    ledger: Ledger, act: Callable[[Ledger, str], Judgement], message: str
) -> None:
    handle = added(ledger, reading())
    ledger.confirm(f"{handle}-i1", who=WHO)

    with pytest.raises(UsageError, match=message):
        act(ledger, handle)


def test_a_report_is_found_by_its_first_digits(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    assert ledger.resolve(handle[:6]) == (handle, "")
    assert ledger.resolve(reading().report.id + "-i1") == (handle, "i1")
    assert ledger.resolve(handle.upper()) == (handle, "")


def test_a_ruling_lies_on_the_first_and_names_the_other(ledger: Ledger) -> None:
    one, other = added(ledger, reading(1)), added(ledger, reading(2))

    judgement = ledger.rule(f"{one}-i1", Verb.SAME, f"{other}-i1", who=WHO, why="one market")

    assert (judgement.verb, judgement.record, judgement.other) == (Verb.SAME, f"{one}-i1", f"{other}-i1")
    assert ledger.history(f"{one}-i1").judgements == (judgement,)
    assert ledger.reading_of(one) == reading(1)


def test_a_ruling_outlives_reading_anew_and_waits_where_its_record_is_gone(ledger: Ledger) -> None:
    one, other = added(ledger, reading(1)), added(ledger, reading(2))
    ledger.rule(f"{one}-i1", Verb.DIFFERENT, f"{other}-i1", who=WHO)

    added(ledger, reading(1), NEW)

    assert ledger.queue() == ()
    added(ledger, without(reading(1), "i1"), replace(NEW, version="0.3.0"))
    assert [judgement.verb for judgement in ledger.queue()] == [Verb.DIFFERENT]


def test_an_override_has_a_reason_and_is_undone_as_any_judgement(ledger: Ledger) -> None:
    handle = added(ledger, reading())

    judgement = ledger.override(f"{handle}-i1", "status", "declared", who=WHO, why="the army's own list")

    assert (judgement.field, judgement.said, judgement.in_force) == ("status", "declared", True)
    ledger.undo(judgement.id, who=WHO)
    assert not ledger.history(f"{handle}-i1").judgements[0].in_force


@pytest.mark.parametrize(
    ("judge", "message"),
    [
        (lambda book, id_: book.rule(f"{id_}-i1", Verb.SAME, f"{id_}-i1", who=WHO), "one record"),
        (lambda book, id_: book.rule(f"{id_}-i1", Verb.SAME, f"{id_}-c1", who=WHO), "only incidents"),
        (lambda book, id_: book.rule(f"{id_}-c1", Verb.SAME, f"{id_}-i1", who=WHO), "only incidents"),
        (lambda book, id_: book.rule(f"{id_}-i1", Verb.SAME, f"{id_}-i9", who=WHO), "no record i9"),
        (lambda book, id_: book.override(f"{id_}-i1", "type", "talks", who=WHO, why="x"), "cannot be"),
        (lambda book, id_: book.override(f"{id_}-i1", "status", "sure", who=WHO, why="x"), "it is one of"),
        (lambda book, id_: book.override(f"{id_}-i1", "status", "likely", who=WHO, why=" "), "a reason"),
        (lambda book, id_: book.override(f"{id_}-c1", "status", "likely", who=WHO, why="x"), "only incid"),
    ],
)
def test_rulings_and_overrides_that_make_no_sense_are_refused(
    ledger: Ledger, judge: Callable[[Ledger, str], Judgement], message: str
) -> None:
    handle = added(ledger, reading())

    with pytest.raises(UsageError, match=message):
        judge(ledger, handle)

    assert ledger.judgements() == ()
