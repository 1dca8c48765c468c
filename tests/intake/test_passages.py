import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucebook.intake.passages import NEWS_KINDS, PassageKind, headline, passages

K = PassageKind
A_MOMENT = 4  # seconds; it takes one on a slow core, and minutes where time grows with the square


def kinds(text: str) -> list[tuple[str, str]]:
    """Each passage's kind and first words."""
    return [(passage.kind.value, passage.words.text) for passage in passages(text)]


def kind_in_story(line: str) -> PassageKind:
    """What `line` is between two paragraphs of a story that has begun."""
    before = "Shells fell on the market of Lobo on Tuesday, killing four traders, the mayor said."
    after = "The army denied that its guns had fired and promised to look into the matter at once."
    [found] = [
        passage.kind for passage in passages(f"{before}\n\n{line}\n\n{after}") if passage.words.text == line
    ]
    return found


PAGE = """Skip to main content
Middle East
Rebels quit the old town as truce holds
Fighters left with their light arms under an accord signed on Friday
By Leila Haddad and agencies
4 Jun 2019 | Updated 15:20 GMT
Share on Facebook
Buses carry fighters out of the old town of Harra on Tuesday
[File: Omar Said/Reuters]
HARRA, June 4 - The last rebels left the old town of Harra on Tuesday, the governor said.
READ MORE: Who are the hill rebels?
What next?
The army said it would not enter the town before Friday. "We keep our word," an officer said.
THE GOVERNOR'S GAMBLE: HOW THE ACCORD CAME ABOUT
The United Nations welcomed the step. (Additional reporting by Sami Nour; Editing by Ann Lee)
Related
Army takes the eastern hills
Truce monitors shot at near Harra
Sign up here for our morning letter"""


def test_every_line_of_a_page_is_told_apart() -> None:
    found = [kind for kind, _words in kinds(PAGE)]

    assert found == [
        *("furniture", "furniture", "headline", "standfirst", "byline", "dateline", "furniture"),
        *("caption", "credit", "dateline", "body", "furniture", "heading", "body", "heading"),
        *("body", "byline", "furniture", "furniture", "furniture", "furniture"),
    ]


SITUATION_REPORT = """SITUATION REPORT No. 14
Eastern Province, 3 to 9 May 2021

HIGHLIGHTS
• Shelling in Lobo killed 4 people and wounded 11
• 1,200 households fled to Mara; the road is still closed

Security
The truce of 11 April held in the south. In the north the sides exchanged fire on three days.

1. On 4 May a convoy was attacked near Tiri. Two drivers died.
(a) The army blamed the rebels.
14:30 - A drone struck the market of Mara.

District\tKilled\tDisplaced
Lobo\t5\t3,200

| Date | Place |
|------|-------|
| 4 May | Tiri |

For more information, contact: office@example.org
Page 1 of 2
© 2021 Eastern Monitoring Office. All rights reserved."""


def test_items_rows_and_headings_of_a_situation_report() -> None:
    found = [kind for kind, _words in kinds(SITUATION_REPORT)]

    assert found == [
        *("headline", "standfirst", "heading", "item", "item", "heading", "body", "item", "item", "entry"),
        *("row", "row", "row", "furniture", "row", "furniture", "furniture", "furniture"),
    ]


LIVE_BLOG = """Live: truce in the valley under strain
Last updated 10:59 GMT

10:45 GMT
Two rockets struck the airport on Saturday morning, killing a guard, police said.

3h ago
Red Cross trucks turned back at the bridge.

10:12 GMT - Army says it shot down a drone

Refresh for updates"""


