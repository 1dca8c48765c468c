"""The spellings in which reports print one name: British and American, either apostrophe, "Al-" or "al-"."""

from functools import cache

from trucebook.knowledge.files import load_toml

_ARTICLE = ("Al-", "al-", "Al ", "al ")


def spellings(name: str) -> tuple[str, ...]:
    """`name` itself, and after it the other spellings of it.

    Raises:
        KnowledgeError: where the list of words spelled in two ways cannot be read.
    """
    found = {name: None}
    for one, other in _pairs():
        if one in name:
            found[name.replace(one, other)] = None
        elif other in name:
            found[name.replace(other, one)] = None
    for spelled in tuple(found):
        rest = _without_article(spelled)
        if rest is not None:
            found.update(dict.fromkeys(article + rest for article in _ARTICLE))
    for spelled in tuple(found):
        found[spelled.replace("'", "\u2019")] = None
        found[spelled.replace("\u2019", "'")] = None
    return tuple(found)


def _without_article(name: str) -> str | None:
    """What follows the Arabic article, where `name` begins with it and then a capital: "Nusra Front"."""
    rest = name[3:] if name.startswith(("Al-", "al-")) else ""
    return rest if rest[:1].isupper() else None


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, other in load_toml("party_words.toml")["spellings"]["pairs"])
