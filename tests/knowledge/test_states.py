from trucebook.knowledge.gazetteer import gazetteer
from trucebook.knowledge.states import states


def test_a_state_without_forces_of_its_own_name_gets_them_by_its_adjective() -> None:
    forces = {state.country: state.forces for state in reversed(states())}

    assert forces["TD"] == "Chadian Armed Forces"
    assert forces["US"] == "United States Armed Forces"


def test_every_state_lies_in_a_country_of_the_gazetteer() -> None:
    unknown = [s.name for s in states() if gazetteer().country(s.country) is None]

    assert unknown == []


def test_no_name_or_adjective_means_two_states() -> None:
    words = [w for s in states() for w in {s.name, *s.aliases, *s.adjectives}]

    assert len(words) == len(set(words))
