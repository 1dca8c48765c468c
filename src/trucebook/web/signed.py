"""Judgements as forms and as JSON send them: by whom, why, and what is answered."""

from collections.abc import Callable
from typing import Annotated, Final

from fastapi import Form, Header
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, ConfigDict, Field

from trucebook.ledger import Judgement
from trucebook.reconcile.reconciling import is_up_to_date, reconcile
from trucebook.web.openapi import NOT_TAKEN, NOT_THERE, NOT_UNDERSTOOD, answer, ref
from trucebook.web.pages import remember_person
from trucebook.web.site import Site

Who = Annotated[str, Form(max_length=200)]
Why = Annotated[str, Form(max_length=2000)]

MeansIt = Annotated[
    str | None,
    Header(alias="X-Trucebook-Write", description="Programs send it with every write; its value is free."),
]

JUDGED: Final[dict[int | str, dict[str, object]]] = {
    200: answer(ref("Judgement"), "The judgement, as it is in the ledger."),
    **NOT_UNDERSTOOD,
    **NOT_THERE,
    **NOT_TAKEN,
}


class Signed(BaseModel):
    """Who judges, and why."""

    model_config = ConfigDict(extra="forbid")

    who: str = Field(max_length=200, description="The person who judges.")
    why: str = Field("", max_length=2000, description="The reason; kept with the judgement.")


def followed(site: Site, judging: Callable[[], list[Judgement]]) -> list[Judgement]:
    """Judge, and work out at once what follows for incidents, so that the next page shows it.

    Raises:
        UsageError: where it cannot be judged so.
    """
    with site.desk.reconciling:
        done = judging()
        if not is_up_to_date(site.ledger):
            reconcile(site.ledger)
    return done


def home_of(id_: str) -> str:
    """The address of the page of a record or report."""
    return f"/records/{id_}" if "-" in id_ else f"/reports/{id_}"


def judged(site: Site, judgement: Judgement, who: str, *, at: str = "") -> RedirectResponse:
    """Back to the page of the record that was judged, which says so and offers to undo it.

    What follows for incidents that several reports tell is worked out meanwhile.
    """
    site.desk.follow()
    back = RedirectResponse(f"{home_of(judgement.record)}?done={judgement.id}{at}", 303)
    remember_person(back, who.strip())
    return back
