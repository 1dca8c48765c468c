import pytest
from tests.reading.building import mark, resolved

from trucebook.reading.actions import action_told
from trucebook.reading.marks import MarkKind
from trucebook.records.vocabulary import Action

REDUCE, WITHDRAW = Action.REDUCE_FORCES, Action.WITHDRAW_FORCES


@pytest.mark.parametrize(
    ("text", "cue", "action"),
    [
        ("We will only reduce our presence if they stop.", "will", REDUCE),
        ("Minister Lowe promised to cut the number of troops.", "promised to cut", REDUCE),
        ("Troop numbers would be at about 4,500 in May.", "would be at", REDUCE),
        ("The accord says that foreign forces will leave Arven.", "will leave", WITHDRAW),
        ("All troops are to be withdrawn by May.", "are to be", WITHDRAW),
        ("Jurists will leave the country.", "will leave", None),
        ("The foreign troops will not leave Arven.", "will not leave", None),
        ("We will not reduce our presence.", "will not reduce", None),
        ("The forces won\u2019t withdraw.", "won\u2019t withdraw", None),
        ("The numbers of troops are to be cut by May.", "are to be cut", REDUCE),
        ("They promised to reduce violence, and that forces would stay.", "promised to reduce", None),
        ("The council will meet. Its troops will leave.", "will meet", None),
        ("Its troops will leave, and talks will be held on Monday in Orvane.", "will be held", None),
    ],
)
def test_plain_words_tell_what_is_to_be_done_with_forces(text: str, cue: str, action: Action | None) -> None:
    told = action_told(resolved(text, [mark(text, MarkKind.COMMITMENT, cue, "other")]), 0)

    assert (told[0] if told else None) == action
    assert told is None or told[1] in text
