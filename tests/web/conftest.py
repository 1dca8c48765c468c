"""What the tests of the site share: ledgers, a client without a browser, a server and a browser."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, sync_playwright
from tests.web.fakes import FakeReads, fill

from trucebook.web.app import make_app
from trucebook.web.safety.writes import HEADER

HOST = "http://127.0.0.1"


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that no test changes."""
    path = tmp_path_factory.mktemp("book") / "filled.book"
    fill(path)
    return path


@pytest.fixture
def book(filled: Path, tmp_path: Path) -> Path:
    """A ledger of one's own."""
    return Path(shutil.copy(filled, tmp_path / "own.book"))


@pytest.fixture
def client(book: Path) -> Iterator[TestClient]:
    """Asks the site as a program does, and does not follow where it leads."""
    app = make_app(book, reads=FakeReads())
    with TestClient(app, base_url=HOST, headers={HEADER: "1"}, follow_redirects=False) as asking:
        yield asking


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("there is no Chromium here: install Debian's package chromium to run these tests")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def served(book: Path) -> Iterator[str]:
    """The address of the site of `book`, served as `trucebook serve` does."""
    with serving(book) as address:
        yield address


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[str]:
    """The address of the site of a ledger that holds nothing yet."""
    with serving(tmp_path / "new.book") as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a laptop, on which nothing may fail or be asked of any other host."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    opened = context.new_page()
    wrong = watched(opened)
    yield opened
    context.close()
    assert wrong == []


def watched(page: Page) -> list[str]:
    """What goes wrong on a page from now on: failing scripts, forbidden styles, requests to other hosts."""

    def said(message: ConsoleMessage) -> None:
        # That a page itself answers 400 is no fault of its scripts.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            wrong.append(message.text)

    def answered(response: Response) -> None:
        if response.status >= 400 and response.request.resource_type not in {"document", "xhr", "fetch"}:
            wrong.append(f"{response.status} {response.url}")

    def asked(request: Request) -> None:
        if not request.url.startswith((HOST, "data:", "blob:")):
            wrong.append(request.url)

    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", said)
    page.on("response", answered)
    page.on("request", asked)
    return wrong


class serving:  # noqa: N801 - used as a function is
    """The site of a ledger, served in a thread until the `with` ends."""

    def __init__(self, book: Path) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        app = make_app(book, reads=FakeReads())
        self.server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [self.listener]})

    def __enter__(self) -> str:
        self.thread.start()
        while not self.server.started and self.thread.is_alive():
            time.sleep(0.01)
        return f"{HOST}:{self.listener.getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join()
        self.listener.close()
