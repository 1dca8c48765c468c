"""The codebook as frozen dataclasses: what a report is turned into. Everything else imports these."""

from trucebook.records.agreement import Agreement
from trucebook.records.claim import Claim
from trucebook.records.commitment import Commitment
from trucebook.records.figure import Figure
from trucebook.records.incident import Incident
from trucebook.records.party import Party
from trucebook.records.place import Place
from trucebook.records.reading import Reading, Record
from trucebook.records.report import Report, Total
from trucebook.records.span import Span
from trucebook.records.when import Clock, Published, When

__all__ = [
    "Agreement",
    "Claim",
    "Clock",
    "Commitment",
    "Figure",
    "Incident",
    "Party",
    "Place",
    "Published",
    "Reading",
    "Record",
    "Report",
    "Span",
    "Total",
    "When",
]
