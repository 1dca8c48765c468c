import stat
import sys
from io import StringIO
from pathlib import Path

import pytest

from trucebook.cli.output import NARROWEST, PAGE, opened, screen_width
from trucebook.errors import UsageError


def test_a_file_appears_when_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "out"

    with opened(str(target)) as stream:
        stream.write("é\n")
        assert not target.exists()

    assert target.read_bytes() == "é\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("before")

    with pytest.raises(KeyboardInterrupt), opened(str(target)):
        raise KeyboardInterrupt

    assert target.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_rights_stay_as_they_were(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("before")
    target.chmod(0o640)

    with opened(str(target)) as stream:
        stream.write("after")

    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_stays_one(tmp_path: Path) -> None:
    target, link = tmp_path / "out", tmp_path / "link"
    link.symlink_to(target)

    with opened(str(link)) as stream:
        stream.write("text")

    assert link.is_symlink()
    assert target.read_text() == "text"


def test_what_is_no_file_is_written_to_as_it_is() -> None:
    with opened("/dev/null") as stream:
        stream.write("text")

    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize("output", [None, "-"])
def test_without_a_file_it_is_the_standard_output(
    output: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(output) as stream:
        stream.write("“text”")

    assert stream is sys.stdout
    assert capsys.readouterr().out == "“text”"


def test_a_folder_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"), opened(str(tmp_path)):
        pass


@pytest.mark.parametrize(("columns", "expected"), [("", PAGE), ("72", 72), ("10", NARROWEST)])
def test_the_width_is_a_page_unless_the_environment_tells(
    monkeypatch: pytest.MonkeyPatch, columns: str, expected: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    assert screen_width(StringIO()) == expected
