from trucebook.intake.dates import given_date
from trucebook.intake.metadata import Metadata


def test_what_stands_above_wins_and_the_rest_is_filled() -> None:
    options = Metadata(publisher="Valley Post")
    sidecar = Metadata(publisher="Hill Times", published=given_date("2020-03-04"))
    own = Metadata(title="Truce holds", published=given_date("2019"), agencies=("AP",))

    merged = options.over(sidecar).over(own)

    assert merged == Metadata(
        title="Truce holds", publisher="Valley Post", published=given_date("2020-03-04"), agencies=("AP",)
    )


def test_names_are_tidied_and_the_url_is_kept() -> None:
    told = Metadata(url=" urn:A b\r", title="Truce\n holds\0", publisher=" \ufeff", agencies=("AP ", " "))

    assert told.tidy() == Metadata(url=" urn:A b\r", title="Truce holds", agencies=("AP",))


def test_what_no_encoding_can_store_is_replaced() -> None:
    tidy = Metadata(url="urn:\ud800", title="\udfff").tidy()

    assert (tidy.url, tidy.title) == ("urn:\ufffd", "\ufffd")
