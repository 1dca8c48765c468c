"""Serving the site until it is ended."""

import logging
import socket
import threading
import webbrowser
from urllib.parse import quote

import uvicorn

from trucebook.errors import UsageError
from trucebook.settings import ledger_place
from trucebook.web.app import make_app
from trucebook.web.circles import look_for_circles_seldom
from trucebook.web.safety.hosts import is_loopback

_LOG = logging.getLogger("trucebook.web")


def serve(  # noqa: PLR0913 - the options of the verb
    place: str | None, *, host: str, port: int, opens: bool, token: str | None, read_only: bool
) -> None:
    """Serve the ledger at `place`, or where the environment says, until somebody ends it.

    Raises:
        LedgerError: where the ledger cannot be opened.
        UsageError: where nothing can listen at `host` and `port`.
    """
    listener = _listening(host, port)
    with listener:
        app = make_app(
            place or ledger_place(), token=token, read_only=read_only, hosts=_names(host), warm=True
        )
        where = address(host, port, token)
        logging.basicConfig(format="trucebook: %(message)s", level=logging.INFO)
        _LOG.info("the ledger %s is at %s", app.state.site.ledger.where, where)
        if not is_loopback(host) and not token:
            _LOG.warning("whoever reaches this machine can read it: give --token to let in only some")
        if opens:
            threading.Timer(0.5, webbrowser.open, [where]).start()
        look_for_circles_seldom()
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        uvicorn.Server(config).run(sockets=[listener])


def address(host: str, port: int, token: str | None) -> str:
    """What to open in a browser on this machine."""
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 - compared, not listened at
    shown = f"?token={quote(token, safe='')}" if token else ""
    return f"http://{name}:{port}/{shown}"


def _names(host: str) -> tuple[str, ...]:
    """Names by which browsers may call this machine."""
    return (host,) if is_loopback(host) else (host, socket.gethostname(), socket.getfqdn())


def _listening(host: str, port: int) -> socket.socket:
    """A socket at `host` and `port`.

    Raises:
        UsageError: where there can be none; the message says what to do.
    """
    try:
        kind = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(kind[0], socket.SOCK_STREAM)
    except OSError as error:
        raise UsageError(f"there is no address {host!r} to listen at: {error.strerror or error}") from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(kind[4])
    except OSError as error:
        listener.close()
        raise UsageError(
            f"nothing can listen at {host}, port {port} ({error.strerror or error}): another program may do "
            "so already; name another with --port"
        ) from error
    return listener
