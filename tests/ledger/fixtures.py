"""Ledgers to test on: each test that asks for `url` or `ledger` runs on SQLite and on PostgreSQL."""

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from tests.ledger.servers import Server, programs, running

from trucebook.ledger import Ledger

ENGINES = ("sqlite", "postgresql")
NewUrl = Callable[[str], str]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server, for the whole run."""
    bin_ = programs()
    if bin_ is None and os.environ.get("CI"):
        pytest.fail("PostgreSQL is not installed: apt-get install postgresql")
    if bin_ is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    with running(bin_) as server:
        yield server


@pytest.fixture(scope="session")
def new_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> NewUrl:
    """Makes addresses of ledgers that are not there yet, on either engine."""
    numbers = count(1)

    def make(engine: str) -> str:
        if engine == "postgresql":
            server: Server = request.getfixturevalue("server")
            return server.new_schema()
        return str(tmp_path_factory.mktemp("ledgers") / f"truce-{next(numbers)}.book")

    return make


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, new_url: NewUrl) -> str:
    """The address of a ledger that is not there yet."""
    return new_url(request.param)


@pytest.fixture
def ledger(url: str) -> Iterator[Ledger]:
    """An empty ledger."""
    with Ledger.open(url) as ledger:
        yield ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where an SQLite ledger may be made, for what only files can suffer."""
    return tmp_path / "truce.book"
