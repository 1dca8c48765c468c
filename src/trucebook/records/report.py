"""One published text, as it was taken in."""

import hashlib
from dataclasses import dataclass

from trucebook.records.figure import Figure
from trucebook.records.when import Published


@dataclass(frozen=True, slots=True)
class Total:
    """A count over several incidents told apart ("23 killed in four attacks"), given to none of them.

    Attributes:
        figure: the count.
        incidents: ids of the incidents of this report that it spans.
    """

    figure: Figure
    incidents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One published text. Its `text` is normalised once and never changed: every span indexes it.

    Attributes:
        id: SHA-256 of the URL (or nothing), a NUL and `text_sha256`: two papers' prints of one wire
            text are two reports.
        text_sha256: SHA-256 of `text` as UTF-8.
        text: the stored text.
        url: where it was published, any string, kept as given.
        path: the file that it came from.
        title: its headline.
        publisher: who published it.
        agencies: wire services credited: "AP", "Reuters".
        language: ISO 639-1.
        published: when it was published, as narrowly as is known.
        totals: counts over several incidents told apart.
    """

    id: str
    text_sha256: str
    text: str
    url: str | None = None
    path: str | None = None
    title: str | None = None
    publisher: str | None = None
    agencies: tuple[str, ...] = ()
    language: str | None = None
    published: Published | None = None
    totals: tuple[Total, ...] = ()


def sha256_of_text(text: str) -> str:
    """SHA-256 of `text` as UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def report_id(url: str | None, text_sha256: str) -> str:
    """The id of the report with this URL and text: SHA-256 of the URL or nothing, a NUL, and the hash."""
    return hashlib.sha256(f"{url or ''}\0{text_sha256}".encode()).hexdigest()
