"""Reports read by several processes."""

import json
from contextlib import closing
from dataclasses import replace

from training.side_by_side import SideBySide

from trucebook.intake.metadata import Metadata
from trucebook.intake.report import make_report
from trucebook.reading.model import MODEL_FOLDER, model_files
from trucebook.reading.reader import Reader
from trucebook.records.json import to_json

TEXTS = (
    "The army shelled Orvane on Sunday and killed 14 people, police said.",
    "The rebels denied that they had attacked Tarvik.",
    "Talks will go on in Selvane.",
)


def test_each_report_is_read_in_its_place_with_the_tuning_that_is_given() -> None:
    reports = [make_report(text, Metadata(), language="en") for text in TEXTS]
    tuning = model_files(MODEL_FOLDER).tuning
    deaf = replace(tuning, spans=dict.fromkeys(tuning.spans, 1.1), weighed={})

    with closing(SideBySide(MODEL_FOLDER, reports, jobs=2)) as readers:
        read, unread = readers.read(tuning), readers.read(deaf)

    alone = Reader.load()
    assert read == [json.loads(to_json(alone.read(report))) for report in reports]
    assert read[0]["incidents"]
    assert not any(one["incidents"] or one["claims"] for one in unread)
