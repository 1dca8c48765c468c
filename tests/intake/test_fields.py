from datetime import date

import pytest

from trucebook.errors import IntakeError
from trucebook.intake.fields import draft_of, has_text, metadata_of
from trucebook.intake.load import read_text
from trucebook.intake.metadata import Metadata
from trucebook.records import Published, Reading, Span
from trucebook.records.json import to_dict
from trucebook.records.vocabulary import PublishedBasis

GIVEN = Published(date(2020, 3, 4), date(2020, 3, 4), PublishedBasis.GIVEN)


@pytest.mark.parametrize(
    ("value", "metadata"),
    [
        (
            {
                "text": "t",
                "url": "urn:any",
                "title": "Truce",
                "publisher": "Valley Post",
                "published": "2020-03-04",
                "language": "en",
                "agencies": ["AP"],
                "mood": "dark",
            },
            Metadata("urn:any", "Truce", "Valley Post", GIVEN, "en", ("AP",)),
        ),
        (  # trafilatura
            {
                "raw_text": "t",
                "source": "https://news.example/a",
                "hostname": "news.example",
                "source-hostname": "Valley Post",
                "date": "2020-03-04",
                "title": "Truce",
                "language": None,
                "fingerprint": "0f",
            },
            Metadata("https://news.example/a", "Truce", "Valley Post", GIVEN),
        ),
        (  # news-please
            {
                "maintext": "t",
                "url": "https://news.example/a",
                "source_domain": "news.example",
                "date_publish": "2020-03-04 22:10:00",
                "date_download": "2024-01-01 00:00:00",
                "authors": ["A. B."],
            },
            Metadata("https://news.example/a", None, "news.example", GIVEN),
        ),
        ({"text": "t", "sitename": " Valley Post ", "source": "wire"}, Metadata(publisher="Valley Post")),
        ({"text": "t", "published": 20200304}, Metadata(published=GIVEN)),
        ({"text": "t", "published": "6 YEARS AGO", "date": "2020-03-04"}, Metadata(published=GIVEN)),
        (
            {"text": "t", "title": 7, "url": "", "published": True, "agencies": "AP", "publisher": []},
            Metadata(),
        ),
    ],
)
def test_three_programs_names_are_understood(value: dict[str, object], metadata: Metadata) -> None:
    draft = draft_of(value)

    assert draft.text == "t"
    assert draft.metadata == metadata


@pytest.mark.parametrize(
    ("told", "earliest", "latest"),
    [
        ({"earliest": "2020-03-04", "latest": "2020-03-06"}, 4, 6),
        ({"earliest": "2020-03-06", "latest": "2020-03-04", "basis": "stated"}, 4, 6),
        ({"latest": "2020-03-04"}, 4, 4),
        ({"earliest": "2020-03-04", "latest": "soon"}, 4, 4),
    ],
)
def test_a_day_may_be_an_interval(told: dict[str, str], earliest: int, latest: int) -> None:
    published = metadata_of({"published": told}).published

    assert published == Published(date(2020, 3, earliest), date(2020, 3, latest), PublishedBasis.GIVEN)


@pytest.mark.parametrize("told", [{}, {"earliest": "July 3"}, [], None, 1.5, {"earliest": {"latest": {}}}])
def test_a_day_that_says_nothing_is_none(told: object) -> None:
    assert metadata_of({"published": told}).published is None


def test_an_address_is_kept_as_it_is_given() -> None:
    assert metadata_of({"url": " Any: string\n"}).url == " Any: string\n"


def test_the_first_text_with_words_is_taken() -> None:
    assert draft_of({"text": " ", "maintext": "The truce held."}).text == "The truce held."


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (["text"], "this is a list, and a report is an object"),
        ("text", "this is a string"),
        (None, "this is null"),
        ({}, "has no text"),
        ({"title": "Truce"}, "has no text"),
        ({"text": "", "maintext": " "}, "text is empty"),
        ({"text": 5}, "text is a number"),
        ({"text": {"en": "words"}}, "text is an object"),
        ({"report": {"id": "1"}}, "not as the codebook has it: .*text_sha256"),
    ],
)
def test_what_is_no_report_is_refused(value: object, words: str) -> None:
    with pytest.raises(IntakeError, match=words):
        draft_of(value)


def test_a_reading_gives_its_report() -> None:
    words = Span(0, 13, "March 4, 2020")
    stated = Published(date(2020, 3, 4), date(2020, 3, 4), PublishedBasis.STATED, words)
    report = read_text(
        "March 4, 2020\n\nThe truce held in Marn, police said.", Metadata("urn:a", published=stated)
    )

    draft = draft_of(to_dict(Reading(report)))

    assert draft.text == report.text
    assert draft.metadata.url == "urn:a"
    assert draft.metadata.published == stated


def test_words_of_a_changed_text_are_not_believed() -> None:
    words = Span(0, 13, "March 4, 2020")
    stated = Published(date(2020, 3, 4), date(2020, 3, 4), PublishedBasis.STATED, words)
    value = to_dict(
        Reading(read_text("March 4, 2020\n\nThe truce held in Marn.", Metadata(published=stated)))
    )
    value["report"]["text"] = "\r\n" + value["report"]["text"]

    with pytest.raises(IntakeError, match="changed after it was stored"):
        draft_of(value)


def test_a_sidecar_has_no_text() -> None:
    assert has_text({"maintext": ""})
    assert has_text({"report": {}})
    assert not has_text({"url": "urn:a"})
