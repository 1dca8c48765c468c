"""Whose text it is: the wire services that a report credits, and the outlet that its address names."""

import re
from collections.abc import Mapping
from functools import cache

from trucebook.errors import KnowledgeError
from trucebook.intake.passages import NEWS_KINDS, Passage, PassageKind, passages
from trucebook.intake.wires import wires
from trucebook.knowledge.files import load_toml

_OUTLETS = "outlets.toml"
_CREDITING = frozenset({PassageKind.DATELINE, PassageKind.BYLINE})
_ADDRESSED = frozenset({PassageKind.FURNITURE, PassageKind.BYLINE})
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,2000}", re.IGNORECASE)
_HOST = re.compile(r"\s*(?:[a-z][a-z\d+.-]*:)?(?://)?(?:[^/?#@\s]*@)?(?:www\.)?([^/?#@:\s]+)", re.IGNORECASE)
_WITHIN = re.compile(r"(?<=/)https?:?/{1,2}([^\s?#]{1,300})", re.IGNORECASE)
_LONGEST_ADDRESS = 300  # characters of an address that can hold its host
_MOST_LABELS = 6  # of a host name, counted from its end


def agencies_of(text: str) -> tuple[str, ...]:
    """The wire services that `text` credits, by their short names, in the order of the text.

    A credit is a dateline ("KABUL (AP) —"), a byline or closing line ("(AP, dpa, Reuters)"), or the
    agency's own reporter ("an AFP journalist witnessed"). Being told something is none, nor is a picture.
    """
    return credited(passages(text))


def credited(parts: tuple[Passage, ...]) -> tuple[str, ...]:
    """As `agencies_of`, for a text whose passages are known already."""
    known = wires()
    names: list[str] = []
    for part in parts:
        if part.kind in _CREDITING:
            names += known.named.findall(part.words.text)
        elif part.kind in NEWS_KINDS:
            names += known.own.findall(part.words.text)
    return tuple(dict.fromkeys(known.short_names[name] for name in names))


def agency_named(name: str) -> str | None:
    """The short name of the agency called `name` ("Agence France-Presse" is "AFP"); None for no agency."""
    return wires().short_names.get(name.strip())


def publisher_of(url: str | None, text: str) -> str | None:
    """The outlet at `url`, or else at the first address that `text` prints on a line beside the news.

    None where neither is an outlet of `knowledge/outlets.toml`. `url` may be any string.
    """
    if url and (publisher := _outlet_at(url)):
        return publisher
    if _ADDRESS.search(text) is None:
        return None
    printed = (
        address
        for part in passages(text)
        if part.kind in _ADDRESSED
        for address in _ADDRESS.findall(part.words.text)
    )
    return next(filter(None, map(_outlet_at, printed)), None)


def _outlet_at(address: str) -> str | None:
    # An archive's or a proxy's address holds the outlet's own: "https://archive.example/2020/https://dw.com/p".
    for part in (address, *_WITHIN.findall(address)):
        match = _HOST.match(part[:_LONGEST_ADDRESS])
        labels = match.group(1).casefold().rstrip(".").split(".")[-_MOST_LABELS:] if match else []
        ends = (".".join(labels[first:]) for first in range(len(labels)))
        if publisher := next((_outlets()[end] for end in ends if end in _outlets()), None):
            return publisher
    return None


@cache
def _outlets() -> Mapping[str, str]:
    hosts = load_toml(_OUTLETS).get("hosts")
    if not isinstance(hosts, dict) or not all(isinstance(name, str) for name in hosts.values()):
        raise KnowledgeError(f'knowledge file {_OUTLETS} needs a table [hosts] of "host" = "publisher"')
    return hosts
