from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trucebook.errors import ReadingError
from trucebook.intake import Metadata, given_date, read_text
from trucebook.reading.reader import Reader
from trucebook.records import Reading
from trucebook.records.json import check_reading, from_json, to_json
from trucebook.records.vocabulary import Act, IncidentType

TEXT = """Market in Kesh shelled, truce in doubt

By Ana Reyes in Kesh

Government forces shelled a market in Kesh on Tuesday, killing at least 12 people, doctors said.

The army denied the attack and accused the Northern Front of breaking the Lake Accord.

A rebel fighter stands guard near Kesh. (AP Photo/Jo Lind, File)

Under the accord the army is to withdraw 2,500 troops from the district by May 15 if the truce holds.

Read more: Twenty killed in bombing of hospital
"""

SENTENCES = st.sampled_from(
    [
        "Rebels attacked the town of Kesh on Monday.",
        "The army denied the attack.",
        "At least 14 soldiers were killed, the ministry said.",
        "He said.The army will withdraw by May.",
        "\U0001f6a8 BREAKING: SHELLS HIT HOMS",
        "\u0642\u0627\u0644 the spokesman on Sunday.",
        "It rained.",
        "- 3 violations in Unity State",
        "\n\n",
        "If they attack, we will stay, the general warned.",
    ]
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


@pytest.fixture(scope="module")
def reading(reader: Reader) -> Reading:
    return reader.read(read_text(TEXT, Metadata(published=given_date("2021-03-11"))))


def test_the_shelling_is_one_incident_with_its_toll(reading: Reading) -> None:
    (found,) = [i for i in reading.incidents if i.type == IncidentType.SHELLING]

    assert "Kesh" in [place.name for place in found.places]
    assert found.when is not None
    assert str(found.when.earliest) == "2021-03-09"
    assert (12, None) in [(figure.low, figure.high) for figure in found.figures]


def test_the_denial_and_the_accusation_are_claims(reading: Reading) -> None:
    assert {Act.DENY, Act.ACCUSE} <= {claim.act for claim in reading.claims}


def test_captions_and_furniture_yield_no_records_and_stay_in_the_text(reading: Reading) -> None:
    evidence = " ".join(span.text for record in reading.records() for span in record.evidence)

    assert "stands guard" not in evidence
    assert "Twenty killed" not in evidence
    assert "Twenty killed in bombing of hospital" in reading.report.text


def test_a_reading_is_what_its_json_says(reading: Reading) -> None:
    assert from_json(to_json(reading)) == reading


def test_every_value_of_an_explanation_belongs_to_a_record(reader: Reader) -> None:
    found = reader.explain(read_text(TEXT, Metadata(published=given_date("2021-03-11"))))

    ids = {record.id for record in found.reading.records()}
    assert {trace.record for trace in found.traces} == ids
    assert all(index < len(found.marks.marks) for trace in found.traces for index in trace.marks)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SENTENCES, min_size=1, max_size=12), st.sampled_from([" ", "\n", "\n\n", ""]))
def test_every_span_is_in_the_text_and_every_record_has_evidence(
    reader: Reader, sentences: list[str], between: str
) -> None:
    text = between.join(sentences) + " The army said on Sunday that the truce was over."
    report = read_text(text, Metadata(language="en"))

    found = reader.read(report)

    check_reading(found)
    assert all(record.evidence for record in found.records())
    assert replace(found.report, published=None, totals=()) == replace(report, published=None)
    assert reader.read(report) == found


def test_a_reader_with_a_stage_too_few_is_refused_before_it_reads(reader: Reader) -> None:
    with pytest.raises(ReadingError, match="needs 'sentences'"):
        Reader([stage for stage in reader.stages if stage.name != "sentences"])
