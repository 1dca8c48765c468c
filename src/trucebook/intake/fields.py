"""Reports as JSON objects: under trucebook's own names, and those of trafilatura and news-please."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import msgspec

from trucebook.errors import IntakeError
from trucebook.intake.dates import given_date
from trucebook.intake.draft import Draft
from trucebook.intake.metadata import Metadata
from trucebook.intake.normalise import normalise
from trucebook.records import Published, Report
from trucebook.records.vocabulary import PublishedBasis

# Our own name first, then the others' in the order in which they are believed.
_TEXT = ("text", "maintext", "raw_text", "raw-text")
_PUBLISHER = ("publisher", "sitename", "source-hostname", "source_domain", "hostname", "source")
_PUBLISHED = ("published", "date", "date_publish")


def draft_of(value: Any, *, where: str = "") -> Draft:  # noqa: ANN401 - any JSON value
    """The draft that a JSON object is; unknown keys are ignored.

    A reading as trucebook writes it ({"report": {...}, "incidents": [...]}) is its report, to be read anew.

    Raises:
        IntakeError: where it is no object, has no text, or the text is no string.
    """
    if not isinstance(value, dict):
        raise IntakeError(
            f"this is {_kind(value)}, and a report is an object: "
            'write it as {"text": "...", "url": "...", "published": "2020-03-04"}'
        )
    if isinstance(value.get("report"), dict):
        return _draft_of_report(value["report"], where)
    return Draft(_text(value), metadata_of(value), where=where)


def has_text(value: Mapping[str, Any]) -> bool:
    """Whether a JSON object holds a report rather than only what is known about one."""
    return "report" in value or any(key in value for key in _TEXT)


def metadata_of(value: Mapping[str, Any]) -> Metadata:
    """What a JSON object says about a report. Values of the wrong type, or that say nothing, are left out."""
    addresses = (value.get("url"), *(s for s in _strings(value, ("source",)) if "://" in s))  # trafilatura's
    agencies = value.get("agencies")
    return Metadata(
        url=next((a for a in addresses if isinstance(a, str) and a.strip()), None),
        title=_string(value, "title"),
        publisher=next((s for s in _strings(value, _PUBLISHER) if "://" not in s), None),
        published=next((p for p in map(_published, _values(value, _PUBLISHED)) if p), None),
        language=_string(value, "language"),
        agencies=tuple(a for a in agencies if isinstance(a, str) and a) if isinstance(agencies, list) else (),
    )


def _draft_of_report(value: Mapping[str, Any], where: str) -> Draft:
    """The draft of a report that trucebook wrote. Its totals go: the incidents they span are read anew."""
    try:
        report = msgspec.convert({**value, "totals": []}, Report)
    except msgspec.ValidationError as error:
        raise IntakeError(
            f"the report is not as the codebook has it: {error}; `trucebook schema` prints what is expected"
        ) from error
    metadata = Metadata(**{f.name: getattr(report, f.name) for f in fields(Metadata)})
    if metadata.published and metadata.published.words and normalise(report.text) != report.text:
        raise IntakeError(
            "the report's text was changed after it was stored: give its `text` alone, to be read anew"
        )
    return Draft(report.text, metadata, where=where, path=report.path)


def _text(value: Mapping[str, Any]) -> str:
    for found in _values(value, _TEXT):
        if not isinstance(found, str):
            raise IntakeError(f"the report's text is {_kind(found)}: write it as a string")
        if found.strip():
            return found
    if has_text(value):
        raise IntakeError("the report's text is empty: leave the report out, or give its text")
    raise IntakeError('the report has no text: put it under "text" (or "maintext", "raw_text")')


def _published(value: Any) -> Published | None:  # noqa: ANN401 - any JSON value
    """A day or interval, as a date in any way that metadata write it, or as {"earliest", "latest"}."""
    if isinstance(value, str | int):
        return given_date(str(value))
    if not isinstance(value, dict):
        return None
    earliest, latest = (_published(value.get(key)) for key in ("earliest", "latest"))
    days = [day for end in (earliest, latest) if end for day in (end.earliest, end.latest)]
    return Published(min(days), max(days), PublishedBasis.GIVEN) if days else None


def _values(value: Mapping[str, Any], keys: tuple[str, ...]) -> list[Any]:
    return [value[key] for key in keys if value.get(key) is not None]


def _strings(value: Mapping[str, Any], keys: tuple[str, ...]) -> list[str]:
    return [found.strip() for found in _values(value, keys) if isinstance(found, str) and found.strip()]


def _string(value: Mapping[str, Any], *keys: str) -> str | None:
    return next(iter(_strings(value, keys)), None)


def _kind(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """What JSON calls a value, with its article."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    kinds = {str: "a string", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return kinds.get(type(value), "no JSON value")
