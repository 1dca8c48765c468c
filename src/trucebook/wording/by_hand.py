"""Records that persons add: made from words of the text and from what is typed."""

from collections.abc import Mapping, Sequence

import msgspec

from trucebook.errors import UsageError
from trucebook.intake.passages import passages
from trucebook.ledger import Entry, RecordKind, Standing
from trucebook.ledger.fields import CLASS_OF, NAMING, Field, fields_of, made
from trucebook.reading.sentences import sentences
from trucebook.records import Record, Report, Span
from trucebook.wording.typed import values_given

KINDS = (RecordKind.INCIDENT, RecordKind.CLAIM, RecordKind.COMMITMENT, RecordKind.AGREEMENT)

_FIRST: Mapping[RecordKind, Mapping[str, object]] = {
    RecordKind.INCIDENT: {"occurrence": "occurred", "background": False},
    RecordKind.AGREEMENT: {"name": ""},
}
"""What a record must have besides its naming field, until something else is typed."""


def kind_given(name: str) -> RecordKind:
    """The kind of record called `name`.

    Raises:
        UsageError: where records of none that can be added are called so.
    """
    if name not in {kind.value for kind in KINDS}:
        raise UsageError(f"{name!r} cannot be added: it is one of {', '.join(kind.value for kind in KINDS)}")
    return RecordKind(name)


def fields_asked(kind: RecordKind) -> tuple[Field, ...]:
    """The fields that a form asks for, in the codebook's order; passages are found, not asked for."""
    return tuple(field for field in fields_of(kind).values() if field.name != "evidence")


def span_given(text: str, start: int, end: int) -> Span:
    """The words from `start` to `end`, without blanks at their ends.

    Raises:
        UsageError: where there are none.
    """
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise UsageError(f"there are no words at {start} to {end} in a text of {len(text)} characters")
    words = text[start:end]
    return Span.of(text, start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def span_found(text: str, words: str) -> Span:
    """The first place where `words` stand in the report.

    Raises:
        UsageError: where they do not.
    """
    start = text.find(words.strip())
    if not words.strip() or start < 0:
        raise UsageError(f"the report does not say {words!r}: copy the words as they stand in it")
    return span_given(text, start, start + len(words.strip()))


def evidence_for(text: str, trigger: Span) -> tuple[Span, ...]:
    """The sentences that hold `trigger`; itself, where it stands in none."""
    found = [one.words for one in sentences(text, passages(text)) if one.words.overlaps(trigger)]
    return tuple(found) or (trigger,)


def record_typed(
    report: Report, kind: RecordKind, trigger: Span, typed: Mapping[str, Sequence[str]]
) -> Record:
    """The record of `kind` that somebody typed, on the words `trigger`.

    Raises:
        UsageError: where a value is none that its field can have, or one is missing.
        ContractError: where it does not fit the codebook.
    """
    given = {name: [one.strip() for one in values if one.strip()] for name, values in typed.items()}
    naming = fields_of(kind)[NAMING[kind]]
    if not given.get(naming.name):
        raise UsageError(f"{naming.name}: choose one of {', '.join(map(str, naming.type))}")
    evidence = [_plain(span) for span in evidence_for(report.text, trigger)]
    plain: dict[str, object] = {"id": "new", "evidence": evidence}
    plain |= _FIRST.get(kind, {})
    if "confidence" in CLASS_OF[kind].__dataclass_fields__:
        plain["confidence"] = 1.0
    plain[naming.name] = given[naming.name][0]
    entry = _draft(kind, trigger, plain)
    for field in fields_asked(kind):
        if values := given.get(field.name):
            plain[field.name] = values_given(entry, field.name, values, report.text, None)
    record = made(kind, _builtins(plain))
    assert not isinstance(record, Report)  # noqa: S101 - its kind says so
    return record


def _draft(kind: RecordKind, trigger: Span, plain: Mapping[str, object]) -> Entry:
    """An entry that holds nothing yet, on words of the report."""
    return Entry("new", kind, Standing.BY_HAND, made(kind, plain), trigger, (), "new")


def _plain(span: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _builtins(plain: Mapping[str, object]) -> dict[str, object]:
    built: dict[str, object] = msgspec.to_builtins(dict(plain))
    return built
