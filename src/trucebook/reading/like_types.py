"""Types of incidents that two tellings of one happening may differ by."""

from trucebook.records.vocabulary import IncidentType

_LIKE = (
    frozenset(
        {
            IncidentType.ARMED_CLASH,
            IncidentType.AIR_STRIKE,
            IncidentType.SHELLING,
            IncidentType.BOMBING,
            IncidentType.ATTACK,
            IncidentType.VIOLATION,
        }
    ),
    frozenset({IncidentType.ABDUCTION, IncidentType.DETENTION}),
    frozenset({IncidentType.AGREEMENT, IncidentType.TALKS}),
    frozenset({IncidentType.FORCE_MOVEMENT, IncidentType.TERRITORY}),
)


def like(one: IncidentType | str, other: IncidentType | str) -> bool:
    """Whether two tellings of one happening can have these types: "attack" and "shelling" of one town."""
    return one == other or any(one in types and other in types for types in _LIKE)
