from pathlib import Path

import pytest

from trucebook.errors import IntakeError
from trucebook.intake.dates import given_date
from trucebook.intake.metadata import Metadata
from trucebook.intake.sidecar import is_sidecar, read_sidecar, sidecar_of


@pytest.mark.parametrize("name", ["report.json", "report.txt.json"])
def test_a_sidecar_stands_beside_its_document(tmp_path: Path, name: str) -> None:
    report, sidecar = tmp_path / "report.txt", tmp_path / name
    report.write_text("The truce held.")
    sidecar.write_text('{"publisher": "Valley Post", "published": "2020-03-04"}')

    assert sidecar_of(report) == sidecar
    assert is_sidecar(sidecar)
    assert read_sidecar(sidecar) == Metadata(publisher="Valley Post", published=given_date("2020-03-04"))


@pytest.mark.parametrize(
    ("document", "content"),
    [
        ("report.txt", '{"text": "The truce held."}'),
        ("report.txt", '[{"text": "The truce held."}]'),
        ("other.txt", '{"publisher": "Valley Post"}'),
        ("report.jsonl", '{"publisher": "Valley Post"}'),
    ],
)
def test_a_report_of_its_own_is_no_sidecar(tmp_path: Path, document: str, content: str) -> None:
    (tmp_path / document).write_text("The truce held.")
    (tmp_path / "report.json").write_text(content)

    assert not is_sidecar(tmp_path / "report.json")
    assert sidecar_of(tmp_path / document) is None


@pytest.mark.parametrize("content", ['{"publisher": ', '{"publisher": "' + "x" * 1_100_000 + '"}'])
def test_a_damaged_sidecar_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "report.txt").write_text("The truce held.")
    sidecar = tmp_path / "report.json"
    sidecar.write_text(content)

    assert is_sidecar(sidecar)
    with pytest.raises(IntakeError) as caught:
        read_sidecar(sidecar)
    assert caught.value.where.startswith(str(sidecar))
