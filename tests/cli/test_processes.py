import multiprocessing
import os
from collections.abc import Iterator

import pytest
from tests.builders import make_report
from tests.cli import fakes
from tests.cli.conftest import ROOT

from trucebook.cli import batch
from trucebook.cli.batch import FEW
from trucebook.cli.processes import AHEAD, in_processes
from trucebook.cli.work import Factory, Failed, attempt, in_turn, place_of
from trucebook.errors import ReadingError
from trucebook.records import Report


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))


def reports(*texts: str) -> list[Report | Failed]:
    """A report of each text, called by its place."""
    return [make_report(f"{text} {i}", path=str(i)) for i, text in enumerate(texts)]


def names(outcomes: Iterator[tuple[str | None, int] | Failed]) -> list[str | None]:
    """What the outcomes are of; a failure by where and why."""
    return [f"{o.where}: {o.message}" if isinstance(o, Failed) else o[0] for o in outcomes]


def test_outcomes_come_in_the_order_of_the_reports() -> None:
    given = [*reports("SLOW", "a", "a", "a", "a"), Failed("broken", "no"), *reports("a", "SLOW", "a")]

    outcomes = names(in_processes(iter(given), fakes.process_of, fakes.load_fake, 2))

    assert outcomes == ["0", "1", "2", "3", "4", "broken: no", "0", "1", "2"]


def test_a_process_that_dies_takes_one_report_with_it() -> None:
    given = reports("a", "CRASH", "a", "CRASH", "UNREADABLE", "a")

    outcomes = names(in_processes(given, fakes.process_of, fakes.load_fake, 2))

    died = "the process that read it ended with code 7; read it alone with --jobs 1 to see why"
    unreadable = "4: it is unreadable; leave it out"
    assert outcomes == ["0", f"1: {died}", "2", f"3: {died}", unreadable, "5"]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize(
    ("factory", "message"), [(fakes.load_nothing, "model is missing"), (fakes.load_defect, "internal error")]
)
def test_a_reader_that_cannot_be_made_is_told_once(factory: Factory, message: str) -> None:
    with pytest.raises(ReadingError, match=message):
        list(in_processes(reports("a", "a", "a"), fakes.process_of, factory, 2))

    assert not multiprocessing.active_children()


def test_no_more_reports_are_held_than_are_needed_ahead() -> None:
    taken = 0

    def many() -> Iterator[Report]:
        nonlocal taken
        for report in (make_report("a", path=str(i)) for i in range(1000)):
            taken += 1
            yield report

    outcomes = in_processes(many(), fakes.process_of, fakes.load_fake, 2)
    next(outcomes)

    assert taken <= AHEAD * 2
    outcomes.close()  # type: ignore[attr-defined]  # it is a generator
    assert not multiprocessing.active_children()


def test_no_process_is_started_for_no_report() -> None:
    given: list[Report | Failed] = [Failed("broken", "no")]

    assert names(in_processes(given, fakes.process_of, fakes.load_nothing, 2)) == ["broken: no"]


def test_a_few_reports_are_read_here_and_many_by_all_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "cores", lambda: 2)
    given = reports(*("a",) * (FEW + 4))
    here = os.getpid()

    outcomes = list(batch.run(given, fakes.process_of, fakes.load_fake))

    assert [o[0] for o in outcomes if not isinstance(o, Failed)] == [str(i) for i in range(FEW + 4)]
    assert [o[1] == here for o in outcomes if not isinstance(o, Failed)] == [True] * FEW + [False] * 4


def test_on_one_core_one_reader_reads_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "cores", lambda: 1)
    made = 0

    def load() -> fakes.FakeReader:
        nonlocal made
        made += 1
        return fakes.load_fake()

    outcomes = list(batch.run(reports(*("a",) * (FEW + 4)), fakes.process_of, load))

    assert len(outcomes) == FEW + 4
    assert made == 1


def test_a_reader_is_made_only_for_a_report() -> None:
    given: list[Report | Failed] = [Failed("broken", "no")]

    assert names(in_turn(given, fakes.process_of, fakes.load_nothing)) == ["broken: no"]


def test_a_defect_is_told_without_a_traceback_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    report = make_report("DEFECT", path="a.txt")
    monkeypatch.delenv("TRUCEBOOK_DEBUG", raising=False)

    quiet = attempt(fakes.process_of, fakes.load_fake(), report)
    monkeypatch.setenv("TRUCEBOOK_DEBUG", "1")
    loud = attempt(fakes.process_of, fakes.load_fake(), report)

    assert isinstance(quiet, Failed)
    assert isinstance(loud, Failed)
    assert quiet.where == "a.txt"
    assert quiet.message.startswith("internal error (RuntimeError: the defect); please report it")
    assert "Traceback" not in quiet.message
    assert "Traceback" in loud.message


def test_a_report_is_called_by_what_is_known_of_it() -> None:
    assert place_of(make_report("a", path="a.txt", url="u")) == "a.txt"
    assert place_of(make_report("a", url="u", title="t")) == "u"
    assert place_of(make_report("a", title="t")) == "t"
    assert place_of(make_report("a")) == f"report {make_report('a').id[:12]}"
