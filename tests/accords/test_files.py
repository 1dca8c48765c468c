from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucebook.accords.accord import Accord, Check, Role
from trucebook.accords.files import accords, checked, checked_accords, find_accord, read_accord
from trucebook.errors import KnowledgeError, UsageError

SOUND = """\
id = "lake-2021"
name = "Lake Agreement"
names = ["Lake deal"]
kind = "ceasefire"
signed = 2021-03-01
fact = { check = "seen", sources = ["text"] }

[[parties]]
name = "Taliban"
role = "party"
fact = { check = "seen", sources = ["text"] }

[[sources]]
id = "text"
title = "The text"
"""
CLAUSE = """
[[clauses]]
id = "truce"
action = "cease_hostilities"
words = "cease fire"
obligors = ["Taliban"]
deadline = { kind = "standing" }
fact = { check = "to_verify" }
"""


def complaints(text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    return [str(complaint) for complaint in checked(data, "lake.toml").complaints]


def test_a_sound_file_is_an_accord() -> None:
    file = checked((SOUND + CLAUSE).encode(), "lake.toml")

    assert file.complaints == ()
    assert file.accord is not None
    assert file.accord.parties[0].role is Role.PARTY
    assert file.accord.clauses[0].fact.check is Check.TO_VERIFY


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (
            'kind = "ceasefire"',
            'kind = "cease_fire"',
            ':4: "kind" cannot be the text "cease_fire"; did you mean',
        ),
        (
            "signed = 2021-03-01",
            'signed = "2021-03-01"',
            ':5: "signed" must be a day without quotation marks',
        ),
        (
            "signed = 2021-03-01",
            "signd = 2021-03-01",
            ':5: an accord has no key "signd"; did you mean "signed"?',
        ),
        ("signed = 2021-03-01", "signed = 2021-02-30", ":5: Invalid date or datetime"),
        (
            'names = ["Lake deal"]',
            'names = "Lake deal"',
            ':3: "names" must be a list, not the text "Lake deal"',
        ),
        ('names = ["Lake deal"]', 'names = ["a", 3]', ':3: "names" (item 2) must be text in quotation marks'),
        ('name = "Lake Agreement"', 'name = " "', ':2: "name" is empty'),
        ('name = "Lake Agreement"\n', "", ':1: an accord lacks the key "name"'),
        ('role = "party"\n', "", ':8: an accord party lacks the key "role"'),
        ("fact = {", "fact = 1 # {", ':6: "fact" must be a table of keys and values, not 1'),
        ('title = "The text"', 'title = "The text', ":15: Illegal character"),
        ('title = "The text"', "title = The text", ":15: Invalid value; text is in quotation marks"),
        ('id = "lake-2021"', 'id = "lake-2021"\nid = "x"', ":2: Cannot overwrite a value; a key"),
    ],
)
def test_a_complaint_names_the_line_and_what_to_do(old: str, new: str, complaint: str) -> None:
    told = complaints(SOUND.replace(old, new, 1))

    assert [line for line in told if line.startswith(f"lake.toml{complaint}")], told


def test_every_mistake_is_told_at_once_in_the_order_of_the_lines() -> None:
    text = SOUND.replace("ceasefire", "truce").replace("role", "rolle").replace("title", "titel")

    lines = [int(complaint.split(":")[1]) for complaint in complaints(text)]

    assert lines == [4, 8, 10, 13, 15]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b'id = "x"\nname = "\xff"', "lake.toml:2: a byte that is no UTF-8; save the file as UTF-8"),
        (
            b"id = " + b"[" * 9000,
            "lake.toml: lists within lists go too deep; an accord file needs three levels",
        ),
        (b"id = " + b"9" * 9000, "lake.toml: a number has far too many digits; mend it"),
        (b"#" * 2_000_001, "lake.toml: 2,000,001 bytes are no accord file; one has 2,000,000 at most"),
    ],
)
def test_what_is_no_text_of_ours_is_refused(data: bytes, complaint: str) -> None:
    assert complaints(data) == [complaint]


def test_a_mark_of_byte_order_does_no_harm() -> None:
    assert complaints(b"\xef\xbb\xbf" + SOUND.encode()) == []


@given(st.text(alphabet="abid=\"[]{}#\n'.,- 20", max_size=80))
def test_any_text_is_an_accord_or_has_a_complaint(text: str) -> None:
    file = checked(text.encode(), "any.toml")

    assert (file.accord is None) == any(not complaint.remark for complaint in file.complaints)


def test_shipped_accords_are_all_right() -> None:
    wrong = [str(complaint) for file in checked_accords() for complaint in file.complaints]

    assert wrong == []


def test_a_shipped_file_is_called_by_its_id() -> None:
    assert [file.where for file in checked_accords()] == [f"{id_}.toml" for id_ in sorted(accords())]


@pytest.mark.parametrize(
    "id_",
    [
        "doha-2020",
        "minsk-2-2015",
        "stockholm-2018",
        "karabakh-2020",
        "pretoria-2022",
        "nairobi-2022",
        "colombia-2016",
        "israel-lebanon-2024",
    ],
)
def test_accords_that_are_shipped_in_full_have_clauses_and_sources(id_: str) -> None:
    accord = accords()[id_]

    assert len(accord.clauses) >= 4
    assert accord.sources
    assert all(accord.under is None or accord.under in accords() for accord in accords().values())


def test_doha_says_who_is_no_party() -> None:
    roles = {party.name: party.role for party in accords()["doha-2020"].parties}

    assert roles["Afghanistan"] is Role.NOT_PARTY
    assert {reading.by for reading in accords()["doha-2020"].readings} == {"Taliban", "United States"}


def test_numbers_on_which_sources_differ_stand_side_by_side() -> None:
    (deployment,) = (c for c in accords()["israel-lebanon-2024"].clauses if c.id == "army-deployment")

    assert [quantity.low for quantity in deployment.quantities] == [5000, 6000, 10000]
    assert all(quantity.fact for quantity in deployment.quantities)


def test_of_two_files_with_one_id_the_users_counts(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(SOUND.replace("lake-2021", "doha-2020"), encoding="utf-8")

    found = accords(tmp_path)

    assert found["doha-2020"].name == "Lake Agreement"
    assert len(found) == len(accords())


def test_the_users_folder_is_that_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.toml").write_text(SOUND, encoding="utf-8")
    monkeypatch.setenv("TRUCEBOOK_ACCORDS", str(tmp_path))

    assert find_accord("lake-2021").name == "Lake Agreement"


def test_a_half_written_file_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "half.toml").write_text("id = ", encoding="utf-8")

    assert find_accord("doha-2020", tmp_path).id == "doha-2020"
    with pytest.raises(KnowledgeError, match=r"half\.toml:1: "):
        accords(tmp_path)
    with pytest.raises(KnowledgeError, match=r"half\.toml:1: "):
        find_accord("half", tmp_path)


def test_a_file_is_found_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(SOUND, encoding="utf-8")

    found = find_accord(str(path))

    assert isinstance(found, Accord)
    assert found.id == "lake-2021"


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="did you mean doha-2020"):
        find_accord("doha-2021")
    with pytest.raises(KnowledgeError, match="cannot be read"):
        read_accord(tmp_path / "none.toml")
    with pytest.raises(KnowledgeError, match="TRUCEBOOK_ACCORDS"):
        accords(tmp_path / "none")
