"""When: an interval of days, never a point where the words give a range."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from msgspec import Meta

from trucebook.records.span import Span
from trucebook.records.vocabulary import PublishedBasis


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, where one is told.

    Attributes:
        time: hours and minutes, "04:00".
        zone: the zone as told ("Kyiv time", "GMT"); empty where it is not.
    """

    time: Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    zone: str | None = None


def check_order(earliest: date | None, latest: date | None) -> None:
    """Refuse an interval that ends before it begins.

    Raises:
        ValueError: where `earliest` is after `latest`.
    """
    if earliest and latest and earliest > latest:
        raise ValueError(f"earliest is on or before latest; got {earliest} and {latest}")


@dataclass(frozen=True, slots=True)
class When:
    """A time of something told.

    Attributes:
        earliest: first day it can have been, inclusive; empty where open ("by May").
        latest: last day, inclusive; empty where open ("since Monday" of something that goes on).
        clock: time of day, where told.
        words: the words it was read from.
        basis: where it was inferred, from what.
    """

    earliest: date | None = None
    latest: date | None = None
    clock: Clock | None = None
    words: Span | None = None
    basis: str | None = None

    def __post_init__(self) -> None:
        """Check that the interval is one."""
        check_order(self.earliest, self.latest)


@dataclass(frozen=True, slots=True)
class Published:
    """When a report was published, as narrowly as its metadata or its text tells.

    Attributes:
        earliest: first day it can have been, inclusive.
        latest: last day, inclusive.
        basis: given by the caller or the file's metadata, stated in the text, or inferred from it.
        words: the words it was read from, where the basis is the text.
    """

    earliest: date
    latest: date
    basis: PublishedBasis
    words: Span | None = None

    def __post_init__(self) -> None:
        """Check that the interval is one."""
        check_order(self.earliest, self.latest)
