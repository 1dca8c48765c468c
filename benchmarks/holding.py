"""What a record is and holds, as plain words: its codes, and for each field whether it holds a value."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from trucebook.intake import given_date
from trucebook.records import Agreement, Claim, Commitment, Figure, Incident, Party, Record, Span, When
from trucebook.records.vocabulary import Act, Action, AgreementKind, IncidentType, Measure, Occurrence

NEWS, BACKGROUND = "news", "background"

CODES: Mapping[str, frozenset[str]] = {
    "incident": frozenset((*IncidentType, *Occurrence, NEWS, BACKGROUND)),
    "claim": frozenset(Act),
    "commitment": frozenset(Action),
    "agreement": frozenset(AgreementKind),
}
"""By record, the codes that it can have."""


def codes_of(record: Record) -> frozenset[str]:
    """The codes that `record` has."""
    match record:
        case Incident():
            told = BACKGROUND if record.background else NEWS
            return frozenset((record.type, record.occurrence, told))
        case Claim():
            return frozenset((record.act,))
        case Commitment():
            return frozenset((record.action,))
        case Agreement():
            return frozenset((record.kind,))


Holds = Callable[[Record, str], bool]
"""Whether a record holds a value in the field that the function stands for."""


def _parties(name: str) -> Holds:
    def holds(record: Record, value: str) -> bool:
        parties: Iterable[Party] = getattr(record, name)
        return any(
            _within(value, words) for p in parties for words in (p.name, p.affiliation or "", _text(p.words))
        )

    return holds


def _span(name: str) -> Holds:
    def holds(record: Record, value: str) -> bool:
        return _within(value, _text(getattr(record, name)))

    return holds


def _time(name: str) -> Holds:
    def holds(record: Record, value: str) -> bool:
        when: When | None = getattr(record, name)
        first, last = _interval(value)
        return (
            when is not None
            and (first is None or (when.earliest is not None and when.earliest >= first))
            and (last is None or (when.latest is not None and when.latest <= last))
        )

    return holds


def _interval(value: str) -> tuple[date | None, date | None]:
    """First and last day of "1995-07..2001", whose ends are days, months, years or left out."""
    first, _, last = value.partition("..")
    opening, closing = given_date(first), given_date(last)
    return opening.earliest if opening else None, closing.latest if closing else None


def _place(record: Record, value: str) -> bool:
    return isinstance(record, Incident) and any(
        _within(value, words) for place in record.places for words in (place.name, _text(place.words))
    )


def _country(record: Record, value: str) -> bool:
    return isinstance(record, Incident) and any(place.country == value for place in record.places)


def _figure(record: Record, value: str) -> bool:
    return isinstance(record, Incident) and any(_counts(figure, value) for figure in record.figures)


def _quantity(record: Record, value: str) -> bool:
    return isinstance(record, Commitment) and record.quantity is not None and _counts(record.quantity, value)


def _counts(figure: Figure, value: str) -> bool:
    return all(
        int(word) in (figure.low, figure.high) if word.isdecimal() else word == figure.measure
        for word in value.split()
    )


def _within(value: str, words: str) -> bool:
    return value.casefold() in words.casefold()


def _text(span: Span | None) -> str:
    return span.text if span else ""


FIELDS: Mapping[str, Mapping[str, Holds]] = {
    "incident": {
        "actor": _parties("actors"),
        "target": _parties("targets"),
        "source": _parties("sources"),
        "place": _place,
        "country": _country,
        "when": _time("when"),
        "figure": _figure,
    },
    "claim": {
        "speaker": _parties("speakers"),
        "addressee": _parties("addressees"),
        "content": _span("content"),
        "when": _time("when"),
    },
    "commitment": {
        "obligor": _parties("obligors"),
        "beneficiary": _parties("beneficiaries"),
        "due": _time("due"),
        "quantity": _quantity,
        "condition": _span("condition"),
    },
    "agreement": {"party": _parties("parties"), "when": _time("when")},
}
"""By record, the fields that it can be asked for."""


def _can_be_interval(value: str) -> bool:
    first, dots, last = value.partition("..")
    return bool(dots) and bool(first or last) and all(end == "" or given_date(end) for end in (first, last))


def _can_be_count(value: str) -> bool:
    return all(word.isdecimal() or word in frozenset(Measure) for word in value.split())


def _can_be_country(value: str) -> bool:
    return re.fullmatch(r"[A-Z]{2}", value) is not None


CHECKS: Mapping[str, Callable[[str], bool]] = {
    "when": _can_be_interval,
    "due": _can_be_interval,
    "figure": _can_be_count,
    "quantity": _can_be_count,
    "country": _can_be_country,
}
"""By field, whether a value can stand in it, where not every value can."""
