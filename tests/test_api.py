from datetime import date
from pathlib import Path

import pytest

import trucebook
from trucebook import IntakeError, Reading, UsageError
from trucebook.api import Day

TEXT = "The army shelled the town of Daraya on Monday, killing two people, residents said."


def test_a_string_is_text() -> None:
    found = trucebook.read(TEXT, published="2016-06-01", publisher="Our Paper", url="x:1")

    assert isinstance(found, Reading)
    assert (found.report.publisher, found.report.url) == ("Our Paper", "x:1")
    assert found.incidents[0].type == "shelling"


@pytest.mark.parametrize("day", ["2016-06-01", date(2016, 6, 1), (date(2016, 6, 1), date(2016, 6, 1))])
def test_a_day_may_be_told_in_several_ways(day: Day) -> None:
    published = trucebook.read(TEXT, published=day).report.published

    assert published is not None
    assert (published.earliest, published.latest) == (date(2016, 6, 1), date(2016, 6, 1))


def test_a_path_is_a_file(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXT)

    assert trucebook.read(file).report.path == str(file)


def test_what_is_no_day_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="published is a day"):
        trucebook.read(TEXT, published="soon")


def test_a_file_of_two_reports_is_for_read_many(tmp_path: Path) -> None:
    file = tmp_path / "two.jsonl"
    file.write_text('{"text": "The army shelled Homs."}\n{"text": "Rebels attacked Idlib."}\n')

    with pytest.raises(UsageError, match="use read_many"):
        trucebook.read(file)
    assert len(list(trucebook.read_many([file]))) == 2


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match=r"nowhere\.txt"):
        trucebook.read(tmp_path / "nowhere.txt")


def test_a_broken_report_is_told_and_the_rest_are_read(tmp_path: Path) -> None:
    file = tmp_path / "some.jsonl"
    file.write_text('{"text": "The army shelled Homs."}\n{broken\n{"text": "Rebels attacked Idlib."}\n')
    told: list[IntakeError] = []

    found = list(trucebook.read_many([file], on_error=told.append))

    assert len(found) == 2
    assert [error.where for error in told] == [f"{file}:2"]
    with pytest.raises(IntakeError):
        list(trucebook.read_many([file]))


def test_the_public_surface_is_what_all_says() -> None:
    assert all(hasattr(trucebook, name) for name in trucebook.__all__)
    assert trucebook.__all__ == sorted(trucebook.__all__, key=lambda n: (n[0].islower() or n[0] == "_", n))
