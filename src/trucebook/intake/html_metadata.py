"""What a page of HTML says about itself: in its `meta` and `link` elements and in JSON-LD."""

import html
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from trucebook.intake.dates import given_date
from trucebook.intake.metadata import Metadata
from trucebook.records import Published

# The names under which pages give the day of publication, as Dublin Core, Open Graph, schema.org, Parse.ly,
# Sailthru and Google Scholar define them; in the order in which they are believed.
_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "dcterms.issued",
    "dc.date.issued",
    "citation_publication_date",
    "citation_date",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "published_time",
    "date",
)  # fmt: skip - a list of names reads better in rows
_ARTICLE_TYPES = ("article", "report", "blogposting")  # what schema.org's types of articles end in
_MAX_JSON_LD = 1_000_000  # characters; more is no description of an article


def page_metadata(tree: Any) -> Metadata:  # noqa: ANN401 - lxml, which publishes no types, comes with trafilatura
    """Read the canonical URL, title, site name and day of publication that the page `tree` gives.

    Only what the page says of itself in words for machines is taken: a date guessed from its address or
    its text is not `given`. The page's language is not: templates often leave it at that of their maker.
    """
    metas = _metas(tree)
    articles = list(_articles(tree))
    publisher = _first(_name(article.get("publisher")) for article in articles) or metas.get("og:site_name")
    publisher = publisher or metas.get("dc.publisher") or metas.get("dcterms.publisher")
    titles = (*(article.get("headline") for article in articles), metas.get("og:title"), _heading(tree))
    return Metadata(
        url=_first((*tree.xpath("//link[@rel='canonical']/@href"), metas.get("og:url")), holding="://"),
        title=_first(titles) or _without_site(_first(tree.xpath("//head/title/text()")), publisher),
        publisher=_first((publisher,)),
        published=_published(tree, metas, articles),
    )


def _metas(tree: Any) -> dict[str, str]:  # noqa: ANN401 - as above
    """Contents of the page's `meta` elements (and of what else has an `itemprop`), the first of each name."""
    metas: dict[str, str] = {}
    for element in tree.xpath("//meta[@content] | //*[@itemprop][@content or @datetime]"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        metas.setdefault(name.lower(), element.get("content") or element.get("datetime") or "")
    return metas


def _articles(tree: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - as above
    """The articles that the page's JSON-LD describes."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]/text()"):
        if len(script) > _MAX_JSON_LD:
            continue
        try:
            described = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue  # pages break their JSON-LD often; what is broken says nothing
        yield from (item for item in _items(described) if _is_article(item))


def _items(described: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - any JSON value
    """The objects at the top of a JSON-LD document: it is one, a list of them, or a graph."""
    for item in described if isinstance(described, list) else [described]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (node for node in graph if isinstance(node, dict)) if isinstance(graph, list) else ()


def _is_article(item: Mapping[str, Any]) -> bool:
    types = item.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.lower().endswith(_ARTICLE_TYPES) for name in names)


def _published(tree: Any, metas: Mapping[str, str], articles: list[Mapping[str, Any]]) -> Published | None:  # noqa: ANN401 - as above
    told = [
        *(article.get("datePublished") for article in articles),
        *(metas.get(name) for name in _DATE_NAMES),
        *tree.xpath("//time[@pubdate]/@datetime"),
    ]
    dates = (given_date(text) for text in told if isinstance(text, str))
    return next((published for published in dates if published), None)


def _heading(tree: Any) -> str | None:  # noqa: ANN401 - as above
    """The page's main heading, where it has just one."""
    headings = tree.xpath("//h1")
    return "".join(headings[0].itertext()) if len(headings) == 1 else None


def _name(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get("name") if isinstance(value, dict) else value


def _first(values: Iterable[Any], *, holding: str = "") -> str | None:
    """The first string of `values` with something in it, its entities and white space made plain."""
    for value in values:
        if isinstance(value, str) and holding in value:
            text = " ".join(html.unescape(value).split())
            if text:
                return text
    return None


def _without_site(title: str | None, publisher: str | None) -> str | None:
    """A `title` element's text without the site's name, which most append."""
    if not title or not publisher:
        return title
    for sign in (" - ", " | ", " \u2013 ", " — ", " :: "):
        title = title.removesuffix(sign + publisher)
    return title
