"""The closed lists of the codebook: every word that a coded field may hold."""

from enum import StrEnum
from types import MappingProxyType


class IncidentType(StrEnum):
    """What sort of happening an incident is."""

    ARMED_CLASH = "armed_clash"
    AIR_STRIKE = "air_strike"
    SHELLING = "shelling"
    BOMBING = "bombing"
    ATTACK = "attack"
    ABDUCTION = "abduction"
    SEXUAL_VIOLENCE = "sexual_violence"
    DESTRUCTION = "destruction"
    UNREST = "unrest"
    VIOLATION = "violation"
    TERRITORY = "territory"
    FORCE_MOVEMENT = "force_movement"
    DETENTION = "detention"
    DISARMAMENT = "disarmament"
    DISPLACEMENT = "displacement"
    HUMANITARIAN = "humanitarian"
    RELEASE = "release"
    AGREEMENT = "agreement"
    TALKS = "talks"
    SANCTION = "sanction"


class Occurrence(StrEnum):
    """Whether an incident happened, or how else it is told."""

    OCCURRED = "occurred"
    DENIED = "denied"
    PLANNED = "planned"
    THREATENED = "threatened"
    CONDITIONAL = "conditional"
    RULED_OUT = "ruled_out"


class Status(StrEnum):
    """Whether a merged incident was so, by how its reports stand to each other; after Airwars."""

    CONTESTED = "contested"
    """The one named as doer denies it, or sources name different doers."""
    DECLARED = "declared"
    """The doer says that it did it."""
    LIKELY = "likely"
    """Two or more independent origins tell it."""
    SINGLE_SOURCE = "single_source"
    """One origin tells it, or only a party to the conflict."""


class Grading(StrEnum):
    """How well the harm to civilians in a merged incident is supported; after Airwars."""

    DISCOUNTED = "discounted"
    """It was withdrawn, or every source says combatants."""
    CONFIRMED = "confirmed"
    """The doer accepts the harm."""
    CONTESTED = "contested"
    """Sources give the harm to different doers, or the doer denies it."""
    FAIR = "fair"
    """Two or more independent origins tell it."""
    WEAK = "weak"
    """One does."""


class Act(StrEnum):
    """What a speaker does by saying it."""

    ACCUSE = "accuse"
    DENY = "deny"
    CLAIM_RESPONSIBILITY = "claim_responsibility"
    DISCLAIM = "disclaim"
    CONFIRM = "confirm"
    JUSTIFY = "justify"
    WARN = "warn"
    DEMAND = "demand"
    PLEDGE = "pledge"
    REJECT = "reject"
    WELCOME = "welcome"
    CONDEMN = "condemn"
    DECLARE = "declare"


class Action(StrEnum):
    """What a commitment binds its obligor to do."""

    CEASE_HOSTILITIES = "cease_hostilities"
    WITHDRAW_FORCES = "withdraw_forces"
    REDUCE_FORCES = "reduce_forces"
    RELEASE_PRISONERS = "release_prisoners"
    ENTER_TALKS = "enter_talks"
    DISARM = "disarm"
    ALLOW_ACCESS = "allow_access"
    PROTECT = "protect"
    LIFT_SANCTIONS = "lift_sanctions"
    DENY_SAFE_HAVEN = "deny_safe_haven"
    RETURN_DISPLACED = "return_displaced"
    HOLD_ELECTIONS = "hold_elections"
    INVESTIGATE = "investigate"
    DEPLOY = "deploy"
    OTHER = "other"


class Measure(StrEnum):
    """What a figure counts."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    DISPLACED = "displaced"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    RELEASED = "released"
    RETURNED = "returned"
    TROOPS = "troops"
    VIOLATIONS = "violations"
    STRIKES = "strikes"
    WEAPONS = "weapons"
    DESTROYED = "destroyed"


class Unit(StrEnum):
    """What one of a figure is."""

    PEOPLE = "people"
    FAMILIES = "families"
    ITEMS = "items"


class Category(StrEnum):
    """Whether those counted are civilians."""

    CIVILIANS = "civilians"
    COMBATANTS = "combatants"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class Group(StrEnum):
    """A group that a figure counts."""

    CHILDREN = "children"
    WOMEN = "women"
    AID_WORKERS = "aid_workers"
    JOURNALISTS = "journalists"
    PEACEKEEPERS = "peacekeepers"


class PartyKind(StrEnum):
    """What sort of party somebody is."""

    STATE_FORCES = "state_forces"
    GOVERNMENT = "government"
    REBEL = "rebel"
    POLITICAL_MILITIA = "political_militia"
    IDENTITY_MILITIA = "identity_militia"
    POLITICAL = "political"
    CIVILIANS = "civilians"
    INTERNATIONAL = "international"
    NGO = "ngo"
    MEDIA = "media"
    PERSON = "person"
    UNKNOWN = "unknown"


class PlacePrecision(StrEnum):
    """How narrow a place is, narrowest first."""

    SITE = "site"
    TOWN = "town"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"


class PublishedBasis(StrEnum):
    """How the date of a report is known."""

    GIVEN = "given"
    STATED = "stated"
    INFERRED = "inferred"


class AgreementKind(StrEnum):
    """What sort of agreement it is."""

    PEACE_AGREEMENT = "peace_agreement"
    CEASEFIRE = "ceasefire"
    CESSATION = "cessation"
    REDUCTION_IN_VIOLENCE = "reduction_in_violence"
    WITHDRAWAL = "withdrawal"
    EXCHANGE = "exchange"
    RESOLUTION = "resolution"
    OTHER = "other"


_GROUPS = {
    "violence": (
        IncidentType.ARMED_CLASH,
        IncidentType.AIR_STRIKE,
        IncidentType.SHELLING,
        IncidentType.BOMBING,
        IncidentType.ATTACK,
        IncidentType.ABDUCTION,
        IncidentType.SEXUAL_VIOLENCE,
        IncidentType.DESTRUCTION,
        IncidentType.UNREST,
        IncidentType.VIOLATION,
    ),
    "control": (
        IncidentType.TERRITORY,
        IncidentType.FORCE_MOVEMENT,
        IncidentType.DETENTION,
        IncidentType.DISARMAMENT,
    ),
    "people": (IncidentType.DISPLACEMENT, IncidentType.HUMANITARIAN, IncidentType.RELEASE),
    "peace": (IncidentType.AGREEMENT, IncidentType.TALKS, IncidentType.SANCTION),
}

GROUP_OF_TYPE = MappingProxyType({type_: group for group, types in _GROUPS.items() for type_ in types})
"""The codebook's group of each incident type: violence, control, people or peace."""
