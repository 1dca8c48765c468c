"""A report on its way through the reader, and the stages that it passes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields

from trucebook.errors import ReadingError
from trucebook.intake.passages import Passage
from trucebook.reading.drafts import Draft
from trucebook.reading.explanation import Trace
from trucebook.reading.marks import Marks
from trucebook.reading.resolved import Resolved
from trucebook.reading.sentences import Sentence
from trucebook.records import Agreement, Claim, Commitment, Incident, Published, Report, Span, Total


@dataclass(frozen=True, slots=True)
class Work:
    """All that is known of one report so far. Stages return a new one with more filled in.

    Attributes:
        report: the report as it was taken in; never changed.
        passages: the parts of its text.
        published: when it was published.
        sentences: the sentences of its news.
        marks: what the encoder perceived in them.
        resolved: the marks with what their words mean.
        groups: the mentions of each incident.
        shared: by mark of a figure that counts several incidents, the numbers of their groups.
        incidents: incidents in the making.
        agreements: agreements in the making.
        claims: claims in the making.
        commitments: commitments in the making.
        totals: counts over several incidents.
    """

    report: Report
    passages: tuple[Passage, ...] = ()
    published: Published | None = None
    sentences: tuple[Sentence, ...] = ()
    marks: Marks = field(default_factory=Marks)
    resolved: Resolved | None = None
    groups: tuple[tuple[int, ...], ...] = ()
    shared: dict[int, tuple[int, ...]] = field(default_factory=dict)
    incidents: tuple[Draft[Incident], ...] = ()
    agreements: tuple[Draft[Agreement], ...] = ()
    claims: tuple[Draft[Claim], ...] = ()
    commitments: tuple[Draft[Commitment], ...] = ()
    totals: tuple[Total, ...] = ()

    def known(self) -> Resolved:
        """What `resolved` holds, once its stage has run.

        Raises:
            ReadingError: where it has not.
        """
        if self.resolved is None:
            raise ReadingError("the marks have not been resolved yet; put the stage `resolve` earlier")
        return self.resolved

    def read_from(self) -> tuple[Span, ...]:
        """The words that records were made of: their evidence, and their heads, wherever these stand."""
        kinds = (self.incidents, self.claims, self.commitments, self.agreements)
        heads = {head for drafts in kinds for draft in drafts for head in draft.heads}
        evidence = {span for drafts in kinds for draft in drafts for span in draft.record.evidence}
        return tuple(sorted(evidence | {self.marks.marks[head].words for head in heads}))

    def traces(self) -> tuple[Trace, ...]:
        """How every value of every record was come by."""
        kinds = (self.incidents, self.claims, self.commitments, self.agreements)
        return tuple(trace for drafts in kinds for draft in drafts for trace in draft.traces)


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of reading, which may be replaced alone by another with the same needs and gifts.

    Attributes:
        name: what it does, in a word.
        needs: fields of `Work` that must have been given before it runs.
        gives: fields of `Work` that it fills in.
        run: the step.
    """

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    run: Callable[[Work], Work]


def check_stages(stages: Sequence[Stage], wanted: Iterable[str]) -> None:
    """Check, before anything runs, that every stage gets what it needs and that all that is wanted is given.

    Raises:
        ReadingError: naming the stage and the field that is missing.
    """
    known = {f.name for f in fields(Work)}
    given = {"report"}
    for stage in stages:
        for name in (*stage.needs, *stage.gives):
            if name not in known:
                raise ReadingError(f"stage {stage.name!r} speaks of {name!r}, which is no field of Work")
        for name in stage.needs:
            if name not in given:
                raise ReadingError(f"stage {stage.name!r} needs {name!r}, which no stage before it gives")
        given |= set(stage.gives)
    if missing := [name for name in wanted if name not in given]:
        raise ReadingError(f"no stage gives {missing[0]!r}")
