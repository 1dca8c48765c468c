"""Countries as people name them."""

from trucebook.errors import UsageError
from trucebook.knowledge.states import states


def country_code(typed: str) -> str:
    """The two letters (ISO 3166-1) of a country that is named by them or by its name.

    Raises:
        UsageError: where it is none.
    """
    text = typed.strip()
    if len(text) == 2 and text.isascii() and text.isalpha():
        return text.upper()
    named = {state.name.casefold(): state.country for state in states()}
    if text.casefold() not in named:
        raise UsageError(f"{text!r} is no country: give its two letters (ISO 3166-1: AF) or its name")
    return named[text.casefold()]
