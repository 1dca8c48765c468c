import json
from collections import Counter
from pathlib import Path

import pytest
from benchmarks.adversarial import Trial, TrialError, read_trial, read_trials, summary, try_one, unmet
from tests.builders import TEXT, sample_reading

from benchmarks import adversarial
from trucebook.records import Reading

HEAD = "id: adv-90\nkind: denied\ntitle: Orvane\npublisher: Lakeside Post\npublished: 2021-03-10\n\n"
MARKS = "I 0 | trigger=Shelling | type=shelling | occ=occurred | bg=0 | id=a\n"
EXPECTED = "no incident denied\nincident shelling | figure=killed 14\nclaim warn\n"


def written(folder: Path, *, head: str = HEAD, marks: str = MARKS, expected: str = EXPECTED) -> Path:
    path = folder / "90-orvane.txt"
    path.write_text(f"{head}{TEXT}----\n{marks}====\n{expected}", encoding="utf-8")
    return path


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    return read_trial(written(tmp_path))


def test_a_trial_is_a_dispatch_and_its_expectations(trial: Trial) -> None:
    assert trial.kind == "denied"
    assert trial.dispatch.lines == (MARKS.strip(),)
    assert [expected.line for expected in trial.expectations] == EXPECTED.splitlines()


def test_expectations_are_checked_on_the_records_and_counted_apart(trial: Trial) -> None:
    outcomes = try_one(trial, sample_reading())

    figures = summary(outcomes)
    assert unmet(outcomes) == ["90-orvane.txt: claim warn"]
    assert (figures["dispatches"], figures["expectations"], figures["met"]) == (1, 3, 2)
    assert figures["share"] == 0.667
    assert figures["not_told"] == {"expectations": 1, "met": 1, "share": 1.0}
    assert figures["told"] == {"expectations": 2, "met": 1, "share": 0.5}
    assert figures["kinds"] == {"denied": {"expectations": 3, "met": 2, "share": 0.667}}
    json.dumps(figures)


def test_silence_meets_only_what_forbids(trial: Trial) -> None:
    outcomes = try_one(trial, Reading(sample_reading().report))

    assert [outcome.met for outcome in outcomes] == [True, False, False]


@pytest.mark.parametrize(
    ("parts", "wrong"),
    [
        ({"expected": "no incident happened\n"}, "no incident is happened"),
        ({"expected": "\n"}, "expects nothing"),
        ({"marks": "I 0 | trigger=bombs | type=bombing\n"}, "'bombs' is not in sentence 0"),
        ({"marks": "I 0 | trigger=Shelling | type=war\n"}, "type=war is none of"),
        ({"head": HEAD.replace("kind: denied\n", "")}, "has no line kind:"),
    ],
)
def test_mistakes_in_a_trial_are_told_with_its_file(
    tmp_path: Path, parts: dict[str, str], wrong: str
) -> None:
    path = written(tmp_path, **parts)

    with pytest.raises(TrialError, match=wrong) as error:
        read_trial(path)

    assert str(path) in str(error.value)


def test_a_folder_without_trials_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrialError, match="holds no dispatches"):
        read_trials(tmp_path)


def test_the_digest_is_of_all_that_the_trials_say(tmp_path: Path) -> None:
    written(tmp_path)
    before = adversarial.digest(tmp_path)

    (tmp_path / "README.md").write_text("Not a trial.", encoding="utf-8")
    assert adversarial.digest(tmp_path) == before

    written(tmp_path, expected=EXPECTED.replace("14", "15"))
    assert adversarial.digest(tmp_path) != before


def test_our_own_trials_are_clean_and_ask_for_as_much_as_we_say() -> None:
    trials = read_trials(adversarial.FOLDER)

    assert [trial.dispatch.head["id"] for trial in trials] == [f"adv-{n:02}" for n in range(1, 21)]
    assert all(60 <= len(trial.dispatch.text.split()) <= 200 for trial in trials)
    asked = Counter(expected.forbids for trial in trials for expected in trial.expectations)
    assert asked[True] >= 80
    assert asked[False] >= 40
    assert len({trial.kind for trial in trials}) == len(trials)


def test_what_our_trials_ask_for_agrees_with_their_marks() -> None:
    """What is marked is not forbidden outright, and what is asked for is marked."""
    for trial in read_trials(adversarial.FOLDER):
        lines = trial.dispatch.lines
        for expected in trial.expectations:
            marked = [line for line in lines if line.startswith(_LETTERS[expected.record])]
            fitting = [line for line in marked if all(_has(line, words) for words in expected.codes)]
            if expected.forbids and not expected.fields:
                assert not fitting, f"{trial.path.name}: {expected.line}"
            if not expected.forbids:
                assert fitting, f"{trial.path.name}: {expected.line}"


_LETTERS = {"incident": "I ", "claim": "C ", "commitment": "K ", "agreement": "A "}


def _has(line: str, codes: frozenset[str]) -> bool:
    values = {part.partition("=")[2] for part in line.split(" | ")}
    return (
        bool(values & codes)
        or (" bg=0 " in line and "news" in codes)
        or (" bg=1" in line and "background" in codes)
    )
