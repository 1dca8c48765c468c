from datetime import date

import pytest

from trucebook.errors import KnowledgeError
from trucebook.knowledge import actors as module
from trucebook.knowledge.actors import Actor, actors
from trucebook.knowledge.gazetteer import gazetteer
from trucebook.records.vocabulary import PartyKind


def _actor(name: str) -> Actor:
    return next(actor for actor in actors() if actor.name == name)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (None, PartyKind.REBEL),
        (date(2021, 8, 14), PartyKind.REBEL),
        (date(2021, 8, 15), PartyKind.GOVERNMENT),
    ],
)
def test_the_taliban_are_a_government_from_the_day_they_take_kabul(day: date | None, kind: PartyKind) -> None:
    assert _actor("Taliban").kind_on(day) is kind


def test_a_person_is_named_again_by_the_surname() -> None:
    assert _actor("Vladimir Putin").surname == "Putin"
    assert _actor("Abiy Ahmed").surname == "Abiy"


def test_many_forces_groups_governments_missions_and_bodies_are_listed() -> None:
    """Written out in the files; the forces and the government that every state has by rule come on top."""
    no_bodies = {PartyKind.PERSON, PartyKind.MEDIA}

    assert len([actor for actor in actors() if actor.kind not in no_bodies]) >= 600


def test_whom_a_person_acts_for_changes_with_the_day() -> None:
    before, after = date(2024, 12, 7), date(2024, 12, 8)

    assert _actor("Bashar al-Assad").of_on(before) == "Syria"
    assert _actor("Bashar al-Assad").of_on(after) is None
    assert _actor("Ahmed al-Sharaa").of_on(after) == "Syria"
    assert _actor("Hayat Tahrir al-Sham").kind_on(after) is PartyKind.GOVERNMENT


def test_a_code_means_one_actor() -> None:
    codes = [actor.cameo for actor in actors() if actor.cameo]

    assert codes
    assert len(codes) == len(set(codes))


def test_no_name_means_two_actors() -> None:
    names = [name for actor in actors() for name in (actor.name, *actor.aliases)]

    assert sorted({n for n in names if names.count(n) > 1}) == []


def test_every_actor_is_of_a_country_that_there_is() -> None:
    assert [a.name for a in actors() if a.country and gazetteer().country(a.country) is None] == []


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        ({"army": {"Some Army": {}}}, "army"),
        ({"rebel": {"Some Front": {"contry": "AF"}}}, "contry"),
        ({"rebel": {"Some Front": {"becomes": {"kind": "government"}}}}, "on"),
        ({"rebel": {"Some Front": {"becomes": {"on": date(2020, 1, 1), "knd": "rebel"}}}}, "knd"),
    ],
)
def test_an_entry_that_does_not_fit_is_named(
    monkeypatch: pytest.MonkeyPatch, table: dict[str, object], wrong: str
) -> None:
    monkeypatch.setattr(module, "load_toml", lambda _: table)

    with pytest.raises(KnowledgeError, match=wrong):
        actors.__wrapped__()
