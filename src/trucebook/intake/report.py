"""A text and what is known about it, made a report: normalised, checked, hashed, its blanks filled."""

import re

from trucebook.errors import IntakeError
from trucebook.intake.agencies import credited, publisher_of
from trucebook.intake.language import code_of, language_name, language_of
from trucebook.intake.limits import MAX_CHARACTERS
from trucebook.intake.metadata import Metadata
from trucebook.intake.normalise import normalise, storable
from trucebook.intake.passages import PassageKind, passages
from trucebook.records import Report
from trucebook.records.report import report_id, sha256_of_text

_LETTER = re.compile(r"[^\W\d_]")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def make_report(
    text: str, metadata: Metadata, *, path: str | None = None, language: str | None = None
) -> Report:
    """Make the report that `text` is.

    Title, agencies and publisher that `metadata` leaves empty are taken from the text where it prints them.

    Args:
        text: the text, without markup.
        metadata: what is known about it. Its language counts only where the text is too short to tell.
        path: the file that it came from.
        language: the language that a person says it is in, which is believed.

    Raises:
        IntakeError: where the text is empty, too long or not English.
    """
    text, metadata = normalise(text), metadata.tidy()
    _check_size(text)
    code = code_of(language) or language_of(text, hint=metadata.language)
    if code != "en":
        raise IntakeError(
            f"the text is {language_name(code)} ({code}); trucebook reads English reports only: "
            "translate it first, or leave it out"
        )
    parts = passages(text)
    digest = sha256_of_text(text)
    return Report(
        id=report_id(metadata.url, digest),
        text_sha256=digest,
        text=text,
        url=metadata.url,
        path=storable(path) if path else None,
        title=metadata.title or next((p.words.text for p in parts if p.kind is PassageKind.HEADLINE), None),
        publisher=_publisher(metadata, text),
        agencies=metadata.agencies or credited(parts),
        language=code,
        published=metadata.published,
    )


def _check_size(text: str) -> None:
    """Refuse a normalised text that is no report.

    Raises:
        IntakeError: where it has no letters or too many characters.
    """
    if _LETTER.search(text) is None:
        raise IntakeError("the text is empty, or has no letters: leave it out, or give the report's words")
    if len(text) > MAX_CHARACTERS:
        raise IntakeError(
            f"the text has {len(text):,} characters, and {MAX_CHARACTERS:,} are the most for one report: "
            "split it into its reports, one a file or one a line of JSON Lines"
        )


def _publisher(metadata: Metadata, text: str) -> str | None:
    """The publisher: as told (by its name where only its host is told), or the outlet of the address."""
    told = metadata.publisher
    if told is None:
        return publisher_of(metadata.url, text)
    return (publisher_of(told, "") if _HOST.fullmatch(told) else None) or told
