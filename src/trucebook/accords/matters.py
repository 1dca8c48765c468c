"""What of a ledger matters to an accord on a day: only what was known then, each record with its report.

A report names the accord where one of its agreements resolves to it; or where it tells of the signing, on
the day and by parties of the accord, and calls that "the deal" in words that resolve to nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain

from trucebook.accords.accord import Accord
from trucebook.accords.sides import names_bound, names_concerned, sides_among, since
from trucebook.reconcile.merged import merge
from trucebook.reconcile.told import Said, Telling, Told
from trucebook.records import Agreement, Claim, Commitment, Incident, When
from trucebook.records.vocabulary import AgreementKind, IncidentType, Occurrence

_AHEAD = frozenset({Occurrence.PLANNED, Occurrence.THREATENED, Occurrence.CONDITIONAL, Occurrence.RULED_OUT})
"""Ways to tell of what may still be to come."""

_LONGEST_SIGNING = 7
"""Days that the telling of a signing may leave open: "last week", not "this year"."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An incident, as one report tells it or as several do whose tellings were merged.

    Attributes:
        id: to quote: that of the telling that names it.
        incident: one view of it.
        told: its tellings; never empty.
    """

    id: str
    incident: Incident
    told: tuple[Told, ...]

    def __hash__(self) -> int:
        """That of the id: quick, and right, since what is equal has one id."""
        return hash(self.id)


@lru_cache(maxsize=8192)  # the same tellings are merged for every day that is looked at
def happening_of(told: tuple[Told, ...]) -> Happening:
    """The happening that all of `told` tell of: what reconciling merged, or an incident by itself.

    Here alone is decided how several tellings look as one.
    """
    if len(told) == 1:
        return Happening(told[0].id, told[0].incident, (told[0],))
    merged = merge(told)
    return Happening(merged.incident.id, merged.incident, told)


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim once, with all reports that have it.

    Attributes:
        id: to quote: that of the first telling.
        claim: as the first of them has it.
        told: its tellings, earliest first; never empty.
    """

    id: str
    claim: Claim
    told: tuple[Said, ...]

    def __hash__(self) -> int:
        """That of the id: quick, and right, since what is equal has one id."""
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Undertaken:
    """A commitment as one report has it; its `agreement` is an id to quote."""

    id: str
    commitment: Commitment
    telling: Telling

    def __hash__(self) -> int:
        """That of the id: quick, and right, since what is equal has one id."""
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Named:
    """An agreement as one report names it."""

    id: str
    agreement: Agreement
    telling: Telling

    def __hash__(self) -> int:
        """That of the id: quick, and right, since what is equal has one id."""
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Held:
    """Records of a ledger that may matter to an accord, in any order, and perhaps too many of them.

    Attributes:
        incidents: the tellings of each incident: one, or those that were merged.
        claims: who said what.
        undertakings: commitments.
        agreements: what reports call agreements.
    """

    incidents: tuple[tuple[Told, ...], ...] = ()
    claims: tuple[Said, ...] = ()
    undertakings: tuple[Undertaken, ...] = ()
    agreements: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Matters:
    """What matters to an accord on a day, oldest report first.

    Attributes:
        accord: the accord.
        on: the day: nothing published later is here.
        happenings: incidents of the conflict since the signing, and all that reports which name it tell.
        claims: what was said in reports that name it.
        undertakings: commitments in reports that name it.
        agreements: what the reports call it.
        reports: handles of the reports that name it.
        undated: how many reports name it, or tell of the conflict, and nobody knows when they were published:
            what they say is left out.
    """

    accord: Accord
    on: date
    happenings: tuple[Happening, ...] = ()
    claims: tuple[Said, ...] = ()
    undertakings: tuple[Undertaken, ...] = ()
    agreements: tuple[Named, ...] = ()
    reports: frozenset[str] = frozenset()
    undated: int = 0

    @property
    def meant(self) -> frozenset[str]:
        """Ids of the agreement records that mean the accord."""
        return frozenset(named.id for named in self.agreements)


def matters_of(accord: Accord, on: date, held: Held) -> Matters:
    """What of `held` matters to `accord` on the day `on`."""
    incidents = _known(held.incidents, on)
    agreements = _meaning(accord, [n for n in held.agreements if known(n.telling, on)], incidents)
    reports = frozenset(named.telling.report for named in agreements)
    claims = [s for s in held.claims if known(s.telling, on) and s.telling.report in reports]
    undertakings = [u for u in held.undertakings if known(u.telling, on) and u.telling.report in reports]
    about = _happenings(accord, on, incidents, reports)
    return Matters(
        accord=accord,
        on=on,
        happenings=tuple(sorted(about, key=lambda h: _place(h.told[0].telling, h.id))),
        claims=tuple(sorted(claims, key=lambda s: _place(s.telling, s.id))),
        undertakings=tuple(sorted(undertakings, key=lambda u: _place(u.telling, u.id))),
        agreements=tuple(sorted(agreements, key=lambda n: _place(n.telling, n.id))),
        reports=reports,
        undated=len(_undated(accord, held)),
    )


def matters_ever(accord: Accord, told: Sequence[Told]) -> bool:
    """Whether an incident, by all its tellings, can matter to `accord` on any day, or tells of its signing.

    What fits on a day fits on the last of all days, too; so what is left out by this no `matters_of` misses.
    """
    return (
        _fits(accord, date.max, [one.incident for one in told], told)
        or any(one.telling.published is None for one in told)
        or any(tells_signing(accord, one.incident) for one in told)
    )


