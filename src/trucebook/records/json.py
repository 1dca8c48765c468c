"""Records to JSON and back, and the JSON Schema of the contract.

msgspec reads the annotations of the dataclasses, so the records themselves are the contract: there is no
second description that could differ.
"""

import inspect
from typing import Any

import msgspec

from trucebook.errors import ContractError
from trucebook.records.reading import Reading, Record

SCHEMA_ID = "urn:trucebook:reading"


def to_dict(value: Reading | Record) -> dict[str, Any]:
    """The plain dictionaries, lists and strings that `value` is in JSON."""
    plain: dict[str, Any] = msgspec.to_builtins(value)
    return plain


def to_json(value: Reading | Record, *, indent: int = 0) -> str:
    """`value` as JSON text: one line, or indented by `indent` spaces."""
    line = msgspec.json.encode(value)
    return (msgspec.json.format(line, indent=indent) if indent else line).decode()


def from_json(text: str | bytes) -> Reading:
    """The reading that `text` holds, checked against the codebook and against its own report.

    Raises:
        ContractError: where it is no JSON or does not fit; the message names the field.
    """
    try:
        reading = msgspec.json.decode(text, type=Reading)
    except msgspec.DecodeError as error:
        raise ContractError(f"not a reading: {error}") from error
    check_reading(reading)
    return reading


def check_reading(reading: Reading) -> None:
    """Check what no single field can tell: that ids are unique and meant, and that words are in the text.

    Raises:
        ContractError: naming the first field that does not hold.
    """
    ids = [record.id for record in reading.records()]
    if len(ids) != len(set(ids)):
        repeated = next(i for i in ids if ids.count(i) > 1)
        raise ContractError(f"the id {repeated!r} stands on more than one record; give each its own")
    known = set(ids)
    for i, claim in enumerate(reading.claims):
        for id_ in claim.about:
            if id_ not in known:
                raise ContractError(f"no record has the id {id_!r} - at `$.claims[{i}].about`")
    for i, commitment in enumerate(reading.commitments):
        if commitment.agreement is not None and commitment.agreement not in known:
            raise ContractError(
                f"no record has the id {commitment.agreement!r} - at `$.commitments[{i}].agreement`"
            )
    _check_words(to_dict(reading), reading.report.text, "$")


def _check_words(value: Any, text: str, path: str) -> None:  # noqa: ANN401 - any JSON value
    if isinstance(value, (list, tuple)):
        for i, item in enumerate(value):
            _check_words(item, text, f"{path}[{i}]")
    elif isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            if text[value["start"] : value["end"]] != value["text"]:
                raise ContractError(f"the report's text does not read {value['text']!r} there - at `{path}`")
            return
        for key, item in value.items():
            _check_words(item, text, f"{path}.{key}")


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one reading, as `trucebook schema` prints it."""
    schema = msgspec.json.schema(Reading)
    for definition in schema["$defs"].values():
        if "description" in definition:  # how docstrings are indented differs between Pythons
            definition["description"] = inspect.cleandoc(definition["description"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        **schema,
    }
