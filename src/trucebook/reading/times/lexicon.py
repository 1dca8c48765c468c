"""The tables of times.toml, read once."""

from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from trucebook.knowledge.files import load_toml
from trucebook.reading.numbers import number_words
from trucebook.reading.times.expression import Edge, Feast, Part, Reckoning, Unit
from trucebook.reading.tokens import Token, word_at

_Value = TypeVar("_Value")
_CORE_TABLES = ("months", "weekdays", "seasons", "units", "deictic", "clock", "decades", "recurring")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of time.

    Attributes:
        months: a name's month, 1 to 12.
        weekdays: a name's weekday, 0 for Monday.
        seasons: first month and number of months.
        holidays: month and day, by the words of the name.
        feasts: movable holidays, by the words of the name.
        units: a unit by its singular or plural.
        deictic: days from the day of publication.
        present: words for the day of publication, each a tuple of words.
        recurring: words for what comes back, with their unit: "daily".
        references: by their first word, phrases for what is past (-1), present (0) or to come (1), the
            longest phrase first.
        decades: the tens of a decade by its name.
        parts: parts of a stretch.
        dayparts: parts of a day.
        bounds: by their first word, phrases with their edge, the longest phrase first.
        clock: times of day said by one word.
        zones: time zones by their letters.
        vague: fewest and most of a unit that stands without a number.
        recent: days that "recent" and the unit reach back.
        coming: days that "coming" and the unit reach on.
        loose: names of months and weekdays that are other words, too, so that running text needs a sign
            beside them: "may", "march", "sun".
        leads: words before such a name that are sign enough: "in May".
        year_leads: words before four digits that are sign enough of a year: "since 2001".
        owning: words before four digits after which nothing is counted: "its 1990 invasion".
        counting: those of `year_leads` after which things can be counted: "for 1990 families".
        approximators: words before a time that leave its days as they are: "about", "nearly".
        fillers: words between a number and its unit: "three consecutive days".
        cores: words one of which every time expression has.
        leading: words that may come before the core of an expression.
        inner: those of them with which none begins.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    holidays: dict[tuple[str, ...], tuple[int, int]]
    feasts: dict[tuple[str, ...], Feast]
    units: dict[str, Unit]
    deictic: dict[str, int]
    present: frozenset[tuple[str, ...]]
    recurring: dict[str, Unit]
    references: dict[str, tuple[tuple[tuple[str, ...], int], ...]]
    decades: dict[str, int]
    parts: dict[str, Part]
    dayparts: frozenset[str]
    bounds: dict[str, tuple[tuple[tuple[str, ...], Edge], ...]]
    clock: dict[str, str]
    zones: frozenset[str]
    vague: dict[Unit, tuple[int, int]]
    recent: dict[Unit, int]
    coming: dict[Unit, int]
    loose: frozenset[str]
    leads: frozenset[str]
    year_leads: frozenset[str]
    owning: frozenset[str]
    counting: frozenset[str]
    approximators: frozenset[str]
    fillers: frozenset[str]
    cores: frozenset[str]
    leading: frozenset[str]
    inner: frozenset[str]

    def bound_at(self, words: tuple[Token, ...], at: int) -> tuple[Edge, int] | None:
        """The bound that begins at token `at` ("no later than") and its length in tokens."""
        for phrase, edge in self.bounds.get(word_at(words, at), ()):
            if all(word_at(words, at + step) == word for step, word in enumerate(phrase)):
                return edge, len(phrase)
        return None


@cache
def lexicon() -> Lexicon:
    """The words of time that the package knows.

    Raises:
        KnowledgeError: where times.toml or numbers.toml is missing or damaged.
    """
    raw = load_toml("times.toml")
    numbers = number_words()
    holidays = {_key(name): (month, day) for name, (month, day) in raw["holidays"].items()}
    bounds = {_key(words): Edge(edge) for words, edge in raw["bounds"].items()}
    feasts = {_key(name): _feast(told) for name, told in raw["feasts"].items()}
    references = {_key(words): sign for words, sign in raw["references"].items()}
    present = frozenset(_key(words) for words in raw["present"]["words"])
    return Lexicon(
        months=raw["months"],
        weekdays=raw["weekdays"],
        seasons={name: (first, count) for name, (first, count) in raw["seasons"].items()},
        holidays=holidays,
        feasts=feasts,
        units={word: Unit(unit) for word, unit in raw["units"].items()},
        deictic=raw["deictic"],
        present=present,
        recurring={word: Unit(unit) for word, unit in raw["recurring"].items()},
        references=_by_first_word(references),
        decades=raw["decades"],
        parts={word: Part(part) for word, part in raw["parts"].items()},
        dayparts=frozenset(raw["dayparts"]["words"]),
        bounds=_by_first_word(bounds),
        clock=raw["clock"],
        zones=frozenset(raw["zones"]["words"]),
        vague={Unit(unit): (low, high) for unit, (low, high) in raw["vague"].items()},
        recent={Unit(unit): days for unit, days in raw["recent"].items()},
        coming={Unit(unit): days for unit, days in raw["coming"].items()},
        loose=frozenset(raw["loose"]["words"]),
        leads=frozenset(raw["loose"]["leads"]),
        year_leads=frozenset(raw["loose"]["year_leads"]),
        owning=frozenset(raw["loose"]["owning"]),
        counting=frozenset(raw["loose"]["counting"]),
        approximators=frozenset(raw["approximators"]["words"]),
        fillers=frozenset(raw["fillers"]["words"]),
        cores=frozenset().union(
            *(raw[table] for table in _CORE_TABLES),
            raw["dayparts"]["words"],
            raw["cores"]["words"],
            (key[-1] for key in (*present, *references, *feasts)),
            *holidays,
        ),
        leading=frozenset().union(
            raw["leading"]["words"],
            raw["inner"]["words"],
            raw["approximators"]["words"],
            raw["fillers"]["words"],
            *(raw[table] for table in ("parts", "months", "weekdays", "units")),
            raw["dayparts"]["words"],
            *(number for number in (numbers.cardinals, numbers.ordinals, numbers.scales, numbers.some)),
            *bounds,
            *present,
            *references,
            *holidays,
            *feasts,
        ),
        inner=frozenset(raw["inner"]["words"]),
    )


def _feast(told: dict[str, Any]) -> Feast:
    """A movable holiday as times.toml tells it."""
    return Feast(**{**told, "reckoning": Reckoning(told["reckoning"])})


def _by_first_word(
    phrases: dict[tuple[str, ...], _Value],
) -> dict[str, tuple[tuple[tuple[str, ...], _Value], ...]]:
    """The phrases grouped by their first word, the longest first."""
    longest_first = sorted(phrases.items(), key=lambda entry: -len(entry[0]))
    firsts = {phrase[0] for phrase in phrases}
    return {first: tuple(entry for entry in longest_first if entry[0][0] == first) for first in firsts}


def _key(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as the tokeniser parts them: apostrophes and hyphens stand alone."""
    return tuple(phrase.replace("'", " ' ").replace("-", " - ").split())
