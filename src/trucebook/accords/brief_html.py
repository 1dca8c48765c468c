"""The brief as one HTML file: no script, nothing fetched from anywhere, every text escaped."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from trucebook.accords import brief_words
from trucebook.accords.deadlines import day_words
from trucebook.accords.overview import Overview
from trucebook.accords.quoting import type_words
from trucebook.accords.summary import NAMES
from trucebook.wording.words import plain


def as_html(overview: Overview) -> str:
    """The brief of `overview` as a page of HTML."""
    types = brief_words.types_of(overview.violence)
    return _template().render(
        overview=overview,
        clauses=brief_words.by_id(overview),
        types=types,
        rows=brief_words.rows_of(overview.violence, types),
        apart=brief_words.apart(overview.violence),
    )


@cache
def _template() -> Template:
    """The template, with the words that it writes."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, auto_reload=False)
    environment.globals |= {
        "basis_line": brief_words.basis_line,
        "clause_line": brief_words.clause_line,
        "clip": plain,
        "day": day_words,
        "days_line": brief_words.days_line,
        "deadline_line": brief_words.deadline_line,
        "due_line": brief_words.due_line,
        "first": brief_words.first,
        "last": brief_words.last,
        "level_line": brief_words.level_line,
        "most_quotes": brief_words.MOST_QUOTES,
        "most_reasons": brief_words.MOST_REASONS,
        "names": NAMES,
        "party_lines": brief_words.party_lines,
        "passage": brief_words.passage,
        "source_line": brief_words.source_line,
        "standing_note": brief_words.STANDING_NOTE,
        "stretch_words": brief_words.stretch_words,
        "to_verify": brief_words.TO_VERIFY,
        "type_words": type_words,
    }
    source = files("trucebook.accords").joinpath("brief.html.jinja").read_text(encoding="utf-8")
    return environment.from_string(source)
