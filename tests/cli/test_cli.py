import subprocess
import sys
from importlib.metadata import version

import pytest
from tests.cli.conftest import Run

from trucebook.cli import common, trucebook

HEAVY = (
    *("onnxruntime", "tokenizers", "numpy", "trafilatura", "rich", "msgspec", "sqlalchemy"),
    "trucebook.records",
)


def test_help_shows_verbs_and_examples(run: Run) -> None:
    result = run("--help")

    assert result.exit_code == 0
    assert all(f"\n  {verb} " in result.stdout for verb in trucebook.commands)
    assert "trucebook read report.html" in result.stdout


@pytest.mark.parametrize("verb", sorted(trucebook.commands))
def test_every_verb_has_help_with_examples(run: Run, verb: str) -> None:
    result = run(verb, "--help")

    assert result.exit_code == 0
    assert "  Examples:\n    trucebook " in result.stdout
    assert f"trucebook {verb}" in result.stdout.partition("Examples:")[2]


def test_the_version_is_the_package_s(run: Run) -> None:
    result = run("--version")

    assert result.stdout == f"trucebook {version('trucebook')}\n"


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys; from trucebook import cli\n"
        "try: cli.main()\n"
        f"finally: assert not set({HEAVY}) & set(sys.modules), set({HEAVY}) & set(sys.modules)"
    )

    done = subprocess.run((sys.executable, "-c", program, "--help"), capture_output=True, check=False)  # noqa: S603 - our own words

    assert (done.returncode, done.stderr) == (0, b"")


def test_it_runs_as_a_module() -> None:
    done = subprocess.run((sys.executable, "-m", "trucebook", "--version"), capture_output=True, check=True)

    assert done.stdout.decode().strip() == f"trucebook {version('trucebook')}"


def test_no_verb_is_wrong_usage(run: Run) -> None:
    assert run().exit_code == 2
    assert run("nonsense").exit_code == 2


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (OSError(28, "No space left on device"), 1, "trucebook: [Errno 28] No space left on device\n"),
        (
            RuntimeError("the defect"),
            1,
            "trucebook: internal error (RuntimeError: the defect); please report",
        ),
    ],
)
def test_what_goes_wrong_outside_of_a_report_has_no_traceback(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, code: int, message: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(common, "reports_of", fail)

    result = run("read", "a")

    assert result.exit_code == code
    assert result.stderr.startswith(message)
