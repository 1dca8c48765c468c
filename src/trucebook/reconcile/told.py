"""What reports tell, as reconciling sees it: incidents and claims with what counts of their reports."""

from dataclasses import dataclass

from trucebook.records import Claim, Incident, Published


@dataclass(frozen=True, slots=True)
class Telling:
    """What counts of a report when what it tells is laid beside what others tell.

    Attributes:
        report: its handle in the ledger.
        origin: handle of the report that its origin is named by; reports of one origin count once.
        published: when it was published.
        publisher: who published it.
        agencies: wire services that it credits.
        title: its headline.
    """

    report: str
    origin: str
    published: Published | None = None
    publisher: str | None = None
    agencies: tuple[str, ...] = ()
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """An incident as one report tells it.

    Attributes:
        id: to quote: "4be1c09a7f21-i3".
        incident: what the report tells.
        telling: the report.
    """

    id: str
    incident: Incident
    telling: Telling

    def __hash__(self) -> int:
        """That of the id: quick, and right, since what is equal has one id."""
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as one report has it.

    Attributes:
        id: to quote: "4be1c09a7f21-c2".
        claim: who said what; `about` has ids to quote ("4be1c09a7f21-i3").
        telling: the report.
    """

    id: str
    claim: Claim
    telling: Telling

    def __hash__(self) -> int:
        """That of the id: quick, and right, since what is equal has one id."""
        return hash(self.id)
