from datetime import date
from typing import Any

import pytest
from tests.builders import make_report, words

from trucebook.errors import ContractError
from trucebook.ledger.cutting import Value, cut_of
from trucebook.records import Figure, Party, Published, Span, When
from trucebook.records.report import Total
from trucebook.records.vocabulary import Measure, Occurrence, PublishedBasis

REPORT = make_report("Shells hit Orvane on Monday, killing 14, of them 3 children.")
MONDAY, DEAD = words(REPORT, "on Monday"), words(REPORT, "14")
DAY = date(2021, 3, 8)
ELSEWHERE = Span(0, 2, "14")
WORDS = f'{{"start":{DEAD.start},"end":{DEAD.end},"text":"14"}}'
KILLED = '"measure":"killed","low":14,"approximate":false,"unit":"people","category":"unknown"'
TOTAL = f'{{"figure":{{{KILLED},"words":{WORDS}}},"incidents":["i1"]}}'


def cut(item: object, *, worded: bool) -> Value:
    """`item` as the third value of a field."""
    type_: Any = type(item)
    return cut_of(type_, worded=worded)("field", 2, item, REPORT.text)


@pytest.mark.parametrize(
    ("item", "json", "start", "end"),
    [
        (MONDAY, None, MONDAY.start, MONDAY.end),
        (Occurrence.OCCURRED, '"occurred"', None, None),
        (False, "false", None, None),
        ("Orvane", '"Orvane"', None, None),
        (When(DAY, words=MONDAY), '{"earliest":"2021-03-08"}', MONDAY.start, MONDAY.end),
        (When(DAY), '{"earliest":"2021-03-08"}', None, None),
        (Total(Figure(Measure.KILLED, low=14, words=DEAD), ("i1",)), TOTAL, None, None),
    ],
    ids=str,
)
def test_a_value_is_cut_into_json_and_its_words(
    item: object, json: str | None, start: int | None, end: int | None
) -> None:
    value = cut(item, worded=isinstance(item, When))

    assert value == Value("field", 2, json, start, end)


def test_words_stay_in_a_value_that_rows_keep_no_words_of() -> None:
    published = Published(DAY, DAY, PublishedBasis.STATED)

    value = cut(published, worded=False)

    assert value.json == '{"earliest":"2021-03-08","latest":"2021-03-08","basis":"stated"}'


@pytest.mark.parametrize(
    "item",
    [ELSEWHERE, Party("police", words=ELSEWHERE), Figure(Measure.KILLED, low=3, part_of=ELSEWHERE)],
    ids=str,
)
def test_words_that_do_not_stand_in_the_text_are_told(item: object) -> None:
    with pytest.raises(ContractError, match="'14' at 0 - at `field`"):
        cut(item, worded=not isinstance(item, Span))
