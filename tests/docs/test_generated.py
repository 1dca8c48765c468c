"""What the documentation shows of the program is what the program does."""

import difflib
import json
from pathlib import Path

import pytest
from click import Group

from docs import figures, generate
from trucebook.cli import SECTIONS, trucebook


@pytest.mark.parametrize("page", generate.pages(), ids=lambda page: str(page.relative_to(generate.ROOT)))
def test_pages_show_what_the_program_does_today(page: Path) -> None:
    shown = page.read_text(encoding="utf-8")

    today = generate.renewed(shown)

    # The encoder computes in 8 bits, which processors round differently: a doubtful mark can come or go with
    # the machine. So the pages may differ a little from what is read here, and no more.
    likeness = difflib.SequenceMatcher(None, shown.splitlines(), today.splitlines(), autojunk=False).ratio()
    assert likeness >= 0.9, "run `make generate`"


@pytest.mark.parametrize(("page", "part"), [("cli.md", "help"), ("json.md", "fields")])
def test_the_reference_is_that_of_today(page: str, part: str) -> None:
    text = (generate.ROOT / "docs" / "reference" / page).read_text(encoding="utf-8")

    assert generate.piece(part) in text, "run `make generate`"


def test_every_verb_and_every_option_is_in_the_reference() -> None:
    page = (generate.ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")

    for name, verb in trucebook.commands.items():
        section = page.partition(f"## trucebook {name}\n")[2].partition("\n## ")[0]
        assert section, f"no section for {name}"
        for parameter in verb.params:
            for option in parameter.opts if parameter.param_type_name == "option" else ():
                assert option in section, f"{name} {option}"


def test_the_program_has_verbs() -> None:
    assert isinstance(trucebook, Group)
    shown = [str(verb.name) for verbs in SECTIONS.values() for verb in verbs]
    assert sorted(trucebook.commands) == sorted(shown)
    assert {"read", "add", "incidents", "show", "correct"} <= set(shown)


def test_a_part_is_put_between_its_comments() -> None:
    text = "before\n<!-- begin: run trucebook --version -->\nold\n<!-- end -->\nafter\n"

    new = generate.renewed(text)

    assert new.startswith(
        "before\n<!-- begin: run trucebook --version -->\n```console\n$ trucebook --version\n"
    )
    assert new.endswith("\n```\n<!-- end -->\nafter\n")
    assert "old" not in new
    assert generate.renewed(new) == new


def test_only_the_first_lines_are_shown_where_a_page_says_so() -> None:
    part = generate.piece("run trucebook --help (first 1 lines)")

    assert part == "```console\n$ trucebook --help\nUsage: trucebook [OPTIONS] COMMAND [ARGS]...\n...\n```"


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(ValueError, match="'weather'"):
        generate.piece("weather")


def test_a_command_that_fails_is_not_shown_as_if_it_had_not() -> None:
    with pytest.raises(RuntimeError, match="ended with 2"):
        generate.piece("run trucebook nothing")


def test_figures_are_tables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kind = {
        "gold": 7,
        "precision": 0.5,
        "recall": 0.25,
        "f1": 0.333,
        "graded_f1": 0.3,
        "fields": {"when": 0.9},
    }
    path = tmp_path / "figures.json"
    measured = {
        "version": "0.1.0",
        "model": "m1",
        "python": "3.11.7",
        "gold": {
            "reports": 3,
            "published": None,
            "complete_incidents": 0.1,
            "ledger_score": 0.2,
            "ledger_score_95": [0.15, 0.25],
            **dict.fromkeys(("incidents", "claims", "commitments"), kind),
        },
        "speed": {
            "jobs": 2,
            "reports_per_second": 16.04,
            "characters_per_report": 3210,
            "cold_start_seconds": 1.1,
            "peak_memory_mb": 400,
        },
    }
    path.write_text(json.dumps(measured), encoding="utf-8")
    monkeypatch.setattr(figures, "FIGURES", path)

    short, full = figures.in_short(), figures.in_full()

    assert "| claims | 7 | 0.50 | 0.25 | 0.33 | 0.30 |" in short
    assert "| reports a second, 2 processes on two cores | 16.0 |" in short
    assert "0.20 (95 %: 0.15 to 0.25)" in full
    assert "| claims | when | 0.90 |" in full


def test_figures_on_the_corpora_of_others_stand_beside_theirs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "figures.json"
    measured = {
        "version": "0.1.0",
        "model": "m1",
        "python": "3.11.7",
        "corpora": {
            "isaf": {
                "releases": 9,
                "province": 0.9,
                "others": {"A": {"province": 0.8}, "B": {"start_date": 0.7}},
            },
            "places lgl": {"within_161_km": 0.6, "others": {"C": 0.827}},
            "attributions": {"cue": {"f1": 0.5}, "others": {}},
        },
    }
    path.write_text(json.dumps(measured), encoding="utf-8")
    monkeypatch.setattr(figures, "FIGURES", path)

    full = figures.in_full()

    assert "| ISAF press releases | province right | 0.90 | A 0.80 |" in full
    assert "| LGL | places within 161 km | 0.60 | C 0.83 |" in full
    assert "| PolNeAR, development part | cues, F1 | 0.50 |  |" in full


def test_figures_of_the_ledger_are_a_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    size = {
        "reports": 1000,
        "add": {"per_second": 612.3, "per_processor_second": 640.0, "one_by_one_per_second": 401.2},
        "bytes_per_report": 30720,
        "slowest_filter_ms": 8.2,
        "slowest_filter_p95_ms": 12.0,
        "slowest_filter_processor_ms": 8.0,
        "parties_ms": 30.0,
        "counts_ms": 1.0,
        "dump_seconds": 0.61,
        "dump_processor_seconds": 0.6,
        "load_seconds": 1.25,
        "load_processor_seconds": 1.2,
    }
    path = tmp_path / "figures.json"
    path.write_text(json.dumps({"ledger": {"sizes": [size]}}), encoding="utf-8")
    monkeypatch.setattr(figures, "FIGURES", path)

    table = figures.of_the_ledger()

    assert "| with a ledger of so many reports | 1,000 |" in table
    assert "| reports added a second, many at a time | 612 |" in table
    assert "| kilobytes of file for each | 30.0 |" in table


def test_without_a_measurement_no_figure_is_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(figures, "FIGURES", tmp_path / "none.json")

    assert (
        figures.in_short()
        == figures.in_full()
        == figures.of_the_ledger()
        == "Nothing is measured yet; `make bench` measures."
    )
