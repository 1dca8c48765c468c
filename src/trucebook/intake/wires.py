"""The names of wire services, and how texts credit them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from trucebook.errors import KnowledgeError
from trucebook.knowledge.files import load_toml

_FILE = "agencies.toml"
_TAIL = 200  # characters; a closing credit of six agencies takes 80


@dataclass(frozen=True, slots=True)
class Wires:
    """The wire services of `knowledge/agencies.toml`, ready to be matched.

    Attributes:
        short_names: the short name of each name that texts use.
        named: matches any of the names.
        own: matches a name before a word that makes it the report's own eye; group 1 is the name.
        closing: matches a list of names in brackets at a paragraph's end.
    """

    short_names: Mapping[str, str]
    named: re.Pattern[str]
    own: re.Pattern[str]
    closing: re.Pattern[str]


@cache
def wires() -> Wires:
    """Load the names, once.

    Raises:
        KnowledgeError: where a table is missing or is no table of lists of names.
    """
    tables = load_toml(_FILE)
    try:
        short_names = {name: short for short, names in tables["agencies"].items() for name in names}
        own_words = "|".join(map(re.escape, tables["own"]["words"]))
    except (KeyError, TypeError, AttributeError) as error:
        raise KnowledgeError(
            f"knowledge file {_FILE} is not as its comments say ({error}); mend it"
        ) from error
    # Longest first, so that "Interfax-Ukraine" is not read as "Interfax".
    name = "|".join(re.escape(name) for name in sorted(short_names, key=len, reverse=True))
    return Wires(
        short_names,
        re.compile(rf"(?<![\w-])(?:{name})(?![\w-])"),
        re.compile(rf"(?<![\w-])({name})(?:'s|\u2019s)? (?:news agency |news )?(?:{own_words})\b"),
        re.compile(rf"\((?:{name})(?:(?:, ?| ?/ ?| and | & )(?:{name}))*\)\.?$"),
    )


def closing_wires(paragraph: str) -> int:
    """Where the wires credited in brackets at the end of `paragraph` begin; its length where none are."""
    if not paragraph.endswith((")", ").")):
        return len(paragraph)
    offset = max(0, len(paragraph) - _TAIL)
    match = wires().closing.search(paragraph[offset:])
    return offset + match.start() if match else len(paragraph)
