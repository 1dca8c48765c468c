"""What the environment sets. Nothing else reads it, and nothing is read before it is asked for."""

import getpass
import os
from pathlib import Path


def debug() -> bool:
    """Whether a defect is to be shown with its traceback: TRUCEBOOK_DEBUG=1."""
    return os.environ.get("TRUCEBOOK_DEBUG") == "1"


def told_columns() -> bool:
    """Whether the environment says how wide the page is: COLUMNS."""
    return bool(os.environ.get("COLUMNS"))


def ledger_place() -> str:
    """Which ledger is meant where nobody says: TRUCEBOOK_LEDGER, else truce.book in the working folder."""
    return os.environ.get("TRUCEBOOK_LEDGER") or "truce.book"


def accords_folder() -> Path | None:
    """The folder of a user's own accord files: TRUCEBOOK_ACCORDS; None where there is none."""
    told = os.environ.get("TRUCEBOOK_ACCORDS")
    return Path(told) if told else None


def person() -> str | None:
    """Who judges where nobody says: TRUCEBOOK_PERSON, else the login; None where there is none."""
    try:
        return os.environ.get("TRUCEBOOK_PERSON") or getpass.getuser()
    except (OSError, KeyError):
        return None


def one_thread_each() -> None:
    """Keep the libraries that count in threads of their own to one, where the environment says nothing else.

    Reports are read side by side in processes instead. With the threads of its own of NumPy's OpenBLAS two
    processes on two cores read 2 reports a second, without them 5.6. Call it before NumPy is imported.
    """
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
