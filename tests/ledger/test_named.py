from trucebook.ledger import Ledger
from trucebook.ledger.named import keys_made, keys_of

PAIRS = [("party", f"brigade {number}") for number in range(450)] + [("place", "brigade 1"), ("party", "'")]


def test_names_get_keys_once(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        some = dict(keys_made(connection, PAIRS[:3]))
        every = dict(keys_made(connection, PAIRS))

        assert every.keys() == set(PAIRS)
        assert len(set(every.values())) == len(PAIRS)
        assert some.items() <= every.items()
        assert keys_of(connection, [*PAIRS, ("party", "nobody")]) == every
        assert keys_of(connection, []) == {}
