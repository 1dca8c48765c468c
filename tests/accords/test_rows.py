from tests.accords.cases import ACCORD, matters, said

from trucebook.accords.rows import ACCORD_COLUMNS, CLAUSE_COLUMNS, accord_values, clause_values
from trucebook.accords.surveying import overview_of


def test_an_accord_has_a_value_for_each_column() -> None:
    row = dict(zip(ACCORD_COLUMNS, accord_values(ACCORD), strict=True))

    assert row["parties"] == "Orvania; Northern Front"
    assert (row["signed"], row["ended"], row["clauses"]) == ("2021-03-03", None, 5)


def test_a_clause_has_its_state_and_the_records_that_put_it_there() -> None:
    overview = overview_of(matters(said("Orvania broke the truce with its shells", about=("a1",))))

    rows = [dict(zip(CLAUSE_COLUMNS, clause_values(overview, one), strict=True)) for one in overview.clauses]

    by_id = {row["clause"]: row for row in rows}
    assert by_id["withdraw"]["due"] == "2021-04-02"
    assert by_id["withdraw"]["state"] == "overdue"
    assert by_id["troops"]["quantities"] == "1,200 soldiers remain"
    assert by_id["talks"]["to_verify"] == "true"
    assert [row["on"] for row in rows] == ["2021-06-01"] * 5
