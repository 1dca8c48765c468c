"""A doubtful value in its words, with what other reports of the incident tell instead."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from trucebook.cli.context import in_context
from trucebook.cli.layout import indented
from trucebook.cli.listing_table import credit
from trucebook.ledger import Found, Ledger
from trucebook.ledger.fields import KIND_OF, content_of, field_of
from trucebook.ledger.find import found_of
from trucebook.reconcile.doubting import DoubtfulValue, ValueAt
from trucebook.records import Record, Report
from trucebook.wording.doubt_words import question
from trucebook.wording.field_words import in_words

_OTHERS = 3
"""Other values that are shown beside one."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A value with its report.

    Attributes:
        at: where it stands.
        found: its record.
        value: the value; None where it is not there any more.
    """

    at: ValueAt
    found: Found[Record | Report]
    value: object


def value_view(ledger: Ledger, doubtful: DoubtfulValue, *, marked: bool) -> Group:
    """The value and what is asked; words that were read are in brackets in their context where `marked`."""
    own = _told(ledger, doubtful.at)
    others = [_told(ledger, at) for at in doubtful.others[:_OTHERS]]
    left = len(doubtful.others) - len(others)
    return Group(
        Text(question(doubtful, KIND_OF[type(own.found.record)]), style="bold"),
        *_side(own, marked=marked),
        *([Text("others tell", style="bold")] if others else []),
        *(part for other in others for part in _side(other, marked=marked)),
        *([Text(f"and {left} more", style="dim")] if left else []),
    )


def _told(ledger: Ledger, at: ValueAt) -> _Told:
    entry = ledger.entry(at.record)
    report = ledger.entry(entry.report).record
    assert isinstance(report, Report)  # noqa: S101 - the record without a local id is the report
    values = content_of(entry.record, field_of(entry.kind, at.field))
    value = values[at.position] if at.position < len(values) else None
    return _Told(at, found_of(entry, report), value)


def _side(told: _Told, *, marked: bool) -> Iterator[RenderableType]:
    record = told.found.record
    words = in_words(told.value) if told.value is not None else "not told any more"
    yield Text.assemble(f"{told.at.record}  {told.at.field}: ", (words, "bold"))
    yield indented(credit(told.found), 2)
    own = getattr(told.value, "words", None)
    passages = [own] if own else () if isinstance(record, Report) else record.evidence
    yield Padding(Group(*in_context(told.found.report.text, passages, marked=marked)), (0, 0, 0, 2))
