from trucebook.intake.passages import passages
from trucebook.reading.sentences import sentences
from trucebook.reading.unrecorded import unrecorded
from trucebook.records import Span

TEXT = "Shells fell on the camp. Two people were killed nearby. Rain is forecast."


def test_sentences_with_tolls_and_no_record_are_listed_with_their_words() -> None:
    cut = sentences(TEXT, passages(TEXT))

    (found,) = unrecorded(cut, [Span.of(TEXT, 0, 6)])

    assert found.words.text == "Two people were killed nearby."
    assert found.reasons == ("killed",)
