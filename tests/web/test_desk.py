import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import TEXT
from tests.web.fakes import FakeReads

from trucebook.errors import UsageError
from trucebook.intake import Metadata
from trucebook.ledger import Ledger, Query, RecordKind
from trucebook.web import desk as desks
from trucebook.web.desk import Desk, File, Handing

NOTHING = Metadata()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "new.book") as opened:
        yield opened


@pytest.fixture
def desk(ledger: Ledger) -> Iterator[Desk]:
    opened = Desk(ledger, FakeReads())
    yield opened
    opened.close()


def finished(desk: Desk, handing: Handing) -> Handing:
    """The handing when it is finished."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if (known := desk.handing(handing.id)) is not None and known.finished:
            return known
        time.sleep(0.01)
    raise AssertionError("it takes too long")


def test_each_file_has_its_outcome_and_one_that_breaks_takes_no_other_along(
    desk: Desk, ledger: Ledger
) -> None:
    files = [
        File("market.txt", TEXT.encode(), NOTHING),
        File("broken.pdf", b"%PDF-1.7 no more", NOTHING),
        File("unreadable.txt", f"UNREADABLE. {TEXT}".encode(), NOTHING),
        File("defect.txt", f"DEFECT. {TEXT}".encode(), NOTHING),
        File("again.txt", TEXT.encode(), NOTHING),
    ]

    done = finished(desk, desk.hand_in(files))

    told = {one.where: one for one in done.outcomes}
    assert [told[file.name].outcome for file in files] == ["added", "failed", "failed", "failed", "known"]
    assert told["market.txt"].records == 7
    assert told["market.txt"].title == "Shelling in Orvane breaks week-old truce"
    assert told["again.txt"].report == told["market.txt"].report
    assert "it is unreadable; leave it out" in told["unreadable.txt"].message
    assert "internal error (RuntimeError: the defect)" in told["defect.txt"].message
    assert done.done == 5
    assert ledger.count(Query(RecordKind.REPORT)) == 1


def test_what_came_in_is_kept_with_its_name(desk: Desk, ledger: Ledger) -> None:
    done = finished(
        desk, desk.hand_in([File("market.txt", TEXT.encode(), Metadata(publisher="Lakeside Post"))])
    )

    (arrival,) = ledger.arrivals_of(done.outcomes[0].report)
    assert (arrival.data, arrival.origin) == (TEXT.encode(), "market.txt")
    assert ledger.reading_of(done.outcomes[0].report).report.publisher == "Lakeside Post"


def test_nothing_and_too_much_are_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "MAX_WAITING_BYTES", 10)

    with pytest.raises(UsageError, match="nothing was handed in"):
        desk.hand_in([])
    with pytest.raises(UsageError, match="too much waits"):
        desk.hand_in([File("long.txt", b"x" * 11, NOTHING)])


def test_old_handings_are_forgotten(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "_KEPT", 2)
    handed = [desk.hand_in([File(f"{number}.txt", b"", NOTHING)]) for number in range(3)]

    finished(desk, handed[2])

    assert desk.handing(handed[0].id) is None
    assert [one.id for one in desk.handings()] == [handed[2].id, handed[1].id]


def test_what_waits_when_the_site_ends_is_read_no_more(ledger: Ledger) -> None:
    desk = Desk(ledger, FakeReads())
    files = [File(f"{number}.txt", f"{TEXT}Dispatch {number}.".encode(), NOTHING) for number in range(200)]

    handing = desk.hand_in(files)
    desk.close()

    known = desk.handing(handing.id)
    assert known is not None
    assert not known.finished
    assert ledger.count(Query(RecordKind.REPORT)) < 200
