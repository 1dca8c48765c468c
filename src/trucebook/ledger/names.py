"""Ids that people quote: of reports, of their records, and of judgements."""

import re
from dataclasses import dataclass
from typing import Final

from trucebook.errors import UsageError
from trucebook.ledger.values import RecordKind

HANDLE_LENGTH: Final = 12
"""Hexadecimal digits of a report's id that are quoted: 48 bits, so that among a million reports two hardly
ever (1 in 500) begin alike. Where they do, the later one's handle is longer."""

LEAST_PREFIX: Final = 6
"""Digits of a report's id that are enough to ask for it, where no other begins so."""

LETTER_OF: Final = {
    RecordKind.INCIDENT: "i",
    RecordKind.CLAIM: "c",
    RecordKind.COMMITMENT: "k",
    RecordKind.AGREEMENT: "a",
}

_LOCAL = re.compile(r"[icka](?:0|[1-9][0-9]{0,8})")
_ID = re.compile(rf"([0-9a-f]{{{LEAST_PREFIX},64}})(?:-([icka][0-9]{{1,9}})|-j([0-9]{{1,9}}))?")


@dataclass(frozen=True, slots=True)
class Name:
    """An id, taken apart.

    Attributes:
        report: the report's handle, id, or the first digits of it.
        local: of the record in it; empty for the report itself.
        judgement: number of the judgement, where it is one's id.
    """

    report: str
    local: str = ""
    judgement: int | None = None


def parse(id_: str) -> Name:
    """Take an id apart.

    Raises:
        UsageError: where it is none.
    """
    match = _ID.fullmatch(id_.strip().lower())
    if match is None:
        raise UsageError(
            f"{id_!r} is no id: a report's is like 4be1c09a7f21 ({LEAST_PREFIX} digits at least), "
            "a record's like 4be1c09a7f21-i3, a judgement's like 4be1c09a7f21-j1"
        )
    return Name(match[1], match[2] or "", int(match[3]) if match[3] else None)


def record_id(handle: str, local: str) -> str:
    """The id of a record, or of the report itself."""
    return f"{handle}-{local}" if local else handle


def judgement_id(handle: str, number: int) -> str:
    """The id of a judgement."""
    return f"{handle}-j{number}"


def is_local(id_: str, kind: RecordKind) -> bool:
    """Whether a reading's own id ("i3") can be kept for a record of `kind`."""
    return id_[:1] == LETTER_OF[kind] and _LOCAL.fullmatch(id_) is not None
