"""Loading in several transactions: interrupted, killed, wrong late, done by two at once."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from tests.ledger.fixtures import NewUrl
from tests.ledger.processes import child, ended
from tests.ledger.samples import OLD, WHO, added, moved, reading

from trucebook.errors import LedgerError
from trucebook.ledger import Ledger

Lines = list[str]


@pytest.fixture(autouse=True)
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a dump of a few reports go down in several transactions."""
    monkeypatch.setattr("trucebook.ledger.load.AT_ONCE", 2)


@pytest.fixture
def dump(new_url: NewUrl) -> Lines:
    """Of seven reports, some of them of one page, one judged."""
    with Ledger.open(new_url("sqlite")) as ledger:
        for number in range(5):
            handle = added(ledger, reading(number))
        ledger.reject(f"{handle}-i3", who=WHO)
        page = reading(url="https://example.org/live")
        added(ledger, page)
        added(ledger, moved(page, 2))
        return list(ledger.dump())


class Interrupted(BaseException):
    """As a person's Ctrl-C."""


def until_line(lines: Lines, number: int) -> Iterator[str]:
    """The first lines, and then an interruption."""
    yield from lines[:number]
    raise Interrupted


def interrupted(url: str, lines: Lines, number: int) -> None:
    """Load the first lines, and be interrupted."""
    with Ledger.open(url) as ledger, pytest.raises(Interrupted):
        ledger.load(until_line(lines, number))


@pytest.mark.parametrize("share", [0.0, 0.3, 0.5, 0.99])
def test_what_was_interrupted_goes_on(url: str, dump: Lines, share: float) -> None:
    interrupted(url, dump, int(share * len(dump)))

    with Ledger.open(url, unfinished=True) as ledger:
        assert ledger.load(dump) == 7

    with Ledger.open(url) as ledger:
        assert list(ledger.dump()) == dump
        assert list(ledger.check()) == []


def test_until_then_nobody_can_use_it(url: str, dump: Lines) -> None:
    before = Ledger.open(url)
    interrupted(url, dump, len(dump) - 1)

    with pytest.raises(LedgerError, match=r"holds 6 reports of a dump .* load` the same dump again"):
        Ledger.open(url)
    with before, pytest.raises(LedgerError, match="has not ended"):
        before.add(reading(9), method=OLD)


def test_another_dump_does_not_go_on(url: str, dump: Lines, new_url: NewUrl) -> None:
    with Ledger.open(new_url("sqlite")) as ledger:
        for number in range(7, 14):
            added(ledger, reading(number))
        other = list(ledger.dump())
    interrupted(url, dump, len(dump) - 1)

    with Ledger.open(url, unfinished=True) as ledger:
        for lines in (other, dump[: len(dump) // 2], dump[:1]):
            with pytest.raises(LedgerError, match="6 reports of another dump"):
                ledger.load(lines)

        assert ledger.load(dump) == 7


@pytest.mark.parametrize(
    "spoil",
    [
        lambda lines: [*lines, "{]\n"],
        lambda lines: [*lines[:-20], *(line.replace('"words":"', '"words":"X') for line in lines[-20:])],
        lambda lines: [*lines, *lines[1:50]],
        lambda lines: [*lines[:-1], lines[-1].replace('"number":', '"number":99999999999999999999')],
    ],
)
def test_one_that_is_wrong_at_its_end_leaves_nothing(
    url: str, dump: Lines, spoil: Callable[[Lines], Lines]
) -> None:
    with Ledger.open(url) as ledger, pytest.raises(LedgerError, match="dump"):
        ledger.load(spoil(dump))

    with Ledger.open(url) as ledger:
        assert list(ledger.report_ids()) == []
        assert ledger.load(dump) == 7
        assert list(ledger.dump()) == dump


def test_two_at_once_do_not_spoil_one_another(url: str, dump: Lines) -> None:
    def with_another_in_between() -> Iterator[str]:
        yield from dump[: len(dump) // 2]
        with Ledger.open(url, unfinished=True) as other:
            assert other.load(dump) == 7
        yield from dump[len(dump) // 2 :]

    with Ledger.open(url) as ledger:
        with pytest.raises(LedgerError, match=r"another program|holds reports"):
            ledger.load(with_another_in_between())

        assert list(ledger.dump()) == dump
        assert list(ledger.check()) == []


def test_killed_at_any_instant_it_goes_on(url: str, dump: Lines) -> None:
    Ledger.open(url).close()
    chance = random.Random(3)  # noqa: S311 - no secret

    def fill(_: int) -> None:
        with Ledger.open(url, unfinished=True) as ledger:
            ledger.load(dump)

    for _ in range(8):
        with child(fill) as (pid, _pipe):
            time.sleep(chance.uniform(0, 0.15))
            os.kill(pid, signal.SIGKILL)
        if ended(pid) == 0:
            break

    with Ledger.open(url, unfinished=True) as ledger:
        with suppress(LedgerError):  # where all of it was there before it was killed
            ledger.load(dump)
        assert list(ledger.dump()) == dump
        assert list(ledger.check()) == []
