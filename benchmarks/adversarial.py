"""How the reader stands up to dispatches that were written to mislead it, none of which it was trained on.

    python -m benchmarks.adversarial [FOLDER] [--errors]

FOLDER holds dispatches in the notation of `training.notation`, each with a `kind:` line in its head, and
after its records a line of four equals signs and what the final records must and must not say, one
expectation a line (see `benchmarks.expectations`). Prints one JSON object: how many expectations are met,
over all, by kind of dispatch, and apart for those that silence meets and those that it does not. With
--errors, those that are not met go to standard error.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.notation import Dispatch, NotationError, read_records, take_apart

from benchmarks.expectations import Expectation, ExpectationError, expectation, met
from trucebook.intake import Metadata, given_date, read_text
from trucebook.reading.reader import Reader
from trucebook.records import Reading

FOLDER = Path(__file__).with_name("adversarial")

RULE = "===="


@dataclass(frozen=True, slots=True)
class Trial:
    """A dispatch and what is expected of its reading."""

    path: Path
    dispatch: Dispatch
    expectations: tuple[Expectation, ...]

    @property
    def kind(self) -> str:
        """What the dispatch misleads by."""
        return self.dispatch.head["kind"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """An expectation of a trial, and whether it was met."""

    trial: Trial
    expected: Expectation
    met: bool


class TrialError(ValueError):
    """A file that is no trial; the message names it and says what to mend."""


def main() -> None:
    """Measure as the command line says; exit with 1 where a file has mistakes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--errors", action="store_true", help="list the expectations that are not met")
    options = parser.parse_args()
    try:
        trials = read_trials(options.folder)
    except TrialError as error:
        sys.exit(str(error))
    outcomes = try_all(Reader.load(), trials)
    if options.errors:
        for line in unmet(outcomes):
            print(line, file=sys.stderr)
    print(json.dumps(summary(outcomes), indent=1))


def read_trials(folder: Path) -> tuple[Trial, ...]:
    """The trials of `folder`, in the order of their names.

    Raises:
        TrialError: where there are none, or one has mistakes in its head, records or expectations.
    """
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise TrialError(f"{folder}: holds no dispatches; they end in .txt")
    return tuple(read_trial(path) for path in paths)


def read_trial(path: Path) -> Trial:
    """The trial in one file.

    Raises:
        TrialError: where its head, records or expectations have mistakes.
    """
    marked, _, lines = path.read_text(encoding="utf-8").partition(f"\n{RULE}\n")
    try:
        dispatch = take_apart(f"{marked}\n")
        expectations = tuple(expectation(line.strip()) for line in lines.splitlines() if line.strip())
    except (ExpectationError, NotationError) as error:
        raise TrialError(f"{path}: {error}") from error
    mistakes = read_records(dispatch)[1]
    mistakes += [f"its head has no line {name}:" for name in _HEAD if name not in dispatch.head]
    mistakes += [] if expectations else [f"expects nothing: write it after a line {RULE}"]
    if mistakes:
        raise TrialError("\n".join(f"{path}: {mistake}" for mistake in mistakes))
    return Trial(path, dispatch, expectations)


_HEAD = ("id", "kind", "title", "publisher", "published")


def measure(reader: Reader, folder: Path = FOLDER) -> dict[str, Any]:
    """What `reader` makes of the dispatches of `folder`, in figures."""
    return summary(try_all(reader, read_trials(folder)))


def try_all(reader: Reader, trials: Iterable[Trial]) -> tuple[Outcome, ...]:
    """Whether each expectation of `trials` is met by what `reader` makes of them."""
    return tuple(outcome for trial in trials for outcome in try_one(trial, _read(reader, trial.dispatch)))


def try_one(trial: Trial, reading: Reading) -> tuple[Outcome, ...]:
    """Whether each expectation of `trial` is met by `reading`."""
    return tuple(Outcome(trial, expected, met(expected, reading)) for expected in trial.expectations)


def _read(reader: Reader, dispatch: Dispatch) -> Reading:
    head = dispatch.head
    given = Metadata(
        title=head["title"], publisher=head["publisher"], published=given_date(head["published"])
    )
    return reader.read(read_text(dispatch.text, given))


def summary(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Shares of the expectations that are met.

    Returns:
        Over all; `not_told`, those that forbid a record; `told`, those that ask for one; and `kinds`.
    """
    kinds = dict.fromkeys(outcome.trial.kind for outcome in outcomes)
    return {
        "dispatches": len({outcome.trial.path for outcome in outcomes}),
        **_share(outcomes),
        "not_told": _share([o for o in outcomes if o.expected.forbids]),
        "told": _share([o for o in outcomes if not o.expected.forbids]),
        "kinds": {kind: _share([o for o in outcomes if o.trial.kind == kind]) for kind in kinds},
    }


def _share(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    right = sum(outcome.met for outcome in outcomes)
    share = round(right / len(outcomes), 3) if outcomes else None
    return {"expectations": len(outcomes), "met": right, "share": share}


def unmet(outcomes: Iterable[Outcome]) -> list[str]:
    """The expectations that are not met, a line each, under the name of their file."""
    return [f"{o.trial.path.name}: {o.expected.line}" for o in outcomes if not o.met]


def digest(folder: Path = FOLDER) -> str:
    """A hash of all trials of `folder`, by which a floor knows what it was set on."""
    whole = hashlib.sha256()
    for path in sorted(folder.glob("*.txt")):
        whole.update(f"{path.name}\0{path.read_text(encoding='utf-8')}\0".encode())
    return whole.hexdigest()


if __name__ == "__main__":
    main()
