from collections.abc import Iterable

from tests.ledger.samples import NEW, OLD, WHO, added, moved, reading, without

from trucebook.ledger import Ledger


def facets_of(ledger: Ledger, local: str) -> set[tuple[str, str]]:
    """What the record `local` can be found by."""
    if ledger.engine.dialect.name == "sqlite":
        found = "SELECT 1 FROM search WHERE search MATCH 'names : ' || n.key AND rowid = e.key"
    else:
        found = "SELECT 1 FROM facets f WHERE f.name = n.key AND f.entry = e.key"
    query = f"SELECT n.facet, n.value FROM names n, entries e WHERE e.local = '{local}' AND EXISTS ({found})"  # noqa: S608 - by tests only
    with ledger.connect() as connection:
        return {(row.facet, row.value) for row in connection.exec_driver_sql(query)}


def column(ledger: Ledger, name: str, where: str = "shown") -> list[object]:
    """A column of the entries, in the order of their ids."""
    query = f"SELECT {name} FROM entries WHERE {where} ORDER BY report, local"  # noqa: S608 - by tests only
    with ledger.connect() as connection:
        return list(connection.exec_driver_sql(query).scalars())


def found(ledger: Ledger, words: str) -> list[object]:
    """Local ids of the records in which words are found."""
    if ledger.engine.dialect.name == "sqlite":
        place, marked = "search ON search.rowid = entries.key", f"search MATCH '{words}'"
    else:
        place = "search ON search.entry = entries.key"
        marked = f"search.words @@ plainto_tsquery('english', '{words}')"
    query = f"SELECT entries.local FROM entries JOIN {place} WHERE {marked} ORDER BY 1"  # noqa: S608 - by tests only
    with ledger.connect() as connection:
        return list(connection.exec_driver_sql(query).scalars())


def test_a_record_can_be_found_by_what_it_tells(ledger: Ledger) -> None:
    added(ledger, reading())

    publication = {("source", "lakeside post"), ("source", "ap")}
    place = {("place", "orvane"), ("place", "helmand"), ("country", "AF")}
    shelling = place | {("party", "northern front"), ("party", "civilians"), ("source", "interior ministry")}
    told = {("label", "shelling"), ("occurrence", "occurred")}
    assert facets_of(ledger, "i1") == publication | shelling | told
    assert facets_of(ledger, "c1") == publication | place | {
        ("party", "northern front"),
        ("source", "northern front"),
        ("label", "deny"),
    }
    accord = {("agreement", "lake accord"), ("agreement", "lake-2021")}
    assert facets_of(ledger, "k1") == publication | accord | {
        ("party", "orvanian army"),
        ("label", "withdraw_forces"),
    }
    assert facets_of(ledger, "") >= publication | shelling | accord


def test_entries_say_what_lists_show(ledger: Ledger) -> None:
    added(ledger, reading())

    assert column(ledger, "kind") == [
        "report",
        "agreement",
        "claim",
        "claim",
        *["incident"] * 3,
        "commitment",
    ]
    assert column(ledger, "label") == [
        *(None, "ceasefire", "deny", "accuse", "shelling", "talks", "air_strike", "withdraw_forces")
    ]
    assert column(ledger, "day") == [
        *("2021-03-10", "2021-03-03", "2021-03-10", "2021-03-10"),
        *("2021-03-08", "2021-03-15", "2011-01-01", "2021-05-31"),
    ]
    assert column(ledger, "name") == [reading().report.title, "Lake Accord", *[None] * 6]


def test_words_are_found_by_their_stems(ledger: Ledger) -> None:
    added(ledger, reading())

    assert found(ledger, "market") == ["", "i1"]
    assert found(ledger, "withdrawing") == ["", "k1"]
    assert found(ledger, "kangaroo") == []


def test_only_the_newest_version_is_shown(ledger: Ledger) -> None:
    added(ledger, reading(url="https://example.org/live"))
    added(ledger, moved(reading(url="https://example.org/live"), 2))

    assert column(ledger, "count(*)", "shown GROUP BY report ORDER BY report --") == [8]


def changes(ledger: Ledger, keys: Iterable[object]) -> set[object]:
    """Local ids of the entries that do not have one of `keys`."""
    kept = set(keys)
    return {
        local
        for local, key in zip(column(ledger, "local", "1 = 1"), column(ledger, "key", "1 = 1"), strict=True)
        if key not in kept
    }


def test_a_second_correction_of_a_number_alone_makes_another_entry(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    toll = {"measure": "killed", "low": 14, "high": 14}
    ledger.correct(f"{handle}-i1", "figures", [toll], who=WHO)
    before = column(ledger, "key", "1 = 1")

    ledger.correct(f"{handle}-i1", "figures", [{**toll, "low": 20, "high": 20}], who=WHO)

    assert changes(ledger, before) == {"i1"}


def test_an_entry_is_replaced_only_when_it_changes(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    before = column(ledger, "key", "1 = 1")

    ledger.correct(f"{handle}-i1", "type", "bombing", who=WHO)

    assert changes(ledger, before) == {"i1"}
    assert found(ledger, "market") == ["", "i1"]

    between = column(ledger, "key", "1 = 1")
    added(ledger, without(reading(), "i2"), NEW)

    assert "i2" in changes(ledger, between)
    assert "c2" not in changes(ledger, between)
    added(ledger, reading(), OLD)
    assert list(ledger.check()) == []
