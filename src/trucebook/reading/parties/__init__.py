"""Words to parties: names found in a mention, resolved against the registry in the light of the report."""

from trucebook.reading.parties.building import roster
from trucebook.reading.parties.resolving import parties
from trucebook.reading.parties.roster import Roster

__all__ = ["Roster", "parties", "roster"]
