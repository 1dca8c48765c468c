"""Words of a report: where they stand, and the words themselves."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a report's stored text.

    Attributes:
        start: offset of the first character, in Unicode code points from 0.
        end: offset after the last character.
        text: the characters between them, so that a span can be checked against its report.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        """Refuse a span that cannot be one.

        Raises:
            ValueError: where the offsets are not in order, or the text is not as long as they say.
        """
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span starts before it ends, at 0 or later; got {self.start} to {self.end}")
        if len(self.text) != self.end - self.start:
            raise ValueError(
                f"a span's text is as long as its offsets say: {self.end - self.start} code points, "
                f"not {len(self.text)}"
            )

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Take the span from `start` to `end` of the stored `text`."""
        return cls(start, end, text[start:end])

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies within this span, or is it."""
        return self.start <= other.start and other.end <= self.end
