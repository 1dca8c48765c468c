"""Families in people, where somebody asks for it."""

from trucebook.reconcile.households import converted
from trucebook.records import Figure
from trucebook.records.vocabulary import Unit
from trucebook.wording.words import DASH

Households = float | str | None
"""Persons in a household; "cited" for as many as a cited source has; None where nobody asks."""


def people_words(figure: Figure, country: str | None, households: Households) -> str:
    """A count of families as people, with what it was multiplied by; empty where there is nothing to say."""
    if households is None or figure.unit is not Unit.FAMILIES:
        return ""
    if households == "cited":
        found = converted(figure, country)
        return found.words if found else f"no household size is known for {country or 'an unknown country'}"
    size = float(households)
    people = _bounds(*(None if bound is None else round(bound * size) for bound in (figure.low, figure.high)))
    return f"about {people} people ({_bounds(figure.low, figure.high)} families of {size:g}, as asked for)"


def _bounds(low: int | None, high: int | None) -> str:
    if high is None:
        return f"{low:,} or more"
    if low is None:
        return f"up to {high:,}"
    return f"{low:,}" if low == high else f"{low:,}{DASH}{high:,}"
