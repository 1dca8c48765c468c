"""Intake: bytes to reports.

::

    file, folder, "-"           load        what to open; failures are told, the rest goes on
      │                         folders, sidecar, formats
      ▼
    bytes                       decode, signatures
      │
      ├── text  ────────────┐   text        nothing to take away
      ├── HTML  ────────────┤   html, html_metadata
      ├── PDF   ────────────┤   pdf, reflow
      └── JSON, JSON Lines ─┤   jsonl, fields, dates
                            ▼
    draft                       draft, metadata      a text, and what its file says about it
      │
      ▼
    Report                      report      normalise, limits, language; passages, agencies

Every bound on size is in `limits`. `passages` cuts a report's text into headline, story and furniture, and
reading uses it again.
"""

from trucebook.intake.dates import given_date
from trucebook.intake.draft import Delivery, Failure
from trucebook.intake.load import deliveries, deliveries_in, load, load_bytes, read_text
from trucebook.intake.metadata import Metadata

__all__ = [
    "Delivery",
    "Failure",
    "Metadata",
    "deliveries",
    "deliveries_in",
    "given_date",
    "load",
    "load_bytes",
    "read_text",
]
