"""Lists of records: as a page of a table, as JSON, as comma-separated values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from fastapi import Request
from fastapi.responses import HTMLResponse, StreamingResponse

from trucebook.errors import UsageError
from trucebook.ledger import Found, Ledger, Page, RecordKind
from trucebook.ledger.find import suggestions
from trucebook.records import Record, Report
from trucebook.records.vocabulary import Occurrence
from trucebook.web.asked import LABELS, Asked, on_a_page
from trucebook.web.pages import page
from trucebook.web.safety.limits import MAX_PAGE
from trucebook.web.site import ledger_of
from trucebook.wording.listing_csv import header, row
from trucebook.wording.listing_json import as_line

Item = Found[Record | Report]

JSON: Final = "application/json"
CSV: Final = "text/csv; charset=utf-8"

_NOTHING: Final[Page[Record | Report]] = Page((), 0, more=False)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that has a page.

    Attributes:
        kind: of its records.
        path: its address.
        title: what its page is called.
        lead: a sentence that says what is in it.
        day: what `since` and `until` are about.
    """

    kind: RecordKind
    path: str
    title: str
    lead: str
    day: str


@dataclass(frozen=True, slots=True)
class Hint:
    """A name that nothing is called, and names that are spelt like it.

    Attributes:
        name: of the filter.
        given: what was given.
        like: what could have been meant.
    """

    name: str
    given: str
    like: tuple[str, ...]


def list_page(request: Request, listing: Listing, asked: Asked) -> HTMLResponse:
    """The page of the list that shows what was asked for, or says what was wrong with that."""
    ledger = ledger_of(request)
    found, problem = _NOTHING, ""
    hints: tuple[Hint, ...] = ()
    try:
        found = ledger.find(
            asked.query(listing.kind), sort=asked.sort, limit=on_a_page(asked), offset=asked.offset
        )
        hints = () if found.found else hints_of(ledger, asked, listing.kind)
    except UsageError as error:
        problem = str(error)
    return page(
        request,
        f"{listing.kind.value}s.html",
        status=400 if problem else 200,
        listing=listing,
        asked=asked,
        found=found,
        problem=problem,
        hints=hints,
        labels=list(LABELS.get(listing.kind, ())),
        occurrences=list(Occurrence),
    )


def list_json(ledger: Ledger, kind: RecordKind, asked: Asked) -> StreamingResponse:
    """All that was asked for, as one array of JSON: what `trucebook claims --format json` prints."""
    lines = map(as_line, _all(ledger, kind, asked))
    return streamed(joined(lines, "[\n", ",\n", "\n]\n"), JSON)


def list_csv(ledger: Ledger, kind: RecordKind, asked: Asked) -> StreamingResponse:
    """All that was asked for, one record a row: what `trucebook claims --format csv` prints."""
    return streamed(
        chain([header(kind)], map(row, _all(ledger, kind, asked))), CSV, name=f"{kind.value}s.csv"
    )


def joined(lines: Iterable[str], opening: str, between: str, closing: str) -> Iterator[str]:
    """`lines` with what stands before, between and after them."""
    yield opening
    for i, line in enumerate(lines):
        yield between + line if i else line
    yield closing


def streamed(parts: Iterable[str], media_type: str, *, name: str = "") -> StreamingResponse:
    """An answer that is written as its parts come; the first is fetched before, so that failures are told.

    Args:
        parts: the text.
        media_type: what it is.
        name: under which browsers save it; without one, they show it.
    """
    parts = iter(parts)
    first = list(islice(parts, 2))
    saved = {"content-disposition": f'attachment; filename="{name}"'} if name else None
    return StreamingResponse(_in_pieces(chain(first, parts)), media_type=media_type, headers=saved)


def _in_pieces(parts: Iterable[str], size: int = 64 * 1024) -> Iterator[bytes]:
    """`parts` put together to pieces worth sending."""
    piece: list[str] = []
    length = 0
    for part in parts:
        piece.append(part)
        length += len(part)
        if length >= size:
            yield "".join(piece).encode()
            piece, length = [], 0
    yield "".join(piece).encode()


def _all(ledger: Ledger, kind: RecordKind, asked: Asked) -> Iterator[Item]:
    query = asked.query(kind)
    if asked.limit is not None and asked.limit <= MAX_PAGE:
        return iter(ledger.find(query, sort=asked.sort, limit=asked.limit, offset=asked.offset))
    return islice(ledger.find_all(query, sort=asked.sort, offset=asked.offset), asked.limit)


def hints_of(ledger: Ledger, asked: Asked, kind: RecordKind) -> tuple[Hint, ...]:
    """Names that were asked for and that nothing is called, each with names that are spelt like it."""
    filters = {value: name for name, value in asked.pairs}
    found = suggestions(ledger, asked.query(kind))
    return tuple(Hint(filters[given], given, like) for given, like in found.items() if given in filters)
