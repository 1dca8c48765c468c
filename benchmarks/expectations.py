"""What the final records of a report must and must not say, a line each, checked without a reference reading.

    no incident occurred news
    incident air_strike denied | place=Buulo Hawiye
    one claim deny | speaker=Rotich/Kenya
    commitment withdraw_forces | due=..2015-06-30 | quantity=1700

A line asks for at least one such record, for just `one`, or for `no` such record. A record is an incident,
claim, commitment or agreement; the words after it are its codes (type, occurrence, `news` or `background`,
act, action, kind), the fields what it holds. A slash stands between values of which any will do. Parties,
places and spans hold the words given, whatever their case; times lie between two ISO dates, either of which
may be left out; a figure is a measure, a number, or both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.holding import CHECKS, CODES, FIELDS, codes_of
from trucebook.records import Reading, Record


class ExpectationError(ValueError):
    """A line that is no expectation; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is asked of a reading.

    Attributes:
        line: the expectation as it was written.
        number: how many such records there must be; empty for one or more.
        record: "incident", "claim", "commitment" or "agreement".
        codes: sets of codes; such a record has one of each set.
        fields: names of fields, each with the values of which it must hold one.
    """

    line: str
    number: int | None
    record: str
    codes: tuple[frozenset[str], ...]
    fields: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def forbids(self) -> bool:
        """Whether silence meets it."""
        return self.number == 0


_NUMBERS = {"no": 0, "one": 1}


def expectation(line: str) -> Expectation:
    """Read one line.

    Raises:
        ExpectationError: where a word, field or value is none that a record can have.
    """
    opening, *parts = (part.strip() for part in line.split("|"))
    words = opening.split()
    number = _NUMBERS[words.pop(0)] if words and words[0] in _NUMBERS else None
    record = words.pop(0) if words else ""
    if record not in CODES:
        raise ExpectationError(f"{record!r} is none of {', '.join(CODES)} in: {line}")
    codes = tuple(frozenset(word.split("/")) for word in words)
    if unknown := frozenset[str]().union(*codes) - CODES[record]:
        raise ExpectationError(f"no {record} is {' or '.join(sorted(unknown))} in: {line}")
    return Expectation(line, number, record, codes, tuple(_field(part, record, line) for part in parts))


def _field(part: str, record: str, line: str) -> tuple[str, tuple[str, ...]]:
    name, _, value = (piece.strip() for piece in part.partition("="))
    if name not in FIELDS[record] or not value:
        raise ExpectationError(f"{part!r} is not one of {', '.join(FIELDS[record])} with a value in: {line}")
    values = tuple(value.split("/"))
    for one in values:
        if name in CHECKS and not CHECKS[name](one):
            raise ExpectationError(f"{one!r} cannot be a {name} in: {line}")
    return name, values


def met(expected: Expectation, reading: Reading) -> bool:
    """Whether the records of `reading` are as expected."""
    fitting = sum(_fits(expected, record) for record in _records(expected.record, reading))
    return fitting > 0 if expected.number is None else fitting == expected.number


def _records(kind: str, reading: Reading) -> Sequence[Record]:
    by_kind: Mapping[str, Sequence[Record]] = {
        "incident": reading.incidents,
        "claim": reading.claims,
        "commitment": reading.commitments,
        "agreement": reading.agreements,
    }
    return by_kind[kind]


def _fits(expected: Expectation, record: Record) -> bool:
    codes, held = codes_of(record), FIELDS[expected.record]
    return all(codes & wanted for wanted in expected.codes) and all(
        any(held[name](record, value) for value in values) for name, values in expected.fields
    )
