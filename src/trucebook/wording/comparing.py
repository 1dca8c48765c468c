"""Two incidents as told, laid beside each other field by field."""

from collections.abc import Mapping
from dataclasses import dataclass

from trucebook.records import Incident, Span
from trucebook.wording.time_words import when_words
from trucebook.wording.words import code_words, figure_words, party_words, place_words

Worded = tuple[str, Span | None]
"""A value in words, and the words of the report that it was read from."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What two records tell of one field.

    Attributes:
        name: the field.
        a: the values of the first, in words.
        b: the values of the second.
    """

    name: str
    a: tuple[str, ...]
    b: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether one has a value that the other has not."""
        return set(self.a) != set(self.b)


def compared(a: Incident, b: Incident) -> tuple[Compared, ...]:
    """What the two tell of each field; those of which neither tells anything are left out."""
    one, other = values_of(a), values_of(b)
    fields = (Compared(name, _words(one[name]), _words(other[name])) for name in one)
    return tuple(field for field in fields if field.a or field.b)


def _words(values: tuple[Worded, ...]) -> tuple[str, ...]:
    return tuple(words for words, _ in values)


def values_of(record: Incident) -> Mapping[str, tuple[Worded, ...]]:
    """The values of each field in words, each with its own."""
    background = " (background)" if record.background else ""
    when = when_words(record.when)
    return {
        "type": ((code_words(record.type), None),),
        "occurrence": ((code_words(record.occurrence) + background, None),),
        "when": ((when, record.when.words),) if when and record.when else (),
        "places": tuple((place_words(place), place.words) for place in record.places),
        "actors": tuple((party_words(party), party.words) for party in record.actors),
        "targets": tuple((party_words(party), party.words) for party in record.targets),
        "figures": tuple((figure_words(figure), figure.words) for figure in record.figures),
        "sources": tuple((party_words(party), party.words) for party in record.sources),
    }
