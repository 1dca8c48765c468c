"""`/review`: one doubtful pair of incidents at a time, side by side, to be judged."""

from typing import Annotated, Any, Literal

import msgspec
from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from trucebook.errors import UsageError
from trucebook.ledger import Judgement, Ledger, Verb
from trucebook.reconcile.judging import rule, undo
from trucebook.reconcile.pairs import Relation
from trucebook.reconcile.reviewing import ToJudge
from trucebook.reconcile.together import together
from trucebook.web.comparing import sides
from trucebook.web.lists import JSON
from trucebook.web.lookup import entry_of
from trucebook.web.merging import values_to_judge, waiting
from trucebook.web.openapi import answer
from trucebook.web.pages import address, page, remember_person
from trucebook.web.safety.limits import MAX_OFFSET
from trucebook.web.signed import Who, Why, followed
from trucebook.web.site import Here, Site

router = APIRouter(tags=["incidents"])

Id = Annotated[str, Form(max_length=100)]
At = Annotated[int, Form(ge=0, le=MAX_OFFSET)]
PairId = Annotated[str, Query(max_length=100, description="Id of an incident as told.")]

_ANSWER: dict[int | str, dict[str, Any]] = {
    200: answer({"type": "array", "items": {"type": "object"}}, "The pairs, with how much a word is worth.")
}


@router.get("/review.json", responses=_ANSWER, summary="Doubtful pairs of incidents, to be judged")
def review_json(site: Here) -> Response:
    """The pairs that wait for a person's word, the one first on which it is worth most."""
    return Response(msgspec.json.encode(waiting(site).first), media_type=JSON)


@router.get("/review", include_in_schema=False)
def review_page(  # noqa: PLR0913 - each is a parameter of the address
    request: Request,
    site: Here,
    *,
    a: PairId = "",
    b: PairId = "",
    at: Annotated[int, Query(ge=0, le=MAX_OFFSET)] = 0,
    done: Annotated[str, Query(max_length=100)] = "",
) -> HTMLResponse:
    """The pair of `a` and `b`, or the one that stands at `at` among those that wait."""
    return _page(request, site, a=a, b=b, at=at, done=done)


@router.post("/review", include_in_schema=False)
def judge(  # noqa: PLR0913 - each is a field of the form
    request: Request,
    site: Here,
    *,
    a: Id,
    b: Id,
    relation: Annotated[Literal["same", "different", "part_of", "whole_of", "unsure"], Form()],
    who: Who,
    why: Why = "",
    at: At = 0,
) -> Response:
    """Say what `a` is to `b`, and go on to the next pair."""
    one, other = (b, a) if relation == "whole_of" else (a, b)
    said = Relation.PART_OF if relation == "whole_of" else Relation(relation)

    def judging() -> list[Judgement]:
        ids = [entry_of(site.ledger, id_).id for id_ in (one, other)]
        return [rule(site.ledger, ids[0], said, ids[1], who=who, why=why)]

    try:
        (judgement,) = followed(site, judging)
    except UsageError as error:
        return _page(request, site, a=a, b=b, at=at, problem=str(error))
    return _back(address("/review", at=at, done=judgement.id), who)


@router.post("/review/undo", include_in_schema=False)
def undo_last(  # noqa: PLR0913 - each is a field of the form
    request: Request, site: Here, *, judgement: Id, who: Who, why: Why = "", at: At = 0
) -> Response:
    """Take an answer back, and show its pair again."""
    try:
        (done,) = followed(site, lambda: [undo(site.ledger, judgement, who=who, why=why)])
    except UsageError as error:
        return _page(request, site, at=at, problem=str(error))
    was = judgement_called(site.ledger, judgement)
    pair = {"a": was.record, "b": was.other} if was and was.other else {}
    return _back(address("/review", **pair, at=at, done=done.id), who)


def _back(where: str, who: str) -> RedirectResponse:
    back = RedirectResponse(where, 303)
    remember_person(back, who.strip())
    return back


def _page(  # noqa: PLR0913 - what the address and a form say
    request: Request, site: Site, *, a: str = "", b: str = "", at: int = 0, done: str = "", problem: str = ""
) -> HTMLResponse:
    waits = waiting(site)
    pairs = waits.first
    at = min(at, max(len(pairs) - 1, 0))
    if a and b:
        a, b = (entry_of(site.ledger, id_).id for id_ in (a, b))
        at = next((i for i, pair in enumerate(pairs) if {pair.a, pair.b} == {a, b}), at)
    elif pairs:
        a, b = pairs[at].a, pairs[at].b
    judged = judgement_called(site.ledger, done) if done else None
    return page(
        request,
        "review.html",
        status=400 if problem else 200,
        sides=sides(site.ledger, a, b) if a and b else None,
        at=at,
        queued=_queued(pairs, at, a, b),
        number=waits.number,
        last=len(pairs) - 1,
        values=values_to_judge(site),
        done=judged,
        came=_came_of(site.ledger, judged),
        problem=problem,
    )


def _queued(pairs: tuple[ToJudge, ...], at: int, a: str, b: str) -> bool:
    """Whether the pair that is shown is one that waits."""
    return bool(pairs) and {pairs[at].a, pairs[at].b} == {a, b}


def judgement_called(ledger: Ledger, id_: str) -> Judgement | None:
    """What a person judged under this id, with whether it is in force; None where there is no such id."""
    try:
        handle, _ = ledger.resolve(id_)
    except UsageError:
        return None
    return next((one for one in ledger.judgements(handle) if one.id == id_), None)


def _came_of(ledger: Ledger, judgement: Judgement | None) -> str:
    """What there is now of the two incidents that somebody judged, in words."""
    if judgement is None:
        return ""
    about = judgement
    if judgement.verb is Verb.UNDO and judgement.target:
        about = judgement_called(ledger, judgement.target) or judgement
    if not about.other:
        return ""
    groups = [
        one
        for one in together(ledger, [about.record, about.other])
        if {about.record, about.other} & one.members
    ]
    if len(groups) == 1:
        reports = groups[0].reports
        return f"They are one incident now, told by {reports:,} report{'s' * (reports != 1)}."
    return "They are two incidents now."
