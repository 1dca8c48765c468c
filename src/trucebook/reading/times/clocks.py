"""The grammar of times of day: "04:00 Kyiv time", "9.30pm", "0700 GMT", "one o'clock", "noon"."""

import re

from trucebook.reading.numbers import number_words
from trucebook.reading.times.scan import Scan
from trucebook.records import Clock

_HOURS_MINUTES = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.][0-5]\d)?", re.ASCII)
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)", re.ASCII)


def clock(scan: Scan, at: int) -> tuple[Clock, int] | None:
    """Read the time of day that begins at token `at`; gives it and the index of the token after it."""
    if at >= len(scan.words):
        return None
    if named := scan.lexicon.clock.get(scan.word(at)):
        zone, end = _zone(scan, at + 1)
        return Clock(named, zone), _aside(scan, end)
    return _hours_minutes(scan, at) or _military(scan, at) or _hour(scan, at)


def _hours_minutes(scan: Scan, at: int) -> tuple[Clock, int] | None:
    """Read "04:00", "4:30 pm", "7.30 p.m."; a dot needs "am" or a zone, for "7.30" is a number."""
    match = _HOURS_MINUTES.fullmatch(scan.word(at))
    if not match:
        return None
    half, end = _half_of_day(scan, at + 1)
    zone, end = _zone(scan, end)
    if "." in scan.word(at) and not (half or zone):
        return None
    hour = _hour_of_day(int(match[1]), half)
    return None if hour is None else (Clock(f"{hour:02}:{match[2]}", zone), _aside(scan, end))


def _military(scan: Scan, at: int) -> tuple[Clock, int] | None:
    """Read "0700 GMT", "1945 hours": four digits that a zone or "hours" marks as a time."""
    match = _MILITARY.fullmatch(scan.word(at))
    if not match:
        return None
    end = scan.skip(at + 1, "hours", "hrs")
    zone, after = _zone(scan, end)
    if end == at + 1 and not zone:
        return None
    return Clock(f"{match[1]}:{match[2]}", zone), _aside(scan, after)


def _hour(scan: Scan, at: int) -> tuple[Clock, int] | None:
    """Read "9am", "10 p.m.", "one o'clock"."""
    hour = scan.number(at, most=12) or number_words().cardinals.get(scan.word(at), 0)
    if not 0 < hour <= 12:
        return None
    half, end = _half_of_day(scan, at + 1)
    if not half and scan.has(at + 1, "o", "'", "clock"):
        half, end = _half_of_day(scan, at + 4)
        half = half or ("pm" if scan.word(end + 2) in {"afternoon", "evening"} else None)
    elif not half:
        return None
    zone, end = _zone(scan, end)
    of_day = _hour_of_day(hour, half)
    return None if of_day is None else (Clock(f"{of_day:02}:00", zone), _aside(scan, end))


def _half_of_day(scan: Scan, at: int) -> tuple[str | None, int]:
    """Read "am", "p.m.", "p.m"; and where it ends."""
    word = scan.word(at)
    if word in {"am", "pm", "a.m.", "p.m."}:
        return word.replace(".", ""), at + 1
    if word in {"a", "p"} and scan.has(at + 1, ".", "m"):
        return f"{word}m", at + 3
    return None, at


def _hour_of_day(hour: int, half: str | None) -> int | None:
    """The hour from 0 to 23; None where "am" or "pm" stands by an hour that has neither."""
    if half is None or (half == "pm" and hour > 12):
        return hour
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if half == "pm" else 0)


def _zone(scan: Scan, at: int) -> tuple[str | None, int]:
    """Read the zone as told: "GMT", "(GMT)", "local time", "Kyiv time"; and where it ends."""
    start = scan.skip(at, "(", ",")
    if start >= len(scan.words):
        return None, at
    first = scan.words[start]
    if first.word in scan.lexicon.zones and first.text.isupper():
        return first.text, scan.skip(start + 1, ")")
    for size in (1, 2):
        names = scan.words[start : start + size]
        named = all(name.is_word and (name.is_capital or name.word == "local") for name in names)
        if named and scan.word(start + size) == "time":
            zone = " ".join(token.text for token in scan.words[start : start + size + 1])
            return zone, scan.skip(start + size + 1, ")")
    return None, at


def _aside(scan: Scan, at: int) -> int:
    """The index after the same time told for another zone: "(20:20 GMT)"; `at` where there is none."""
    if scan.word(at) != "(":
        return at
    closing = next((end for end in range(at + 1, at + 6) if scan.word(end) == ")"), None)
    is_time = _MILITARY.fullmatch(scan.word(at + 1)) or _HOURS_MINUTES.fullmatch(scan.word(at + 1))
    return closing + 1 if closing and is_time else at
