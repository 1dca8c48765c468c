"""The fields of a record as a page shows them: each value with its own words, and how to change it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from trucebook.ledger import Entry, Judgement, Verb
from trucebook.ledger.fields import Field, content_of, fields_of, values_from
from trucebook.records import Figure, Party, Place, Published, Span, When
from trucebook.records.report import Total
from trucebook.records.vocabulary import PublishedBasis
from trucebook.web.context import Stretch, in_context
from trucebook.wording.field_words import in_words
from trucebook.wording.typed import values_given
from trucebook.wording.words import code_words, plain

HELP = {
    Party: "A name. Of one that stands here already, what is known of it stays.",
    Place: "A name. Of one that stands here already, what is known of it stays.",
    When: "2020-10-18, 2020-10, 2020, or 2020-10-11..2020-10-17; one end may be open.",
    Published: "2020-10-18, 2020-10, 2020, or 2020-10-11..2020-10-17.",
    Figure: "killed=14, killed=14.. (at least), killed=..40 (at most), killed=14..20.",
    Span: "Words, copied from the report.",
    bool: "true or false.",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One value.

    Attributes:
        words: the value in words; empty where it is its words.
        code: it is one of the codebook's words.
        links: ids that it refers to.
        context: its own words, in their context.
        basis: where it was inferred, from what.
        typed: what a person would type for it.
        detail: more of it: a party's kind, a place's coordinates.
    """

    words: str
    code: bool
    links: tuple[str, ...]
    context: tuple[Stretch, ...]
    basis: str
    typed: str
    detail: str


@dataclass(frozen=True, slots=True)
class FieldShown:
    """One field.

    Attributes:
        name: the codebook's.
        values: those that it has.
        many: it may have several.
        codes: all that it may hold, where it holds a code; empty otherwise.
        help: how to type a value.
        corrected: the judgement by which a person put it there, if one did.
        confirmed: the judgement by which a person confirmed it, if one did.
    """

    name: str
    values: tuple[Shown, ...]
    many: bool
    codes: tuple[str, ...]
    help: str
    corrected: Judgement | None
    confirmed: Judgement | None


def fields_shown(entry: Entry, text: str, judgements: Sequence[Judgement]) -> tuple[FieldShown, ...]:
    """The fields of `entry`, in the codebook's order, but its passages last."""
    fields = sorted(fields_of(entry.kind).values(), key=lambda field: field.name == "evidence")
    return tuple(_field(entry, field, text, judgements) for field in fields)


def _field(entry: Entry, field: Field, text: str, judgements: Sequence[Judgement]) -> FieldShown:
    force = [one for one in judgements if one.in_force and one.record == entry.id and one.field == field.name]
    return FieldShown(
        field.name,
        tuple(_value(entry, field, value, text) for value in content_of(entry.record, field)),
        field.many,
        codes_of(field),
        HELP.get(field.type, ""),
        next((one for one in reversed(force) if one.verb is Verb.CORRECT), None),
        next((one for one in reversed(force) if one.verb is Verb.CONFIRM), None),
    )


def codes_of(field: Field) -> tuple[str, ...]:
    """The codes that a field may hold; empty where it holds something else."""
    if isinstance(field.type, type) and issubclass(field.type, StrEnum):
        return tuple(str(code) for code in field.type)
    return ()


def _value(entry: Entry, field: Field, value: object, text: str) -> Shown:
    words = value if isinstance(value, Span) else getattr(value, "words", None)
    links = (f"{entry.report}-{value}",) if field.name in {"about", "agreement"} else ()
    return Shown(
        "" if isinstance(value, Span) else in_words(value),
        isinstance(value, StrEnum),
        links,
        in_context(text, [words]) if words else (),
        _basis(value),
        as_typed(value),
        _detail(value),
    )


def _basis(value: object) -> str:
    """Where a value was inferred, from what."""
    if isinstance(value, Published):
        return "from what the text says" if value.basis is PublishedBasis.INFERRED else ""
    return str(getattr(value, "basis", None) or "")


def _detail(value: object) -> str:
    match value:
        case Party():
            parts = [code_words(value.kind), value.country or ""]
            return ", ".join(part for part in parts if part and part != "unknown")
        case Place(latitude=float() as north, longitude=float() as east):
            return f"{north:.3f}, {east:.3f}"
        case Figure():
            known = [value.category.value, value.group.value if value.group else ""]
            return ", ".join(plain(part).replace("_", " ") for part in known if part and part != "unknown")
    return ""


def as_typed(value: object) -> str:  # noqa: PLR0911 - one way for each sort of value
    """What a person would type for `value`, as `trucebook correct` takes it."""
    match value:
        case StrEnum():
            return value.value
        case Party() | Place():
            return value.name
        case When() | Published():
            return _days_typed(value)
        case Figure():
            low, high = value.low, value.high
            if low == high:
                return f"{value.measure.value}={low}"
            return f"{value.measure.value}={'' if low is None else low}..{'' if high is None else high}"
        case Span():
            return " ".join(value.text.split())
        case bool():
            return "true" if value else "false"
        case Total():
            return ""
    return str(value)


def _days_typed(when: When | Published) -> str:
    if when.earliest and when.earliest == when.latest:
        return when.earliest.isoformat()
    first, last = (day.isoformat() if day else "" for day in (when.earliest, when.latest))
    return f"{first}..{last}" if first or last else ""


def corrected(entry: Entry, name: str, typed: Sequence[str], text: str, words: str) -> object:
    """What `typed` means for the field `name`: a value that is typed as it stood is kept as it is.

    Raises:
        UsageError: where a value is none that the field can have.
        ContractError: likewise.
    """
    typed = [one.strip() for one in typed if one.strip()]
    if not typed:
        return None
    field = fields_of(entry.kind).get(name)
    known = {as_typed(value): value for value in content_of(entry.record, field)} if field else {}
    made: list[object] = []
    for one in typed:
        if one in known and not words.strip():
            made.append(known[one])
            continue
        value = values_given(entry, name, [one], text, words.strip() or None)
        made += value if isinstance(value, list) else [value]
    if field is None or not field.many:
        return values_given(entry, name, typed, text, words.strip() or None) if len(made) > 1 else made[0]
    values_from(field, made, text)  # tells at once what does not fit
    return made
