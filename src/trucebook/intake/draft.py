"""What comes out of a file: texts with what the file says about them, reports as they came, and failures."""

from dataclasses import dataclass

from trucebook.errors import IntakeError
from trucebook.intake.metadata import Metadata
from trucebook.records import Report


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that a file holds, not yet normalised or checked.

    Attributes:
        text: the text, without markup.
        metadata: what the file says about it.
        where: line or item of the file, ":7", where the file holds several; else empty.
        path: the file that it first came from, where that is not the file at hand.
        data: the bytes that it was taken from, whole and unchanged.
    """

    text: str
    metadata: Metadata
    where: str = ""
    path: str | None = None
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A report with the evidence of how it came.

    Attributes:
        report: the report.
        data: the bytes as they came: the file's, or of JSON Lines the line's.
        origin: where they came from: the file, "reports.jsonl:7", "standard input".
    """

    report: Report
    data: bytes
    origin: str


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
