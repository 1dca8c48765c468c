"""The pages that the navigation lists, in its order."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Link:
    """An entry of the navigation.

    Attributes:
        path: the address.
        words: what the link says.
        also: beginnings of further addresses that belong to it.
    """

    path: str
    words: str
    also: tuple[str, ...] = ()

    def holds(self, path: str) -> bool:
        """Whether the page at `path` belongs to this entry."""
        return path == self.path or any(path.startswith(other) for other in self.also)


NAVIGATION: Final = (
    Link("/incidents", "Incidents", ("/incidents/",)),
    Link("/claims", "Claims"),
    Link("/commitments", "Commitments"),
    Link("/agreements", "Agreements"),
    Link("/accords", "Accords", ("/accords/",)),
    Link("/reports", "Reports", ("/reports/",)),
    Link("/parties", "People", ("/party",)),
    Link("/review", "Review", ("/review/",)),
)
"""The pages, in order. Add one here when it is there, not before."""
