from datetime import date

from tests.accords.cases import ENVOY, FRONT, ORVANIA, SPOKESWOMAN, matters, said, told

from trucebook.accords.violence import Count, violence_of
from trucebook.records.vocabulary import Act, IncidentType, Measure, Occurrence

STRIKE, CLASH = IncidentType.AIR_STRIKE, IncidentType.ARMED_CLASH


def test_incidents_are_counted_by_type_and_week() -> None:
    found = violence_of(
        matters(
            told("Aircraft hit the lake.", STRIKE, id_="i1", day=date(2021, 4, 13)),
            told("Aircraft hit the hills.", STRIKE, id_="i2", day=date(2021, 4, 18)),
            told("They fought.", CLASH, id_="i3", day=(date(2021, 4, 12), date(2021, 4, 18))),
            told("They fought on.", CLASH, id_="i4", day=date(2021, 4, 19)),
            told("They met.", IncidentType.TALKS, id_="i5"),
        )
    )

    assert [(s.first, s.last, s.is_week, s.counts) for s in found.stretches] == [
        (date(2021, 4, 12), date(2021, 4, 18), True, (Count(CLASH, 1), Count(STRIKE, 2))),
        (date(2021, 4, 19), date(2021, 4, 25), True, (Count(CLASH, 1),)),
    ]


def test_days_within_no_one_week_stand_by_themselves_and_no_day_comes_last() -> None:
    found = violence_of(
        matters(
            told("They fought.", CLASH, id_="i1", day=(date(2021, 4, 11), date(2021, 4, 17))),
            told("Aircraft hit the lake.", STRIKE, id_="i2", day=None),
        )
    )

    assert [(s.first, s.is_week) for s in found.stretches] == [(date(2021, 4, 11), False), (None, False)]
    assert found.undated == 1
    assert [event.id for event in found.events] == ["aaaaaaaaaaaa-i1", "aaaaaaaaaaaa-i2"]


def test_what_is_planned_or_threatened_is_no_violence() -> None:
    found = violence_of(matters(told("We will strike.", STRIKE, occurrence=Occurrence.THREATENED)))

    assert (found.stretches, found.events, found.alleged, found.denied) == ((), (), (), ())


def test_what_is_only_denied_or_alleged_stands_apart() -> None:
    denied = told("There was no strike, Orvania said.", STRIKE, id_="i1", occurrence=Occurrence.DENIED)
    alleged = told("Orvania shelled us, Orr said.", STRIKE, id_="i2", sources=(SPOKESWOMAN,))
    accusation = said("Orvania shelled us.", Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("i2",))
    breaches = told("34 breaches", IncidentType.VIOLATION, id_="i3", sources=(ENVOY,))
    borne_out = told("Orvania shelled us, Orr and the envoy said.", STRIKE, id_="i4", sources=(FRONT, ENVOY))

    found = violence_of(matters(denied, alleged, accusation, breaches, borne_out))

    assert [event.id for event in found.denied] == [denied.id]
    assert [event.id for event in found.alleged] == [alleged.id, breaches.id]
    assert [event.id for event in found.events] == [borne_out.id]


def test_an_event_tells_its_toll_and_on_whose_word_it_rests() -> None:
    words = "Aircraft killed at least 14 people, Orvania said."
    strike = told(words, STRIKE, figures=((Measure.KILLED, "at least 14", 14, None),), sources=(ORVANIA,))

    event = violence_of(matters(strike)).events[0]

    assert event.words == "air strike; Orvania; 19 Apr 2021; killed ≥ 14 people"
    assert event.places == "Orvane, Helmand, Afghanistan (town)"
    assert event.according == "by a party's own word: Orvania"
    assert event.quotes[0].passage == words
    assert event.quotes[0].credit == "Lakeside Post, 20 Apr 2021"
