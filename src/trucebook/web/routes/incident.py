"""`/incidents/ID`: one incident as all that tell of it have it; what belongs together is judged here."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal

import msgspec
from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from pydantic import Field

from trucebook.errors import UsageError
from trucebook.ledger import Judgement
from trucebook.reconcile.finding import incident_of
from trucebook.reconcile.judging import rule, split_off, undo_all
from trucebook.reconcile.pairs import Relation
from trucebook.reconcile.reconciling import is_up_to_date
from trucebook.reconcile.reviewing import likely_others
from trucebook.records.vocabulary import Grading, Status
from trucebook.web.acts import acts_of
from trucebook.web.failures import not_there
from trucebook.web.incident_csv import incident_csv
from trucebook.web.incident_shown import IncidentShown, incident_shown
from trucebook.web.lists import CSV, JSON, streamed
from trucebook.web.lookup import RecordId, entry_of
from trucebook.web.openapi import CSV_ANSWER, NOT_THERE, answer
from trucebook.web.pages import address, page, remember_person
from trucebook.web.signed import JUDGED, MeansIt, Signed, Who, Why, followed
from trucebook.web.site import Book, Here, Site, site_of
from trucebook.wording.incident_json import as_whole

router = APIRouter(tags=["incidents"])

Done = Annotated[list[str] | None, Query(max_length=50)]
Id = Annotated[str, Form(max_length=100)]
Rulings = Literal["same", "different", "part_of", "unsure"]

_ANSWER: dict[int | str, dict[str, Any]] = {
    200: answer({"type": "object"}, "The incident, with every value and who tells it."),
    **NOT_THERE,
}


class Ruled(Signed):
    """What an incident is to another."""

    relation: Rulings = Field(description="What this incident is to the other.")
    other: str = Field(max_length=100, description="Id of the other: of any record that tells of it.")


class Overridden(Signed):
    """A status or grading that a person gives."""

    field: Literal["status", "grading"] = Field(description="Which of the two.")
    said: str = Field(max_length=30, description="One of its words.")


# To read


@router.get("/incidents/{id_}.json", responses=_ANSWER, summary="An incident, as all that tell of it have it")
def incident_json(site: Here, id_: RecordId) -> Response:
    """Every value side by side, support, status, grading, tolls, dialogue, and why its records are one."""
    shown = _shown(site, id_)
    return Response(msgspec.json.encode(as_whole(shown.item, shown.rests_on)), media_type=JSON)


@router.get("/incidents/{id_}.csv", responses=CSV_ANSWER, summary="An incident, one value a row")
def incident_table(site: Here, id_: RecordId) -> StreamingResponse:
    """Each value with each record that tells it."""
    found = _shown(site, id_).found
    return streamed(incident_csv(found), CSV, name=f"{found.id}.csv")


@router.get("/incidents/{id_}", include_in_schema=False)
def incident_page(request: Request, ledger: Book, id_: RecordId, done: Done = None) -> HTMLResponse:
    """The incident as a page."""
    return _page(request, ledger, id_, done=done or ())


def _page(  # noqa: PLR0913 - what the address and a form say
    request: Request,
    ledger: Book,
    id_: str,
    *,
    done: Sequence[str] = (),
    problem: str = "",
    status: int = 200,
) -> HTMLResponse:
    entry = entry_of(ledger, id_)
    try:
        shown = incident_shown(ledger, entry.id, site_of(request).found)
    except UsageError as error:
        if is_up_to_date(ledger):
            raise not_there(error) from error
        return page(request, "incident_soon.html", status=503, id=entry.id)
    return page(
        request,
        "incident.html",
        status=status,
        shown=shown,
        here=entry.id,
        acts=acts_of(shown.rests_on.judgements),
        done=tuple(one for one in shown.rests_on.judgements if one.id in done),
        problem=problem,
        others=likely_others(ledger, shown.found.merged.members),
        statuses=list(Status),
        gradings=list(Grading),
    )


def _shown(site: Site, id_: str) -> IncidentShown:
    try:
        return incident_shown(site.ledger, entry_of(site.ledger, id_).id, site.found)
    except UsageError as error:
        raise not_there(error) from error


# By programs


@router.post("/incidents/{id_}/rule.json", responses=JUDGED, summary="Say what an incident is to another")
def rule_json(site: Here, id_: RecordId, given: Ruled, _: MeansIt = None) -> Response:
    """Merge what is the same, part what is different; it is followed at once."""
    one, other = entry_of(site.ledger, id_).id, entry_of(site.ledger, given.other).id
    relation = Relation(given.relation)
    done = followed(site, lambda: [rule(site.ledger, one, relation, other, who=given.who, why=given.why)])
    return Response(msgspec.json.encode(done[0]), media_type=JSON)


@router.post("/incidents/{id_}/override.json", responses=JUDGED, summary="Override a status or grading")
def override_json(site: Here, id_: RecordId, given: Overridden, _: MeansIt = None) -> Response:
    """Give another status or grading than the rules do, with the reason."""
    id_ = entry_of(site.ledger, id_).id
    done = followed(
        site, lambda: [site.ledger.override(id_, given.field, given.said, who=given.who, why=given.why)]
    )
    return Response(msgspec.json.encode(done[0]), media_type=JSON)


# By forms


@router.post("/incidents/reconcile", include_in_schema=False)
def reconcile_now(site: Here) -> RedirectResponse:
    """Lay incidents beside each other, soon."""
    site.desk.follow()
    return RedirectResponse("/incidents", 303)


@router.post("/incidents/{id_}/rule", include_in_schema=False)
def rule_form(  # noqa: PLR0913 - each is a field of the form
    request: Request,
    site: Here,
    id_: RecordId,
    *,
    relation: Annotated[Rulings, Form()],
    other: Id,
    who: Who,
    why: Why = "",
) -> Response:
    """Say what the incident is to another."""

    def judging() -> list[Judgement]:
        one, two = entry_of(site.ledger, id_).id, entry_of(site.ledger, other.strip()).id
        return [rule(site.ledger, one, Relation(relation), two, who=who, why=why)]

    return _judged(request, site, id_, judging, who)


@router.post("/incidents/{id_}/split", include_in_schema=False)
def split_form(  # noqa: PLR0913 - each is a field of the form
    request: Request,
    site: Here,
    id_: RecordId,
    *,
    record: Annotated[list[str] | None, Form(max_length=100)] = None,
    who: Who,
    why: Why = "",
) -> Response:
    """Say that one or more records tell of another incident than the others do."""

    def judging() -> list[Judgement]:
        parted = tuple(dict.fromkeys(record or ()))
        if not parted:
            raise UsageError("no record was chosen: tick those that tell of another incident")
        members = incident_of(site.ledger, entry_of(site.ledger, id_).id).merged.members
        others = [member for member in members if member not in parted]
        if alien := next((one for one in parted if one not in members), None):
            raise UsageError(f"{alien} is none of several records that tell of this incident")
        if not others:
            raise UsageError("all of its records were chosen: leave those that stay as they are")
        return list(split_off(site.ledger, parted, others, who=who, why=why))

    return _judged(request, site, id_, judging, who)


@router.post("/incidents/{id_}/override", include_in_schema=False)
def override_form(  # noqa: PLR0913 - each is a field of the form
    request: Request,
    site: Here,
    id_: RecordId,
    *,
    field: Annotated[Literal["status", "grading"], Form()],
    said: Annotated[str, Form(max_length=30)],
    who: Who,
    why: Why = "",
) -> Response:
    """Give another status or grading than the rules do."""

    def judging() -> list[Judgement]:
        if not why.strip():
            raise UsageError(f"another {field} than the rules give takes a reason: write why")
        return [site.ledger.override(entry_of(site.ledger, id_).id, field, said, who=who, why=why)]

    return _judged(request, site, id_, judging, who)


@router.post("/incidents/{id_}/undo", include_in_schema=False)
def undo_form(  # noqa: PLR0913 - each is a field of the form
    request: Request,
    site: Here,
    id_: RecordId,
    *,
    judgement: Annotated[list[str], Form(max_length=100)],
    who: Who,
    why: Why = "",
) -> Response:
    """Take judgements back."""

    def judging() -> list[Judgement]:
        return list(undo_all(site.ledger, judgement, who=who, why=why))

    return _judged(request, site, id_, judging, who)


def _judged(
    request: Request, site: Site, id_: str, judging: Callable[[], list[Judgement]], who: str
) -> Response:
    """Judge, and lead back to the page, which says what was done; or say there why that cannot be."""
    try:
        done = followed(site, judging)
    except UsageError as error:
        return _page(request, site.ledger, id_, problem=str(error), status=400)
    back = RedirectResponse(address(f"/incidents/{id_}", *(("done", one.id) for one in done)), 303)
    remember_person(back, who.strip())
    return back
