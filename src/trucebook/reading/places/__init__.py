"""Words to places: names found in a mention, resolved against the gazetteer in the light of the report."""

from trucebook.reading.places.context import Context
from trucebook.reading.places.resolving import place, places
from trucebook.reading.places.surveying import context

__all__ = ["Context", "context", "place", "places"]
