"""The grammar of years: which one is meant, told beside a month, alone, or as a decade or century."""

from trucebook.reading.numbers import number_words, ordinal
from trucebook.reading.times.expression import Unit, Which, Years
from trucebook.reading.times.scan import Read, Scan

RELATIVE_YEARS = {"last": -1, "this": 0, "next": 1, "previous": -1, "past": -1, "following": 1}
"""Years from that of publication, by the word before "year"."""
_EARLIEST_YEAR, _LATEST_YEAR = 1800, 2100  # four digits outside these are counts more often than years
_SPOKEN = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}


def which_of(scan: Scan, at: int) -> tuple[Which | None, int]:
    """Read "last", "this past", "the next" ...: which of several is meant."""
    at = scan.skip(at, "the")
    word, following = scan.word(at), scan.word(at + 1)
    if word == "this" and following in {"past", "last"}:
        return Which.LAST, at + 2
    if word == "this" and following in {"coming", "next"}:
        return Which.NEXT, at + 2
    if word in {"last", "past"}:
        return Which.LAST, at + 1
    if word == "this":
        return Which.THIS, at + 1
    if word in {"next", "coming"}:
        return Which.NEXT, at + 1
    return None, at


def year_after(scan: Scan, at: int) -> tuple[int | None, int]:
    """Read a year that follows a month or season: "2020", ", 2020", "of 2020"; and where it ends."""
    for start in (at, at + 1):
        if start > at and scan.word(at) not in {",", "of", "in"}:
            break
        told, end = year_at(scan, start)
        if told:
            return told, end
    return None, at


def decade(scan: Scan, at: int) -> Read | None:
    """Read "the 1990s", "the '80s", "the nineties", "the 20th century"."""
    at = scan.skip(scan.skip(at, "the"), "'")
    word = scan.word(at)
    if word in scan.lexicon.decades:
        return Years(1900 + scan.lexicon.decades[word], 10), at + 1
    counted = ordinal(scan.words, at)
    if counted and 0 < counted.low <= 21:
        end = scan.skip(counted.end, "-")
        is_century = scan.lexicon.units.get(scan.word(end)) is Unit.CENTURY
        return (Years(100 * (counted.low - 1) + 1, 100), end + 1) if is_century else None
    digits = word.isascii() and word.isdecimal() and len(word) in {2, 4} and word.endswith("0")
    if not digits or scan.word(at + 1) != "s" or not scan.touching(at + 1):
        return None
    return Years(int(word) if len(word) == 4 else 1900 + int(word), 10), at + 2


def year_alone(scan: Scan, at: int) -> Read | None:
    """Read "2001", where something says that the four digits are a year; "the year 2000", "fiscal 2021"."""
    start = scan.skip(at, "the")
    named = scan.skip(scan.skip(start, "fiscal"), "year")
    first, end = year_at(scan, named)
    if not first:
        return None
    if named == start and scan.strict and end == start + 1 and not _is_year(scan, start):
        return None
    if _is_reference(scan, end):
        return None
    if scan.word(end) in {"-", "/"} and scan.touching(end):
        last = year_at(scan, end + 1)[0] or (first // 100 * 100 + scan.number(end + 1, most=99))
        if first < last <= _LATEST_YEAR:
            return Years(first, last - first + 1), end + 2
    return Years(first), end


def year_offset(scan: Scan, at: int) -> tuple[int | None, int]:
    """Read "last year", "of this year", "next year" after a month."""
    start = scan.skip(at, "of", ",", "in")
    offset = RELATIVE_YEARS.get(scan.word(start))
    if offset is not None and scan.word(start + 1) == "year":
        return offset, start + 2
    return None, at


def year_at(scan: Scan, at: int) -> tuple[int, int]:
    """The year at `at`, in four digits or spoken ("nineteen ninety-six"), 0 where none is; and its end."""
    text = scan.word(at)
    if len(text) == 4 and text.isascii() and text.isdecimal():
        value = int(text)
        return (value, at + 1) if _EARLIEST_YEAR <= value <= _LATEST_YEAR else (0, at)
    if scan.has(at, "two", "thousand") and scan.word(at - 1) == "year":
        rest = scan.skip(at + 2, "and")
        unit = number_words().cardinals.get(scan.word(rest), 0)
        return (2000 + unit, rest + 1) if 0 < unit < 20 else (2000, at + 2)
    return _spoken(scan, at)


def _spoken(scan: Scan, at: int) -> tuple[int, int]:
    """Read "nineteen ninety-six", "twenty twenty"."""
    century = _SPOKEN.get(scan.word(at))
    cardinals = number_words().cardinals
    tens = cardinals.get(scan.word(at + 1), 0)
    if century is None or not 10 <= tens < 100:
        return 0, at
    end = at + 2
    rest = scan.skip(end, "-")
    unit = cardinals.get(scan.word(rest), 0)
    if tens >= 20 and 0 < unit < 10:
        return century + tens + unit, rest + 1
    return century + tens, end


def _is_reference(scan: Scan, at: int) -> bool:
    """Whether the digits before `at` begin a reference number: "2010-02-CA-033"."""
    if at + 2 >= len(scan.words) or not all(scan.touching(at + step) for step in range(3)):
        return False
    return scan.word(at) == scan.word(at + 2) == "-" and scan.words[at + 1].is_number


def _is_year(scan: Scan, at: int) -> bool:
    """Whether four digits in running text are a year, judged by the words beside them."""
    before, after = scan.word(at - 1), scan.word(at + 1)
    if after in {"%", "percent", "million", "billion"} or (after == "-" and scan.touching(at + 1)):
        return False
    if before in scan.lexicon.owning or (before == "s" and scan.word(at - 2) == "'"):
        return True  # "its 1990 invasion", "a 1996 law": nothing is counted so
    if before == "-" and scan.word(at - 2) in scan.lexicon.year_leads:
        return True  # "mid-1996", "post-1959"
    if before == "," and year_at(scan, at - 2)[0]:
        return True  # "in 1994, 1995 and 1997"
    counts = after.endswith("s") and (int(scan.word(at)) % 100 == 0 or before in scan.lexicon.counting)
    return before in scan.lexicon.year_leads and not counts
