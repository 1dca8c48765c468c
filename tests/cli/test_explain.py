import json

from tests.cli.conftest import Run, Write


def test_text_shows_how_values_were_come_by(run: Run, write: Write) -> None:
    result = run("explain", write("a.txt"), "--title", "A headline", columns=120)

    assert result.exit_code == 0
    assert result.stdout.startswith("A headline\n")
    assert "linked to the trigger; found in the gazetteer" in result.stdout
    assert "READ BUT NOT RECORDED" in result.stdout


def test_json_holds_everything_behind_a_reading(run: Run, write: Write) -> None:
    result = run("explain", write("a.txt"), "--format", "json")

    (value,) = json.loads(result.stdout)
    assert set(value) == {"reading", "passages", "sentences", "marks", "traces", "unrecorded"}
    assert value["traces"][0]["step"] == "the trigger's type"
    assert value["unrecorded"][0]["reasons"] == ["killed", "shelling"]


def test_a_report_that_cannot_be_read_is_named(run: Run, write: Write) -> None:
    path = write("a.txt", "UNREADABLE")

    result = run("explain", path)

    assert result.exit_code == 1
    assert f"trucebook: {path}: it is unreadable; leave it out\n" in result.stderr


def test_one_report_is_wanted(run: Run) -> None:
    assert run("explain").exit_code == 2
    assert run("explain", "a", "b").exit_code == 2
