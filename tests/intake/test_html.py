import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.intake.outcomes import outcome, says_what_to_do

from trucebook.errors import IntakeError
from trucebook.intake.draft import Draft
from trucebook.intake.html import from_html

FIRST = "The army said on Wednesday that the truce held in all nine provinces, and that no shots were heard."
SECOND = (
    "Shelling near the town of Marn killed four people on Tuesday evening, the police said in a statement."
)


def page(head: str = "", body: str = f"<article><p>{FIRST}</p><p>{SECOND}</p></article>") -> bytes:
    menu = "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{menu}{body}</body></html>".encode()


def test_an_article_keeps_its_paragraphs_and_loses_the_page() -> None:
    draft = from_html(page())

    assert draft.text == f"{FIRST}\n\n{SECOND}"


def test_items_of_a_list_stay_together() -> None:
    draft = from_html(
        page(body=f"<article><p>{FIRST}</p><ul><li>Four dead</li><li>Nine hurt</li></ul></article>")
    )

    assert draft.text == f"{FIRST}\n\n- Four dead\n- Nine hurt"


def test_soft_hyphens_are_layout() -> None:
    data = page().replace(b"provinces", b"prov&shy;inces")

    assert from_html(data).text == f"{FIRST}\n\n{SECOND}"


def test_a_piece_of_a_page_is_read() -> None:
    assert from_html(f"<p>{FIRST}</p>".encode()).text == FIRST


def test_a_page_in_its_own_encoding_is_decoded() -> None:
    text = FIRST.replace("Wednesday", "Čapljina's day")
    data = page('<meta charset="windows-1250">').decode().replace(FIRST, text).encode("cp1250")

    assert text in from_html(data).text


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<nav>" + "<a href='/'>News of the world</a> " * 40 + "</nav>",
        "<p>Subscribe now</p>",
        "<script>var a = 1.;</script>",
    ],
    ids=["nothing", "menu", "button", "script"],
)
def test_a_page_without_an_article_is_refused(body: str) -> None:
    with pytest.raises(IntakeError, match="no article was found on this page"):
        from_html(page(body=body))


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 50_000 + FIRST + "</div>" * 50_000,
        ("<div>" * 100 + FIRST + "</div>" * 100) * 400,
        "<table>" * 20_000,
        "<" * 1_000_000,
        "&" * 1_000_000,
        "<!--" * 100_000,
        f"<p title='{'x' * 2_000_000}'>",
        "<p>" + " " * 2_000_000,
        f"<p>{FIRST}</p>" * 30_000,
    ],
    ids=["nested", "deep", "tables", "signs", "entities", "comments", "attribute", "blanks", "paragraphs"],
)
def test_a_markup_bomb_is_refused_in_time(bomb: str) -> None:
    started = time.monotonic()
    with pytest.raises(IntakeError):
        from_html(bomb.encode())

    assert time.monotonic() - started < 60


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div",
                ">",
                "<table>",
                "<!--",
                "&#x110000;",
                "<a href=",
                FIRST,
                "\0",
                "é",
                "<svg/>",
            ]
        )
    )
)
def test_any_markup_is_an_article_or_an_error_of_ours(pieces: list[str]) -> None:
    found = outcome(from_html, "".join(pieces).encode())

    assert found.text.strip() if isinstance(found, Draft) else says_what_to_do(found)
