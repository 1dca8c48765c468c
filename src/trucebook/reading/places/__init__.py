"""Words to places: names found in a mention, resolved against the gazetteer in the light of the report."""

from trucebook.reading.places.context import Context
from trucebook.reading.places.resolving import context, place, places

__all__ = ["Context", "context", "place", "places"]
