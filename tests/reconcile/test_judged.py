import pytest

from trucebook.errors import UsageError
from trucebook.reconcile.judged import Finding, Override, judged
from trucebook.records.vocabulary import Status

LIKELY = Finding(Status.LIKELY, ("2 independent origins tell it",), ("a-i1", "b-i1", "a-i1"))


def override(value: str | None, field: str = "status", who: str = "Mara") -> Override:
    return Override(field, value, who, "seen the video", "a-j1")


def test_the_rules_hold_where_nobody_spoke() -> None:
    found = judged("status", Status, LIKELY, [override("fair", "grading")])

    assert (found.value, found.by_rules, found.override) == (Status.LIKELY, Status.LIKELY, None)
    assert found.records == ("a-i1", "b-i1")


def test_a_persons_word_wins_and_the_rules_stay_beside_it() -> None:
    found = judged("status", Status, LIKELY, [override("declared"), override("contested", who="Ivo")])

    assert (found.value, found.by_rules) == (Status.CONTESTED, Status.LIKELY)
    assert found.override
    assert (found.override.who, found.override.why) == ("Ivo", "seen the video")
    assert found.reasons == LIKELY.reasons


@pytest.mark.parametrize("value", [None, "none"])
def test_a_person_can_say_that_none_applies(value: str | None) -> None:
    assert judged("status", Status, LIKELY, [override(value)]).value is None


def test_a_word_that_is_none_of_the_fields() -> None:
    with pytest.raises(UsageError, match=r"'violated' is no status; say contested, declared"):
        judged("status", Status, LIKELY, [override("violated")])
