"""A record at hand fits what lists find it by, and nothing else."""

from datetime import date
from typing import Any

import pytest
from tests.builders import sample_reading
from tests.reconcile.retellings import METHOD, bridge, market, put

from trucebook.errors import UsageError
from trucebook.ledger import Ledger, Query, RecordKind
from trucebook.ledger.find_one import fitting
from trucebook.records import Agreement, Incident

INCIDENTS: tuple[dict[str, Any], ...] = (
    {},
    {"countries": ("af",)},
    {"countries": ("AF", "IQ")},
    {"countries": ("IQ",)},
    {"parties": ("veldan ARMY",)},
    {"parties": ("Northern *",)},
    {"parties": ("Northern Front", "Orvanian Army")},
    {"labels": ("air_strike", "shelling")},
    {"labels": ("talks",)},
    {"occurrences": ("occurred",)},
    {"occurrences": ("planned", "denied")},
    {"places": ("Helmand",), "labels": ("air_strike",)},
    {"since": date(2021, 3, 9)},
    {"since": date(2021, 3, 8), "until": date(2021, 3, 8)},
    {"since": date(2011, 6, 1), "until": date(2011, 7, 1)},
    {"until": date(2021, 3, 8)},
    {"until": date(2010, 12, 31)},
    {"since": date(2011, 12, 31), "countries": ("AF",), "until": date.max},
)
AGREEMENTS: tuple[dict[str, Any], ...] = (
    {},
    {"agreements": ("lake accord",)},
    {"agreements": ("lake-2021",)},
    {"agreements": ("doha-2020",)},
    {"labels": ("ceasefire",)},
    {"since": date(2021, 1, 1)},
)
QUERIES = [
    *(Query(RecordKind.INCIDENT, **asked) for asked in INCIDENTS),
    *(Query(RecordKind.AGREEMENT, **asked) for asked in AGREEMENTS),
]


@pytest.mark.parametrize("query", QUERIES)
def test_what_fits_is_what_lists_find(ledger: Ledger, query: Query) -> None:
    ledger.add(sample_reading(), method=METHOD)
    put(ledger, market())
    put(ledger, bridge())
    every = ledger.find(Query(query.kind), limit=50).found

    with ledger.connect() as connection:
        fits = fitting(connection, query)
        found = {
            one.id
            for one in every
            if isinstance(one.record, Incident | Agreement) and fits(one.record, one.report.published)
        }

    assert found == {one.id for one in ledger.find(query, limit=50)}


def test_what_no_record_tells_by_itself_is_refused(ledger: Ledger) -> None:
    with ledger.connect() as connection, pytest.raises(UsageError, match="only names, labels, occurrences"):
        fitting(connection, Query(RecordKind.INCIDENT, words="shells"))
