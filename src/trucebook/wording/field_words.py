"""A value of any field of a record, in words."""

from enum import StrEnum

from trucebook.records import Figure, Party, Place, Published, Span, When
from trucebook.records.report import Total
from trucebook.wording.time_words import published_words, when_words
from trucebook.wording.words import DASH, code_words, figure_words, party_words, place_words, plain, quoted


def in_words(value: object) -> str:  # noqa: PLR0911 - one way for each sort of value
    """A value of any field, in words."""
    match value:
        case StrEnum():
            return code_words(value)
        case Party():
            return party_words(value)
        case Place():
            return place_words(value)
        case When():
            return when_words(value) or DASH
        case Published():
            return published_words(value)
        case Figure():
            return figure_words(value)
        case Total():
            return f"{figure_words(value.figure)} over {len(value.incidents)} incidents"
        case Span():
            return quoted(value.text)
        case bool():
            return "yes" if value else "no"
    return plain(str(value))
