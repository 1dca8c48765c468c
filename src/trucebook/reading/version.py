"""Which reader this is. What it reads may differ wherever this differs."""

import json
from functools import cache
from pathlib import Path

from trucebook import __version__
from trucebook.errors import ReadingError

NAME = "trucebook"

_TUNING = Path(__file__).parent / "model" / "tuning.json"


@cache
def reader_version() -> str:
    """The package's version and its model's: "0.1.0 minilm-1". The model itself is not loaded.

    Raises:
        ReadingError: where the model is missing or damaged.
    """
    try:
        model = json.loads(_TUNING.read_text(encoding="utf-8"))["version"]
    except (OSError, ValueError, KeyError) as error:
        raise ReadingError(f"the model cannot be used: {error}; install trucebook again") from error
    return f"{__version__} {model}"
