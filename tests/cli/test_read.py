import csv
import json
import os
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from tests.cli import fakes
from tests.cli.conftest import ROOT, STORY, Run, Write

from trucebook.cli import common
from trucebook.records.json import from_json

INTERNAL = (
    "internal error (RuntimeError: the defect); please report it. "
    "TRUCEBOOK_DEBUG=1 in the environment shows where it happened"
)


def test_text_is_for_people(run: Run, write: Write) -> None:
    result = run("read", write("a.txt"), "--title", "A headline")

    assert result.exit_code == 0
    assert result.stdout.startswith("A headline\n")
    assert "INCIDENTS\n 1  shelling" in result.stdout
    assert "Read but not recorded: 1 sentence with" in result.stdout
    assert result.stderr == ""


def test_text_wraps_on_a_narrow_screen(run: Run, write: Write) -> None:
    result = run("read", write("a.txt"), columns=60)

    assert max(map(len, result.stdout.split("\n"))) <= 60


def test_json_is_an_array(run: Run, write: Write) -> None:
    result = run("read", write("a.txt"), write("b.txt"), "--format", "json")

    values = json.loads(result.stdout)
    assert [Path(value["report"]["path"]).name for value in values] == ["a.txt", "b.txt"]
    assert from_json(json.dumps(values[0])).incidents
    assert result.stderr == "read 2 reports\n"


def test_jsonl_is_a_reading_a_line(run: Run, write: Write) -> None:
    result = run("read", write("a.txt"), write("b.txt"), "--format", "jsonl")

    first, second = map(from_json, result.stdout.splitlines())
    assert Path(first.report.path or "").name == "a.txt"
    assert Path(second.report.path or "").name == "b.txt"


def test_csv_is_an_incident_a_row(run: Run, write: Write) -> None:
    result = run("read", write("a.txt"), write("b.txt"), "--format", "csv")

    rows = list(csv.DictReader(StringIO(result.stdout, newline="")))
    assert [row["incident_id"] for row in rows] == ["i1", "i2", "i3"] * 2


def test_news_leaves_out_the_background(run: Run, write: Write) -> None:
    result = run("read", write("a.txt"), "--format", "json", "--news")

    assert [i["id"] for i in json.loads(result.stdout)[0]["incidents"]] == ["i1", "i2"]


def test_standard_input_is_read(run: Run) -> None:
    result = run("read", "-", "--format", "jsonl", "--url", "lake.example/1", stdin=STORY)

    assert from_json(result.stdout).report.url == "lake.example/1"


@pytest.mark.parametrize(
    ("given", "earliest", "latest"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020-10-18", "2020-10-18", "2020-10-18"),
        ("2020-10-11..2020-10-17", "2020-10-11", "2020-10-17"),
        ("2019..2020-02", "2019-01-01", "2020-02-29"),
    ],
)
def test_the_date_of_publication_is_an_interval(
    run: Run, write: Write, given: str, earliest: str, latest: str
) -> None:
    result = run("read", write("a.txt"), "--format", "json", "--published", given)

    published = json.loads(result.stdout)[0]["report"]["published"]
    assert published == {"earliest": earliest, "latest": latest, "basis": "given", "words": None}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "Missing argument 'FILE...'"),
        (("a", "--published", "18.10.2020"), "'18.10.2020' is no date"),
        (("a", "--published", "2020-13"), "there is no such day as '2020-13'"),
        (("a", "--published", "2021-02-30"), "there is no such day as '2021-02-30'"),
        (("a", "--published", "0000"), "there is no such day as '0000'"),
        (("a", "--published", "2021..2020"), "2021 is after 2020"),
        (("a", "--published", "2021.."), "'' is no date"),
        (("a", "--format", "xml"), "'xml' is not one of"),
        (("a", "--jobs", "0"), "0 is not in the range"),
        (("a", "b", "--url", "u"), "--url is for one report, and 2 were named"),
        (("a", "b", "--title", "t"), "--title is for one report, and 2 were named"),
        (("a", "-o", "no/such/folder/out"), "there is no folder no/such/folder for out; make it first"),
        (("a", "-o", "."), ". is a folder; --output names a file"),
        (("a", "--nonsense"), "No such option"),
    ],
)
def test_wrong_usage_is_told_and_ends_with_2(run: Run, words: tuple[str, ...], message: str) -> None:
    result = run("read", *words)

    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_a_title_is_not_given_to_every_report_of_a_folder(run: Run, write: Write, tmp_path: Path) -> None:
    folder = write("a.txt").parent
    write("b.txt")

    result = run("read", folder, "--title", "One", "--format", "json", "-o", tmp_path / "out.json")

    assert result.exit_code == 2
    assert f"--url and --title are for one report, and {folder} holds more" in result.stderr
    assert not (tmp_path / "out.json").exists()


