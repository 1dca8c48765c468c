"""The lines of a dump, report by report."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar, cast

import msgspec

from trucebook.errors import LedgerError
from trucebook.ledger.lines import FORMAT, AnyLine, HeadLine, ReportLine, decode

L = TypeVar("L")


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one report.

    Attributes:
        line: where they begin.
        report: the first of them.
        rest: the others, by class.
    """

    line: int
    report: ReportLine
    rest: dict[type, list[AnyLine]] = field(default_factory=dict)

    def of(self, class_: type[L]) -> list[L]:
        """The lines of one class."""
        return cast("list[L]", self.rest.get(class_, []))


def groups(lines: Iterable[str]) -> Iterator[tuple[Group, str]]:
    """The reports of a dump, each with the SHA-256 of the dump up to its end.

    Raises:
        LedgerError: where a line is none of a dump's, or stands where it cannot; the message names it.
    """
    group: Group | None = None
    head = False
    read = hashlib.sha256()
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        line = _decoded(text, number)
        if not head:
            _check_head(line)
            head = True
        elif isinstance(line, ReportLine):
            if group is not None:
                yield group, read.hexdigest()
            group = Group(number, line)
        elif group is None or getattr(line, "report", group.report.handle) != group.report.handle:
            raise LedgerError(f"line {number} of the dump does not follow its report; nothing was loaded")
        else:
            group.rest.setdefault(type(line), []).append(line)
        read.update(text.rstrip("\r\n").encode())
    if not head:
        raise LedgerError("there is nothing to load: give what `trucebook dump` wrote")
    if group is not None:
        yield group, read.hexdigest()


def _decoded(text: str, number: int) -> AnyLine:
    try:
        line: AnyLine = decode(text)
    except msgspec.DecodeError as error:
        raise LedgerError(
            f"line {number} of the dump is none of its lines: {error}; nothing was loaded"
        ) from error
    return line


def _check_head(line: AnyLine) -> None:
    if not isinstance(line, HeadLine):
        raise LedgerError("this is no dump, or its first line is missing: load what `trucebook dump` wrote")
    if line.format > FORMAT:
        raise LedgerError(f"the dump is of a newer trucebook (format {line.format}): load it with that one")
