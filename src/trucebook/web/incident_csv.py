"""One incident as comma-separated values: each value with each record that tells it."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from trucebook.reconcile.finding import FoundIncident
from trucebook.reconcile.values import Value, Voice
from trucebook.wording.field_words import in_words
from trucebook.wording.listing_csv import csv_line

FIELDS: Final = (
    *("type", "occurrence", "background", "actors", "targets", "places", "when", "figures", "sources"),
)
"""What is told of an incident, in the codebook's order."""

COLUMNS: Final = (
    *("field", "value", "independent_origins", "record", "publisher", "published_earliest"),
    *("published_latest", "cited", "own_word", "words", "start", "end"),
)


def incident_csv(found: FoundIncident) -> Iterator[str]:
    """Every value of an incident, its header first."""
    yield csv_line(COLUMNS)
    for field in FIELDS:
        values: Sequence[Value[Any]] = getattr(found.merged, field)
        for value in values:
            for voice in value.voices:
                yield _line(field, value, voice)


def _line(field: str, value: Value[Any], voice: Voice) -> str:
    published, words = voice.telling.published, voice.words
    days = (published.earliest.isoformat(), published.latest.isoformat()) if published else (None, None)
    told = (" ".join(words.text.split()), words.start, words.end) if words else (None, None, None)
    return csv_line(
        [
            *(field, in_words(value.value), value.origins, voice.record, voice.telling.publisher, *days),
            *("; ".join(voice.cited), "true" if voice.own_word else "false", *told),
        ]
    )
