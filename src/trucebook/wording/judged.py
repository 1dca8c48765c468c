"""What was stated and judged, in words."""

from trucebook.ledger import Judgement, Verb
from trucebook.wording.words import plain, quoted

_VERBS = {
    Verb.CORRECT: "corrects",
    Verb.CONFIRM: "confirms",
    Verb.REJECT: "rejects",
    Verb.ADD: "adds",
    Verb.NOTE: "notes on",
    Verb.ATTACH: "attaches",
    Verb.OVERRIDE: "overrides",
    Verb.UNDO: "undoes",
}

_RULINGS = {
    Verb.SAME: "says that {record} is the same as {other}",
    Verb.DIFFERENT: "says that {record} is different from {other}",
    Verb.PART_OF: "says that {record} is a part of {other}",
    Verb.UNSURE: "could not tell whether {record} is the same as {other}",
}
"""What judgements on two incidents say."""


def judgement_words(judgement: Judgement) -> str:
    """What a judgement does, in words: "corrects places of 4be1c09a7f21-i3"."""
    if judgement.verb in _RULINGS:
        return _RULINGS[judgement.verb].format(record=judgement.record, other=judgement.other)
    verb = _VERBS[judgement.verb]
    if judgement.verb is Verb.ATTACH:
        return f"attaches {judgement.target} to {judgement.record}"
    if judgement.target:
        return f"{verb} {judgement.target}"
    of = f"{judgement.field} of {judgement.record}" if judgement.field else judgement.record
    said = f": {judgement.said.replace('_', ' ')}" if judgement.said else ""
    return f"{verb} {of}{said}"


def day_and_minute(at: str) -> str:
    """A time as people read it: "2026-03-04 10:11" of "2026-03-04T10:11:12.000000Z"."""
    return at[:16].replace("T", " ")


def value_words(value: object) -> str:
    """A value on one line: a code or a name as it is, anything larger with the names of its parts."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            return quoted(str(value["text"]), limit=60)
        known = {
            k: v for k, v in value.items() if v not in (None, [], "", False) and k not in ("words", "name")
        }
        name = [plain(str(value["name"]))] if "name" in value else []
        return ", ".join([*name, *(f"{k} {value_words(v)}" for k, v in known.items())])
    if isinstance(value, list):
        return "; ".join(map(value_words, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return plain(str(value))
