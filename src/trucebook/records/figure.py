"""How many: a count with its bounds, its unit, whom it counts and who says so."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from trucebook.records.party import Party
from trucebook.records.span import Span
from trucebook.records.vocabulary import Category, Group, Measure, Unit


@dataclass(frozen=True, slots=True)
class Figure:
    """A count.

    Attributes:
        measure: what is counted.
        low: the least it can be, inclusive; empty where only an upper bound is told ("up to 40").
        high: the most it can be, inclusive; empty where only a lower bound is told ("at least 14").
        approximate: the words say "about" or "nearly".
        unit: people, families (never converted without a cited household size) or items.
        who: the words for whom or what is counted: "security force members".
        category: civilians, combatants, mixed or unknown.
        group: a group named by the words, where one is.
        part_of: the words of the figure of the same record that this is a subset of.
        source: who gives the figure, besides the report's publisher.
        words: the words it was read from.
    """

    measure: Measure
    low: Annotated[int, Meta(ge=0)] | None = None
    high: Annotated[int, Meta(ge=0)] | None = None
    approximate: bool = False
    unit: Unit = Unit.PEOPLE
    who: str | None = None
    category: Category = Category.UNKNOWN
    group: Group | None = None
    part_of: Span | None = None
    source: Party | None = None
    words: Span | None = None

    def __post_init__(self) -> None:
        """Refuse bounds that are not in order.

        Raises:
            ValueError: where `low` is above `high`, or neither is given.
        """
        if self.low is None and self.high is None:
            raise ValueError("a figure has a low or a high bound")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low is not above high; got {self.low} and {self.high}")
