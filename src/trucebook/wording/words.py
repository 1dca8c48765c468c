"""Human words for what records hold: codes, figures, places and parties, each as one line of text."""

import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache

from trucebook.knowledge.states import states
from trucebook.records import Figure, Party, Place
from trucebook.records.vocabulary import Act, Category, Measure, Unit

DASH = "\N{EN DASH}"

_ACTS = {
    Act.ACCUSE: "accuses",
    Act.DENY: "denies",
    Act.CLAIM_RESPONSIBILITY: "claims responsibility",
    Act.DISCLAIM: "does not claim",
    Act.CONFIRM: "confirms",
    Act.JUSTIFY: "justifies",
    Act.WARN: "warns",
    Act.DEMAND: "demands",
    Act.PLEDGE: "pledges",
    Act.REJECT: "rejects",
    Act.WELCOME: "welcomes",
    Act.CONDEMN: "condemns",
    Act.DECLARE: "declares",
}

_FATES = {
    Measure.KILLED: "killed",
    Measure.INJURED: "injured",
    Measure.CASUALTIES: "killed or injured",
    Measure.DISPLACED: "displaced",
    Measure.MISSING: "missing",
    Measure.ABDUCTED: "abducted",
    Measure.DETAINED: "detained",
    Measure.RELEASED: "released",
    Measure.RETURNED: "returned",
    Measure.DESTROYED: "destroyed",
}
"""What befell those who are counted. The other measures (troops, strikes) name what is counted."""

_BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def plain(text: str) -> str:
    """`text` on one line, without what could steer a terminal: control characters, text direction."""
    line = " ".join(text.split())
    if line.isprintable():  # which holds nothing of the kind: most text, and much faster
        return line
    return "".join(c for c in line if unicodedata.category(c) != "Cc" and c not in _BIDI_CONTROLS)


def quoted(words: str, *, limit: int = 400) -> str:
    """`words` in quotation marks on one line, cut at a word after `limit` characters."""
    line = plain(words[: limit * 2])
    if len(line) > limit or len(words) > limit * 2:
        line = line[:limit].rsplit(" ", 1)[0].rstrip() + " …"
    return f"“{line}”"


def code_words(code: StrEnum) -> str:
    """A code as words: `air_strike` is "air strike"."""
    return code.value.replace("_", " ")


def act_words(act: Act) -> str:
    """What a speaker does, as a verb: "claims responsibility"."""
    return _ACTS[act]


def party_words(party: Party) -> str:
    """A party with the body it speaks for, or else its role: "Sonny Leggett (US Forces)"."""
    beside = party.affiliation or party.role
    return plain(f"{party.name} ({beside})" if beside and beside != party.name else party.name)


def parties_words(parties: Iterable[Party]) -> str:
    """Parties, with commas between."""
    return ", ".join(party_words(party) for party in parties)


def between_words(doers: Sequence[Party], sufferers: Sequence[Party]) -> str:
    """Who to whom: "Taliban → police"; "?" for a doer who is not told. Empty where nobody is."""
    if not sufferers:
        return parties_words(doers)
    return f"{parties_words(doers) or '?'} → {parties_words(sufferers)}"


@cache
def country_names() -> dict[str, str]:
    """Names of countries by their codes."""
    return {state.country: state.name for state in reversed(states())}


def place_words(place: Place) -> str:
    """A place, what holds it, and how narrow it is: "Sangin, Helmand, Afghanistan (town)"."""
    country = country_names().get(place.country, place.country) if place.country else None
    holders = [holder for holder in (place.admin1, country) if holder and holder != place.name]
    if place.precision and place.precision.value == "country":
        holders = []
    name = plain(", ".join((place.name, *holders)))
    return f"{name} ({place.precision.value})" if place.precision else name


def places_words(places: Sequence[Place], *, most: int = 4) -> str:
    """Places, most specific first; after the first `most` only how many more there are."""
    shown = "; ".join(place_words(place) for place in places[:most])
    return f"{shown}; and {len(places) - most} more" if len(places) > most else shown


def bounds_words(figure: Figure) -> str:
    """The bounds of a count: "14", "≥ 14", "≤ 40", "133" to "164" with a dash, "about 300"."""
    about = "about " if figure.approximate else ""
    if figure.high is None:
        return f"≥ {about}{figure.low:,}"
    if figure.low is None:
        return f"≤ {about}{figure.high:,}"
    if figure.low == figure.high:
        return f"{about}{figure.low:,}"
    return f"{about}{figure.low:,}{DASH}{figure.high:,}"


def figure_words(figure: Figure, *, measured: bool = True) -> str:
    """A count of somebody: "killed ≥ 14 security force members"; without the measure where asked."""
    fate = _FATES.get(figure.measure, "") if measured else ""
    words = " ".join(filter(None, (fate, bounds_words(figure), _counted(figure))))
    return f"{words} ({party_words(figure.source)})" if figure.source else words


def _counted(figure: Figure) -> str:
    who = plain(figure.who or "")
    if figure.unit is Unit.FAMILIES and not any(word in who.lower() for word in ("famil", "household")):
        return f"{who} families".lstrip()
    if who:
        return who
    if figure.group:
        return code_words(figure.group)
    if figure.category in (Category.CIVILIANS, Category.COMBATANTS):
        return figure.category.value
    if figure.measure not in _FATES:
        return code_words(figure.measure)
    return "people" if figure.unit is Unit.PEOPLE else ""


def figures_words(figures: Sequence[Figure]) -> str:
    """Counts, each subset after what it is part of: "killed 23 civilians, including 9 children"."""
    wholes = {figure.words: i for i, figure in enumerate(figures) if figure.words}

    def whole_of(i: int) -> int | None:
        part_of = figures[i].part_of
        whole = wholes.get(part_of) if part_of else None
        return None if whole == i else whole

    def place_of(i: int) -> tuple[int, bool, int]:
        whole = whole_of(i)
        return (i, False, i) if whole is None else (whole, True, i)

    written = ""
    for i in sorted(range(len(figures)), key=place_of):
        whole = whole_of(i)
        if written and whole is not None:
            measured = figures[whole].measure is not figures[i].measure
            written += f", including {figure_words(figures[i], measured=measured)}"
        else:
            written += ("; " if written else "") + figure_words(figures[i])
            written += _larger_whole(figures[i]) if whole is None else ""
    return written


def _larger_whole(figure: Figure) -> str:
    """What a subset is part of, where that figure stands elsewhere."""
    return f" (of {quoted(figure.part_of.text, limit=60)})" if figure.part_of else ""
