"""`/parties` and `/party`: who is in the book, and what somebody said and did."""

from dataclasses import dataclass
from itertools import chain
from typing import Annotated, Any, Literal

import msgspec
from fastapi import APIRouter, Depends, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from trucebook.ledger import Found, Ledger, PartyFound, PartySort, RecordKind
from trucebook.ledger import Query as Asking
from trucebook.ledger.find_query import PAGE
from trucebook.records import Record, Report
from trucebook.web.lists import CSV, JSON, joined, streamed
from trucebook.web.openapi import CSV_ANSWER, NOT_THERE, NOT_UNDERSTOOD, answer, ref
from trucebook.web.pages import page
from trucebook.web.party_shown import party_shown
from trucebook.web.safety.limits import MAX_OFFSET, MAX_PAGE
from trucebook.web.site import Book, Here
from trucebook.wording.listing_csv import csv_line, header, row
from trucebook.wording.listing_json import as_plain
from trucebook.wording.parties import COLUMNS, party_values

router = APIRouter(tags=["parties"])


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list is asked for.

    Attributes:
        names: only those called so.
        sort: the order.
        limit: at most so many.
        offset: so many are left out.
    """

    names: tuple[str, ...]
    sort: PartySort
    limit: int | None
    offset: int

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters without the page."""
        order = [] if self.sort is PartySort.RECORDS else [("sort", self.sort.value)]
        return [("name", name) for name in self.names] + order


def _asked(
    *,
    name: Annotated[
        list[str] | None, Query(max_length=50, description="Only those called so; * for any letters.")
    ] = None,
    sort: Annotated[
        Literal["", "records", "name"], Query(description="By number of records, or by name.")
    ] = "",
    limit: Annotated[int | None, Query(ge=1, le=MAX_PAGE, description="At most so many.")] = None,
    offset: Annotated[int, Query(ge=0, le=MAX_OFFSET, description="Leave out the first so many.")] = 0,
) -> Asked:
    names = tuple(one for one in name or () if one.strip())
    return Asked(names, PartySort(sort or "records"), limit, offset)


Asks = Annotated[Asked, Depends(_asked)]
Name = Annotated[str, Query(min_length=1, max_length=300, description="The party's name.")]

KINDS = (RecordKind.INCIDENT, RecordKind.CLAIM, RecordKind.COMMITMENT, RecordKind.AGREEMENT)
SHOWN = 12
"""Records of each kind on a party's page."""

_LIST = {200: answer({"type": "array", "items": ref("PartyFound")}, "Parties, in order."), **NOT_UNDERSTOOD}
_ONE = {200: answer({"type": "object"}, "The party with its records by kind."), **NOT_THERE, **NOT_UNDERSTOOD}


@router.get("/parties", include_in_schema=False)
def parties_page(request: Request, site: Here, asked: Asks) -> HTMLResponse:
    """The list as a page."""
    size = asked.limit or PAGE
    found = site.remembered.get(
        ("parties", asked),
        lambda: site.ledger.parties(names=asked.names, sort=asked.sort, limit=size, offset=asked.offset),
    )
    return page(request, "parties.html", found=found, asked=asked, size=size)


@router.get("/parties.json", responses=_LIST, summary="Parties")
def parties_json(ledger: Book, asked: Asks) -> StreamingResponse:
    """Who is in the book, with how many records each is in and between which days."""
    lines = (msgspec.json.encode(one).decode() for one in _all(ledger, asked))
    return streamed(joined(lines, "[\n", ",\n", "\n]\n"), JSON)


@router.get("/parties.csv", responses=CSV_ANSWER, summary="Parties, as a table")
def parties_csv(ledger: Book, asked: Asks) -> StreamingResponse:
    """The same as comma-separated values."""
    rows = (csv_line(party_values(one)) for one in _all(ledger, asked))
    return streamed(chain([csv_line(COLUMNS)], rows), CSV, name="parties.csv")


@router.get("/party", include_in_schema=False)
def party_page(request: Request, ledger: Book, name: Name) -> HTMLResponse:
    """A party: what it said and did, and what was said of it."""
    party = _party(ledger, name)
    pages = {kind.value: ledger.find(Asking(kind, parties=(name,)), limit=SHOWN) for kind in KINDS}
    every = [one for found in pages.values() for one in found]
    shown = party_shown(ledger, name, every)
    return page(request, "party.html", party=party, name=name, pages=pages, shown=shown)


@router.get("/party.json", responses=_ONE, summary="A party")
def party_json(ledger: Book, name: Name) -> Response:
    """A party with all of its records."""
    plain: dict[str, Any] = {"party": msgspec.to_builtins(_party(ledger, name))}
    for kind in KINDS:
        plain[f"{kind.value}s"] = [as_plain(one) for one in _records(ledger, kind, name)]
    return Response(msgspec.json.encode(plain), media_type=JSON)


@router.get("/party.csv", responses=CSV_ANSWER | NOT_THERE, summary="A party's incidents, as a table")
def party_csv(ledger: Book, name: Name) -> StreamingResponse:
    """The incidents that it is in; claims and commitments are lists of their own, with `party`."""
    _party(ledger, name)
    rows = map(row, _records(ledger, RecordKind.INCIDENT, name))
    return streamed(chain([header(RecordKind.INCIDENT)], rows), CSV, name="party.csv")


def _party(ledger: Ledger, name: str) -> PartyFound:
    """The party called `name`.

    Raises:
        HTTPException: 404, where nobody is.
    """
    found = ledger.parties(names=(name,), limit=1).found
    if not found:
        raise HTTPException(404, f"Nobody in this ledger is called {name!r}.")
    return found[0]


def _records(ledger: Ledger, kind: RecordKind, name: str) -> list[Found[Record | Report]]:
    return list(ledger.find_all(Asking(kind, parties=(name,))))


def _all(ledger: Ledger, asked: Asked) -> tuple[PartyFound, ...]:
    return ledger.parties(names=asked.names, sort=asked.sort, limit=asked.limit, offset=asked.offset).found
