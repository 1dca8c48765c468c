"""All rows of the book about one report, in memory: what views, histories and checks are made from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from trucebook.ledger.cutting import Value
from trucebook.ledger.names import judgement_id, record_id
from trucebook.ledger.values import Method, RecordKind, Verb

K = TypeVar("K")


class ReadingRow(NamedTuple):
    """That a reader read the report."""

    number: int
    method: Method
    given: str
    at: str


class JudgementRow(NamedTuple):
    """That a person said something about a record."""

    number: int
    verb: Verb
    local: str
    start: int | None
    end: int | None
    field: str | None
    reading: int | None
    target: int | None
    who: str
    why: str
    at: str
    other: str | None = None
    said: str | None = None


class StatementRow(NamedTuple):
    """That a record has a value, as a reading or a judgement has it."""

    local: str
    number: int
    reading: int | None
    judgement: int | None
    value: Value
    confidence: float | None


@dataclass(frozen=True)
class Book:
    """What the book holds of one report.

    Attributes:
        key: the report's key in this database.
        id: the report's id.
        handle: as much of it as people quote.
        text: the stored text.
        text_sha256: its hash.
        url: where the report was published.
        path: the file that it came from.
        added: when it was added.
        newest: no later text from the same URL is held.
        readings: oldest first.
        kinds: of every record that was ever made of the report, by local id; "" is the report itself.
        judgements: oldest first.
        statements: in the order of stating.
    """

    key: int
    id: str
    handle: str
    text: str
    text_sha256: str
    url: str | None
    path: str | None
    added: str
    newest: bool = True
    readings: tuple[ReadingRow, ...] = ()
    kinds: Mapping[str, RecordKind] = field(default_factory=dict)
    judgements: tuple[JudgementRow, ...] = ()
    statements: tuple[StatementRow, ...] = ()

    @cached_property
    def current(self) -> int:
        """Number of the reading that counts."""
        return self.readings[-1].number

    @property
    def next_statement(self) -> int:
        """Number of the next statement."""
        return max((row.number for row in self.statements), default=0) + 1

    @cached_property
    def by_reading(self) -> Mapping[tuple[str, int], tuple[StatementRow, ...]]:
        """What each reading states of each record, by local id and number of the reading."""
        return _grouped((s, (s.local, s.reading)) for s in self.statements if s.reading is not None)

    @cached_property
    def by_judgement(self) -> Mapping[int, tuple[StatementRow, ...]]:
        """What each judgement states, by its number."""
        return _grouped((s, s.judgement) for s in self.statements if s.judgement is not None)

    @cached_property
    def made_in(self) -> Mapping[str, tuple[int, ...]]:
        """The readings that made each record, oldest first, by local id."""
        found: dict[str, list[int]] = {"": [r.number for r in self.readings]}
        for local, reading in self.by_reading:
            if local:
                found.setdefault(local, []).append(reading)
        return {local: tuple(sorted(numbers)) for local, numbers in found.items()}

    def record_id(self, local: str) -> str:
        """The id to quote of the record `local`."""
        return record_id(self.handle, local)

    def judgement_id(self, number: int) -> str:
        """The id to quote of the judgement `number`."""
        return judgement_id(self.handle, number)


def _grouped(pairs: Iterable[tuple[StatementRow, K]]) -> dict[K, tuple[StatementRow, ...]]:
    found: dict[K, list[StatementRow]] = {}
    for row, key in pairs:
        found.setdefault(key, []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}