def known(telling: Telling, on: date) -> bool:
    """Whether a report was surely published by the end of the day `on`."""
    return telling.published is not None and telling.published.latest <= on


def told_day(telling: Telling) -> date:
    """The day by which a report was published; the first of all days where nobody knows."""
    return telling.published.latest if telling.published else date.min


def days_of(happening: Happening) -> tuple[date | None, date | None]:
    """The first and the last day on which it can have been, as far as its telling says."""
    when = happening.incident.when
    return (when.earliest, when.latest) if when else (None, None)


def within(accord: Accord, happening: Happening, on: date) -> bool:
    """Whether it was after the signing and up to the day `on`; what is planned or threatened may be later.

    One without a day counts by the report that tells it; not where it is background: that may be history.
    """
    return _fits(accord, on, [happening.incident], happening.told[:1])


def _fits(accord: Accord, on: date, views: Sequence[Incident], told: Sequence[Told]) -> bool:
    """Whether an incident was then, by what any of one or more views of it says."""
    start = since(accord)
    ahead = any(view.occurrence in _AHEAD for view in views)
    as_news = not all(view.background for view in views)
    undated = as_news and any(told_day(one.telling) >= start for one in told)
    return any(_are_within(start, on, view.when, ahead=ahead, undated=undated) for view in views)


def _are_within(start: date, on: date, when: When | None, *, ahead: bool, undated: bool) -> bool:
    first, last = (when.earliest, when.latest) if when else (None, None)
    begun = first or last
    if begun is None:
        return undated
    return (ahead or begun <= on) and (begun >= start or (last or on) > start)


def _known(incidents: Iterable[Sequence[Told]], on: date) -> list[Sequence[Told]]:
    """Each incident as far as it was told by `on`."""
    told_then = ([told for told in tellings if known(told.telling, on)] for tellings in incidents)
    return [told for told in told_then if told]


def _happenings(
    accord: Accord, on: date, incidents: Iterable[Sequence[Told]], reports: frozenset[str]
) -> list[Happening]:
    """Those of the incidents that are of the accord's conflict."""
    conflict = _Conflict(frozenset(accord.countries), names_concerned(accord), reports)
    # Only what can be of it is merged, which takes long: the one view of an incident holds no other day,
    # country or party than its tellings do.
    found = []
    for told in incidents:
        views = [one.incident for one in told]
        if _fits(accord, on, views, told) and conflict.has(views, told):
            found.append(happening_of(tuple(told)))
    return [h for h in found if within(accord, h, on) and conflict.has([h.incident], h.told)]


def _meaning(accord: Accord, named: Sequence[Named], incidents: Iterable[Sequence[Told]]) -> list[Named]:
    """The agreement records that mean the accord."""
    signing = {t.telling.report for told in incidents for t in told if tells_signing(accord, t.incident)}
    return [n for n in named if n.agreement.accord == accord.id or _is_signed(accord, n, signing)]


def _is_signed(accord: Accord, named: Named, signing: set[str]) -> bool:
    """Whether a record that resolves to no accord is what its report says was signed on the accord's day."""
    agreement = named.agreement
    return (
        agreement.accord is None
        and named.telling.report in signing
        and agreement.kind in (accord.kind, AgreementKind.OTHER)
        and (agreement.when is None or _is_signing_day(accord, agreement.when))
        and (not agreement.parties or bool(sides_among(agreement.parties, names_bound(accord))))
    )


def tells_signing(accord: Accord, incident: Incident) -> bool:
    """Whether an incident is the signing: an agreement on the day, made by two parties of the accord."""
    if incident.type is not IncidentType.AGREEMENT or incident.occurrence is not Occurrence.OCCURRED:
        return False
    if incident.when is None or not _is_signing_day(accord, incident.when):
        return False
    return len(sides_among((*incident.actors, *incident.targets), names_bound(accord))) >= 2


def _is_signing_day(accord: Accord, when: When) -> bool:
    if accord.signed is None or when.earliest is None or when.latest is None:
        return False
    short = (when.latest - when.earliest).days < _LONGEST_SIGNING
    return short and when.earliest <= accord.signed <= when.latest


@dataclass(frozen=True, slots=True)
class _Conflict:
    """Whose conflict an accord is about, and where.

    Attributes:
        countries: the accord's.
        names: of those whose conflict it is.
        reports: handles of the reports that name the accord.
    """

    countries: frozenset[str]
    names: tuple[str, ...]
    reports: frozenset[str]

    def has(self, views: Sequence[Incident], told: Sequence[Told]) -> bool:
        """Whether an incident, by one or more views of it, was in its countries or between those it binds.

        In a report that names the accord one of these is enough, and so is no place.
        """
        places = [place for view in views for place in view.places]
        if any(place.country in self.countries for place in places):
            return True
        sides = sides_among((p for view in views for p in (*view.actors, *view.targets)), self.names)
        named = any(one.telling.report in self.reports for one in told)
        return len(sides) >= 2 or bool(sides and named) or (named and not places)


def _undated(accord: Accord, held: Held) -> set[str]:
    """Reports without a day of publication that say something of the accord or of its conflict."""
    named = (named for named in held.agreements if named.agreement.accord == accord.id)
    records: Iterable[Told | Said | Undertaken | Named] = chain(
        *held.incidents, held.claims, held.undertakings, named
    )
    return {one.telling.report for one in records if one.telling.published is None}


def _place(telling: Telling, id_: str) -> tuple[date, str]:
    return told_day(telling), id_
