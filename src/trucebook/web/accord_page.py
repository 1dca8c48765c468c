"""What the page of an accord shows of it on a day, as HTML."""

from datetime import date

from markupsafe import Markup

from trucebook.accords import brief_words
from trucebook.accords.accord import Accord
from trucebook.accords.deadlines import day_words
from trucebook.accords.overview import Overview
from trucebook.accords.quoting import type_words
from trucebook.accords.summary import NAMES
from trucebook.web.accord_shown import Days
from trucebook.web.chart_axis import BASE, PLOT, TOP
from trucebook.web.pages import templates
from trucebook.web.site import Site
from trucebook.web.troop_chart import troop_chart
from trucebook.web.violence_chart import violence_chart


def kept_main(site: Site, accord: Accord, on: date, days: Days, overview: Overview) -> Markup:
    """What `main_of` makes of an overview, made once for each as long as nothing of it changes."""
    key = ("main", accord, on)
    main: Markup = site.accords.get(key, (overview, days), lambda: main_of(accord, on, days, overview))
    return main


def main_of(accord: Accord, on: date, days: Days, overview: Overview | None, problem: str = "") -> Markup:
    """The page without what is around it on every page; without an overview, with the `problem`."""
    return Markup(  # noqa: S704 - the template escapes what it is given
        templates()
        .get_template("_accord_day.html")
        .render(
            accord=accord,
            on=on,
            days=days,
            overview=overview,
            problem=problem,
            clauses=brief_words.by_id(overview) if overview else {},
            violence=violence_chart(overview) if overview else None,
            troops=troop_chart(overview) if overview else None,
            chart={"top": TOP, "plot": PLOT, "base": BASE},
            brief=brief_words,
            day_words=day_words,
            type_words=type_words,
            states=NAMES,
        )
    )
