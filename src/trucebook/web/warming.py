"""What first visitors would wait for is made before they come, in the background, once the site is there.

Nothing depends on it: whatever it makes is kept where pages look for it and checked there as ever, so that a
page is the same before it, beside it and without it. It works in small steps, rests while a page is being
made, and stops between two steps.
"""

import logging
import threading
from collections.abc import Callable
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

_LOG = logging.getLogger("trucebook.web")

_AT_MOST: Final = 1.0
"""Seconds for which it rests between two steps, however many pages are asked for meanwhile."""

Rest = Callable[[], None]
"""Rests where a page is being made, and goes no further where it is to stop."""


class _Stopped(Exception):  # noqa: N818 - it is no failure
    """It is to stop."""


class Warming:
    """Something that is made in a thread of its own, once.

    Attributes:
        done: set when all of it was made, or it was stopped.
    """

    def __init__(self, make: Callable[[Rest], None]) -> None:
        """Call `make` when it is started; it calls what it is given between its steps."""
        self._make = make
        self._closing = threading.Event()
        self._idle = threading.Event()
        self._idle.set()
        self._asked = 0
        self._thread = threading.Thread(target=self._work, name="warming", daemon=True)
        self.done = threading.Event()

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def close(self) -> None:
        """Stop before the next step."""
        self._closing.set()
        self._idle.set()
        if self._thread.ident is not None:
            self._thread.join(timeout=10)

    def began(self) -> None:
        """A page is being made."""
        self._asked += 1
        self._idle.clear()

    def ended(self) -> None:
        """It was made."""
        self._asked -= 1
        if self._asked == 0:
            self._idle.set()

    def _rest(self) -> None:
        self._idle.wait(_AT_MOST)
        if self._closing.is_set():
            raise _Stopped

    def _work(self) -> None:
        try:
            self._make(self._rest)
        except _Stopped:
            pass
        except Exception:  # noqa: BLE001 - pages are made without it, and say what is wrong
            if not self._closing.is_set():
                _LOG.warning("pages could not be prepared; they are made when asked for", exc_info=True)
        finally:
            self.done.set()


class Resting:
    """Tells a warming while pages are being made."""

    def __init__(self, app: ASGIApp, warming: Warming) -> None:
        """Stand in front of `app`."""
        self.app = app
        self.warming = warming

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        self.warming.began()
        try:
            await self.app(scope, receive, send)
        finally:
            self.warming.ended()
