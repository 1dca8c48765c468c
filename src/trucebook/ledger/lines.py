"""A ledger as lines of JSON: one class for each kind of row, which are all that a dump can hold.

What is empty is left out. A report's line comes first, then its text and bytes where no report before it
had the same, and then its rows in the order of their numbers. Values are those of the codebook's JSON; their
words are written out beside their offsets, so that a dump can be read, and checked, by itself.
"""

from typing import Annotated, Final

import msgspec

FORMAT: Final = 2
"""Of the lines. It changes only when an older trucebook could not load them."""

Number = Annotated[int, msgspec.Meta(ge=0, le=2**31 - 1)]
"""As columns of either engine hold it."""


class Line(msgspec.Struct, frozen=True, tag_field="row", omit_defaults=True, forbid_unknown_fields=True):
    """Any line."""


class HeadLine(Line, frozen=True, tag="ledger"):
    """The first line."""

    format: int


class ReportLine(Line, frozen=True, tag="report"):
    """A report; the lines after it are its own."""

    id: str
    handle: str
    text_sha256: str
    added: str
    url: str | None = None
    path: str | None = None


class TextLine(Line, frozen=True, tag="text"):
    """The text of this report, and perhaps of later ones."""

    sha256: str
    text: str


class EvidenceLine(Line, frozen=True, tag="evidence"):
    """Bytes: as text where they are UTF-8, else in base 64."""

    sha256: str
    text: str | None = None
    base64: bytes | None = None


class ArrivalLine(Line, frozen=True, tag="arrival"):
    """That bytes came in as this report."""

    report: str
    number: Number
    evidence: str
    origin: str
    received: str
    tool: str


class ReadingLine(Line, frozen=True, tag="reading"):
    """That a reader read this report."""

    report: str
    number: Number
    reader: str
    version: str
    given: str
    at: str


class RecordLine(Line, frozen=True, tag="record"):
    """That there is a record; the report itself is one, without a local id."""

    report: str
    kind: str
    record: str = ""


class JudgementLine(Line, frozen=True, tag="judgement"):
    """That a person judged."""

    report: str
    number: Number
    verb: str
    who: str
    at: str
    record: str = ""
    field: str | None = None
    why: str = ""
    start: Number | None = None
    end: Number | None = None
    reading: Number | None = None
    target: Number | None = None
    other: str | None = None
    said: str | None = None


class StatementLine(Line, frozen=True, tag="statement"):
    """That a record has a value."""

    report: str
    number: Number
    field: str
    record: str = ""
    position: Number = 0
    value: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    words: str | None = None
    start: Number | None = None
    end: Number | None = None
    confidence: float | None = None
    reading: Number | None = None
    judgement: Number | None = None


AnyLine = (
    HeadLine
    | ReportLine
    | TextLine
    | EvidenceLine
    | ArrivalLine
    | ReadingLine
    | RecordLine
    | JudgementLine
    | StatementLine
)

encode = msgspec.json.Encoder().encode
decode = msgspec.json.Decoder(AnyLine).decode
