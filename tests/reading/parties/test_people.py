import pytest

from trucebook.reading.parties.people import person_in


@pytest.mark.parametrize(
    ("phrase", "name", "role", "body"),
    [
        ("Taliban spokesman Mullah Karim Sabir", "Mullah Karim Sabir", "spokesman", "Taliban"),
        (
            "Col Dwight Harmison, a spokesman for the US forces",
            "Dwight Harmison",
            "spokesman",
            "the US forces",
        ),
        ("Sudan's foreign minister, Idris Hamad", "Idris Hamad", "foreign minister", "Sudan"),
        ("US special envoy to Yemen Carol Finch", "Carol Finch", "special envoy", "US"),
        ("President Okello", "Okello", "President", ""),
        ("Ban Ki-moon", "Ban Ki-moon", "", ""),
        ("a spokesman for the army", "", "spokesman", "the army"),
    ],
)
def test_person(phrase: str, name: str, role: str, body: str) -> None:
    found = person_in(phrase)

    assert found is not None
    assert (found.name, found.role, found.body) == (name, role, body)


@pytest.mark.parametrize(
    "phrase", ["Northern Youth Army", "rebels led by Juma Okello", "villagers", "Afghan security forces", ""]
)
def test_no_person(phrase: str) -> None:
    assert person_in(phrase) is None
