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
    ],
)
def test_an_entry_that_does_not_fit_is_named(
    monkeypatch: pytest.MonkeyPatch, table: dict[str, object], wrong: str
) -> None:
    monkeypatch.setattr(module, "load_toml", lambda _: table)

    with pytest.raises(KnowledgeError, match=wrong):
        actors.__wrapped__()
