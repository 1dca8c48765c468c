"""The API against its own description: whatever is sent, no defect, and every answer as promised."""

from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from tests.web.fakes import FakeReads

from trucebook.ledger import Ledger
from trucebook.web.app import make_app
from trucebook.web.safety.writes import HEADER

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]

HEADERS = {"host": "127.0.0.1", HEADER: "1"}

Operation = schemathesis.APIOperation[Any, Any, Any, Any]

EXAMPLES = 8
"""Requests to each address about what is there, and as many about whatever there may be."""


def test_every_answer_is_as_described(book: Path) -> None:
    described = schemathesis.openapi.from_asgi(
        "/api.json", make_app(book, reads=FakeReads()), headers=HEADERS
    )
    with Ledger.open(book) as ledger:
        known = f"{next(ledger.report_ids())}-i1"
    operations = [found.ok() for found in described.get_all_operations() if isinstance(found, Ok)]

    for operation in operations:
        for id_ in (known, None) if "{id}" in operation.path else (None,):
            answers_as_described(operation, id_)
    assert len(operations) > 30


def answers_as_described(operation: "Operation", id_: str | None) -> None:
    """Send what the description allows, and some that it does not; with `id_`, about that record."""

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def answered(case: "schemathesis.Case[Any]") -> None:
        if id_ is not None:
            case.path_parameters["id"] = id_
        case.call_and_validate(checks=CHECKS, headers=HEADERS)

    answered()
