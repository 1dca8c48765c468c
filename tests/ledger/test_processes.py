"""Several processes at one ledger, and processes that die in the middle."""

import os
import random
import signal
import time
from collections.abc import Callable

import pytest
from tests.ledger.processes import child, ended
from tests.ledger.samples import BYTES, OLD, added, reading

from trucebook.ledger import Addition, Ledger

ROUNDS = 12
SECONDS = 12.0


def add_for_ever(url: str, start: int, together: int) -> Callable[[int], None]:
    """Add report after report, and say the handle of each that is acknowledged."""

    def work(pipe: int) -> None:
        with Ledger.open(url) as ledger:
            number = start
            while True:
                some = [Addition(reading(number + i), OLD, BYTES) for i in range(together)]
                for result in ledger.add_many(some):
                    os.write(pipe, result.report.encode() + b"\n")
                number += together

    return work


@pytest.mark.parametrize("together", [1, 5])
def test_killed_at_any_instant_it_keeps_what_it_acknowledged(url: str, together: int) -> None:
    Ledger.open(url).close()
    chance = random.Random(together)  # noqa: S311 - no secret
    acknowledged: list[str] = []
    until = time.monotonic() + SECONDS
    for round_ in range(ROUNDS):
        with child(add_for_ever(url, 1000 * round_, together)) as (pid, pipe):
            told = os.read(pipe, 13)  # it is at work
            time.sleep(chance.uniform(0, 0.1))
            os.kill(pid, signal.SIGKILL)
            ended(pid)
            while more := os.read(pipe, 65536):
                told += more
        acknowledged += told.decode().split("\n")[:-1]
        if time.monotonic() > until and round_ >= 2:
            break

    with Ledger.open(url) as ledger:
        held = list(ledger.report_ids())
        assert set(acknowledged) <= set(held)
        assert list(ledger.check()) == []
        for handle in held:
            made = ledger.reading_of(handle)
            assert len(list(made.records())) == len(list(reading().records()))
            assert len(ledger.arrivals_of(handle)) == 1


def test_several_write_while_others_read(url: str) -> None:
    Ledger.open(url).close()

    def write(start: int) -> Callable[[int], None]:
        def work(_: int) -> None:
            with Ledger.open(url) as ledger:
                for number in range(start, start + 6):
                    added(ledger, reading(number))

        return work

    def read(_: int) -> None:
        with Ledger.open(url) as ledger:
            while len(handles := list(ledger.report_ids())) < 15:
                for handle in handles[-2:]:
                    assert len(list(ledger.reading_of(handle).records())) == 7

    jobs = [write(0), write(3), write(6), write(9), read, read]
    children = []
    for job in jobs:
        with child(job) as (pid, _):
            children.append(pid)

    assert [ended(pid) for pid in children] == [0] * len(jobs)
    with Ledger.open(url) as ledger:
        assert len(list(ledger.report_ids())) == 15
        assert list(ledger.check()) == []


def test_a_reader_sees_one_moment(ledger: Ledger) -> None:
    added(ledger, reading(1))
    handles = ledger.report_ids()
    lines = ledger.dump()
    first = [next(lines), next(lines)]

    added(ledger, reading(2))

    told = [*first, *lines]
    assert sum('"row":"report"' in line for line in told) == 1
    assert len(list(handles)) == 2
