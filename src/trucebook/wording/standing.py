"""How a record stands, in a word."""

from trucebook.ledger import Entry, Found, Standing
from trucebook.records import Record, Report
from trucebook.wording.words import code_words


def standing_words(found: Found[Record | Report] | Entry) -> str:
    """What a reader should know of how a record stands: "judged", "rejected"; empty where it was read."""
    if found.standing is Standing.READ:
        return "judged" if found.judgements else ""
    return code_words(found.standing)
