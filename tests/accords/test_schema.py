import json
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator

from trucebook.accords.files import accords
from trucebook.accords.schema import SCHEMA_ID, accord_schema

COMMITTED = Path(__file__).parents[2] / "docs" / "schema" / "accord.schema.json"


def test_the_committed_schema_is_the_one_that_is_printed() -> None:
    committed = json.loads(COMMITTED.read_text(encoding="utf-8"))

    printed = json.loads(json.dumps(accord_schema()))

    assert committed == printed, "write it anew: trucebook schema --accord -o docs/schema/accord.schema.json"
    assert committed["$id"] == SCHEMA_ID


@pytest.mark.parametrize("id_", sorted(accords()))
def test_shipped_accords_fit_the_schema(id_: str) -> None:
    plain = json.loads(msgspec.json.encode(accords()[id_]))

    assert list(Draft202012Validator(accord_schema()).iter_errors(plain)) == []


def test_an_unknown_key_does_not_fit() -> None:
    plain = json.loads(msgspec.json.encode(accords()["doha-2020"]))

    errors = list(Draft202012Validator(accord_schema()).iter_errors(plain | {"signd": "2020-02-29"}))

    assert ["signd" in error.message for error in errors] == [True]