def test_one_broken_file_is_named_and_the_rest_go_on(run: Run, write: Write) -> None:
    missing = "no-such-file.txt"
    unreadable, defect = write("u.txt", "UNREADABLE"), write("d.txt", "DEFECT")

    result = run("read", write("a.txt"), missing, unreadable, defect, write("b.txt"), "--format=jsonl")

    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr.splitlines() == [
        "trucebook: no-such-file.txt: there is no such file: check its name and folder",
        f"trucebook: {unreadable}: it is unreadable; leave it out",
        f"trucebook: {defect}: {INTERNAL}",
        "read 2 reports, 3 could not be read",
    ]


def test_with_debug_a_defect_shows_its_traceback(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRUCEBOOK_DEBUG", "1")

    result = run("read", write("d.txt", "DEFECT"))

    assert result.exit_code == 1
    assert 'raise RuntimeError("the defect")' in result.stderr


def test_an_array_stays_json_when_nothing_could_be_read(run: Run) -> None:
    result = run("read", "missing", "--format", "json")

    assert (result.exit_code, json.loads(result.stdout)) == (1, [])


def test_a_reader_that_cannot_be_made_ends_the_work(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(common, "load_reader", fakes.load_nothing)

    result = run("read", write("a.txt"))

    assert result.exit_code == 1
    assert result.stderr == "trucebook: the model is missing; install trucebook again\n"


def test_nothing_found_is_a_failure(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(common, "reports_of", lambda _sources, _given: iter(()))

    result = run("read", ".")

    assert result.exit_code == 1
    assert "no report was found" in result.stderr


def test_several_processes_keep_the_order(run: Run, write: Write) -> None:
    files = [write(f"{i}.txt", "SLOW" if i in (0, 3) else "Now") for i in range(6)]

    result = run("read", *files, write("c.txt", "CRASH"), "--jobs", "2", "--format", "jsonl")

    assert [from_json(line).report.path for line in result.stdout.splitlines()] == [str(f) for f in files]
    assert result.exit_code == 1
    assert "c.txt: the process that read it ended with code 7" in result.stderr
    assert result.stderr.endswith("read 6 reports, 1 could not be read\n")


def test_output_goes_to_a_file(run: Run, write: Write, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"

    result = run("read", write("a.txt"), "--format", "csv", "-o", target)

    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_text(encoding="utf-8").startswith("report_id,url,")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "out.csv"]


def test_an_interrupt_ends_with_130_and_leaves_the_old_file(run: Run, write: Write, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("before", encoding="utf-8")

    result = run("read", write("a.txt"), write("b.txt", "INTERRUPT"), "--format", "json", "-o", target)

    assert result.exit_code == 130
    assert "Traceback" not in result.output
    assert target.read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt", "out.json"]


def start(*words: str) -> subprocess.Popen[bytes]:
    """The command line with the fake reader, as a process of its own that has no end of slow reports."""
    program = (
        "from itertools import repeat; from trucebook import cli; from trucebook.cli import common; "
        "from tests.cli import fakes; from tests.builders import make_report; "
        "common.load_reader = fakes.load_fake; "
        "common.reports_of = lambda *_: repeat(make_report('SLOW')); cli.main()"
    )
    command = (sys.executable, "-c", program, "read", "x", "--format", "jsonl", *words)
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, start_new_session=True)  # noqa: S603 - our own words


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_closed_pipe_is_silent(jobs: str) -> None:
    with start("--jobs", jobs) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()

        assert (process.wait(), process.stderr.read()) == (141, b"")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_from_the_terminal_ends_every_process_without_a_word(jobs: str) -> None:
    with start("--jobs", jobs) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)

        # Every process holds this stream: that it comes to its end shows that all of them have.
        assert (process.wait(), process.stderr.read()) == (130, b"")
