"""What several reports tell, from the command line: merged by itself, listed once, shown whole, judged."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from tests.cli.conftest import Run, Told, dispatch

from trucebook.cli.reconciling import tell_changes, told_words
from trucebook.ledger import Judgement, Ledger, Query, RecordKind, Verb
from trucebook.ledger.schema import entries, kin, origins, pairs, parts
from trucebook.ledger.writing import MERGED
from trucebook.reconcile.finding import find_all_incidents
from trucebook.reconcile.reconciling import is_up_to_date
from trucebook.reconcile.tables import ids_of
from trucebook.reconcile.together import Together
from trucebook.wording.judged import judgement_words


def groups(run: Run) -> set[frozenset[str]]:
    """The incidents that lists show, each as the ids of its members."""
    return {frozenset(one["members"]) for one in listed(run)}


def listed(run: Run, *words: str) -> list[dict[str, Any]]:
    """The incidents that `words` find."""
    found: list[dict[str, Any]] = json.loads(run("incidents", "--format", "json", *words).stdout)
    return found


# Reconciling


def test_add_says_which_incidents_are_told_by_several(run_book: Run, tmp_path: Path) -> None:
    place = tmp_path / "a.book"
    first = run_book("add", dispatch(tmp_path, 1), "--ledger", place)

    second = run_book("add", dispatch(tmp_path, 2), "--ledger", place)

    assert first.stderr == "1 report: 1 added\n"
    summary, *lines = second.stderr.splitlines()
    assert summary == "1 report: 1 added"
    assert len(lines) == 3
    assert all(line.endswith(" is told by 2 reports now") for line in lines)


@pytest.mark.parametrize(
    ("sizes", "words"),
    [
        ((2, 2), "a0-i1 is told by 2 reports now\na1-i1 is told by 2 reports now\n"),
        ((1,), "a0-i1 is told by 1 report now\n"),
        ((2,) * 6, "6 incidents are told by several records now\n"),
        ((2,) * 1200 + (1,), "1,201 incidents are told by other records than before\n"),
        ((), ""),
    ],
)
def test_a_few_are_named_and_many_counted(
    sizes: tuple[int, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tell_changes(
        [
            Together(f"a{i}-i1", frozenset([f"a{i}-i1", *(f"b{i}-i1",) * (size - 1)]))
            for i, size in enumerate(sizes)
        ]
    )

    assert capsys.readouterr().err == words


def test_records_of_one_report_are_counted_as_such() -> None:
    one = Together("a-i1", frozenset({"a-i1", "a-i2"}))

    assert told_words(one) == "a-i1 is told by 2 records of one report now"


def test_add_can_leave_it_and_lists_say_so(run_book: Run, tmp_path: Path) -> None:
    place = tmp_path / "a.book"
    run_book("add", dispatch(tmp_path, 1), dispatch(tmp_path, 2), "--no-reconcile", "--ledger", place)

    before = run_book("incidents", "--ledger", place)
    done = run_book("reconcile", "--ledger", place)
    after = run_book("incidents", "--ledger", place)

    assert "`trucebook reconcile` does so" in before.stderr
    assert done.stdout == (
        "6 incidents laid beside others; 3 incidents, 3 told by several records; 1 origin of 2 reports\n"
    )
    assert (after.exit_code, after.stderr) == (0, "")


@pytest.mark.usefixtures("told")
def test_reconcile_has_nothing_to_do_twice(run: Run) -> None:
    assert run("reconcile").stdout.startswith("no incident is new; 2 incidents, 1 told by several records; ")
    assert run("reconcile", "--anew").stdout.startswith("3 incidents laid beside others; 2 incidents, ")


def test_load_finds_them_anew(run: Run, told: Told, tmp_path: Path) -> None:
    run("dump", "-o", tmp_path / "book.jsonl")

    loaded = run("load", tmp_path / "book.jsonl", "--ledger", tmp_path / "copy.book")

    assert loaded.stderr == "loaded 3 reports\n1 incident is told by several records\n"
    copied = run("incident", told[1], "--ledger", tmp_path / "copy.book")
    assert copied.stdout == run("incident", told[1]).stdout


@pytest.mark.usefixtures("told")
def test_a_rebuilt_index_is_reconciled(run: Run, tmp_path: Path) -> None:
    before = groups(run)

    assert run("check", "--rebuild").exit_code == 0

    with Ledger.open(tmp_path / "told.book") as ledger:
        assert is_up_to_date(ledger)
    assert groups(run) == before


def test_a_correction_is_followed_at_once(run: Run, told: Told) -> None:
    result = run("correct", told[1], "when", "2020-01-05")

    assert sorted(result.stderr.splitlines()) == sorted(f"{id_} is told by 1 report now" for id_ in told[:2])
    assert len(groups(run)) == 3


def test_what_changes_no_incident_is_quiet(run: Run, told: Told) -> None:
    assert run("confirm", told[0], "places").stderr == ""


# Lists


@pytest.mark.usefixtures("told")
def test_incidents_are_listed_once(run: Run) -> None:
    assert len(listed(run)) == 2
    assert len(listed(run, "--told")) == 3
    assert len(listed(run, "--limit", "1", "--offset", "1")) == 1


@pytest.mark.parametrize("publisher", ["Lakeside Post", "Valley Herald"])
@pytest.mark.usefixtures("told")
def test_an_incident_is_found_by_what_any_report_tells(run: Run, publisher: str) -> None:
    (one,) = listed(run, "--source", publisher, "--place", "Orvane")

    assert len(one["members"]) == 2


def test_json_has_the_record_and_what_it_rests_on(run: Run, told: Told) -> None:
    (one,) = listed(run, "--place", "Orvane")

    assert one["id"] == one["record"]["id"]
    assert set(one["members"]) == set(told[:2])
    assert one["report"]["id"] == one["id"].partition("-")[0]
    assert one["support"]["independent"] == 2
    assert one["status"]["value"] == "likely"
    assert one["grading"]["value"] == "fair"
    assert (one["part_of"], one["parts"]) == ([], [])


@pytest.mark.usefixtures("told")
def test_csv_has_new_columns_at_the_end_only(run: Run) -> None:
    once, each = (
        list(csv.reader(StringIO(run("incidents", *words, "--format", "csv").stdout, newline="")))
        for words in ((), ("--told",))
    )

    assert once[0][: len(each[0])] == each[0]
    assert {len(row) for row in once} == {len(once[0])}
    (several,) = (
        row for row in (dict(zip(once[0], row, strict=True)) for row in once[1:]) if "; " in row["members"]
    )
    assert (several["reports"], several["origins"], several["status"]) == ("2", "2", "likely")


@pytest.mark.usefixtures("told")
def test_a_table_says_how_many_tell_of_it(run: Run) -> None:
    told = run("incidents", columns=160).stdout

    assert "told by 2 reports, 2 independent origins · " in told
    assert " · likely · harm to civilians fair\n" in told
    assert "Lakeside Post · “6 killed at Tesk” · 11 Mar 2021 (given) · single source" in told


@pytest.mark.usefixtures("told")
def test_what_is_hidden_is_in_no_incident(run: Run) -> None:
    result = run("incidents", "--hidden")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "give --told with it" in result.stderr


# One incident


@pytest.mark.parametrize("which", [0, 1])
def test_an_incident_is_shown_by_the_id_of_any_member(run: Run, told: Told, which: int) -> None:
    result = run("incident", told[which], columns=160)

    assert result.exit_code == 0
    assert "           status  likely  2 independent origins tell it" in result.stdout
    assert "          support  2 reports, 2 independent origins\n" in result.stdout
    assert "killed, civilians  least 14 · most recent " in result.stdout
    assert "\nWHY ONE\n" in result.stdout
    assert all(id_ in result.stdout for id_ in told[:2])
    assert told[2] not in result.stdout


@pytest.mark.parametrize("columns", [40, 80, 140])
def test_it_fits_the_screen(run: Run, told: Told, columns: int) -> None:
    result = run("incident", told[0], columns=columns)

    assert max(map(len, result.stdout.split("\n"))) <= columns


def test_as_json_it_has_every_value_with_who_tells_it(run: Run, told: Told) -> None:
    one = json.loads(run("incident", told[0], "--format", "json").stdout)

    lows = {value["value"]["low"] for value in one["values"]["figures"]}
    records = {voice["record"] for value in one["values"]["when"] for voice in value["voices"]}
    assert lows == {14, 16}
    assert records == set(told[:2])
    assert set(one["reports"]) == {id_.partition("-")[0] for id_ in told[:2]}
    assert one["pairs"][0]["same"] > 0.5
    assert one["dialogue"]
    assert "people" not in one


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("ffffffffffff-i1",), "this ledger has no report"),
        (("{0}x",), "is no id"),
        (("{0}", "--households", "many"), "'many' is no size"),
        (("{0}", "--households", "0"), "a household has 1 to 20 persons"),
    ],
)
def test_what_is_no_incident_is_wrong_usage(
    run: Run, told: Told, words: tuple[str, ...], message: str
) -> None:
    result = run("incident", *(word.format(told[0]) for word in words))

    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_show_leads_to_the_incident(run: Run, told: Told) -> None:
    assert f"told by 2 reports: see `trucebook incident {told[0]}`" in run("show", told[0]).stdout
    assert "told by" not in run("show", told[2]).stdout


# Judging


def test_two_are_merged_and_parted_again(run: Run, told: Told) -> None:
    same = run("same", told[0], told[2], "--why", "one raid")
    undone = run("undo", same.stdout.split()[0])

    assert same.stdout.split("  ")[1] == f"Lena says that {told[0]} is the same as {told[2]}\n"
    assert same.stderr.endswith(" is told by 3 reports now\n")
    assert sorted(line.partition(" is ")[2] for line in undone.stderr.splitlines()) == [
        "told by 1 report now",
        "told by 2 reports now",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("same", "{0}", "{2}"),
        ("different", "{1}", "{0}"),
        ("part-of", "{2}", "{1}"),
        ("override", "{1}", "grading", "weak", "--why", "one man told both"),
        ("correct", "{1}", "when", "2020-01-05"),
        ("reject", "{0}"),
    ],
)
def test_undo_is_exact(run: Run, told: Told, words: tuple[str, ...], tmp_path: Path) -> None:
    before = state(tmp_path / "told.book")

    done = run(*(word.format(*told) for word in words))
    between = state(tmp_path / "told.book")
    run("undo", done.stdout.split()[0])

    assert state(tmp_path / "told.book") == before != between


def test_two_are_parted(run: Run, told: Told) -> None:
    result = run("different", told[1], told[0], "--by", "Omar")

    assert result.stdout.endswith(f"Omar says that {told[1]} is different from {told[0]}\n")
    assert groups(run) == {frozenset({id_}) for id_ in told}


def test_a_part_is_shown_with_its_whole(run: Run, told: Told) -> None:
    result = run("part-of", told[2], told[0])

    assert result.exit_code == 0
    assert "\nPART OF\n" in run("incident", told[2]).stdout
    assert f"\nPARTS\n {told[2]}  air strike" in run("incident", told[0]).stdout
    assert f"  says that {told[2]} is a part of {told[0]}" in run("incident", told[0], columns=160).stdout


def test_a_contradiction_is_refused(run: Run, told: Told) -> None:
    run("same", told[0], told[1])
    run("same", told[1], told[2])

    result = run("different", told[0], told[2])

    assert (result.exit_code, result.stdout) == (2, "")
    assert "contradicts what was judged: " in result.stderr
    assert len(groups(run)) == 1


def test_a_status_is_overridden_with_a_reason(run: Run, told: Told) -> None:
    result = run("override", told[1], "status", "single source", "--why", "both had it from one man")
    shown = run("incident", told[0], columns=160).stdout
    run("undo", result.stdout.split()[0])

    assert result.stdout.endswith(f"Lena overrides status of {told[1]}: single source\n")
    assert "status  single source  Lena says so: “both had it from one man” " in shown
    assert "; by the rules likely: " in shown
    assert "status  likely" in run("incident", told[0]).stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("status", "probable", "--why", "w"), "'probable' is no status"),
        (("grading", "likely", "--why", "w"), "'likely' is no grading"),
        (("status", "likely"), "Missing option '--why'"),
        (("colour", "likely", "--why", "w"), "is not one of 'status', 'grading'"),
    ],
)
def test_what_cannot_be_overridden_is_wrong_usage(
    run: Run, told: Told, words: tuple[str, ...], message: str
) -> None:
    result = run("override", told[0], *words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_histories_tell_of_it(run: Run, told: Told) -> None:
    run("part-of", told[2], told[0], "--why", "the same night")
    run("override", told[2], "grading", "discounted", "--why", "all were soldiers")

    history = run("history", told[2]).stdout

    assert f"Lena says that {told[2]} is a part of {told[0]}" in history
    assert f"Lena overrides grading of {told[2]}: discounted" in history


def test_every_verb_has_words() -> None:
    for verb in Verb:
        one = Judgement(
            *("aaa-j2", verb, "aaa-i1", None, "Lena", "", "2026-01-01T00:00:00Z", None),
            target="aaa-j1" if verb in {Verb.UNDO, Verb.ATTACH} else None,
            in_force=True,
            other="bbb-i1",
            said="likely" if verb is Verb.OVERRIDE else None,
        )

        assert "aaa-" in judgement_words(one)


def state(path: Path) -> dict[str, object]:
    """All that was worked out of a ledger's incidents, by the ids of records: keys of lists change."""
    with Ledger.open(path) as ledger:
        found = list(find_all_incidents(ledger, Query(RecordKind.INCIDENT, merged=True)))
        with ledger.connect() as connection:
            rows = {
                table.name: connection.execute(select(table)).all() for table in (pairs, parts, origins, kin)
            }
            named = ids_of(connection, {row[0] for row in connection.execute(select(entries.c.key))})
            shown = connection.execute(select(entries).where(entries.c.kind == MERGED)).all()
    return {
        "found": {one.id: (one.merged, one.part_of, one.parts) for one in found},
        "listed": {(named[row.key], *row[3:-1]) for row in shown},
        "pairs": {(named[row.a], named[row.b], row.same, row.part) for row in rows["pairs"]},
        "parts": {(named[row.part], named[row.whole]) for row in rows["parts"]},
        "origins": (set(rows["origins"]), set(rows["kin"])),
    }
