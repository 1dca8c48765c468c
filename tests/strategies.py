"""Hypothesis strategies for readings that keep the contract: every span truly stands in the report's text."""

from datetime import date
from typing import TypeVar

from hypothesis import strategies as st
from tests.builders import make_report

from trucebook.records import (
    Agreement,
    Claim,
    Clock,
    Commitment,
    Figure,
    Incident,
    Party,
    Place,
    Published,
    Reading,
    Span,
    Total,
    When,
)
from trucebook.records.vocabulary import (
    Act,
    Action,
    AgreementKind,
    Category,
    Group,
    IncidentType,
    Measure,
    Occurrence,
    PartyKind,
    PlacePrecision,
    PublishedBasis,
    Unit,
)

T = TypeVar("T")

_LETTERS = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n")
_SAMPLES = st.sampled_from(("truce", " ", "=1+1", "@x", "-3", "مرحبا", "e\u0301", "🕊️", "[bold]", "\n", "“q”"))

texts = st.lists(_SAMPLES | st.text(_LETTERS, max_size=12), min_size=1, max_size=12).map("".join).filter(len)
names = st.text(_LETTERS, min_size=1, max_size=30) | _SAMPLES
confidences = st.floats(0, 1)


def spans(text: str) -> st.SearchStrategy[Span]:
    """Any stretch of `text`."""
    offsets = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    ordered = offsets.map(lambda pair: (min(pair[0], pair[1] - 1), max(pair[0] + 1, pair[1])))
    return ordered.map(lambda pair: Span.of(text, *pair))


def evidence(text: str) -> st.SearchStrategy[tuple[Span, ...]]:
    """One to three passages of `text`."""
    return _several(spans(text), least=1)


def parties(text: str) -> st.SearchStrategy[Party]:
    """Anybody, with words of `text` or without."""
    country = st.none() | st.sampled_from(("AF", "US", "XX"))
    basis = st.none() | names
    kinds = st.sampled_from(PartyKind)
    return st.builds(Party, names, kinds, country, *(st.none() | names,) * 2, _maybe(spans(text)), basis)


def places(text: str) -> st.SearchStrategy[Place]:
    """Anywhere on the earth."""
    return st.builds(
        Place,
        name=names,
        country=st.none() | st.sampled_from(("AF", "SS", "XX")),
        admin1=st.none() | names,
        latitude=st.none() | st.floats(-90, 90),
        longitude=st.none() | st.floats(-180, 180),
        precision=_maybe(st.sampled_from(PlacePrecision)),
        words=_maybe(spans(text)),
        basis=st.none() | names,
    )


@st.composite
def whens(draw: st.DrawFn, text: str) -> When:
    """Any interval, open at either end or at both."""
    first, last = draw(_intervals())
    clock = st.builds(Clock, st.times().map(lambda time: f"{time:%H:%M}"), st.none() | names)
    return When(
        earliest=draw(st.sampled_from((first, None))),
        latest=draw(st.sampled_from((last, None))),
        clock=draw(_maybe(clock)),
        words=draw(_maybe(spans(text))),
        basis=draw(st.none() | names),
    )


@st.composite
def figures(draw: st.DrawFn, text: str) -> Figure:
    """Any count with at least one bound."""
    low, high = sorted(draw(st.tuples(*(st.integers(0, 10**7),) * 2)))
    bounds = draw(st.sampled_from(((low, high), (low, None), (None, high), (low, low))))
    return Figure(
        draw(st.sampled_from(Measure)),
        *bounds,
        approximate=draw(st.booleans()),
        unit=draw(st.sampled_from(Unit)),
        who=draw(st.none() | names),
        category=draw(st.sampled_from(Category)),
        group=draw(_maybe(st.sampled_from(Group))),
        part_of=draw(_maybe(spans(text))),
        source=draw(_maybe(parties(text))),
        words=draw(_maybe(spans(text))),
    )


def incidents(text: str, id_: str) -> st.SearchStrategy[Incident]:
    """Any incident."""
    return st.builds(
        Incident,
        id=st.just(id_),
        type=st.sampled_from(IncidentType),
        occurrence=st.sampled_from(Occurrence),
        background=st.booleans(),
        confidence=confidences,
        evidence=evidence(text),
        actors=_several(parties(text)),
        targets=_several(parties(text)),
        places=_several(places(text)),
        when=_maybe(whens(text)),
        figures=_several(figures(text)),
        sources=_several(parties(text)),
    )


def claims(text: str, id_: str, ids: list[str]) -> st.SearchStrategy[Claim]:
    """Any claim about records with the given ids."""
    return st.builds(
        Claim,
        id=st.just(id_),
        act=st.sampled_from(Act),
        confidence=confidences,
        evidence=evidence(text),
        speakers=_several(parties(text)),
        addressees=_several(parties(text)),
        about=_several(st.sampled_from(ids)) if ids else st.just(()),
        when=_maybe(whens(text)),
        content=_maybe(spans(text)),
    )


def commitments(text: str, id_: str, agreements: list[str]) -> st.SearchStrategy[Commitment]:
    """Any commitment, under one of the given agreements or under none."""
    return st.builds(
        Commitment,
        id=st.just(id_),
        action=st.sampled_from(Action),
        confidence=confidences,
        evidence=evidence(text),
        agreement=st.sampled_from([None, *agreements]),
        obligors=_several(parties(text)),
        beneficiaries=_several(parties(text)),
        quantity=_maybe(figures(text)),
        due=_maybe(whens(text)),
        condition=_maybe(spans(text)),
    )


def agreements(text: str, id_: str) -> st.SearchStrategy[Agreement]:
    """Any agreement."""
    return st.builds(
        Agreement,
        id=st.just(id_),
        name=names,
        kind=st.sampled_from(AgreementKind),
        evidence=evidence(text),
        accord=st.none() | names,
        parties=_several(parties(text)),
        when=_maybe(whens(text)),
    )


@st.composite
def published(draw: st.DrawFn, text: str) -> Published:
    """Any date of publication."""
    return Published(*draw(_intervals()), draw(st.sampled_from(PublishedBasis)), draw(_maybe(spans(text))))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any reading that keeps the contract."""
    text = draw(texts)
    ids = {letter: [f"{letter}{i}" for i in range(draw(st.integers(0, 3)))] for letter in "icka"}
    every = [id_ for group in ids.values() for id_ in group]
    spanned = _several(st.sampled_from(ids["i"])) if ids["i"] else st.just(())
    report = make_report(
        text,
        url=draw(st.none() | names),
        path=draw(st.none() | names),
        title=draw(st.none() | names),
        publisher=draw(st.none() | names),
        agencies=draw(_several(names)),
        language=draw(st.none() | st.just("en")),
        published=draw(_maybe(published(text))),
        totals=draw(_several(st.builds(Total, figures(text), spanned))),
    )
    return Reading(
        report,
        incidents=tuple(draw(incidents(text, id_)) for id_ in ids["i"]),
        claims=tuple(draw(claims(text, id_, every)) for id_ in ids["c"]),
        commitments=tuple(draw(commitments(text, id_, ids["a"])) for id_ in ids["k"]),
        agreements=tuple(draw(agreements(text, id_)) for id_ in ids["a"]),
    )


def _intervals() -> st.SearchStrategy[tuple[date, date]]:
    days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
    whole = st.sampled_from(((date(2020, 10, 1), date(2020, 10, 31)), (date(2020, 1, 1), date(2020, 12, 31))))
    return st.tuples(days, days).map(lambda pair: (min(pair), max(pair))) | whole


def _maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


def _several(strategy: st.SearchStrategy[T], *, least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)
