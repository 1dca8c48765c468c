"""Plain text: nothing to take away, nothing known but the words."""

from trucebook.intake.decode import decode
from trucebook.intake.draft import Draft
from trucebook.intake.metadata import Metadata


def from_text(data: bytes) -> Draft:
    """The draft that a plain text is.

    Raises:
        IntakeError: where `data` is no text.
    """
    return Draft(decode(data), Metadata())
