from tests.ledger import samples

from trucebook.ledger import Ledger
from trucebook.ledger.find_names import meant, near, values


def test_names_are_listed_in_order_and_matched(ledger: Ledger) -> None:
    samples.added(ledger, samples.reading())

    with ledger.connect() as connection:
        assert list(values(connection, "party")) == ["civilians", "northern front", "orvanian army"]
        assert meant(connection, "party", ["*AN*", "Nobody"]) == ("civilians", "orvanian army", "nobody")
        assert meant(connection, "party", ["o*n*army", "o*x"]) == ("orvanian army",)


def test_near_names_are_offered_for_what_nothing_is_called(ledger: Ledger) -> None:
    samples.added(ledger, samples.reading())

    with ledger.connect() as connection:
        assert near(connection, "party", "Orvanyan Army") == ("orvanian army",)
        assert near(connection, "party", "Northern Front") == ()
        assert near(connection, "party", "north*") == ()
        assert near(connection, "party", "penguins") == ()
