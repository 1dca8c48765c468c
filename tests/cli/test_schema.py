import json
from pathlib import Path

from tests.cli.conftest import Run

from trucebook.accords.schema import accord_schema
from trucebook.records.json import json_schema


def test_the_schema_is_printed(run: Run) -> None:
    result = run("schema")

    assert result.exit_code == 0
    assert json.loads(result.stdout) == json.loads(json.dumps(json_schema()))


def test_the_schema_goes_to_a_file(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "schema.json"

    result = run("schema", "-o", target)

    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8")) == json.loads(json.dumps(json_schema()))


def test_the_schema_of_an_accord_file_is_printed(run: Run) -> None:
    result = run("schema", "--accord")

    assert result.exit_code == 0
    assert json.loads(result.stdout) == json.loads(json.dumps(accord_schema()))
