# ruff: noqa: RUF001 - en dashes are what people are shown

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.builders import explained, make_report, sample_reading, with_total
from tests.strategies import readings

from trucebook.cli.formats import Read, Screen, as_json, as_rows, as_text
from trucebook.cli.formats_of_explanation import as_json as explanation_as_json
from trucebook.cli.formats_of_explanation import as_text as explanation_as_text
from trucebook.cli.news import only_news
from trucebook.cli.render import reference_names
from trucebook.records import Claim, Party, Reading
from trucebook.records.json import check_reading, from_json
from trucebook.records.vocabulary import Act

DEAD = "killed ≥ 14 civilians, including 3 children"
PLAIN = Screen(width=120, colour=False)


def shown(reading: Reading, *, width: int = 120, unrecorded: int = 0) -> list[str]:
    """The lines on the screen, with runs of blanks as one."""
    text = as_text(Read(reading, unrecorded), screen=Screen(width, colour=False))
    return [" ".join(line.split()) for line in text.split("\n")]


def test_the_sample_is_shown_with_its_words() -> None:
    lines = shown(with_total(sample_reading()), width=180, unrecorded=2)

    assert lines == [
        "Shelling in Orvane breaks week-old truce",
        "Lakeside Post · 10 Mar 2021 (given) · credits AP",
        "",
        "INCIDENTS",
        "1 shelling 8 Mar 2021 Orvane, Helmand, Afghanistan (town) Northern Front → civilians " + DEAD,
        "“Rebel shells hit the market of Orvane on Monday”",
        "according to interior ministry",
        "2 talks (planned) 15–21 Mar 2021 – Northern Front, Orvanian Army",
        "“Talks between the two sides are planned for next week.”",
        "3 air strike (background) 2011 –",
        "“The war began with an air strike on the capital in 2011.”",
        "",
        "IN ALL",
        "Σ killed 23 people over 1, 3",
        "“at least 14”",
        "",
        "CLAIMS",
        "a denies Northern Front about 1, 3",
        "“denied that it had fired”",
        "b accuses Northern Front → Orvanian Army about Lake Accord, a, §1",
        "“accused the army of breaking the Lake Accord”",
        "",
        "COMMITMENTS under Lake Accord (3 Mar 2021)",
        "§1 Orvanian Army withdraw forces: 2,500 troops due by May 2021 condition: “if the shelling stops”",
        "“the army will withdraw 2,500 troops by the end of May”",
        "",
        "AGREEMENTS",
        "· ceasefire 3 Mar 2021 Lake Accord Northern Front, Orvanian Army accord lake-2021",
        "“Lake Accord”",
        "",
        "Read but not recorded: 2 sentences with tolls or conflict words (trucebook explain shows them)",
        "",
    ]


def test_on_a_narrow_screen_the_values_wrap_under_their_record() -> None:
    text = as_text(Read(sample_reading()), screen=Screen(60, colour=False))

    assert " 1  shelling · 8 Mar 2021 · Orvane, Helmand, Afghanistan\n    (town) · Northern Front" in text
    assert max(cell_len(line) for line in text.split("\n")) <= 60


def test_colour_marks_kinds_and_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)

    coloured = as_text(Read(sample_reading()), screen=Screen(120, colour=True))

    assert "\x1b[31mshelling" in coloured
    assert "\x1b[35mdenies" in coloured
    assert "\x1b" not in as_text(Read(sample_reading()), screen=PLAIN)


def test_no_color_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b[31m" not in as_text(Read(sample_reading()), screen=Screen(120, colour=True))


def test_a_doer_who_is_the_source_is_no_other_witness() -> None:
    reading = sample_reading()
    spokesman = Party("Cal Voss", affiliation="Northern Front")
    own = replace(reading.incidents[0], sources=(spokesman,))

    assert "by the doer's own word: Cal Voss (Northern Front)" in shown(replace(reading, incidents=(own,)))


def test_a_report_without_records_says_so() -> None:
    lines = shown(Reading(make_report("Nothing happened.", path="quiet.txt")))

    assert lines[:4] == ["quiet.txt", "no date", "", "No incident, claim, commitment or agreement was found."]


def test_one_unrecorded_sentence_is_one() -> None:
    assert any("recorded: 1 sentence with" in line for line in shown(sample_reading(), unrecorded=1))


def test_claims_have_letters_beyond_z() -> None:
    reading = sample_reading()
    evidence = reading.claims[0].evidence
    claims = tuple(Claim(f"c{i}", Act.DENY, 0.5, evidence) for i in range(54))

    names = reference_names(replace(reading, claims=claims))

    assert [names[f"c{i}"] for i in (0, 25, 26, 27, 51, 52, 53)] == ["a", "z", "aa", "ab", "az", "ba", "bb"]


def test_markup_in_a_report_is_only_text() -> None:
    assert shown(sample_reading(title="[bold]Truce[/bold] :dove:"))[0] == "[bold]Truce[/bold] :dove:"


def test_an_explanation_shows_marks_scores_and_steps() -> None:
    text = explanation_as_text(explained(sample_reading()), screen=PLAIN)
    lines = [" ".join(line.split()) for line in text.split("\n")]

    assert "1 shelling" in lines
    assert "type shelling 0.97 the trigger's type" in lines
    assert "“shells” incident shelling 0.97" in lines
    assert "actors Northern Front – the only party that fires in the sentence" in lines
    assert lines[lines.index("PERCEIVED BUT NOT USED") + 1] == "· “interior ministry” party 0.42"
    assert lines[lines.index("READ BUT NOT RECORDED") + 2] == "because of: killed, shelling"


def test_only_news_leaves_no_trace_of_the_background() -> None:
    news = only_news(with_total(sample_reading()))

    check_reading(news)
    assert [incident.id for incident in news.incidents] == ["i1", "i2"]
    assert [claim.about for claim in news.claims] == [("i1",), ("a1", "c1", "k1")]
    assert [total.incidents for total in news.report.totals] == [("i1",)]


@settings(max_examples=40, deadline=None)
@given(readings(), st.integers(40, 200), st.booleans())
def test_every_reading_is_shown_within_the_screen(reading: Reading, width: int, colour: bool) -> None:  # noqa: FBT001 - hypothesis draws it
    text = as_text(Read(reading, 1), screen=Screen(width, colour=colour))

    assert text.endswith("\n")
    if not colour:
        assert max(cell_len(line) for line in text.split("\n")) <= width


@settings(max_examples=40, deadline=None)
@given(readings())
def test_every_reading_is_written_in_every_format(reading: Reading) -> None:
    line = as_json(Read(reading))

    assert "\n" not in line
    assert from_json(line) == reading
    assert as_rows(Read(reading)).count("\n") >= len(reading.incidents)
    check_reading(only_news(reading))


@settings(max_examples=30, deadline=None)
@given(readings(), st.integers(40, 200))
def test_every_explanation_is_shown(reading: Reading, width: int) -> None:
    explanation = replace(explained(sample_reading()), reading=reading)

    assert explanation_as_text(explanation, screen=Screen(width, colour=False))
    assert explanation_as_json(explanation).startswith('{"reading":')
