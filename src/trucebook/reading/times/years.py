"""The grammar of years: which one is meant, told beside a month, alone, or as a decade."""

from trucebook.reading.times.expression import Which, Years
from trucebook.reading.times.scan import Read, Scan

RELATIVE_YEARS = {"last": -1, "this": 0, "next": 1, "previous": -1, "past": -1, "following": 1}
"""Years from that of publication, by the word before "year"."""
_EARLIEST_YEAR, _LATEST_YEAR = 1800, 2100  # four digits outside these are counts more often than years


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
        if year := _year(scan, start):
            return year, start + 1
    return None, at


def decade(scan: Scan, at: int) -> Read | None:
    """Read "the 1990s", "the '80s", "the nineties"."""
    at = scan.skip(scan.skip(at, "the"), "'")
    word = scan.word(at)
    if word in scan.lexicon.decades:
        return Years(1900 + scan.lexicon.decades[word], 10), at + 1
    digits = word.isascii() and word.isdecimal() and len(word) in {2, 4} and word.endswith("0")
    if not digits or scan.word(at + 1) != "s" or not scan.touching(at + 1):
        return None
    return Years(int(word) if len(word) == 4 else 1900 + int(word), 10), at + 2


def year_alone(scan: Scan, at: int) -> Read | None:
    """Read "2001", where something says that the four digits are a year."""
    start = scan.skip(at, "the") if scan.word(at) == "the" else at
    year = _year(scan, start)
    if not year or (scan.strict and not _is_year(scan, start)):
        return None
    if scan.word(start + 1) in {"-", "/"} and scan.touching(start + 1):
        last = _year(scan, start + 2) or (year // 100 * 100 + scan.number(start + 2, most=99))
        if year < last <= _LATEST_YEAR:
            return Years(year, last - year + 1), start + 3
    return Years(year), start + 1


def year_offset(scan: Scan, at: int) -> tuple[int | None, int]:
    """Read "last year", "of this year", "next year" after a month."""
    start = scan.skip(at, "of", ",", "in")
    offset = RELATIVE_YEARS.get(scan.word(start))
    if offset is not None and scan.word(start + 1) == "year":
        return offset, start + 2
    return None, at


def _year(scan: Scan, at: int) -> int:
    """The year at `at`; 0 where there is none."""
    text = scan.word(at)
    if len(text) != 4 or not text.isascii() or not text.isdecimal():
        return 0
    return int(text) if _EARLIEST_YEAR <= int(text) <= _LATEST_YEAR else 0


def _is_year(scan: Scan, at: int) -> bool:
    """Whether four digits in running text are a year, judged by the words beside them."""
    before = scan.word(at - 1)
    if before not in scan.lexicon.year_leads or scan.word(at + 1) in {"%", "percent", "million"}:
        return False
    counts = int(scan.word(at)) % 100 == 0 and scan.word(at + 1).endswith("s")
    return not counts
