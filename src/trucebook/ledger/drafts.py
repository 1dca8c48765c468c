"""A reading made ready to be written down: checked, cut into values, its records given their local ids."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from trucebook.errors import ContractError
from trucebook.ledger.cutting import Value
from trucebook.ledger.fields import KIND_OF, values_of
from trucebook.ledger.identity import Candidate, candidate
from trucebook.ledger.names import LETTER_OF, is_local
from trucebook.ledger.values import RecordKind
from trucebook.ledger.views import references
from trucebook.records import Claim, Commitment, Reading, Record, Report, Span
from trucebook.records.report import report_id, sha256_of_text

_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


class Draft(NamedTuple):
    """A record that is to be written down. A tuple, because a report has a dozen.

    Attributes:
        kind: what sort of record.
        record: the record, with the ids of its reading.
        values: of all its fields.
        trigger: where the words are that name it.
    """

    kind: RecordKind
    record: Record
    values: Sequence[Value]
    trigger: tuple[int, int]

    @property
    def candidate(self) -> Candidate:
        """The record as identity sees it."""
        return candidate(self.kind, self.values, self.trigger)


def drafts_of(reading: Reading, triggers: Mapping[str, Span]) -> list[Draft]:
    """The records of a reading, checked.

    Args:
        reading: the reading.
        triggers: by record, the words that name it; the first passage of its evidence where it is left out.

    Raises:
        ContractError: where an id is repeated or meant but missing, or words are not in the text.
    """
    drafts = [draft_of(record, reading.report.text, triggers.get(record.id)) for record in reading.records()]
    known = {draft.record.id for draft in drafts}
    if len(known) != len(drafts):
        raise ContractError("two records have one id; give each its own")
    for record in (reading.report, *reading.records()):
        check_references(record, known)
    return drafts


def draft_of(record: Record, text: str, trigger: Span | None) -> Draft:
    """A record, checked.

    Raises:
        ContractError: where words of it are not in the text, or it has no evidence.
    """
    if not record.evidence:
        raise ContractError(f"the record {record.id!r} has no evidence: give the passage it was read from")
    words = trigger or record.evidence[0]
    if text[words.start : words.end] != words.text:
        raise ContractError(
            f"the report's text does not read {words.text!r} at {words.start}: a trigger is there"
        )
    values = values_of(record, text)
    check_storable(values)
    return Draft(KIND_OF[type(record)], record, values, (words.start, words.end))


def check_report(report: Report) -> list[Value]:
    """The values of a report's fields, checked.

    Raises:
        ContractError: where its ids are not those of its text, or it cannot be stored.
    """
    if report.text_sha256 != sha256_of_text(report.text) or report.id != report_id(
        report.url, report.text_sha256
    ):
        raise ContractError("the report's id and text_sha256 are not those of its url and text")
    for name, value in (("text", report.text), ("url", report.url), ("path", report.path)):
        if value is not None and "\0" in value:
            raise ContractError(
                f"the report's {name} has a NUL character, which no database stores: take it out"
            )
    values = values_of(report, report.text)
    check_storable(values)
    return values


def check_storable(values: Sequence[Value]) -> None:
    """Refuse values with a character that PostgreSQL does not store.

    Raises:
        ContractError: naming the field.
    """
    for value in values:
        if value.json and "\\u0000" in value.json and _NUL.search(value.json):
            raise ContractError(f"the field {value.field!r} has a NUL character: take it out")


def check_references(record: Record | Report, known: Collection[str]) -> None:
    """Refuse a record that speaks of one that is not known.

    Raises:
        ContractError: naming the id.
    """
    for local in references(record):
        if local not in known:
            raise ContractError(
                f"{record.id!r} speaks of {local!r}, and this report has no record with that id"
            )


def localised(
    drafts: Sequence[Draft], same: Mapping[int, str], taken: Collection[str], report: Report
) -> tuple[list[Draft], Report]:
    """The drafts and their report with local ids for the ids of the reading.

    Args:
        drafts: what the reading makes.
        same: by index, the local ids of those that the ledger has.
        taken: every local id that was ever given in the report.
        report: the report, whose totals refer to records, too.
    """
    ids = _local_ids(drafts, same, taken)
    if all(old == new for old, new in ids.items()):
        return list(drafts), report
    return [_renamed(draft, ids, report.text) for draft in drafts], with_ids(report, ids)


def with_ids(record: Any, ids: Mapping[str, str]) -> Any:  # noqa: ANN401 - of the same class as it was
    """`record` with its own id and those that it refers to replaced; a report keeps its own."""
    if isinstance(record, Report):
        totals = (replace(t, incidents=tuple(ids[i] for i in t.incidents)) for t in record.totals)
        return replace(record, totals=tuple(totals))
    changes: dict[str, Any] = {"id": ids[record.id]}
    if isinstance(record, Claim):
        changes["about"] = tuple(ids[i] for i in record.about)
    if isinstance(record, Commitment) and record.agreement is not None:
        changes["agreement"] = ids[record.agreement]
    return replace(record, **changes)


def next_local(kind: RecordKind, taken: Collection[str]) -> str:
    """A local id for a record of `kind` that is not among those `taken`, and higher than all of them."""
    letter = LETTER_OF[kind]
    highest = max((int(local[1:]) for local in taken if local[:1] == letter), default=0)
    return f"{letter}{highest + 1}"


def _local_ids(drafts: Sequence[Draft], same: Mapping[int, str], taken: Collection[str]) -> dict[str, str]:
    """By the ids of the reading: the id that it had, else its own where that is free, else a new one."""
    used = {*taken, *same.values()}
    found: dict[str, str] = {}
    for index, draft in enumerate(drafts):
        own = draft.record.id
        if index in same:
            found[own] = same[index]
        elif is_local(own, draft.kind) and own not in used:
            found[own] = own
            used.add(own)
    highest: dict[RecordKind, str] = {}
    for draft in drafts:
        if draft.record.id not in found:
            last = highest.get(draft.kind)
            local = next_local(draft.kind, used if last is None else (last,))
            found[draft.record.id] = highest[draft.kind] = local
    return found


def _renamed(draft: Draft, ids: Mapping[str, str], text: str) -> Draft:
    record = with_ids(draft.record, ids)
    return draft._replace(record=record, values=values_of(record, text))
