"""What the API's description says of answers: the codebook's own schema, and the form of failures."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from trucebook import __version__
from trucebook.ledger import Judgement, PartyFound, RecordKind, Standing
from trucebook.records import Agreement, Claim, Commitment, Incident, Published, Report, Span

_REF: Final = "#/components/schemas/{name}"
_DESCRIBED: Final = (
    *(Incident, Claim, Commitment, Agreement, Report, Published, Span),
    *(Judgement, PartyFound, Standing),
)

Answers = Mapping[int | str, dict[str, Any]]


def ref(name: str) -> dict[str, str]:
    """A reference to the schema `name` of this description."""
    return {"$ref": _REF.format(name=name)}


def answer(schema: Mapping[str, Any], words: str) -> dict[str, Any]:
    """An answer in JSON."""
    return {"description": words, "content": {"application/json": {"schema": dict(schema)}}}


def _failure(words: str) -> dict[str, Any]:
    return answer(ref("Failure"), words)


NOT_UNDERSTOOD: Final[dict[int | str, dict[str, Any]]] = {
    400: _failure("A value is none that its parameter can have.")
}
NOT_THERE: Final[dict[int | str, dict[str, Any]]] = {404: _failure("There is no such record.")}
NOT_TAKEN: Final[dict[int | str, dict[str, Any]]] = {
    403: _failure("The ledger is read-only, or the request came from another site."),
    413: {"description": "More than is taken at once.", "content": {"text/plain": {}}},
}

RECORD_ANSWER: Final[dict[int | str, dict[str, Any]]] = {
    200: answer(ref("Shown"), "The record as it stands, with all that is known of it."),
    **NOT_THERE,
}
HISTORY_ANSWER: Final[dict[int | str, dict[str, Any]]] = {
    200: answer(ref("History"), "What readers stated and persons judged, oldest first."),
    **NOT_THERE,
}

CSV_ANSWER: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "Comma-separated values, the first line with the columns' names.",
        "content": {"text/csv": {"schema": {"type": "string"}}},
    },
    **NOT_UNDERSTOOD,
}


def _list_answer(kind: RecordKind) -> dict[int | str, dict[str, Any]]:
    found = ref(f"Found{kind.value.capitalize()}")
    return {200: answer({"type": "array", "items": found}, "What was found, in order."), **NOT_UNDERSTOOD}


LIST_ANSWER: Final = MappingProxyType({kind: _list_answer(kind) for kind in RecordKind})
"""What a list of each kind answers."""


def _found(kind: RecordKind) -> dict[str, Any]:
    """The schema of a record as lists show it."""
    properties = {
        "id": {"type": "string"},
        "standing": ref("Standing"),
        "judgements": {"type": "array", "items": {"type": "string"}},
        "record": {"type": "object"} if kind is RecordKind.REPORT else ref(kind.value.capitalize()),
    }
    if kind is not RecordKind.REPORT:
        properties["report"] = {"type": "object", "description": "The report, without its text."}
    return {"type": "object", "properties": properties, "required": list(properties)}


def _shown() -> dict[str, Any]:
    """The schema of a record or report with all that is known of it."""
    schema = _found(RecordKind.REPORT)
    schema["properties"] |= {
        "judgements": {"type": "array", "items": ref("Judgement")},
        "report": {"type": "object", "description": "Of a record: its report, without the text."},
        "trigger": {"anyOf": [ref("Span"), {"type": "null"}], "description": "Of a record: what names it."},
        "versions": {"type": "array", "items": {"type": "string"}},
        "arrivals": {"type": "array", "items": {"type": "object"}},
        "records": {"type": "array", "items": {"type": "string"}},
    }
    return schema


def _handing() -> dict[str, Any]:
    """The schema of what was handed in."""
    properties = {
        "id": {"type": "string"},
        "at": {"type": "string"},
        "names": {"type": "array", "items": {"type": "string"}},
        "done": {"type": "integer"},
        "outcomes": {"type": "array", "items": {"type": "object"}},
        "finished": {"type": "boolean"},
    }
    return {"type": "object", "properties": properties, "required": list(properties)}


def _history() -> dict[str, Any]:
    properties = {
        "statements": {"type": "array", "items": {"type": "object"}},
        "judgements": {"type": "array", "items": ref("Judgement")},
    }
    return {"type": "object", "properties": properties, "required": list(properties)}


@cache
def _components() -> dict[str, Any]:
    _, described = msgspec.json.schema_components(_DESCRIBED, ref_template=_REF)
    return {
        **described,
        "Handing": _handing(),
        "Shown": _shown(),
        "History": _history(),
        **{f"Found{kind.value.capitalize()}": _found(kind) for kind in RecordKind},
        "Failure": {
            "type": "object",
            "description": "What was wrong, and what to do.",
            "properties": {"error": {"type": "string"}},
            "required": ["error"],
        },
    }


def _complete(path: str, method: str, answers: dict[str, Any]) -> None:
    """Say what every way may answer: what `failures` and the gate in front of all tell."""
    answers.pop("422", None)  # FastAPI's own way to tell what was wrong; ours is 400
    more = NOT_UNDERSTOOD | (NOT_THERE if "{" in path else {}) | (NOT_TAKEN if method == "post" else {})
    for status, told in more.items():
        answers.setdefault(str(status), told)


def described(app: FastAPI) -> dict[str, Any]:
    """The description of the API, with the codebook's schemas."""
    if app.openapi_schema is None:
        schema = get_openapi(
            title="trucebook",
            version=__version__,
            description="A ledger of reports of war and truce: read it, and judge what it holds.",
            routes=app.routes,
        )
        schema["paths"] = {path.replace("{id_}", "{id}"): ways for path, ways in schema["paths"].items()}
        for path, ways in schema["paths"].items():
            for method, told in ways.items():
                _complete(path, method, told["responses"])
                for parameter in told.get("parameters", ()):
                    parameter["name"] = parameter["name"].rstrip(
                        "_"
                    )  # "id_" in our code, where "id" is taken
        schema.setdefault("components", {}).setdefault("schemas", {}).update(_components())
        app.openapi_schema = schema
    return app.openapi_schema
