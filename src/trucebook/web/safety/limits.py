"""How much the site takes: every bound in one place, each with its reason."""

from typing import Final

from trucebook.intake.limits import MAX_JSON_BYTES

MAX_UPLOAD_BYTES: Final = 4 * MAX_JSON_BYTES
"""Of one request with reports. A file by itself is bound by intake, which takes JSON of 50 MB whole."""

MAX_FORM_BYTES: Final = 4_000_000
"""Of any other request: a form with a pasted report of a million characters is the largest."""

MAX_FILES: Final = 500
"""In one upload: a folder of a day's reports. More go in with `trucebook add`, which has no bound."""

MAX_WAITING: Final = 2_000
"""Files that may wait to be read, of all uploads together; each is held in memory until its turn."""

MAX_WAITING_BYTES: Final = 2 * MAX_UPLOAD_BYTES
"""Likewise, in bytes."""

MAX_PAGE: Final = 1_000
"""Records on a page. Whole lists are for `.json` and `.csv`, which are written as they are read."""

MAX_OFFSET: Final = 10_000_000
"""Records before a page: beyond what a ledger holds, and within what a database can count."""
