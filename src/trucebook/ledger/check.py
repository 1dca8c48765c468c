"""Looking a ledger through: whether all that it promises holds."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from trucebook.errors import ContractError
from trucebook.ledger.book import Book
from trucebook.ledger.drafts import check_references
from trucebook.ledger.dump import chunks
from trucebook.ledger.fields import fields_of, values_of, words_of
from trucebook.ledger.index import index_rows, indexed
from trucebook.ledger.schema import BOOK, entries, evidence, tallies, texts
from trucebook.ledger.values import Problem
from trucebook.ledger.views import record_of, views_of
from trucebook.ledger.writing import MERGED
from trucebook.records.report import report_id, sha256_of_text

_RESTORE = "restore the ledger from a backup or a dump"
_REBUILD = "run `trucebook check --rebuild`"


def problems(connection: Connection) -> Iterator[Problem]:
    """What is not as it must be; nothing where all is well."""
    if connection.dialect.name == "sqlite":
        damage = list(_damage(connection))
        yield from damage
        if damage:
            return  # nothing more can be relied on
    yield from _guards(connection)
    yield from _hashes(connection)
    for books in chunks(connection):
        for book in books:
            yield from _of_report(connection, book)
    yield from _tallies(connection)


def _damage(connection: Connection) -> Iterator[Problem]:
    for (message,) in connection.exec_driver_sql("PRAGMA integrity_check").all():
        if message != "ok":
            yield Problem("the file", f"it is damaged ({message}): {_RESTORE}")
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        yield Problem(str(row[0]), f"a row of it refers to none of {row[2]}: {_RESTORE}")


def _guards(connection: Connection) -> Iterator[Problem]:
    """Tables of the book that something else than trucebook has laid open to change."""
    if connection.dialect.name == "sqlite":
        query, each = "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'", 2
    else:
        query, each = "SELECT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal", 1
    guarded = connection.exec_driver_sql(query).scalars().all()
    for table in BOOK:
        if guarded.count(table.name) < each:
            yield Problem(
                table.name, "its rows are no longer kept from change: load a dump into a new ledger"
            )


def _hashes(connection: Connection) -> Iterator[Problem]:
    for sha256 in connection.execute(select(evidence.c.sha256).order_by(evidence.c.sha256)).scalars().all():
        data = connection.execute(select(evidence.c.data).where(evidence.c.sha256 == sha256)).scalar_one()
        if hashlib.sha256(bytes(data)).hexdigest() != sha256:
            yield Problem(f"evidence {sha256[:12]}", f"its bytes are not those that came in: {_RESTORE}")
    for sha256 in connection.execute(select(texts.c.sha256).order_by(texts.c.sha256)).scalars().all():
        text = connection.execute(select(texts.c.text).where(texts.c.sha256 == sha256)).scalar_one()
        if sha256_of_text(text) != sha256:
            yield Problem(f"text {sha256[:12]}", f"it is not the text that was read: {_RESTORE}")


def _of_report(connection: Connection, book: Book) -> Iterator[Problem]:
    if book.id != report_id(book.url, book.text_sha256) or not book.id.startswith(book.handle):
        yield Problem(book.handle, f"its id is not that of its URL and text: {_RESTORE}")
    found = list(_statements(book))
    found += list(_records(book)) if not found else []
    yield from found or _index(connection, book)


def _statements(book: Book) -> Iterator[Problem]:
    """Words of statements that are not in the text, and judgements on words that are not."""
    for row in book.statements:
        if row.value.field not in fields_of(book.kinds[row.local]):
            what = f"a {book.kinds[row.local]} has no field {row.value.field!r}"
            yield Problem(book.record_id(row.local), f"{what} (statement {row.number}): {_RESTORE}")
        try:
            words_of(row.value, book.text)
        except ContractError as error:
            where = f"{book.record_id(row.local)} {row.value.field}"
            yield Problem(where, f"{error} (statement {row.number}): {_RESTORE}")
    for judgement in book.judgements:
        if judgement.end is not None and judgement.end > len(book.text):
            yield Problem(book.judgement_id(judgement.number), f"its words are not in the text: {_RESTORE}")


def _records(book: Book) -> Iterator[Problem]:
    """Records that are none, refer to none, or quote what the text does not say."""
    if not book.readings:
        yield Problem(book.handle, f"nobody read it: {_RESTORE}")
        return
    for view in views_of(book):
        try:
            record = record_of(book, view)
            values_of(record, book.text)
            check_references(record, book.kinds)
        except ContractError as error:
            yield Problem(book.record_id(view.local), f"{error}: {_RESTORE}")


def _index(connection: Connection, book: Book) -> Iterator[Problem]:
    """Entries that are not what the book says."""
    right = {row.columns.local: row.digest for row in index_rows(indexed(book), newest=book.newest)}
    query = select(entries.c.local, entries.c.digest).where(
        entries.c.report == book.key, entries.c.kind != MERGED
    )
    held = {row.local: row.digest for row in connection.execute(query)}
    for local in sorted(right.keys() | held.keys()):
        if right.get(local) != held.get(local):
            yield Problem(
                book.record_id(local),
                f"lists do not show it as the book has it: {_REBUILD}",
            )


def _tallies(connection: Connection) -> Iterator[Problem]:
    """Numbers of what lists show that are not those of the entries."""
    query = select(entries.c.kind, func.count()).where(entries.c.shown.is_(True)).group_by(entries.c.kind)
    right = {row[0]: row[1] for row in connection.execute(query)}
    held = {row.kind: row.number for row in connection.execute(select(tallies)) if row.number}
    for kind in sorted(right.keys() | held.keys()):
        if right.get(kind) != held.get(kind):
            yield Problem("the index", f"it does not know how many entries of kind {kind} it has: {_REBUILD}")


def counts(connection: Connection) -> dict[str, int]:
    """How many rows each table of the book has."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one() for table in BOOK
    }
