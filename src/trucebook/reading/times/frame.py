"""Where a reader of the words stands: the day of publication, and the time that the story has reached."""

from dataclasses import dataclass
from datetime import date

from trucebook.reading.times.days import Days
from trucebook.reading.times.expression import Unit
from trucebook.reading.times.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Frame:
    """What relative times are anchored at.

    Attributes:
        anchor: the day of publication, or one end of the interval that it lies in.
        story: the time that the story has reached.
        future: whether what happens then is still to come; None where that is not known.
        whole: whether "this month" is all of it, as a part or bound of it needs ("the end of this month").
    """

    anchor: date | None
    story: Days | None = None
    future: bool | None = None
    whole: bool = False

    @property
    def today(self) -> Days | None:
        """The day of publication, where it is known."""
        return Days.of(self.anchor) if self.anchor else None

    @property
    def recent(self) -> dict[Unit, int]:
        """Days that "recent" and a unit reach back."""
        return lexicon().recent

    @property
    def coming(self) -> dict[Unit, int]:
        """Days that "coming" and a unit reach on."""
        return lexicon().coming
