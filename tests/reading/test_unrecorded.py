from trucebook.intake.passages import passages
from trucebook.reading.sentences import sentences
from trucebook.reading.unrecorded import unrecorded
from trucebook.records import Incident, Reading, Report
from trucebook.records.vocabulary import IncidentType, Occurrence

TEXT = "Shells fell on the camp. Two people were killed nearby. Rain is forecast."


def test_sentences_with_tolls_and_no_record_are_listed_with_their_words() -> None:
    cut = sentences(TEXT, passages(TEXT))
    told = Incident("i1", IncidentType.SHELLING, Occurrence.OCCURRED, False, 0.9, (cut[0].words,))  # noqa: FBT003 - as in the record

    (found,) = unrecorded(cut, Reading(Report("a", "b", TEXT), incidents=(told,)))

    assert found.words.text == "Two people were killed nearby."
    assert found.reasons == ("killed",)
