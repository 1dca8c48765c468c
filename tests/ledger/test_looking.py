import pytest
from tests.ledger.samples import OLD, WHO, reading

from trucebook.errors import UsageError
from trucebook.ledger import Ledger
from trucebook.ledger.looking import key_of, keys_of_all
from trucebook.ledger.names import Name, parse


def put(ledger: Ledger) -> str:
    return ledger.add(reading(), method=OLD).report


def test_many_are_looked_up_as_each_by_itself(ledger: Ledger) -> None:
    report = put(ledger)
    judgement = ledger.note(f"{report}-i1", "seen", who=WHO).id
    ids = [report, f"{report}-i1", report[:8], f"{report[:8]}-c1", judgement, f"{report}-i1"]
    names = [parse(id_) for id_ in ids]

    with ledger.connect() as connection:
        assert keys_of_all(connection, names) == [key_of(connection, name)[0] for name in names]
        assert keys_of_all(connection, []) == []


@pytest.mark.parametrize(
    ("local", "told"), [("i99", "has no record i99"), ("x", "has no record x"), ("", "has no report")]
)
def test_what_is_not_there_is_told(ledger: Ledger, local: str, told: str) -> None:
    report = put(ledger) if local else "0" * 12

    with ledger.connect() as connection, pytest.raises(UsageError, match=told):
        keys_of_all(connection, [Name(report, local)])
