from dataclasses import replace
from datetime import date

from tests.reconcile.dispatches import (
    ARMY,
    DOCTORS,
    FRONT,
    HERALD,
    POST,
    RADIO,
    STRIKES,
    VOICE,
    dead,
    strike,
    telling,
)

from trucebook.reconcile.support import setting_of
from trucebook.reconcile.told import Told
from trucebook.reconcile.values import Value, figures, parties, places, types, whens
from trucebook.records import Figure, Party, Place, When
from trucebook.records.vocabulary import IncidentType, PartyKind, PlacePrecision


def counts(*told: Told) -> tuple[Value[Figure], ...]:
    return figures(told, setting_of(told))


def actors(*told: Told) -> tuple[Value[Party], ...]:
    return parties(told, setting_of(told), lambda incident: incident.actors)


def test_equal_values_are_one_with_all_who_tell_it() -> None:
    fourteen = counts(*STRIKES)[-1]

    # At least 14 is less specific than 19; who tells it is the same wire twice, so one origin.
    assert fourteen.value.low == 14
    assert [voice.record for voice in fourteen.voices] == ["aaa-i1", "bbb-i1"]
    assert {voice.cited for voice in fourteen.voices} == {("doctors",)}
    assert fourteen.origins == 1


def test_most_origins_come_first_then_the_most_specific_then_the_most_recent() -> None:
    told = (
        strike(POST, dead(14, None)),
        strike(RADIO, dead(14, None)),
        strike(telling("x", "X", 1), dead(20, 20)),
        strike(telling("y", "Y", 2), dead(21, 21)),
        strike(telling("z", "Z", 9), dead(None, 40)),
    )

    assert [(v.value.low, v.value.high) for v in counts(*told)] == [
        (14, None),
        (21, 21),
        (20, 20),
        (None, 40),
    ]


def test_a_count_that_only_a_party_gives_has_no_origin() -> None:
    (own,) = counts(strike(POST, dead(2, 2, source=ARMY), sources=(DOCTORS,)))

    assert own.origins == 0
    assert own.voices[0].own_word


def test_two_equal_counts_of_one_report_are_two() -> None:
    soldiers, police = dead(2, 2, who="soldiers"), dead(2, 2, who="police")

    assert [v.value.who for v in counts(strike(POST, soldiers, police))] == ["soldiers", "police"]


def test_a_party_under_two_names_is_one_value() -> None:
    found = actors(
        strike(POST, actors=(Party("Ansar Allah", PartyKind.REBEL),)),
        strike(RADIO, actors=(Party("Houthis", PartyKind.REBEL, "YE"),)),
    )

    assert len(found) == 1
    assert found[0].value.name == "Houthis"
    assert found[0].origins == 2


def test_conflicting_doers_stand_side_by_side_the_vague_last() -> None:
    found = actors(
        strike(POST, actors=(Party("warplanes"),)),
        strike(RADIO, actors=(FRONT,)),
        strike(HERALD, actors=(ARMY,)),
    )

    assert [v.value.name for v in found] == ["Northern Front", "Orvanian Army", "warplanes"]


def test_places_and_times_keep_every_reports_own() -> None:
    day = When(date(2021, 6, 9), date(2021, 6, 9))
    week = When(date(2021, 6, 7), date(2021, 6, 13))
    village = Place("Kesh", "XO", precision=PlacePrecision.TOWN)
    told = (
        strike(POST, when=week, places=(village,)),
        strike(RADIO, when=day, places=(Place("Valley", "XO", precision=PlacePrecision.PROVINCE), village)),
        strike(VOICE, when=None, places=()),
    )
    setting = setting_of(told)

    assert [v.value for v in whens(told, setting)] == [day, week]
    assert [(v.value.name, v.origins) for v in places(told, setting)] == [("Kesh", 2), ("Valley", 1)]


def test_types_differ() -> None:
    told = (strike(POST), strike(HERALD), replace_type(strike(RADIO)))

    found = types(told, setting_of(told))

    assert [(v.value, v.origins) for v in found] == [(IncidentType.SHELLING, 1), (IncidentType.AIR_STRIKE, 1)]


def replace_type(told: Told) -> Told:
    return replace(told, incident=replace(told.incident, type=IncidentType.SHELLING))