def test_entries_of_a_live_blog() -> None:
    found = [kind for kind, _words in kinds(LIVE_BLOG)]

    assert found == ["headline", "dateline", "entry", "body", "entry", "body", "entry", "furniture"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Advertisement", K.FURNITURE),
        ("1. Skip to content", K.FURNITURE),
        ("https://news.example/p/3xyz", K.FURNITURE),
        ("Read more: Five things to know about the accord", K.FURNITURE),
        ("ALSO READ | Who holds the bridges of Harra", K.FURNITURE),
        ("Every morning we send out a choice of the night's news. Sign up here", K.FURNITURE),
        ("Sign up for our weekly newsletter on peace talks.", K.FURNITURE),
        ("Follow us on Twitter and Facebook", K.FURNITURE),
        ("Follow Omar Said on Twitter: @omarsaid", K.FURNITURE),
        ("128 comments", K.FURNITURE),
        ("5 min read", K.FURNITURE),
        ("We use cookies to make our site work. See our cookie policy.", K.FURNITURE),
        ("Copyright 2021 Valley Post. All rights reserved.", K.FURNITURE),
        ("By clicking Subscribe, you agree to our terms, and\n   agree to be sent mail.", K.FURNITURE),
        ("* * *", K.FURNITURE),
        ("Page 3 of 12", K.FURNITURE),
        ("March 4, 2020", K.DATELINE),
        ("Published On 3 Feb 2018", K.DATELINE),
        ("Last updated: 14:20 GMT, 3 February 2018", K.DATELINE),
        ("2021-05-09", K.DATELINE),
        ("The Lakeside Post, 10 June 2021", K.DATELINE),
        ("By Jane Doe in Kabul", K.BYLINE),
        ("By JANE DOE and JOHN A. ROE, Associated Press", K.BYLINE),
        ("ab,cd/efg (AP, dpa, Reuters)", K.BYLINE),
        ("bur-jk/mlr", K.BYLINE),
        ("(AFP, Reuters)", K.BYLINE),
        ("— Reporting by Ali Noor; editing by Ann Lee", K.BYLINE),
        ("The Associated Press and Reuters contributed to this report.", K.BYLINE),
        ("With Reuters, the Associated Press and AFP", K.BYLINE),
        ("Getty Images", K.CREDIT),
        ("Image: Example Images/Stock Pictures", K.CREDIT),
        ("Photo by Ali Noor", K.CREDIT),
        ("[File: Ali Noor/Reuters]", K.CREDIT),
        (
            "FILE - A soldier guards a bridge in Lobo, March 3, 2019. The war is old. (AP Photo/A. Noor)",
            K.CAPTION,
        ),
        ("Smoke rises over Lobo after shelling on Tuesday.(Ali Noor/Getty Images)", K.CAPTION),
        ("Trenches seen from above near Lobo overnight (Reuters)", K.CAPTION),
        ("In this Monday, May 4, 2020 file photo, a child looks at a tank in Lobo.", K.CAPTION),
        ("Fear in the hills", K.HEADING),
        ("WHY THE GOVERNOR SIGNED THE ACCORD WITH THE REBELS", K.HEADING),
        ("- Two soldiers were killed at the bridge", K.ITEM),
        ("(b) The rebels shall hand over their guns;", K.ITEM),
        ("14:05 GMT: Sirens sound in the capital", K.ENTRY),
    ],
)
def test_a_line_within_a_story(line: str, kind: PassageKind) -> None:
    assert kind_in_story(line) is kind


@pytest.mark.parametrize(
    "line",
    [
        '"We call on both sides to sign up to the plan that the envoy has put on the table."',
        "Photos of the dead were shown on state television, and the rebels said they were a fake.",
        "Video from the scene shows two tanks on fire.",
        "Related attacks killed three more people in the north, officials said.",
        "By Tuesday the rebels held the bridge.",
        "Read out on the radio, the order told all fighters to leave the town.",
        "More than 40 people died.",
        "Shares of the blame lie with both sides, the envoy said.",
        "Police in the town of Mara said on Friday that they had found nine bodies in a well (see map).",
        "The Arakan Army (AA) said it had taken two posts.",
        "The last buses left at noon and the gates of the town were shut behind them, he told (AP",
        "(c) the bodies of the fallen are to be returned under escort within ten days.",
        "Comments by the minister drew anger in the camps.",
    ],
)
def test_news_is_never_called_furniture(line: str) -> None:
    assert kind_in_story(line) in {K.BODY, K.ITEM}


@pytest.mark.parametrize(
    ("dateline", "story"),
    [
        ("JUBA, May 12 (Xinhua) --", "Two villages were burnt on Friday."),
        ("KABUL (AP) —", "Two villages were burnt on Friday."),
        ("GOMA (DR Congo), March 21, 2023 (GLP) -", "M23 rebels pulled out of the town."),
        ("BANGUI, CENTRAL AFRICAN REPUBLIC (ACA, AFP) -", "The rebels pledged to leave."),
        ("Cairo, Apr 20 (EFE).-", "Nearly thirty people were hurt."),
        ("New Delhi [India], Jan 5 (ANI):", "The two armies talked on Friday."),
        ("MOSCOW, March 3. /TASS/.", "Shelling went on overnight."),
        ("KABUL, Afghanistan (Jan. 25, 2013) –", "A joint force searched the valley."),  # noqa: RUF001 - as printed
        ("QAMISHLI —", "The truce was prolonged by a week."),
        ("BEIRUT:", "Two families fought in the camp."),
        ("SULTAN KUDARAT, Maguindanao —", "Former rebels handed in their rifles."),
        ("(Reuters) -", "A bomb killed two soldiers on Monday."),
    ],
)
def test_a_dateline_stands_apart_from_its_story(dateline: str, story: str) -> None:
    found = kinds(f"{dateline} {story}")

    assert found == [("dateline", dateline), ("body", story)]


