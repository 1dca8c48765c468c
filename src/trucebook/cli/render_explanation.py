"""How a reading was come by, for people: each value with its marks, scores and steps, and what was left."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group
from rich.text import Text

from trucebook.cli.layout import Row, lay_out
from trucebook.cli.record_rows import incident_kind
from trucebook.cli.render import heading, reference_names
from trucebook.reading.explanation import Explanation, Trace, Unrecorded
from trucebook.reading.marks import Mark
from trucebook.records import Claim, Commitment, Incident
from trucebook.records.reading import Record
from trucebook.wording.words import act_words, code_words, parties_words, plain, quoted


def explanation_view(explanation: Explanation, *, width: int) -> Group:
    """Everything behind a reading, for a screen of `width` columns."""
    reading, marks = explanation.reading, explanation.marks.marks
    names = reference_names(reading)
    records = [
        _record(record, names, [t for t in explanation.traces if t.record == record.id], marks, width)
        for record in reading.records()
    ]
    about_report = [_trace(t, marks) for t in explanation.traces if t.record not in names]
    return Group(
        heading(reading.report),
        *_section("THE REPORT", about_report, width),
        *records,
        *_section("PERCEIVED BUT NOT USED", [_unused(m) for m in _unused_marks(explanation)], width),
        *_section("READ BUT NOT RECORDED", [_unrecorded(u) for u in explanation.unrecorded], width),
    )


def _section(title: str, rows: Sequence[Row], width: int) -> Iterator[Group]:
    if rows:
        yield Group(Text(f"\n{title}", style="bold"), lay_out(rows, width))


def _record(
    record: Record, names: Mapping[str, str], traces: Sequence[Trace], marks: Sequence[Mark], width: int
) -> Group:
    title = Text.assemble("\n", (names[record.id], "bold"), "  ", _title(record))
    if not isinstance(record, (Incident, Claim, Commitment)):
        title = Text.assemble("\n", _title(record))
    return Group(title, lay_out([_trace(trace, marks) for trace in traces], width))


def _title(record: Record) -> Text:
    if isinstance(record, Incident):
        return incident_kind(record)
    if isinstance(record, Claim):
        return Text(f"{parties_words(record.speakers) or '?'} {act_words(record.act)}", style="magenta")
    if isinstance(record, Commitment):
        return Text(f"{parties_words(record.obligors) or '?'}: {code_words(record.action)}", style="blue")
    return Text(plain(record.name), style="green")


def _trace(trace: Trace, marks: Sequence[Mark]) -> Row:
    used = [marks[i] for i in trace.marks if 0 <= i < len(marks)]
    return Row(
        label=code_words_of(trace.field),
        cells=(Text(plain(trace.value)), _score(trace.score)),
        rest=(Text(plain(trace.step), style="dim"),),
        below=tuple(_mark(mark) for mark in used),
    )


def code_words_of(field: str) -> str:
    """The name of a field as words."""
    return plain(field).replace("_", " ")


def _score(score: float | None) -> Text:
    return Text("" if score is None else f"{score:.2f}", style="cyan")


def _mark(mark: Mark) -> Text:
    kind = f"{mark.kind.value} {mark.label}".strip().replace("_", " ")
    return Text.assemble(
        (quoted(mark.words.text, limit=120), "italic"), f" {kind} ", (f"{mark.score:.2f}", "cyan")
    )


def _unused_marks(explanation: Explanation) -> Iterator[Mark]:
    used = {i for trace in explanation.traces for i in trace.marks}
    for i, mark in enumerate(explanation.marks.marks):
        if i not in used:
            yield mark


def _unused(mark: Mark) -> Row:
    return Row(label="·", cells=(), rest=(_mark(mark),))


def _unrecorded(unrecorded: Unrecorded) -> Row:
    reasons = ", ".join(plain(reason) for reason in unrecorded.reasons)
    return Row(
        label="·",
        cells=(),
        rest=(Text(quoted(unrecorded.words.text), style="italic"),),
        below=(Text(f"because of: {reasons}", style="dim"),),
    )
