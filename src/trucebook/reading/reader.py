"""The stages of reading in their order: what each needs and gives, and how records come out of them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from trucebook.intake.passages import passages
from trucebook.reading.agreements import agreements
from trucebook.reading.claims import claims
from trucebook.reading.commitments import commitments
from trucebook.reading.dialogue import with_addressees, with_sources
from trucebook.reading.encoder import Encoder
from trucebook.reading.explanation import Explanation
from trucebook.reading.grouping import groups
from trucebook.reading.incidents import incidents
from trucebook.reading.model import MODEL_FOLDER
from trucebook.reading.published import narrowed, published_in
from trucebook.reading.resolve import resolve
from trucebook.reading.sentences import sentences
from trucebook.reading.speaking import issuer
from trucebook.reading.totals import shared_figures, totals
from trucebook.reading.truces import truces
from trucebook.reading.unrecorded import unrecorded
from trucebook.reading.whole_names import with_whole_names
from trucebook.reading.whole_triggers import with_whole_triggers
from trucebook.reading.work import Stage, Work, check_stages
from trucebook.records import Reading, Report

WANTED = ("published", "incidents", "claims", "commitments", "agreements", "totals")
"""What the stages together must give for a reading to be made."""


class Reader:
    """Reads reports. Make one and use it for many: making it loads the model."""

    def __init__(self, stages: Sequence[Stage]) -> None:
        """Check the stages and keep them.

        Raises:
            ReadingError: where a stage lacks what it needs, or nothing gives what a reading is made of.
        """
        check_stages(stages, WANTED)
        self.stages = tuple(stages)

    @classmethod
    def load(cls, model: Path = MODEL_FOLDER, *, threads: int = 1) -> "Reader":
        """The reader with the stages of trucebook and the model in the folder `model`.

        Args:
            model: where the model is.
            threads: cores that the model may use for one report. One is best where several processes read.

        Raises:
            ReadingError: where the model cannot be loaded.
        """
        return cls(standard_stages(Encoder.load(model, threads=threads)))

    def read(self, report: Report) -> Reading:
        """The records of one report."""
        return _reading(self._run(report))

    def explain(self, report: Report) -> Explanation:
        """The records of one report, how each value was come by, and what was read but not recorded."""
        work = self._run(report)
        reading = _reading(work)
        return Explanation(
            reading=reading,
            passages=work.passages,
            sentences=work.sentences,
            marks=work.marks,
            traces=work.traces(),
            unrecorded=unrecorded(work.sentences, work.read_from()),
        )

    def _run(self, report: Report) -> Work:
        work = Work(report)
        for stage in self.stages:
            work = stage.run(work)
        return work


def standard_stages(encoder: Encoder) -> tuple[Stage, ...]:
    """The stages of trucebook's own reader, in their order, around `encoder`."""
    return (
        Stage("passages", ("report",), ("passages",), _split),
        Stage("published", ("report", "passages"), ("published",), _date),
        Stage("sentences", ("report", "passages"), ("sentences",), _cut),
        Stage("perceive", ("report", "sentences"), ("marks",), lambda work: _perceive(work, encoder)),
        Stage("resolve", ("report", "sentences", "marks", "published"), ("resolved",), _resolve),
        Stage("group", ("resolved",), ("groups", "shared"), _group),
        Stage(
            "incidents",
            ("resolved", "groups", "shared"),
            ("incidents", "totals"),
            lambda work: _incidents(work, encoder),
        ),
        Stage("agreements", ("resolved", "incidents", "published"), ("agreements",), _agreements),
        Stage(
            "claims",
            ("resolved", "incidents", "agreements", "published"),
            ("claims",),
            lambda work: _claims(work, encoder),
        ),
        Stage("dialogue", ("incidents", "claims"), ("incidents", "claims"), _dialogue),
        Stage(
            "commitments",
            ("resolved", "incidents", "agreements"),
            ("commitments",),
            lambda work: _commitments(work, encoder),
        ),
    )


def _split(work: Work) -> Work:
    return replace(work, passages=passages(work.report.text))


def _date(work: Work) -> Work:
    text, given = work.report.text, work.report.published
    found = narrowed(given, text, work.passages) if given else published_in(text, work.passages)
    return replace(work, published=found)


def _cut(work: Work) -> Work:
    return replace(work, sentences=sentences(work.report.text, work.passages))


def _perceive(work: Work, encoder: Encoder) -> Work:
    text = work.report.text
    marks = with_whole_triggers(text, encoder.perceive(text, [s.words for s in work.sentences]))
    return replace(work, marks=with_whole_names(text, work.sentences, marks))


def _resolve(work: Work) -> Work:
    resolved = resolve(work.report.text, work.sentences, work.marks, work.published)
    return replace(work, resolved=replace(resolved, issuer=issuer(work.report)))


def _group(work: Work) -> Work:
    found = groups(work.known())
    return replace(work, groups=found, shared=shared_figures(work.known(), found))


def _incidents(work: Work, encoder: Encoder) -> Work:
    drafts = incidents(
        work.known(),
        work.groups,
        frozenset(work.shared),
        encoder.tuning.confidence,
    )
    id_of = {head: draft.record.id for draft in drafts for head in draft.heads}
    ids = [id_of.get(group[0], "") for group in work.groups]
    return replace(work, incidents=drafts, totals=totals(work.known(), work.shared, ids))


def _agreements(work: Work) -> Work:
    return replace(work, agreements=agreements(work.known(), work.incidents, work.published))


def _claims(work: Work, encoder: Encoder) -> Work:
    incident_of = {head: draft.record.id for draft in work.incidents for head in draft.heads}
    drafts = claims(
        work.known(),
        incident_of,
        work.agreements,
        encoder.tuning.confidence,
        work.published,
    )
    return replace(work, claims=drafts)


def _dialogue(work: Work) -> Work:
    spoken = with_addressees(work.claims, work.incidents)
    return replace(work, claims=spoken, incidents=with_sources(work.incidents, spoken))


def _commitments(work: Work, encoder: Encoder) -> Work:
    drafts = commitments(
        work.known(),
        work.agreements,
        encoder.tuning.confidence,
    )
    return replace(work, commitments=(*drafts, *truces(work.known(), work.incidents, drafts)))


def _reading(work: Work) -> Reading:
    return Reading(
        report=replace(work.report, published=work.published, totals=work.totals),
        incidents=tuple(draft.record for draft in work.incidents),
        claims=tuple(draft.record for draft in work.claims),
        commitments=tuple(draft.record for draft in work.commitments),
        agreements=tuple(draft.record for draft in work.agreements),
    )
