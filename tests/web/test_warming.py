"""What is made in the background before visitors come: it can be stopped, and nothing depends on it."""

import gc
import threading
from pathlib import Path

from fastapi.testclient import TestClient
from starlette.routing import BaseRoute, Match
from starlette.types import Scope
from tests.web.conftest import HOST

from trucebook.web.app import make_app
from trucebook.web.warming import Rest, Warming


def test_it_makes_what_it_is_given_and_says_when_that_is_done() -> None:
    made: list[str] = []

    def make(rest: Rest) -> None:
        for name in "ab":
            made.append(name)
            rest()

    warming = Warming(make)
    warming.start()

    assert warming.done.wait(10)
    assert made == ["a", "b"]


def test_it_stops_between_two_steps() -> None:
    begun, steps = threading.Event(), []

    def make(rest: Rest) -> None:
        while True:
            steps.append(1)
            begun.set()
            rest()

    warming = Warming(make)
    warming.start()
    begun.wait(10)
    warming.close()

    assert warming.done.wait(10)
    number = len(steps)
    assert number == len(steps) > 0


def test_it_rests_while_a_page_is_made() -> None:
    first, second = threading.Event(), threading.Event()

    def make(rest: Rest) -> None:
        first.set()
        rest()
        second.set()

    warming = Warming(make)
    warming.began()
    warming.start()
    first.wait(10)

    assert not second.wait(0.2)
    warming.ended()
    assert second.wait(10)


def test_a_failure_ends_it_and_nothing_else() -> None:
    def make(_: Rest) -> None:
        raise RuntimeError("a defect")

    warming = Warming(make)
    warming.start()

    assert warming.done.wait(10)


def test_pages_are_the_same_prepared_or_not(book: Path) -> None:
    addresses = ("/index.json", "/incidents.json", "/incidents.map.json", "/review/values.json")
    answers = []
    for warm in (False, True):
        app = make_app(book, warm=warm)
        with TestClient(app, base_url=HOST) as client:
            if warm:
                assert app.state.warming.done.wait(60)
            answers.append([client.get(address).text for address in addresses])

    assert answers[0] == answers[1]


def test_no_visitor_waits_for_routers_that_build_themselves_late(book: Path) -> None:
    app = make_app(book, warm=True)
    asked: list[str] = []

    class Late(BaseRoute):
        def matches(self, scope: Scope) -> tuple[Match, Scope]:
            asked.append(scope["path"])
            return Match.NONE, {}

    app.router.routes.append(Late())
    with TestClient(app, base_url=HOST):
        assert app.state.warming.done.wait(60)

        assert asked
        assert gc.get_freeze_count() > 0
