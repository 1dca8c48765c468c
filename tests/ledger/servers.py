"""A PostgreSQL server for the tests alone: a private cluster in a folder of its own, on a loopback port."""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

_DEBIAN = Path("/usr/lib/postgresql")
_NUMBERS = count(1)


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs.

    Attributes:
        port: on 127.0.0.1.
        password: of its user "trucebook".
    """

    port: int
    password: str

    def url(self, database: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://trucebook:{self.password}@127.0.0.1:{self.port}/{database}"

    def new_schema(self) -> str:
        """Make an empty schema: its address. A database for each test would be seven megabytes for each."""
        name = f"book_{next(_NUMBERS)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(name)))
        return self.url(f"postgres?options=-csearch_path%3D{name}")


def programs() -> Path | None:
    """The folder with PostgreSQL's programs, the newest where Debian's package keeps several."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return folders[-1].parent if folders else None


@contextmanager
def running(bin_: Path, *, fsync: bool = False) -> Iterator[Server]:
    """Start a cluster with the programs in `bin_`, and take it away in the end.

    Args:
        bin_: their folder.
        fsync: wait for the disk, as servers do whose data is to outlive a power cut.
    """
    user = _unprivileged()
    folder = Path(tempfile.mkdtemp(prefix="trucebook-postgresql-"))
    try:
        server = Server(_free_port(), secrets.token_hex(16))
        word = folder / "password"
        word.write_text(server.password)
        if user is not None:
            shutil.chown(folder, user)
            shutil.chown(word, user)
        data = folder / "data"
        _run(user, bin_ / "initdb", "-D", data, "-U", "trucebook", "-A", "scram-sha-256", "-E", "UTF8")
        options = (
            f"-c listen_addresses=127.0.0.1 -c port={server.port} -c unix_socket_directories= "
            f"-c fsync={'on' if fsync else 'off'}"
        )
        _run(
            user, bin_ / "pg_ctl", "-D", data, "-w", "-t", "120", "-l", folder / "log", "-o", options, "start"
        )
        try:
            yield server
        finally:
            _run(user, bin_ / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(user: str | None, program: Path, *words: object) -> None:
    extra = ["--pwfile", str(Path(str(words[1])).parent / "password")] if program.name == "initdb" else []
    subprocess.run(  # noqa: S603 - PostgreSQL's own programs
        [str(program), *extra, *map(str, words)],
        check=True,
        user=user,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"},
    )


def _unprivileged() -> str | None:
    """Whom to run it as: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
