"""What the site makes before its first visitor comes: everything that a page keeps for the next one."""

from collections.abc import Iterable
from datetime import date

from starlette.routing import BaseRoute

from trucebook.accords.files import checked_accords
from trucebook.accords.gathering import held_for
from trucebook.ledger import Query, RecordKind
from trucebook.reconcile.finding import find_incidents
from trucebook.reconcile.likeness import Likeness
from trucebook.reconcile.spotted import keys_of
from trucebook.records.vocabulary import Status
from trucebook.web.accord_page import kept_main
from trucebook.web.accord_shown import days_for, held_of, in_the_book, overview_on, today
from trucebook.web.circles import leave_alone
from trucebook.web.map_rows import drawn_at
from trucebook.web.merging import doubtful, pairs_to_judge, values_to_judge, waiting
from trucebook.web.pages import templates
from trucebook.web.site import Site
from trucebook.web.warming import Rest

_AT_ONCE = 200
"""Incidents that are drawn between two rests: some hundredths of a second."""


def prepare(site: Site, routes: Iterable[BaseRoute], rest: Rest) -> None:
    """Make what the pages at `routes` keep, calling `rest` again and again: what most see first, first."""
    _find_ways(routes, rest)
    for name in sorted(templates().list_templates(extensions=["html"])):
        templates().get_template(name)
        rest()
    Likeness.load()
    _list(site, rest)
    waiting(site)
    rest()
    doubtful(site)
    rest()
    pairs_to_judge(site)
    rest()
    values_to_judge(site)
    rest()
    _draw(site, rest)
    _gather(site, rest)
    rest()
    leave_alone()


def _find_ways(routes: Iterable[BaseRoute], rest: Rest) -> None:
    """Have routers work out what they look addresses up in: they leave it to the first visitor."""
    for route in routes:
        route.matches({"type": "http", "method": "GET", "path": "/nowhere", "headers": []})
        rest()


def _list(site: Site, rest: Rest) -> None:
    """The first incidents of the list, and those of each status, by which it is mostly filtered."""
    for statuses in ((), *((status.value,) for status in Status)):
        query = Query(RecordKind.INCIDENT, merged=True, statuses=statuses)
        find_incidents(site.ledger, query, known=site.found)
        rest()


def _draw(site: Site, rest: Rest) -> None:
    """What maps draw of all incidents."""
    with site.ledger.connect() as connection:
        keys = keys_of(connection, Query(RecordKind.INCIDENT, merged=True))
    for start in range(0, len(keys), _AT_ONCE):
        with site.ledger.connect() as connection:
            drawn_at(connection, keys[start : start + _AT_ONCE], site.drawn, once=True)
        rest()


def _gather(site: Site, rest: Rest) -> None:
    """What is held of accords, and the pages of where those stand today that reports name."""
    for file in checked_accords():
        rest()
        accord = file.accord
        if accord is None or not in_the_book(site.ledger, accord).records:
            continue
        held_for(site.ledger, accord, date.max, site.gathering, rest)
        rest()
        held, on = held_of(site, accord), today()
        signed = accord.signed or accord.in_force
        if signed is None or signed <= on:
            overview = overview_on(site, accord, on, held)
            rest()
            kept_main(site, accord, on, days_for(site, accord, on, held), overview)
