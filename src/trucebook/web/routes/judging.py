"""Judging a record: correct, confirm, reject, note; and undo, which is a judgement, too.

Forms go to the address of the deed and lead back to the record; programs send JSON to the same with `.json`.
"""

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response
from pydantic import Field

from trucebook.errors import UsageError
from trucebook.ledger import Judgement, Ledger
from trucebook.web.failures import not_there
from trucebook.web.fields import corrected
from trucebook.web.lists import JSON
from trucebook.web.lookup import JudgementId, RecordId, entry_of
from trucebook.web.signed import JUDGED, MeansIt, Signed, Who, Why, judged
from trucebook.web.site import Here, Site

router = APIRouter(tags=["judging"])


class OfField(Signed):
    """A judgement on a record, or on one field of it."""

    field: str | None = Field(None, max_length=50, description="The field; all of the record where empty.")


class Correction(Signed):
    """What a field holds from now on."""

    field: str = Field(max_length=50, description="The codebook's name of the field.")
    value: Any = Field(description="As in the codebook's JSON; a list where it has several; null clears it.")


class Noted(Signed):
    """A note."""

    why: str = Field(min_length=1, max_length=2000, description="The note.")


class Attached(Signed):
    """Where a judgement is bound from now on."""

    record: str = Field(max_length=100, description="Id of a record of the same kind in the same report.")


def _answer(site: Site, judgement: Judgement) -> Response:
    site.desk.follow()
    return Response(msgspec.json.encode(judgement), media_type=JSON)


# By programs


@router.post("/records/{id_}/correct.json", responses=JUDGED, summary="Correct a field")
def correct_json(site: Here, id_: RecordId, given: Correction, _: MeansIt = None) -> Response:
    """Put a value in place of all that a field holds."""
    entry = entry_of(site.ledger, id_)
    return _answer(
        site, site.ledger.correct(entry.id, given.field, given.value, who=given.who, why=given.why)
    )


@router.post("/records/{id_}/confirm.json", responses=JUDGED, summary="Confirm a record or a field")
def confirm_json(site: Here, id_: RecordId, given: OfField, _: MeansIt = None) -> Response:
    """Say that it is right as it stands; it then outlives re-reading."""
    entry = entry_of(site.ledger, id_)
    return _answer(site, site.ledger.confirm(entry.id, given.field or None, who=given.who, why=given.why))


@router.post("/records/{id_}/reject.json", responses=JUDGED, summary="Reject a record")
def reject_json(site: Here, id_: RecordId, given: Signed, _: MeansIt = None) -> Response:
    """Say that it is none; it stays in the history. A report takes its records with it."""
    return _answer(site, site.ledger.reject(entry_of(site.ledger, id_).id, who=given.who, why=given.why))


@router.post("/records/{id_}/note.json", responses=JUDGED, summary="Put a note to a record")
def note_json(site: Here, id_: RecordId, given: Noted, _: MeansIt = None) -> Response:
    """Words for whoever comes next."""
    return _answer(site, site.ledger.note(entry_of(site.ledger, id_).id, given.why, who=given.who))


@router.post("/judgements/{id_}/undo.json", responses=JUDGED, summary="Undo a judgement")
def undo_json(site: Here, id_: JudgementId, given: Signed, _: MeansIt = None) -> Response:
    """Take a judgement back. An undo can be undone."""
    return _answer(site, _undone(site.ledger, id_, given.who, given.why))


@router.post("/judgements/{id_}/attach.json", responses=JUDGED, summary="Bind a judgement to another record")
def attach_json(site: Here, id_: JudgementId, given: Attached, _: MeansIt = None) -> Response:
    """Where a re-reading made the record anew, and the judgement did not find it."""
    _known(site.ledger, id_)
    return _answer(
        site, site.ledger.attach(id_, entry_of(site.ledger, given.record).id, who=given.who, why=given.why)
    )


# By forms


@router.post("/records/{id_}/correct", include_in_schema=False)
def correct(  # noqa: PLR0913 - each is a field of the form
    site: Here,
    id_: RecordId,
    *,
    field: Annotated[str, Form(max_length=50)],
    who: Who,
    value: Annotated[list[str] | None, Form(max_length=200)] = None,
    words: Annotated[str, Form(max_length=10_000)] = "",
    why: Why = "",
) -> RedirectResponse:
    """Put what was typed in place of all that a field holds."""
    entry = entry_of(site.ledger, id_)
    made = corrected(entry, field, value or (), site.ledger.text_of(entry.report), words)
    return judged(site, site.ledger.correct(entry.id, field, made, who=who, why=why), who, at=f"#{field}")


@router.post("/records/{id_}/confirm", include_in_schema=False)
def confirm(
    site: Here, id_: RecordId, *, who: Who, why: Why = "", field: Annotated[str, Form(max_length=50)] = ""
) -> RedirectResponse:
    """Say that a record or a field is right."""
    judgement = site.ledger.confirm(entry_of(site.ledger, id_).id, field or None, who=who, why=why)
    return judged(site, judgement, who, at=f"#{field}" if field else "")


@router.post("/records/{id_}/reject", include_in_schema=False)
def reject(site: Here, id_: RecordId, *, who: Who, why: Why = "") -> RedirectResponse:
    """Say that a record is none."""
    return judged(site, site.ledger.reject(entry_of(site.ledger, id_).id, who=who, why=why), who)


@router.post("/records/{id_}/note", include_in_schema=False)
def note(site: Here, id_: RecordId, *, who: Who, why: Why = "") -> RedirectResponse:
    """Put a note to a record."""
    return judged(site, site.ledger.note(entry_of(site.ledger, id_).id, why, who=who), who)


@router.post("/judgements/{id_}/undo", include_in_schema=False)
def undo(site: Here, id_: JudgementId, *, who: Who, why: Why = "") -> RedirectResponse:
    """Take a judgement back."""
    return judged(site, _undone(site.ledger, id_, who, why), who)


def _undone(ledger: Ledger, id_: str, who: str, why: str) -> Judgement:
    _known(ledger, id_)
    return ledger.undo(id_, who=who, why=why)


def _known(ledger: Ledger, id_: str) -> None:
    """Refuse an id that is no judgement's.

    Raises:
        HTTPException: 404.
    """
    try:
        ledger.resolve(id_)
    except UsageError as error:
        raise not_there(error) from error
