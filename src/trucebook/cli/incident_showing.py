"""One incident with all that is known of it, for people and for programs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from trucebook.cli.household_words import Households, people_words
from trucebook.cli.incident_view import Shown, incident_view
from trucebook.cli.layout import lines
from trucebook.cli.output import screen_width, standard_output
from trucebook.cli.reconciling import remind
from trucebook.ledger import Ledger
from trucebook.reconcile.finding import FoundIncident, incident_of, incidents_called
from trucebook.reconcile.origins import OriginTraits, one_origin, origin_traits
from trucebook.records import Report
from trucebook.wording.incident_items import Item, items
from trucebook.wording.incident_joined import Joined, joined
from trucebook.wording.incident_json import as_whole

_MOST_BESIDE = 20
"""Incidents that it is a part of, or that are its parts, that are shown; and reports of one origin."""


def shown(ledger: Ledger, id_: str, format_name: str, households: Households = None) -> str:
    """The incident that the record `id_` tells of, as text or as one line of JSON.

    Raises:
        UsageError: where there is no such incident.
    """
    remind(ledger)
    found = incident_of(ledger, id_)
    (item,) = items([found])
    rests_on = joined(ledger, found)
    if format_name == "json":
        return msgspec.json.encode(_as_json(item, rests_on, households)).decode()
    view = Shown(
        item,
        rests_on,
        _beside(ledger, found.part_of),
        _beside(ledger, found.parts),
        tuple(_same_origin(found)),
    )
    out = standard_output()
    width = screen_width(out)
    return lines(incident_view(view, width, households), width=width, colour=out.isatty()).rstrip("\n")


def _as_json(item: Item, rests_on: Joined, households: Households) -> dict[str, Any]:
    """All that is known of it, with families as people where `households` are given."""
    whole = as_whole(item, rests_on)
    if households is not None:
        merged = item.found.merged
        country = next((place.country for place in merged.incident.places if place.country), None)
        words = (people_words(value.value, country, households) for value in merged.figures)
        whole["people"] = list(dict.fromkeys(filter(None, words)))
    return whole


def _beside(ledger: Ledger, ids: Sequence[str]) -> tuple[Item, ...]:
    return tuple(items(incidents_called(ledger, ids[:_MOST_BESIDE])))


def _same_origin(found: FoundIncident) -> Iterator[str]:
    """Why reports that tell of it are of one origin: for each the first reason that there is."""
    for origin in found.merged.support.by_origin:
        if len(origin.reports) > 1:
            yield from _reasons(origin.reports[:_MOST_BESIDE], found.reports)


def _reasons(handles: Sequence[str], reports: Mapping[str, Report]) -> Iterator[str]:
    traits = {handle: origin_traits(handle, reports[handle]) for handle in handles}
    for i, later in enumerate(handles):
        for other in handles[:i]:
            if words := _reason(traits[other], traits[later], reports[other], reports[later]):
                yield f"{other} and {later} are of one origin: {words}"
                break


def _reason(a: OriginTraits, b: OriginTraits, one: Report, other: Report) -> str:
    reason = one_origin(a, b)
    if reason:
        return reason.words
    same_publisher = one.publisher and one.publisher == other.publisher
    return f"both were published by {one.publisher}" if same_publisher else ""
