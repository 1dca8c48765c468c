"""What was found when two incidents were laid beside each other, in words for people."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

import numpy as np

from trucebook.reconcile.columns import columns_of
from trucebook.reconcile.nearness import Level, levels
from trucebook.reconcile.rarity import folded, stem
from trucebook.reconcile.traits import Count, Name, Spot, Traits
from trucebook.records.vocabulary import GROUP_OF_TYPE, IncidentType, Occurrence

_MOST_WORDS = 4  # shared words that are quoted

_A = {"actor": "an actor", "target": "a target"}
_STATE_KINDS = frozenset({"state_forces", "government"})


def wordings(a: Traits, b: Traits) -> dict[str, str]:
    """By family of features, what was found in two incidents; families with nothing to say are left out."""
    tell: dict[str, Callable[[Traits, Traits], str]] = {
        "type": _type,
        "occurrence": _occurrence,
        "background": _background,
        "time": _time,
        "published": _published,
        "place": _place,
        "actors": _actors,
        "targets": lambda x, y: _role("target", x.targets, y.targets),
        "figures": _figures,
        "words": lambda x, y: _shared("share", x.words, y.words) or "share no rare word",
        "headline": lambda x, y: _shared("headlines share", x.headline, y.headline),
        "report": lambda x, y: "told by one report" if x.report == y.report else "",
        "origin": lambda x, y: "of one origin" if x.origin == y.origin else "",
    }
    said = {family: words(a, b) for family, words in tell.items()}
    return {family: words for family, words in said.items() if words}


def _plain(code: str) -> str:
    return code.replace("_", " ")


def _type(a: Traits, b: Traits) -> str:
    if a.type == b.type:
        return f"both {_plain(a.type)}"
    return f"{_plain(a.type)} and {_plain(b.type)}"


def _occurrence(a: Traits, b: Traits) -> str:
    if a.occurrence == b.occurrence:
        return f"both {_plain(a.occurrence)}"
    return f"one {_plain(a.occurrence)}, one {_plain(b.occurrence)}"


def _background(a: Traits, b: Traits) -> str:
    if a.background and b.background:
        return "both told as history"
    return "one told as history, one as news" if a.background or b.background else ""


def _interval(traits: Traits) -> str:
    first, last = date.fromordinal(traits.first or 1), date.fromordinal(traits.last or 1)
    return f"{first}" if first == last else f"{first} to {last}"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def _time(a: Traits, b: Traits) -> str:
    dated = [t for t in (a, b) if t.first is not None]
    if len(dated) < 2:
        return f"one has no date, one {_interval(dated[0])}" if dated else "neither has a date"
    one, other = _interval(a), _interval(b)
    if one == other:
        return f"both {one}"
    first_a, last_a, first_b, last_b = a.first or 0, a.last or 0, b.first or 0, b.last or 0
    gap = max(first_a, first_b) - min(last_a, last_b)
    if gap > 0:
        return f"{one} and {other}, {_days(gap)} apart"
    if first_a <= first_b and last_b <= last_a:
        return f"{other} lies within {one}"
    if first_b <= first_a and last_a <= last_b:
        return f"{one} lies within {other}"
    return f"{one} and {other} overlap by {_days(1 - gap)}"


def _published(a: Traits, b: Traits) -> str:
    if a.published is None or b.published is None:
        return "not known when both were published"
    gap = max(a.published[0], b.published[0]) - min(a.published[1], b.published[1])
    return f"published {_days(gap)} apart" if gap > 0 else "published the same day"


_NOWHERE = Traits(IncidentType.ATTACK, GROUP_OF_TYPE[IncidentType.ATTACK], Occurrence.OCCURRED, "", "")


@lru_cache(maxsize=4096)  # what many reports tell is mostly at one place
def _nearest(one: tuple[Spot, ...], other: tuple[Spot, ...]) -> tuple[Spot, Spot, Level, float]:
    """The two places that are nearest to each other, how near they are, and the distance in km."""
    singles = [replace(_NOWHERE, places=(spot,)) for spot in (*one, *other)]
    left, right = np.divmod(np.arange(len(one) * len(other)), len(other))
    level, km = levels(columns_of(singles), left, right + len(one))
    best = min(range(len(left)), key=lambda i: (-int(level[i]), float(np.nan_to_num(km[i], nan=np.inf)), i))
    return one[left[best]], other[right[best]], Level(int(level[best])), float(km[best])


def _place(a: Traits, b: Traits) -> str:
    if not a.places or not b.places:
        return "one has no place" if a.places or b.places else "neither has a place"
    one, other, level, km = _nearest(a.places, b.places)
    if level > Level.ABROAD and folded(one.name) == folded(other.name):
        return f"both in {one.name}" + (f" ({_plain(one.precision)})" if one.precision else "")
    inner, outer = (one, other) if one.radius_km <= other.radius_km else (other, one)
    words = {
        Level.UNKNOWN: f"{one.name} and {other.name}: not known where both lie",
        Level.ABROAD: f"{one.name} ({one.country}) and {other.name} ({other.country}): different countries",
        Level.COUNTRY: f"{inner.name} and {outer.name}: one is told no closer than {outer.name}",
        Level.WITHIN: f"{inner.name} lies in or by {outer.name} ({_plain(outer.precision)})",
    }
    if level in words:
        return words[level]
    far = "" if np.isnan(km) else f", {km:.0f} km apart"
    return f"{one.name} ({_plain(one.precision)}) and {other.name} ({_plain(other.precision)}){far}"


def _actors(a: Traits, b: Traits) -> str:
    said = _role("actor", a.actors, b.actors)
    crossed = _common(a.actors, b.targets) or _common(b.actors, a.targets)
    straight = _common(a.actors, b.actors) or _common(a.targets, b.targets)
    return (
        f"{said}; {crossed} is the doer in one and suffers it in the other"
        if crossed and not straight
        else said
    )


def _common(one: Iterable[Name], other: Sequence[Name]) -> str:
    """What two lists of parties share: a name, or two names of one state; empty where nothing."""
    states = ""
    for x in one:
        for y in other:
            if folded(x.name) == folded(y.name):
                return x.name
            if x.country and x.country == y.country and {x.kind, y.kind} <= _STATE_KINDS:
                states = states or f"{x.name} and {y.name}"
    return states


def _role(role: str, one: Sequence[Name], other: Sequence[Name]) -> str:
    if not one or not other:
        return f"only one names {_A[role]}" if one or other else f"neither names {_A[role]}"
    if shared := _common(one, other):
        return f"{role}: {shared}"
    return f"{role}s differ: {one[0].name}, {other[0].name}"


def _figures(a: Traits, b: Traits) -> str:
    if not a.figures or not b.figures:
        return "one has no figures" if a.figures or b.figures else "neither has figures"
    alike = [(x, y) for x in a.figures for y in b.figures if (x.measure, x.unit) == (y.measure, y.unit)]
    if not alike:
        return "figures count different things"
    equal = [x for x, y in alike if (x.low, x.high) == (y.low, y.high)]
    if equal:
        return f"both {_number(max(equal, key=lambda c: c.low or c.high or 0))}"
    meeting = [(x, y) for x, y in alike if _meet(x, y)]
    x, y = (meeting or alike)[0]
    return f"{_number(x)} and {_number(y)}: {'compatible' if meeting else 'not compatible'}"


def _meet(x: Count, y: Count) -> bool:
    return (x.high is None or (y.low or 0) <= x.high) and (y.high is None or (x.low or 0) <= y.high)


def _number(count: Count) -> str:
    if count.low is None:
        bounds = f"up to {count.high:,}"
    elif count.high is None:
        bounds = f"at least {count.low:,}"
    else:
        bounds = f"{count.low:,}" if count.low == count.high else f"{count.low:,} to {count.high:,}"
    about = "about " if count.approximate else ""
    unit = "" if count.unit != "families" else " families"
    return f"{about}{bounds}{unit} {_plain(count.measure)}"


def _shared(verb: str, one: Sequence[tuple[str, float]], other: Sequence[tuple[str, float]]) -> str:
    there = {stem(word) for word, _ in other}
    words = [word for word, _ in one if stem(word) in there]
    quoted = ", ".join(f"\u201c{word}\u201d" for word in words[:_MOST_WORDS])
    more = f" and {len(words) - _MOST_WORDS} more" if len(words) > _MOST_WORDS else ""
    return f"{verb} {quoted}{more}" if words else ""