def test_those_who_speak_in_an_interview_are_no_datelines() -> None:
    found = kinds("HOST: Is the truce holding this morning?\nREPORTER: It is, as far as we can hear.")

    assert {kind for kind, _words in found} <= {"body", "headline"}


def test_the_wire_at_the_end_of_a_story_is_no_picture_credit() -> None:
    found = kinds("The talks go on in the capital.\n\nThe truce was prolonged by a week on Friday.(Reuters)")

    assert found[-2:] == [("body", "The truce was prolonged by a week on Friday."), ("byline", "(Reuters)")]


def test_capitals_are_no_headings_in_a_wire_in_capitals() -> None:
    text = (
        "KHARTOUM, MAY 12 (XINHUA) -- TROOPS SHELLED TWO VILLAGES NEAR KADUGLI ON FRIDAY, KILLING NINE.\n\n"
        "REBELS PROMISE TO ANSWER IN KIND AND SOON\n\nTHE ARMY DENIED THE REPORT. THE TRUCE STILL HELD."
    )

    assert [kind for kind, _words in kinds(text)] == ["dateline", "body", "body", "body"]


def test_a_wrapped_paragraph_is_one_passage() -> None:
    text = (
        "On 12 March the monitors visited the village of Anra, where they were\n"
        "shown the remains of two mortar shells. The commander of the brigade\n"
        "said the fire had come from the east. The other side denied this and\n"
        "asked for a joint inquiry.\n\n"
        "The next report is due on 20 March."
    )

    assert [len(words.split("\n")) for _kind, words in kinds(text)] == [4, 1]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (PAGE, "Rebels quit the old town as truce holds"),
        (
            "Truce collapses\n\nThe truce in the valley collapsed on Friday, both armies said.",
            "Truce collapses",
        ),
        ("The truce in the valley collapsed on Friday.\n\nBoth armies said so.", None),
        ("Sign up here", None),
        ("", None),
    ],
)
def test_headline(text: str, title: str | None) -> None:
    found = headline(text)

    assert (found and found.text) == title


def test_a_text_of_one_line_is_body() -> None:
    assert kinds("Advertisement") == [("body", "Advertisement")]


WORDS = st.sampled_from(
    [
        *(
            "Rebels",
            "left",
            "KABUL",
            "(AP)",
            "—",
            "Share",
            "Read more:",
            "said.",
            '"We',
            "(Reuters)",
            "10:45 GMT",
        ),
        *(
            "- ",
            "1.",
            "|",
            "\t",
            "\n",
            "\n\n",
            " ",
            "4 May 2020",
            "Related",
            "Photo:",
            "e\u0301",
            "\U0001f54a",
            "\u202e",
        ),
    ]
)


@given(st.one_of(st.lists(WORDS, max_size=60).map(" ".join), st.text(max_size=300)))
@settings(max_examples=100)
def test_passages_hold_all_that_is_printed_once_and_in_order(text: str) -> None:
    found = passages(text)

    printed = "".join(text.split())
    assert "".join("".join(passage.words.text.split()) for passage in found) == printed
    for before, after in pairwise(found):
        assert before.words.end <= after.words.start
    for passage in found:
        assert (
            text[passage.words.start : passage.words.end] == passage.words.text == passage.words.text.strip()
        )


def test_captions_and_furniture_are_no_news() -> None:
    beside = {K.CAPTION, K.CREDIT, K.BYLINE, K.DATELINE, K.FURNITURE, K.HEADING}

    assert set(PassageKind) == beside | NEWS_KINDS
    assert not beside & NEWS_KINDS


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "|" + " " * 1_000_000 + "|",
        "(" * 1_000_000,
        "By Ab Cd, " * 100_000,
        "\t " * 400_000 + "x",
    ],
    ids=["words", "blanks", "brackets", "names", "tabs"],
)
def test_a_line_of_a_megabyte_takes_no_more_than_a_moment(text: str) -> None:
    started = time.process_time()

    passages(text)

    assert time.process_time() - started < A_MOMENT
