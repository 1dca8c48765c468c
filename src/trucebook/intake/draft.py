"""What comes out of a file before it is a report: texts with what the file says about them, and failures."""

from dataclasses import dataclass

from trucebook.errors import IntakeError
from trucebook.intake.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that a file holds, not yet normalised or checked.

    Attributes:
        text: the text, without markup.
        metadata: what the file says about it.
        where: line or item of the file, ":7", where the file holds several; else empty.
        path: the file that it first came from, where that is not the file at hand.
    """

    text: str
    metadata: Metadata
    where: str = ""
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be taken in; the others go on.

    Attributes:
        where: the file, and the line or item where there is one: "reports.jsonl:7".
        message: what was wrong and what to do.
    """

    where: str
    message: str

    @classmethod
    def of(cls, error: IntakeError, name: str) -> "Failure":
        """The failure that `error` tells of, in the file `name` where the error names none."""
        return cls(error.where or name, error.message)
