import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import make_report, sample_reading, with_total

from trucebook.errors import ContractError
from trucebook.ledger.cutting import Value
from trucebook.ledger.fields import KIND_OF, NAMING, values_of
from trucebook.ledger.making import made_of
from trucebook.ledger.values import RecordKind
from trucebook.records import Claim, Record, Span
from trucebook.records.vocabulary import Act


def again(record: Record, text: str) -> object:
    """`record` made of its values."""
    kind = KIND_OF[type(record)]
    confidence = getattr(record, "confidence", None)
    values = [(v, confidence if v.field == NAMING.get(kind) else None) for v in values_of(record, text)]
    return made_of(kind, {"id": f'"{record.id}"'}, values, text)


def test_a_record_is_made_of_its_values_again() -> None:
    reading = with_total(sample_reading())

    for record in reading.records():
        assert again(record, reading.report.text) == record


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_words_of_any_letters_come_back(words: str) -> None:
    text = f"“{words}”\u2028{words}"
    claim = Claim(
        "c1", Act.ACCUSE, 0.25, (Span.of(text, 1, 1 + len(words)),), content=Span.of(text, 0, len(text))
    )

    assert again(claim, text) == claim


def test_what_is_no_field_is_left_out() -> None:
    text = make_report("Shells hit Orvane.").text
    act, words = Value("act", 0, '"accuse"', None, None), Value("evidence", 0, None, 0, 6)

    made = made_of(
        RecordKind.CLAIM,
        {"id": '"c1"'},
        [(act, 0.5), (words, None), (Value("colour", 0, '"red"', None, None), None)],
        text,
    )

    assert made == Claim("c1", Act.ACCUSE, 0.5, (Span(0, 6, "Shells"),))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Value("act", 0, '"sing"', None, None), "no claim: Invalid enum value 'sing'"),
        (Value("act", 0, '"st', None, None), "no claim: "),
        (Value("evidence", 0, None, 3, 900), "no words at 3 to 900"),
    ],
)
def test_what_makes_no_record_is_told(value: Value, told: str) -> None:
    with pytest.raises(ContractError, match=told):
        made_of(RecordKind.CLAIM, {"id": '"c1"'}, [(value, 0.5)], "Shells hit Orvane.")
