"""The words of news time, found, understood and turned into intervals of days."""

from trucebook.reading.times.around import counted_back, lasted, up_to_publication, whole
from trucebook.reading.times.finding import Found, find
from trucebook.reading.times.resolving import resolve
from trucebook.reading.times.spans import clock_in, parse, when
from trucebook.reading.times.tense import ahead

__all__ = [
    "Found",
    "ahead",
    "clock_in",
    "counted_back",
    "find",
    "lasted",
    "parse",
    "resolve",
    "up_to_publication",
    "when",
    "whole",
]
