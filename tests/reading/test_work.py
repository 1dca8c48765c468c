import pytest

from trucebook.errors import ReadingError
from trucebook.reading.work import Stage, Work, check_stages
from trucebook.records import Report


def stage(name: str, needs: tuple[str, ...], gives: tuple[str, ...]) -> Stage:
    return Stage(name, needs, gives, lambda work: work)


def test_stages_in_order_pass() -> None:
    check_stages(
        [stage("split", ("report",), ("passages",)), stage("cut", ("passages",), ("sentences",))],
        ["sentences"],
    )


def test_a_missing_need_names_the_stage_and_the_field() -> None:
    with pytest.raises(ReadingError, match="stage 'cut' needs 'passages'"):
        check_stages([stage("cut", ("passages",), ("sentences",))], [])


def test_a_field_that_is_none_of_work_is_named() -> None:
    with pytest.raises(ReadingError, match="'vectors', which is no field of Work"):
        check_stages([stage("cut", ("report",), ("vectors",))], [])


def test_what_is_wanted_must_be_given() -> None:
    with pytest.raises(ReadingError, match="no stage gives 'claims'"):
        check_stages([], ["claims"])


def test_work_that_is_not_resolved_says_so() -> None:
    with pytest.raises(ReadingError, match="not been resolved"):
        Work(Report("a", "b", "A text.")).known()
