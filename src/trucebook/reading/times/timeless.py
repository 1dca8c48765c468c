"""The grammar of time words that date nothing: "every three months", "daily", "recently", "in the future"."""

from trucebook.reading.numbers import number, ordinal
from trucebook.reading.times.expression import Every, Reference, Unit
from trucebook.reading.times.scan import Read, Scan


def timeless(scan: Scan, at: int) -> Read | None:
    """Read what comes back, or what is merely past or to come, that begins at token `at`."""
    return _every(scan, at) or _reference(scan, at)


def _every(scan: Scan, at: int) -> Read | None:
    """Read "every day", "each Thursday", "every two weeks", "every third month", "daily"."""
    if unit := scan.lexicon.recurring.get(scan.word(at)):
        return Every(1, unit), at + 1
    if scan.word(at) not in {"every", "each"}:
        return None
    start = at + 1
    counted = ordinal(scan.words, start) or (number(scan.words, start) if start < len(scan.words) else None)
    end = counted.end if counted else start
    count = counted.low if counted else 1
    weekday = scan.lexicon.weekdays.get(scan.word(end))
    if weekday is not None and scan.words[end].is_capital:
        return Every(count, Unit.WEEK, weekday), end + 1
    unit = scan.lexicon.units.get(scan.word(end))
    return (Every(count, unit), end + 1) if unit else None


def _reference(scan: Scan, at: int) -> Read | None:
    """Read "recently", "soon", "the past", "the near future", "current"; the longest phrase wins."""
    for phrase, sign in scan.lexicon.references.get(scan.word(at), ()):
        if scan.has(at, *phrase):
            return Reference(sign), at + len(phrase)
    return None
