"""The files that experts maintain, opened from wherever the package is installed."""

import tomllib
from importlib.resources import files
from typing import Any, BinaryIO, cast

from trucebook.errors import KnowledgeError

_PACKAGE = "trucebook.knowledge"


def open_file(name: str) -> BinaryIO:
    """Open the knowledge file `name` ("agencies.toml", "accords/doha-2020.toml") for reading bytes.

    Raises:
        KnowledgeError: where there is no such file, or it cannot be read.
    """
    try:
        return cast("BinaryIO", files(_PACKAGE).joinpath(name).open("rb"))
    except OSError as error:
        raise KnowledgeError(
            f"knowledge file {name} cannot be read ({error.strerror or error}); install trucebook again"
        ) from error


def load_toml(name: str) -> dict[str, Any]:
    """Parse the TOML knowledge file `name`. Callers keep the result (`functools.cache`); this does not.

    Raises:
        KnowledgeError: where the file cannot be read, is not UTF-8 or is not TOML; names the file, and the
            line where there is one.
    """
    with open_file(name) as file:
        try:
            return tomllib.load(file)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise KnowledgeError(
                f"knowledge file {name} is not valid TOML: {error}; mend that line"
            ) from error
