from pathlib import Path

import pytest

from trucebook.intake.draft import Failure
from trucebook.intake.folders import files_of


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}")


def test_a_folder_gives_its_reports_in_order(tmp_path: Path) -> None:
    make(
        tmp_path,
        "b.txt",
        "a.html",
        "A.PDF",
        "c/d.jsonl",
        "c/.hidden.txt",
        ".git/x.txt",
        "notes.xyz",
        "b.json",
        "b.txt.json",
    )

    assert [str(found.relative_to(tmp_path)) for found in files_of(tmp_path) if isinstance(found, Path)] == [
        "A.PDF",
        "a.html",
        "b.txt",
        "c/d.jsonl",
    ]


def test_what_is_named_is_given_unless_it_is_a_sidecar(tmp_path: Path) -> None:
    make(tmp_path, "notes.xyz", ".hidden", "b.txt", "b.json")

    assert list(files_of(tmp_path / "notes.xyz")) == [tmp_path / "notes.xyz"]
    assert list(files_of(tmp_path / ".hidden")) == [tmp_path / ".hidden"]
    assert list(files_of(tmp_path / "b.json")) == []


def test_links_in_circles_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "itself.txt").symlink_to(tmp_path / "itself.txt")

    assert list(files_of(tmp_path)) == [tmp_path / "a.txt"]


@pytest.mark.parametrize("names", [(), ("notes.xyz", ".hidden.txt")])
def test_a_folder_without_reports_is_a_failure(tmp_path: Path, names: tuple[str, ...]) -> None:
    make(tmp_path, *names)

    (failure,) = files_of(tmp_path)

    assert isinstance(failure, Failure)
    assert failure.where == str(tmp_path)
    assert "no reports in this folder: their names end in .txt" in failure.message


def test_a_name_that_is_none_is_a_failure() -> None:
    (failure,) = files_of(Path("a\0b"))

    assert isinstance(failure, Failure)
    assert "zero byte" in failure.message
