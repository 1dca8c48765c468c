"""Names of newspapers, stations and agencies: neither a party to anything nor a place."""

from trucebook.reading.parties.lexicon import lexicon, words_of
from trucebook.reading.parties.registry import lookup
from trucebook.records.vocabulary import PartyKind


def is_media(phrase: str) -> bool:
    """Whether `phrase` as a whole names one: a known one, or a "Radio Bakara" or "Goma Times"."""
    bare = phrase.removeprefix("the ").removeprefix("The ")
    known = lookup(bare)
    if known:
        return known.kind is PartyKind.MEDIA
    words = words_of(bare)
    if len(words) < 2 or not (words[0][:1].isupper() and words[-1][:1].isupper()):
        return False
    return words[0].casefold() in lexicon().media_first or words[-1].casefold() in lexicon().media_last
