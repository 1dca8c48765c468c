import pytest

from trucebook.errors import UsageError
from trucebook.ledger.names import Name, is_local, judgement_id, parse, record_id
from trucebook.ledger.values import RecordKind


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("4be1c09a7f21", Name("4be1c09a7f21")),
        (" 4BE1C0 ", Name("4be1c0")),
        ("4be1c09a7f21-i3", Name("4be1c09a7f21", "i3")),
        ("4be1c09a7f21-j12", Name("4be1c09a7f21", judgement=12)),
        ("0" * 64, Name("0" * 64)),
    ],
)
def test_ids_are_taken_apart(id_: str, name: Name) -> None:
    assert parse(id_) == name


@pytest.mark.parametrize(
    "id_", ["", "4be1c", "i3", "4be1c09a7f21-x3", "4be1c09a7f21-i", "0" * 65, "4be1c09g7f21"]
)
def test_what_is_no_id_is_told(id_: str) -> None:
    with pytest.raises(UsageError, match="is no id"):
        parse(id_)


def test_ids_are_put_together() -> None:
    assert record_id("4be1c09a7f21", "i3") == "4be1c09a7f21-i3"
    assert record_id("4be1c09a7f21", "") == "4be1c09a7f21"
    assert judgement_id("4be1c09a7f21", 2) == "4be1c09a7f21-j2"


@pytest.mark.parametrize(
    ("local", "fits"),
    [("i3", True), ("i0", True), ("i03", False), ("c3", False), ("i", False), ("i-3", False)],
)
def test_which_ids_of_a_reading_are_kept(local: str, fits: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_local(local, RecordKind.INCIDENT) is fits
