"""Pages: templates, compiled once, and what every one of them is given."""

from functools import cache, partial
from typing import Final
from urllib.parse import quote, unquote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse, Response
from jinja2 import Environment, PackageLoader, StrictUndefined

from trucebook import __version__
from trucebook.ledger.fields import KIND_OF
from trucebook.records.vocabulary import GROUP_OF_TYPE
from trucebook.web.navigation import NAVIGATION
from trucebook.web.safety.writes import FORM_COOKIE, FORM_FIELD, form_token
from trucebook.web.site import site_of
from trucebook.wording import incident_words, judged, time_words, words
from trucebook.wording.standing import standing_words

PERSON_COOKIE: Final = "trucebook_person"
"""Holds the name under which a visitor last judged."""

_YEAR: Final = 365 * 24 * 60 * 60


@cache
def templates() -> Environment:
    """The templates, and the words that they may use."""
    environment = Environment(
        loader=PackageLoader("trucebook.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "act": words.act_words,
        "bounds": words.bounds_words,
        "code": words.code_words,
        "figure": words.figure_words,
        "figures": words.figures_words,
        "moment": judged.day_and_minute,
        "name": words.party_words,
        "names": words.parties_words,
        "number": "{:,}".format,
        "place": words.place_words,
        "places": words.places_words,
        "plain": words.plain,
        "published": time_words.published_words,
        "quoted": words.quoted,
        "urlpart": partial(quote, safe=""),
        "value": judged.value_words,
        "when": time_words.when_words,
    }
    environment.globals |= {
        "address": address,
        "between": words.between_words,
        "countries": country_list,
        "kind_of": lambda record: KIND_OF[type(record)].value,
        "group_of": GROUP_OF_TYPE.__getitem__,
        "judgement_words": judged.judgement_words,
        "navigation": NAVIGATION,
        "probability_words": incident_words.probability_words,
        "published_between": incident_words.published_between,
        "publishers_words": incident_words.publishers_words,
        "standing_words": standing_words,
        "support_words": incident_words.support_words,
        "telling_words": incident_words.telling_words,
        "told_words": incident_words.told_words,
        "toll_words": incident_words.toll_words,
        "version": __version__,
    }
    return environment


@cache
def country_list() -> tuple[str, ...]:
    """Names of all countries, in order."""
    return tuple(sorted(set(words.country_names().values())))


def address(path: str, *pairs: tuple[str, object], **more: object) -> str:
    """`path` with a query of `pairs` and `more`."""
    query = urlencode([*pairs, *more.items()])
    return f"{path}?{query}" if query else path


def page(request: Request, template: str, *, status: int = 200, **values: object) -> HTMLResponse:
    """The page that `template` makes of `values`.

    Beside them it has what `base.html` needs: `site`, `path`, `person` (who judges here) and `form_token`.
    """
    token = form_token(request)
    given = {
        "site": site_of(request),
        "path": request.url.path,
        "person": person_of(request),
        "form_field": FORM_FIELD,
        "form_token": token,
    }
    answer = HTMLResponse(templates().get_template(template).render(given | values), status)
    if request.cookies.get(FORM_COOKIE) != token:
        answer.set_cookie(FORM_COOKIE, token, httponly=True, samesite="strict")
    return answer


def person_of(request: Request) -> str:
    """Who judged last in this browser; empty where nobody did."""
    return unquote(request.cookies.get(PERSON_COOKIE, ""))[:200]


def remember_person(answer: Response, who: str) -> None:
    """Let the browser keep the name under which its visitor judges."""
    answer.set_cookie(PERSON_COOKIE, quote(who), max_age=_YEAR, httponly=True, samesite="strict")
