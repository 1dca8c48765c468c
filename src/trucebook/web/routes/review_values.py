"""`/review/values`: one doubtful value at a time, in its words, beside what others tell instead."""

from typing import Annotated, Any, Final, Literal

import msgspec
from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from trucebook.errors import ContractError, UsageError
from trucebook.reconcile.answering import confirmed, left_open, rejected
from trucebook.web.doubtful import doubt_shown
from trucebook.web.lists import JSON
from trucebook.web.merging import doubtful, pairs_to_judge
from trucebook.web.openapi import answer
from trucebook.web.pages import address, page, remember_person
from trucebook.web.routes.review import judgement_called
from trucebook.web.safety.limits import MAX_OFFSET
from trucebook.web.signed import Who, Why, followed
from trucebook.web.site import Here, Site

router = APIRouter(tags=["incidents"])

Id = Annotated[str, Form(max_length=100)]
At = Annotated[int, Form(ge=0, le=MAX_OFFSET)]

_ANSWER: dict[int | str, dict[str, Any]] = {
    200: answer({"type": "array", "items": {"type": "object"}}, "The values, with why each is doubtful.")
}

_DEEDS: Final = {"right": confirmed, "wrong": rejected, "unsure": left_open}


@router.get("/review/values.json", responses=_ANSWER, summary="Doubtful values, to be judged")
def values_json(site: Here) -> Response:
    """The values that wait for a person's word, that first on which it is worth most."""
    return Response(msgspec.json.encode(doubtful(site).first), media_type=JSON)


@router.get("/review/values", include_in_schema=False)
def values_page(
    request: Request,
    site: Here,
    *,
    at: Annotated[int, Query(ge=0, le=MAX_OFFSET)] = 0,
    done: Annotated[str, Query(max_length=100)] = "",
) -> HTMLResponse:
    """The value that stands at `at` among those that wait."""
    return _page(request, site, at=at, done=done)


@router.post("/review/values", include_in_schema=False)
def judge(  # noqa: PLR0913 - each is a field of the form
    request: Request,
    site: Here,
    *,
    record: Id,
    field: Annotated[str, Form(max_length=50)],
    said: Annotated[Literal["right", "wrong", "unsure"], Form()],
    who: Who,
    why: Why = "",
    at: At = 0,
) -> Response:
    """Say of a value whether it is right, and go on to the next one."""
    one = next(
        (one for one in doubtful(site).first if (one.at.record, one.at.field) == (record, field)), None
    )
    if one is None:
        problem = f"{field} of {record} does not wait any more: somebody judged it, or it was read anew"
        return _page(request, site, at=at, problem=problem)
    try:
        (judgement,) = followed(site, lambda: [_DEEDS[said](site.ledger, one, who=who, why=why)])
    except (UsageError, ContractError) as error:
        return _page(request, site, at=at, problem=str(error))
    return _back(address("/review/values", at=at, done=judgement.id), who)


@router.post("/review/values/undo", include_in_schema=False)
def undo_last(  # noqa: PLR0913 - each is a field of the form
    request: Request, site: Here, *, judgement: Id, who: Who, why: Why = "", at: At = 0
) -> Response:
    """Take an answer back; its value waits again."""
    was = judgement_called(site.ledger, judgement)
    try:
        (done,) = followed(site, lambda: [site.ledger.undo(judgement, who=who, why=why)])
    except UsageError as error:
        return _page(request, site, at=at, problem=str(error))
    back = next((i for i, one in enumerate(doubtful(site).first) if was and one.at.record == was.record), at)
    return _back(address("/review/values", at=back, done=done.id), who)


def _back(where: str, who: str) -> RedirectResponse:
    back = RedirectResponse(where, 303)
    remember_person(back, who.strip())
    return back


def _page(request: Request, site: Site, *, at: int, done: str = "", problem: str = "") -> HTMLResponse:
    waits = doubtful(site)
    values = waits.first
    at = min(at, max(len(values) - 1, 0))
    judged = judgement_called(site.ledger, done) if done else None
    return page(
        request,
        "review_values.html",
        status=400 if problem else 200,
        shown=doubt_shown(site.ledger, values[at]) if values else None,
        at=at,
        number=waits.number,
        last=len(values) - 1,
        pairs=pairs_to_judge(site),
        done=judged,
        problem=problem,
    )
