import pytest
from benchmarks.expectations import ExpectationError, expectation, met
from tests.builders import sample_reading

from trucebook.records import Reading


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("incident shelling occurred news", True),
        ("incident shelling denied", False),
        ("incident air_strike/bombing background", True),
        ("one incident planned", True),
        ("one incident", False),
        ("no incident threatened/conditional", True),
        ("no incident | place=orvane", False),
        ("incident | country=DE/AF", True),
        ("no incident | country=DE", True),
        ("incident | actor=northern front", True),
        ("incident shelling | actor=army", False),
        ("incident | source=ministry", True),
        ("incident | figure=killed 14", True),
        ("incident | figure=injured 14", False),
        ("incident | figure=killed", True),
        ("incident | figure=15/14", True),
        ("no incident | figure=2011", True),
        ("incident | when=2021-03-08..2021-03-08", True),
        ("incident shelling | when=2021-03-09..", False),
        ("incident talks | when=2021-03..2021", True),
        ("incident air_strike | when=..2011", True),
        ("claim deny | speaker=front", True),
        ("no claim warn", True),
        ("commitment withdraw_forces/reduce_forces | obligor=army", True),
        ("commitment | quantity=2500", True),
        ("commitment | quantity=troops 25", False),
        ("commitment | condition=shelling stops", True),
        ("commitment | due=..2021-05-30", False),
        ("commitment | due=..2021-05-31", True),
        ("agreement", True),
        ("no agreement resolution", True),
    ],
)
def test_an_expectation_is_met_where_the_records_are_so(line: str, answer: bool) -> None:  # noqa: FBT001 - a column
    found = met(expectation(line), sample_reading())

    assert found is answer


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("", "none of incident, claim"),
        ("two incidents", "'two' is none of"),
        ("no", "none of incident, claim"),
        ("incident happened", "no incident is happened"),
        ("claim occurred", "no claim is occurred"),
        ("incident | speaker=Rotich", "'speaker=Rotich' is not one of actor"),
        ("incident | actor=", "is not one of"),
        ("incident | when=1995", "'1995' cannot be a when"),
        ("incident | when=..", "cannot be a when"),
        ("incident | when=soon..1995", "cannot be a when"),
        ("incident | figure=killed many", "cannot be a figure"),
        ("incident | country=Kenya", "cannot be a country"),
        ("incident | country=KE/Chad", "'Chad' cannot be a country"),
    ],
)
def test_a_line_that_is_no_expectation_is_refused_with_the_reason(line: str, wrong: str) -> None:
    with pytest.raises(ExpectationError, match=wrong) as error:
        expectation(line)

    assert str(error.value).endswith(f" in: {line}")


def test_what_forbids_records_is_met_by_silence() -> None:
    silent = Reading(sample_reading().report)

    forbidding, asking = expectation("no incident"), expectation("incident")

    assert (forbidding.forbids, met(forbidding, silent)) == (True, True)
    assert (asking.forbids, met(asking, silent)) == (False, False)
