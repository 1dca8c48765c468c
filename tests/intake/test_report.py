import hashlib

import pytest

from trucebook.errors import IntakeError
from trucebook.intake.limits import MAX_CHARACTERS
from trucebook.intake.metadata import Metadata
from trucebook.intake.report import make_report

STORY = "Shells fell on the market of Lobo on Tuesday, killing four traders, the mayor said."
FRENCH = (
    "L'armée a annoncé mercredi que quatre soldats avaient été tués près de la ville, alors que la trêve " * 2
)


def test_a_report_is_its_normal_text_and_hashes() -> None:
    report = make_report("\ufeff" + STORY + "\r\n", Metadata(url="urn:a"), path="a.txt")

    assert report.text == STORY + "\n"
    assert report.text_sha256 == hashlib.sha256(report.text.encode()).hexdigest()
    assert report.id == hashlib.sha256(f"urn:a\0{report.text_sha256}".encode()).hexdigest()
    assert (report.url, report.path, report.language) == ("urn:a", "a.txt", "en")


def test_blanks_are_filled_from_the_text() -> None:
    text = f"Shells hit Lobo market\n\n{STORY}\n\n{STORY}\n\nab/cd (AP, dpa)"

    report = make_report(text, Metadata(url="https://www.reuters.com/a"))

    assert report.title == "Shells hit Lobo market"
    assert report.agencies == ("AP", "dpa")
    assert report.publisher == "Reuters"


def test_what_is_told_stands_over_the_text() -> None:
    metadata = Metadata(
        url="https://www.reuters.com/a", title="Told", publisher="Valley Post", agencies=("AFP",)
    )

    report = make_report(f"Shells hit Lobo market\n\n{STORY} (AP)", metadata)

    assert (report.title, report.publisher, report.agencies) == ("Told", "Valley Post", ("AFP",))


@pytest.mark.parametrize(
    ("host", "publisher"), [("www.reuters.com", "Reuters"), ("valley.example", "valley.example")]
)
def test_a_host_is_given_the_name_of_its_outlet(host: str, publisher: str) -> None:
    assert make_report(STORY, Metadata(publisher=host)).publisher == publisher


@pytest.mark.parametrize("text", ["", " \n\t", "\0\ufeff", "4, 9 - 12!", "👩\u200d👧"])
def test_a_text_without_letters_is_refused(text: str) -> None:
    with pytest.raises(IntakeError, match="has no letters"):
        make_report(text, Metadata())


def test_a_text_over_the_bound_is_refused() -> None:
    with pytest.raises(IntakeError, match=r"5,000,000 characters, and 1,000,000 are the most .* split it"):
        make_report("x" * (5 * MAX_CHARACTERS), Metadata())


def test_another_language_is_named_and_refused() -> None:
    with pytest.raises(IntakeError, match=r"the text is French \(fr\); trucebook reads English reports only"):
        make_report(FRENCH, Metadata(language="en"))


def test_a_person_is_believed_about_the_language() -> None:
    assert make_report(FRENCH, Metadata(), language="en-GB").language == "en"
    with pytest.raises(IntakeError, match="German"):
        make_report(STORY, Metadata(), language="de")
