"""What is known about a report besides its text, and whose word on it counts."""

from dataclasses import dataclass, fields, replace
from typing import Self

from trucebook.intake.normalise import one_line, storable
from trucebook.records import Published


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a caller, a sidecar or a file says about a report. What is empty is not known.

    Attributes:
        url: where it was published, any string, kept as given.
        title: its headline.
        publisher: who published it.
        published: when.
        language: ISO 639-1.
        agencies: wire services credited.
    """

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: Published | None = None
    language: str | None = None
    agencies: tuple[str, ...] = ()

    def over(self, other: "Metadata") -> Self:
        """This metadata, with what it leaves empty taken from `other`.

        The caller's options stand over a sidecar's values, and these over the file's own:
        `options.over(sidecar).over(own)`.
        """
        return replace(
            self, **{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
        )

    def tidy(self) -> Self:
        """This metadata as it can be stored: names normalised, on one line; the URL as it was given."""
        return replace(
            self,
            url=storable(self.url) if self.url else None,
            title=one_line(self.title or "") or None,
            publisher=one_line(self.publisher or "") or None,
            agencies=tuple(filter(None, map(one_line, self.agencies))),
        )
