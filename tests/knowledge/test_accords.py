import re
from datetime import date
from pathlib import Path

import pytest

from trucebook.errors import KnowledgeError
from trucebook.knowledge.accords import accord_files, broken_accords, named_accords
from trucebook.records.vocabulary import Action, AgreementKind

NAMED = """
id = "lake-2021"
name = "Lake Agreement"
names = ["Lake deal"]
kind = "ceasefire"
parties = [{ name = "Taliban", role = "party" }, { name = "Norway", role = "guarantor" }]
"""


def test_shipped_accords_have_what_naming_needs() -> None:
    doha = named_accords()["doha-2020"]

    assert doha.parties == ("United States", "Taliban")
    assert (doha.signed, doha.kind) == (date(2020, 2, 29), AgreementKind.PEACE_AGREEMENT)
    assert {"Doha deal", "Agreement for Bringing Peace to Afghanistan"} <= set(doha.names)
    assert Action.REDUCE_FORCES in doha.actions
    assert named_accords()["nairobi-2022"].under == "pretoria-2022"


def test_files_of_the_user_come_after_those_that_are_shipped(tmp_path: Path) -> None:
    (tmp_path / "lake.toml").write_text(NAMED, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not an accord", encoding="utf-8")

    files = [file.where for file in accord_files(tmp_path)]

    assert files[-1] == str(tmp_path / "lake.toml")
    assert files[:-1] == [file.where for file in accord_files()]


def test_an_accord_is_between_its_parties_only(tmp_path: Path) -> None:
    (tmp_path / "lake.toml").write_text(NAMED, encoding="utf-8")

    lake = named_accords(tmp_path)["lake-2021"]

    assert (lake.names, lake.parties, lake.signed) == (("Lake deal", "Lake Agreement"), ("Taliban",), None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id = "lake-2021"', ""),
        ('"Lake deal"', "3"),
        ('"ceasefire"', '"peace"'),
        ('"ceasefire"', "ceasefire"),
        ('name = "Lake Agreement"', 'name = "Lake Agreement"\nsigned = "2021"'),
        ("parties = [", "parties = 3 # ["),
        ("parties = [", "parties = [3, "),
        ("Lake deal", "\x00"),
    ],
)
def test_a_file_that_lacks_what_naming_needs_is_named_and_left_out(
    tmp_path: Path, old: str, new: str
) -> None:
    (tmp_path / "lake.toml").write_text(NAMED.replace(old, new, 1), encoding="utf-8")
    (tmp_path / "sound.toml").write_text(NAMED.replace("lake-2021", "sound-2021", 1), encoding="utf-8")

    (broken,) = broken_accords(tmp_path)

    assert re.search(r"lake\.toml: this is no accord file .*accord check.* left out", broken)
    assert named_accords(tmp_path).keys() - named_accords().keys() == {"sound-2021"}
    assert broken_accords() == ()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="TRUCEBOOK_ACCORDS"):
        list(accord_files(tmp_path / "none"))
