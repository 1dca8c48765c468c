"""Only the news of a reading: without what it tells as history or context."""

from dataclasses import replace

from trucebook.records import Reading, Total


def only_news(reading: Reading) -> Reading:
    """`reading` without its background incidents, and without anything that refers to one.

    A claim about such an incident stays, as does a total that also spans news.
    """
    left_out = {incident.id for incident in reading.incidents if incident.background}
    totals = (_without(total, left_out) for total in reading.report.totals)
    return replace(
        reading,
        report=replace(reading.report, totals=tuple(total for total in totals if total)),
        incidents=tuple(i for i in reading.incidents if i.id not in left_out),
        claims=tuple(
            replace(claim, about=tuple(id_ for id_ in claim.about if id_ not in left_out))
            for claim in reading.claims
        ),
    )


def _without(total: Total, left_out: set[str]) -> Total | None:
    kept = tuple(id_ for id_ in total.incidents if id_ not in left_out)
    return None if total.incidents and not kept else replace(total, incidents=kept)
