"""What a list is asked for: the parameters of its address, which are those of the command line."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, TypeVar

from fastapi import Depends, Query

from trucebook.errors import UsageError
from trucebook.ledger import Query as Asking
from trucebook.ledger import RecordKind, Sort
from trucebook.ledger.find_query import PAGE
from trucebook.records.vocabulary import Act, Action, AgreementKind, IncidentType, Occurrence
from trucebook.web.safety.limits import MAX_OFFSET, MAX_PAGE
from trucebook.wording.countries import country_code
from trucebook.wording.days import days_of

Code = TypeVar("Code", bound=StrEnum)

Many = Annotated[list[str] | None, Query(max_length=50)]
Day = Annotated[str, Query(max_length=30, examples=["2020-10"])]
Choice = Literal["", "true", "false"]

LABELS = {
    RecordKind.INCIDENT: IncidentType,
    RecordKind.CLAIM: Act,
    RecordKind.COMMITMENT: Action,
    RecordKind.AGREEMENT: AgreementKind,
}
"""What `type` may hold, by kind of record."""

_SEVERAL = ("type", "occurrence", "country", "place", "party", "source", "agreement", "report")
_ONE = ("since", "until", "background", "text", "judged", "hidden", "sort")
_NO_FILTERS = frozenset({"sort", "told", "map", "sel"})


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of a list, as they were given.

    Attributes:
        pairs: names and values of the filters, without what is empty and without the page.
        sort: the order.
        limit: how many; None where nobody says.
        offset: how many come before.
    """

    pairs: tuple[tuple[str, str], ...]
    sort: Sort = Sort.NEWEST
    limit: int | None = None
    offset: int = 0

    def values(self, name: str) -> tuple[str, ...]:
        """What was given for `name`."""
        return tuple(value for key, value in self.pairs if key == name)

    def value(self, name: str) -> str:
        """The one thing that was given for `name`; empty where nothing was."""
        return next(iter(self.values(name)), "")

    def without(self, name: str, value: str) -> tuple[tuple[str, str], ...]:
        """All filters but this one."""
        return tuple(pair for pair in self.pairs if pair != (name, value))

    def filters(self) -> tuple[tuple[str, str], ...]:
        """The filters, without the order and the view."""
        return tuple(pair for pair in self.pairs if pair[0] not in _NO_FILTERS)

    def paged(self, offset: int) -> tuple[tuple[str, str], ...]:
        """The parameters of the same list after `offset` others."""
        limit = (("limit", str(self.limit)),) if self.limit else ()
        after = (("offset", str(offset)),) if offset else ()
        return (*self.pairs, *limit, *after)

    def size(self) -> int:
        """How many are on a page."""
        return self.limit or PAGE

    def query(self, kind: RecordKind) -> Asking:
        """What is looked for among records of `kind`.

        Raises:
            UsageError: where a value is none that its filter can have.
        """
        return Asking(
            kind,
            since=self._day("since"),
            until=self._day("until"),
            labels=codes("type", self.values("type"), LABELS.get(kind)),
            occurrences=codes("occurrence", self.values("occurrence"), Occurrence),
            background=_truth(self.value("background")),
            countries=tuple(map(country_code, self.values("country"))),
            places=self.values("place"),
            parties=self.values("party"),
            sources=self.values("source"),
            agreements=self.values("agreement"),
            words=self.value("text"),
            reports=self.values("report"),
            judged=_truth(self.value("judged")),
            hidden=self.value("hidden") == "true",
        )

    def _day(self, name: str) -> date | None:
        if not (text := self.value(name)):
            return None
        try:
            return days_of(text)[0 if name == "since" else 1]
        except ValueError as error:
            raise UsageError(f"{name}: {error}; give 2020, 2020-10 or 2020-10-18") from error


def codes(name: str, given: tuple[str, ...], known: type[Code] | None) -> tuple[Code, ...]:
    """Codes of the list `known` as people type them, made those of the codebook.

    Raises:
        UsageError: where one is none of the list; the message names the filter and the codes.
    """
    every = {str(code): code for code in known} if known else {}
    found = [code.strip().casefold().replace(" ", "_").replace("-", "_") for code in given]
    for code, typed in zip(found, given, strict=True):
        if code not in every:
            may = f"it is one of {', '.join(every)}" if every else "records of this kind have none"
            raise UsageError(f"{name}: there is no {typed!r}; {may}")
    return tuple(every[code] for code in found)


def _truth(text: str) -> bool | None:
    return None if not text else text == "true"


def _asked(  # noqa: PLR0913 - each is a parameter of the address
    *,
    since: Annotated[Day, Query(description="Not before this year, month or day.")] = "",
    until: Annotated[Day, Query(description="Not after this year, month or day.")] = "",
    type_: Annotated[
        Many, Query(alias="type", description="What sort of record: a code of the codebook.")
    ] = None,
    occurrence: Annotated[Many, Query(description="Whether it happened; of incidents.")] = None,
    background: Annotated[Choice, Query(description="Told as background, or not; of incidents.")] = "",
    country: Annotated[Many, Query(description="In this country: its code (AF) or name.")] = None,
    place: Annotated[Many, Query(description="At this place or in this province; * for any letters.")] = None,
    party: Annotated[Many, Query(description="With this party, in any part; given twice, with both.")] = None,
    source: Annotated[Many, Query(description="According to this person, body, publisher or wire.")] = None,
    agreement: Annotated[
        Many, Query(description="Under or about this agreement: its name or accord.")
    ] = None,
    text: Annotated[
        str, Query(max_length=1000, description='With these words; "together", -not, begin*.')
    ] = "",
    report: Annotated[Many, Query(description="From this report: its id.")] = None,
    judged: Annotated[Choice, Query(description="Only what a person judged, or nobody.")] = "",
    hidden: Annotated[Choice, Query(description="Also what was rejected, retired or replaced.")] = "",
    sort: Annotated[
        Literal["", "newest", "oldest", "added", "doubtful"], Query(description="The order.")
    ] = "",
    limit: Annotated[
        int | None, Query(ge=1, le=MAX_OFFSET, description="At most so many; 50 on a page, else all.")
    ] = None,
    offset: Annotated[int, Query(ge=0, le=MAX_OFFSET, description="Leave out the first so many.")] = 0,
) -> Asked:
    """The parameters that all lists share."""
    given = {"type": type_} | {k: v for k, v in locals().items() if k in {*_SEVERAL, *_ONE}}
    pairs = [
        (name, value) for name in _SEVERAL for value in dict.fromkeys(given[name] or ()) if value.strip()
    ]
    pairs += [(name, given[name]) for name in _ONE if given[name].strip()]
    return Asked(tuple(pairs), Sort(sort or "newest"), limit, offset)


Asks = Annotated[Asked, Depends(_asked)]
"""A route's parameter: what a list is asked for."""


def on_a_page(asked: Asked) -> int:
    """How many a page shows.

    Raises:
        UsageError: where more are asked for than a page holds.
    """
    if asked.size() > MAX_PAGE:
        raise UsageError(f"a page shows {MAX_PAGE:,} records at most: ask for fewer, or for .json or .csv")
    return asked.size()
