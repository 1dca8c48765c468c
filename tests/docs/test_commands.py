"""Every command that the documentation shows runs, and does what the page says."""

import os
import shlex
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.docs.pages import ROOT, Command, blocks, commands, name_of, pages

from trucebook.cli import trucebook

NOT_RUN = (
    "git ",
    "cd ",
    "make ",
    "pip ",
    "uv ",
    "createdb ",
    "python -m training.",
    "python -m benchmarks.",
    "python training/",
)
"""How commands begin that set the project up, measure or train; CI is itself a run of the first of them."""

NEEDS_A_SERVER = "postgresql://"
"""In commands on a ledger in PostgreSQL. The tests of the ledger do the same on a server of their own."""

IN_A_SHELL = ("|", ">", "<", ";", "&")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples in it, which is the current one."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TRUCEBOOK_LEDGER", raising=False)
    monkeypatch.setenv("TRUCEBOOK_PERSON", "Lena")
    return tmp_path


@pytest.mark.parametrize("page", pages(), ids=name_of)
@pytest.mark.usefixtures("folder")
def test_commands_run(page: Path) -> None:
    missing = []
    for command in commands(page.read_text(encoding="utf-8")):
        if command.line.startswith(NOT_RUN) or NEEDS_A_SERVER in command.line:
            continue
        if absent := _absent(command.line):
            missing.append(f"`{command.line}` needs {absent}")
        elif any(word in IN_A_SHELL for word in shlex.split(command.line)):
            _run_in_a_shell(command)
        else:
            _run(command)
    if missing:
        pytest.skip("; ".join(missing))


@pytest.mark.parametrize("page", pages(), ids=name_of)
@pytest.mark.usefixtures("folder")
def test_python_runs(page: Path) -> None:
    names: dict[str, object] = {"__name__": "page"}
    for code in blocks(page.read_text(encoding="utf-8"), "python"):
        exec(compile(code, name_of(page), "exec"), names)  # noqa: S102 - our own page


def test_the_documentation_shows_commands() -> None:
    shown = [command for page in pages() for command in commands(page.read_text(encoding="utf-8"))]

    assert sum(command.line.startswith("trucebook read") for command in shown) >= 10
    assert {"trucebook schema", "trucebook read examples/"} <= {command.line for command in shown}


def test_the_exit_code_is_read_off_the_page() -> None:
    text = "```console\n$ a\nout\n$ b\n$ echo $?\n1\n$ c\n```\n"

    assert list(commands(text)) == [Command("a"), Command("b", 1), Command("c")]


def _absent(line: str) -> str | None:
    """The first program of a pipeline that is not on this machine."""
    words = shlex.split(line)
    programs = [word for before, word in pairwise(["|", *words]) if before == "|"]
    return next((p for p in programs if p != "trucebook" and shutil.which(p) is None), None)


def _run(command: Command) -> None:
    program, *words = shlex.split(command.line)
    assert program == "trucebook", f"{program} is neither trucebook nor named in NOT_RUN"
    result = CliRunner().invoke(trucebook, words)
    assert result.exit_code == command.exit_code, f"{command.line}: {result.output}"


def _run_in_a_shell(command: Command) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(  # noqa: S603 - our own page
        ["bash", "-euo", "pipefail", "-c", command.line],  # noqa: S607 - whichever bash there is
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == command.exit_code, f"{command.line}: {done.stderr}"
