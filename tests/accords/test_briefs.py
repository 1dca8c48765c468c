import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from tests.accords.cases import ACCORD, ENVOY, FRONT, MINISTER, ORVANIA, SPOKESWOMAN, matters, said, told

from trucebook.accords.brief_html import as_html
from trucebook.accords.brief_markdown import as_markdown, escaped
from trucebook.accords.brief_words import MOST
from trucebook.accords.overview import Overview
from trucebook.accords.surveying import overview_of
from trucebook.records.vocabulary import Act, IncidentType, Occurrence
from trucebook.wording.words import DASH

FORMS = pytest.mark.parametrize("form", [as_markdown, as_html])

RECORDS = (
    said("Orvania violated the truce with its shelling.", Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("a1",)),
    said("We violated nothing.", Act.DENY, MINISTER, FRONT, about=("a1", "c1"), id_="c2"),
    said("Keep the accord.", Act.DEMAND, ENVOY, ORVANIA, about=("a1",), id_="c3"),
    told("Shells fell on <b>Orvane</b> & *the lake*.", IncidentType.SHELLING),
    told("34 violations were counted.", IncidentType.VIOLATION, id_="i2", sources=(ENVOY,)),
    told("There was no raid.", IncidentType.ATTACK, id_="i3", occurrence=Occurrence.DENIED),
    told("The last soldiers left the shore.", IncidentType.FORCE_MOVEMENT, id_="i4"),
    told("Fifty families fled.", IncidentType.DISPLACEMENT, id_="i5", actors=()),
)


def overview() -> Overview:
    """One with something in each section."""
    return overview_of(matters(*RECORDS))


class _Page(HTMLParser):
    """Collects the tags of a page, and checks that they are closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "action")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@FORMS
def test_a_brief_has_every_section(form: object) -> None:
    text = form(overview())  # type: ignore[operator]  # one of two functions

    for heading in ("Accusations and answers", "Due next", "Overdue", "Clauses", "Violence", "Displacement"):
        assert heading in text
    assert "is past and this ledger holds no report that it was met" in text
    assert "Jon Vale (Orvania) denies, answering Northern Front" in text
    assert "aaaaaaaaaaaa-c2" in text
    assert "to be verified" in text


@FORMS
def test_it_never_says_that_anybody_violated_anything(form: object) -> None:
    text = form(overview())  # type: ignore[operator]  # one of two functions

    own_words = re.sub(r"“[^”]*”", "", text)
    assert "violat" in text
    assert "violat" not in own_words.casefold()


def test_html_fetches_and_runs_nothing() -> None:
    page = _Page(as_html(overview()))

    assert page.open == []
    assert not {"script", "link", "img", "iframe", "object", "form", "a"} & set(page.tags)
    assert page.links == []
    assert "://" not in as_html(overview())
    assert "default-src 'none'" in as_html(overview())


def test_texts_are_shown_as_they_are() -> None:
    assert "&lt;b&gt;Orvane&lt;/b&gt; &amp; *the lake*" in as_html(overview())
    assert r"\<b\>Orvane\</b\> & \*the lake\*" in as_markdown(overview())
    assert escaped("a_b [c](d) `e` | f") == r"a\_b \[c\](d) \`e\` \| f"


def test_an_accord_of_markup_is_text_too() -> None:
    accord = replace(ACCORD, name="<script>alert(1)</script>", note="<img src=x>")
    found = overview_of(matters(accord=accord))

    page = _Page(as_html(found))

    assert not {"script", "img"} & set(page.tags)


@FORMS
def test_an_empty_ledger_makes_a_brief_too(form: object) -> None:
    text = form(overview_of(matters(names=False)))  # type: ignore[operator]  # one of two functions

    assert "0 reports in this ledger name it" in text
    assert "This ledger holds no report of violence in the conflict since then." in text


@FORMS
def test_a_long_list_is_cut_and_says_so(form: object) -> None:
    many = [told(f"Shot number {n} fell.", id_=f"i{n}", day=date(2021, 4, 19)) for n in range(1, MOST + 8)]

    text = form(overview_of(matters(*many)))  # type: ignore[operator]  # one of two functions

    assert "and 7 more, which the JSON has" in text
    assert text.count("Shot number") == MOST


def test_a_markdown_table_has_a_row_a_week() -> None:
    lines = as_markdown(overview()).splitlines()

    start = lines.index("| days | shelling |")
    assert lines[start : start + 3] == ["| days | shelling |", "|---|---:|", f"| 19{DASH}25 Apr 2021 | 1 |"]
