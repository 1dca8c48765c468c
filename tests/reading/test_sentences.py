import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucebook.intake.passages import NEWS_KINDS, PassageKind, passages
from trucebook.reading.sentences import sentences

A_MOMENT = 4  # seconds; it takes one on a slow core, and minutes where time grows with the square


def split(text: str) -> list[str]:
    return [sentence.words.text for sentence in sentences(text, passages(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["Two men died.", "The army denied it."],
        ["Did it fire?", "It did not!", "So he said."],
        ["Mr. Noor and Lt. Col. Ann B. Lee met Gen. Roe on Jan. 5 near St. Mary.", "They signed."],
        ["U.S. troops left the base at 5 p.m. on Friday.", "The U.N. envoy stayed."],
        ["The plane belonged to the U.S.", "The army shot it down."],
        ["They met at 10 a.m.", "He left at once."],
        ["Resolution No. 2254 names 4.5 million people.", "No.", "They do not agree."],
        ["It took No. 10 by 3.30 p.m. local time, J. A. Roe said."],
        ['"We will stay," he said.', '"We will not leave."', "He hung up."],
        ["“We will stay.”", "“We will not leave,” she said."],
        ['"Will you fire?" he asked.', "Nobody spoke."],
        ["The guns fell silent...", "Then it began again.", "He said ... nothing more."],
        ["(The rebels said nothing.)", "The army did."],
        ["He rose to speak; the hall fell silent; nobody left: it was over.", "They voted."],
        ["Rep. Ann Lee, R-Fla., asked Sen. Roe, D-N.Y., about it.", "He spoke."],
        ["It happened in 2019.", "12 people died."],
        ["Mail to office@example.org or see www.example.org/News.Html for the map.", "It is free."],
        ["1. During the week two men died.", "Nobody was charged."],
        ["🕊 Peace is near.", "Vu\u0301 said so."],
    ],
)
def test_sentences_end_where_they_end(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It was over, he said.The army denied it.", ["It was over, he said.", "The army denied it."]),
        ('"It is over."He left.', ['"It is over."', "He left."]),
        (
            'They left, he said."We did not fire," he added.',
            ["They left, he said.", '"We did not fire," he added.'],
        ),
        ("They fired at 5 a.m.The army denied it.", ["They fired at 5 a.m.", "The army denied it."]),
        ("The U.S.Army left. It is gone.", ["The U.S.Army left.", "It is gone."]),
    ],
)
def test_a_blank_lost_after_a_stop(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize("change", [str.upper, str.lower], ids=["capitals", "small"])
def test_texts_without_case(change: "type[str]") -> None:
    text = change(
        "Col. Noor said on Jan. 5 that nine men died in the U.S. raid.  The army denied it. Nobody was hurt."
    )

    assert [len(part.split()) for part in split(text)] == [14, 4, 3]


def test_a_wrapped_line_goes_on_and_a_blank_line_ends() -> None:
    text = (
        "On 12 March the monitors visited the village of Anra, where they were\n"
        "shown two mortar shells. The commander of the brigade said that the\n"
        "fire had come from the east\n\n"
        "The next report is due on 20 March."
    )

    assert [len(part.split()) for part in split(text)] == [17, 14, 8]


def test_only_news_has_sentences() -> None:
    text = (
        "Truce holds in the valley for a week\nImage: Example/Stock\n\n"
        "KABUL (AP) — The truce held for a week. Nobody died.\n\nRead more: Who broke the last truce?"
    )

    found = sentences(text, passages(text))

    assert [(sentence.kind, sentence.words.text) for sentence in found] == [
        (PassageKind.HEADLINE, "Truce holds in the valley for a week"),
        (PassageKind.BODY, "The truce held for a week."),
        (PassageKind.BODY, "Nobody died."),
    ]


@given(st.text(alphabet=" .!?…\"'”)(\n\tAbU1é—,;", max_size=400))
@settings(max_examples=100)
def test_sentences_are_the_news_once_and_in_order(text: str) -> None:
    parts = passages(text)

    found = sentences(text, parts)

    news = "".join("".join(part.words.text.split()) for part in parts if part.kind in NEWS_KINDS)
    assert "".join("".join(sentence.words.text.split()) for sentence in found) == news
    for sentence in found:
        assert (
            sentence.words.text
            == sentence.words.text.strip()
            == text[sentence.words.start : sentence.words.end]
        )
        assert parts[sentence.passage].words.covers(sentence.words)


@pytest.mark.parametrize(
    "text",
    [
        "rebels and troops " * 55_000,
        "." * 1_000_000 + "x",
        '."""' * 250_000 + "x",
        "x" * 1_000_000,
        "A. b, " * 160_000,
    ],
    ids=["words", "stops", "quotes", "one word", "initials"],
)
def test_a_line_of_a_megabyte_is_cut_in_a_moment(text: str) -> None:
    parts = passages(text)
    started = time.process_time()

    found = sentences(text, parts)

    assert time.process_time() - started < A_MOMENT
    assert max(len(sentence.words.text) for sentence in found) <= 1_500
