import json
from datetime import date

import pytest

from trucebook.intake.html import from_html
from trucebook.intake.metadata import Metadata

STORY = "The army said on Wednesday that the truce held in all nine provinces, and that no shots were heard."


def metadata_of(head: str, body: str = "") -> Metadata:
    page = (
        f"<!DOCTYPE html><html><head>{head}</head><body>{body}<article><p>{STORY}</p></article></body></html>"
    )
    return from_html(page.encode()).metadata


def described(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def meta(name: str, content: str, *, key: str = "property") -> str:
    return f'<meta {key}="{name}" content="{content}">'


ARTICLE = {"@type": "NewsArticle", "datePublished": "2020-03-05"}
PRINTED = meta("date", "2020-03-04", key="name")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (meta("article:published_time", "2020-03-04T22:10:00+01:00"), 4),
        (meta("DC.date.issued", "2020-03-04", key="name"), 4),
        (meta("datePublished", "4 March 2020", key="itemprop"), 4),
        (meta("date", "yesterday", key="name") + meta("pubdate", "20200304", key="name"), 4),
        (described(ARTICLE) + PRINTED, 5),
        (described([{"@type": "WebSite"}, ARTICLE]), 5),
        (described({"@graph": [7, {**ARTICLE, "@type": ["Thing", "ReportageNewsArticle"]}]}), 5),
        (described({"@type": "WebSite", "datePublished": "1999-01-01"}) + PRINTED, 4),
        (described({"@type": "Article", "datePublished": {"year": 1999}}) + PRINTED, 4),
        ('<script type="application/ld+json">{broken</script>' + PRINTED, 4),
        (f'<script type="application/ld+json">{"[" * 100_000}</script>' + PRINTED, 4),
    ],
)
def test_the_day_of_publication_is_what_the_page_gives(head: str, day: int) -> None:
    published = metadata_of(head).published

    assert published is not None
    assert published.earliest == published.latest == date(2020, 3, day)


def test_a_marked_time_is_given_and_a_day_in_the_text_is_not() -> None:
    marked = metadata_of("", '<time pubdate datetime="2020-03-04">today</time>').published

    assert marked is not None
    assert marked.earliest == date(2020, 3, 4)
    assert metadata_of("", "<p>March 4, 2020</p><time datetime='2020-03-04'>today</time>").published is None


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (
            '<link rel="canonical" href="https://news.example/a">' + meta("og:url", "https://m.example"),
            "https://news.example/a",
        ),
        (
            '<link rel="canonical" href="/a">' + meta("og:url", "https://news.example/a"),
            "https://news.example/a",
        ),
        ('<link rel="canonical" href="/a">', None),
        ("", None),
    ],
)
def test_the_address_is_the_canonical_one(head: str, url: str | None) -> None:
    assert metadata_of(head).url == url


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            described({"@type": "Article", "headline": " Truce\n holds "}) + meta("og:title", "Other"),
            "",
            "Truce holds",
        ),
        (meta("og:title", "Truce &amp;amp; talks") + "<title>Other</title>", "", "Truce & talks"),
        ("<title>Other</title>", "<h1>Truce <b>holds</b></h1>", "Truce holds"),
        ("<title>Truce holds | Valley Post</title>" + meta("og:site_name", "Valley Post"), "", "Truce holds"),
        ("<title>Truce holds</title>", "<h1>One</h1><h1>Two</h1>", "Truce holds"),
        (described({"@type": "Article", "headline": 7}), "", None),
    ],
)
def test_the_title_is_the_headline_without_the_site(head: str, body: str, title: str | None) -> None:
    assert metadata_of(head, body).title == title


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        (meta("og:site_name", "Valley Post"), "Valley Post"),
        (meta("DC.publisher", "Valley Post", key="name"), "Valley Post"),
        (
            described({"@type": "Article", "publisher": {"name": "Valley Post"}})
            + meta("og:site_name", "VP"),
            "Valley Post",
        ),
        (described({"@type": "Article", "publisher": [{"name": "Valley Post"}]}), "Valley Post"),
        (described({"@type": "Article", "publisher": "Valley Post"}), "Valley Post"),
        (described({"@type": "Article", "publisher": []}), None),
    ],
)
def test_the_publisher_is_the_site(head: str, publisher: str | None) -> None:
    assert metadata_of(head).publisher == publisher
