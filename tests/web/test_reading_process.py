from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pytest
from tests.builders import make_report

from trucebook.errors import ReadingError
from trucebook.intake import read_text
from trucebook.web.reading_process import Read, ReadingProcess


def test_a_report_is_read_in_a_process_of_its_own() -> None:
    process = ReadingProcess()
    report = read_text("The army shelled Daraya on Monday, killing 14 people, the interior ministry said.")

    read = process.read(report)
    process.close()

    (incident, *_) = read.reading.incidents
    assert incident.type.value == "shelling"
    assert read.triggers[incident.id].text == "shelled"


def test_a_process_that_dies_is_told_and_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    process = ReadingProcess()

    class Dying:
        def submit(self, *_: object) -> Future[Read]:
            dead: Future[Read] = Future()
            dead.set_exception(BrokenProcessPool("it died"))
            return dead

        def shutdown(self, **_: object) -> None:
            """It is gone already."""

    monkeypatch.setattr(process, "_pool", Dying())

    with pytest.raises(ReadingError, match="the process that read it died"):
        process.read(make_report())
    assert process._pool is None  # noqa: SLF001 - so that the next report starts it
