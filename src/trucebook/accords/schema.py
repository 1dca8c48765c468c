"""The JSON Schema of an accord file, for editors and other programs."""

import inspect
from typing import Any

import msgspec

from trucebook.accords.accord import Accord

SCHEMA_ID = "urn:trucebook:accord"


def accord_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an accord file, read as TOML; a day of TOML is a date."""
    schema = msgspec.json.schema(Accord)
    for definition in schema["$defs"].values():
        if "description" in definition:  # how docstrings are indented differs between Pythons
            definition["description"] = inspect.cleandoc(definition["description"])
        if definition.get("type") == "object":
            definition["additionalProperties"] = False
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, **schema}
