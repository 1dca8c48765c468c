import re
from dataclasses import fields

import pytest

from trucebook.accords import accord as module
from trucebook.accords.files import checked
from trucebook.accords.template import template

TABLES = [value for value in vars(module).values() if hasattr(value, "__dataclass_fields__")]


def test_the_template_is_right_as_it_stands() -> None:
    file = checked(template("two-rivers-2026").encode(), "new.toml")

    assert file.accord is not None
    assert file.accord.id == "two-rivers-2026"
    assert all(complaint.remark for complaint in file.complaints)


def test_the_template_is_right_with_all_that_is_commented_out() -> None:
    text = re.sub(r"^# (?=\w+ = )", "", template("a"), flags=re.MULTILINE)
    twice = re.sub(r"^deadline = .*\n(?=(?:#.*\n)*deadline = )", "", text, flags=re.MULTILINE)

    file = checked(twice.encode(), "new.toml")

    assert [str(complaint) for complaint in file.complaints if not complaint.remark] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_the_template_shows_every_key(table: type) -> None:
    text = template("a")

    assert [f.name for f in fields(table) if not re.search(rf"\b{f.name}\b\s*(?:=|\]\])", text)] == []
