import json
from datetime import date

import pytest
from tests.builders import make_report, words

from trucebook.errors import ContractError, UsageError
from trucebook.ledger.cutting import Value
from trucebook.ledger.fields import field_of, fields_of, values_from, values_of, words_of
from trucebook.ledger.making import json_value
from trucebook.ledger.values import RecordKind
from trucebook.records import Claim, Figure, Incident, Party, Span, When
from trucebook.records.vocabulary import Act, IncidentType, Measure, Occurrence

REPORT = make_report("Shells hit Orvane on Monday, killing 14, of them 3 children.")


def test_the_fields_are_the_codebooks() -> None:
    names = {kind: list(fields_of(kind)) for kind in RecordKind}

    assert names[RecordKind.REPORT] == ["title", "publisher", "agencies", "language", "published", "totals"]
    assert names[RecordKind.CLAIM] == [
        "act",
        "evidence",
        "speakers",
        "addressees",
        "about",
        "when",
        "content",
    ]
    assert {f.name for f in fields_of(RecordKind.INCIDENT).values() if f.many} == {
        *("evidence", "actors", "targets", "places", "figures", "sources")
    }


def test_values_keep_their_words_apart() -> None:
    monday, dead = words(REPORT, "on Monday"), words(REPORT, "14")
    evidence = words(REPORT, REPORT.text)
    incident = Incident(
        "i1",
        IncidentType.SHELLING,
        Occurrence.OCCURRED,
        background=False,
        confidence=0.5,
        evidence=(evidence,),
        when=When(date(2021, 3, 8), words=monday),
        figures=(Figure(Measure.KILLED, low=3, high=3, part_of=dead, source=Party("police", words=dead)),),
    )

    values = values_of(incident, REPORT.text)

    assert values[:5] == [
        Value("type", 0, '"shelling"', None, None),
        Value("occurrence", 0, '"occurred"', None, None),
        Value("background", 0, "false", None, None),
        Value("evidence", 0, None, 0, len(REPORT.text)),
        Value("when", 0, '{"earliest":"2021-03-08"}', monday.start, monday.end),
    ]
    figure = json.loads(json_value(field_of(RecordKind.INCIDENT, "figures"), values[5], REPORT.text))
    assert figure["part_of"] == {"start": dead.start, "end": dead.end, "text": "14"}
    assert figure["source"]["words"] == figure["part_of"]


def test_words_within_a_value_are_checked_too() -> None:
    elsewhere = Span(0, 2, "14")
    evidence = words(REPORT, REPORT.text)
    claim = Claim("c1", Act.ACCUSE, 1, (evidence,), speakers=(Party("police", words=elsewhere),))

    with pytest.raises(ContractError, match="'14' at 0 - at `speakers`"):
        values_of(claim, REPORT.text)

    figures = field_of(RecordKind.INCIDENT, "figures")
    with pytest.raises(ContractError, match="'14' at 0"):
        values_from(figures, Figure(Measure.KILLED, low=3, part_of=elsewhere), REPORT.text)


def test_one_value_may_be_given_for_several() -> None:
    actors = field_of(RecordKind.INCIDENT, "actors")

    (value,) = values_from(actors, {"name": "police"}, REPORT.text)

    assert value.json == '{"name":"police","kind":"unknown"}'


def test_what_is_no_field_is_told_with_those_that_are() -> None:
    with pytest.raises(UsageError, match="no field 'actor'; it has name, kind, evidence, accord"):
        field_of(RecordKind.AGREEMENT, "actor")


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 3), (0, 1000)])
def test_offsets_that_are_not_in_the_text_are_told(start: int, end: int) -> None:
    with pytest.raises(ContractError, match="no words at"):
        words_of(Value("evidence", 0, None, start, end), REPORT.text)
