"""The tables of a ledger, the same on SQLite and PostgreSQL.

::

    THE BOOK: rows are only ever added                        THE INDEX: made from the book, at any time anew
    evidence ◄── arrivals ──► reports ──► texts               entries   a record as it now stands
                                 ▲                            facets    by which of the names it is found
              ┌──────────────────┼───────────────┐            search    its words (FTS5, or tsvector)
           readings           records       judgements        parties, tallies    how many there are
              ▲                  ▲               ▲            THE MERGING: made from both by reconciling
              └───────────── statements ─────────┘            sketches, bands, kin, origins    of reports
                                                              traits, blocks, pairs            of incidents
                                                              merged, parts, ruled             what came of it

A record is told by its report and its `local` id ("i3"; "" is the report itself); everything in a report
is numbered within it, so that no id depends on the engine or on the order of adding. Days and times are ISO
text, which sorts alike everywhere. `value` is JSON text, and no value of it is ever compared by the database.

A reading retires the readings of its report before it: the last one counts. Whatever a person says is a
judgement, with statements of its own where it gives values.
"""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

VERSION: Final = 7
"""The schema that this trucebook writes; `migrations` brings earlier ones to it."""

Word = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that is compared byte by byte, as SQLite compares all text."""

Key = BigInteger().with_variant(Integer(), "sqlite")
"""A number of the database's own; SQLite gives one only to a column that is called INTEGER."""

Place = BigInteger()
"""A number that does not tell where SQLite keeps the row, as `Key` does: rows stand in the order of adding.

Keys of entries are all over the days. Rows in their order are read and written page by page for each of a
dozen entries; a narrow index in their order has a seventh of the pages.
"""

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("name", Word, primary_key=True, comment="'schema', 'made_by'"),
    Column("value", Word, nullable=False),
)

evidence = Table(
    "evidence",
    metadata,
    Column("sha256", Word, primary_key=True),
    Column("data", LargeBinary, nullable=False, comment="the bytes as they came"),
)

texts = Table(
    "texts",
    metadata,
    Column("sha256", Word, primary_key=True),
    Column("text", Text, nullable=False, comment="normalised once; every span indexes it"),
)

reports = Table(
    "reports",
    metadata,
    Column("key", Key, primary_key=True, comment="of this database only: never shown or dumped"),
    Column("id", Word, nullable=False, unique=True, comment="the codebook's id, 64 hexadecimal digits"),
    Column("handle", Word, nullable=False, unique=True, comment="as much of the id as people quote"),
    Column("text_sha256", Word, ForeignKey(texts.c.sha256), nullable=False),
    Column("url", Word),
    Column("path", Word),
    Column("added", Word, nullable=False, comment="UTC, to the microsecond"),
    Index("reports_by_url", "url", postgresql_using="hash"),  # which holds addresses of any length
)

arrivals = Table(
    "arrivals",
    metadata,
    Column("report", Key, ForeignKey(reports.c.key), primary_key=True),
    Column("number", Integer, primary_key=True, comment="from 1 in each report"),
    Column("evidence", Word, ForeignKey(evidence.c.sha256), nullable=False),
    Column("origin", Word, nullable=False, comment="from where: a file, a file's line, an address"),
    Column("received", Word, nullable=False, comment="UTC"),
    Column("tool", Word, nullable=False, comment="what took it in: 'trucebook 0.1.0'"),
    sqlite_with_rowid=False,
)

readings = Table(
    "readings",
    metadata,
    Column("report", Key, ForeignKey(reports.c.key), primary_key=True),
    Column("number", Integer, primary_key=True, comment="from 1 in each report; the last one counts"),
    Column("reader", Word, nullable=False),
    Column("version", Word, nullable=False),
    Column("given", Word, nullable=False, comment="SHA-256 of the metadata that the reader was given"),
    Column("at", Word, nullable=False, comment="UTC"),
    sqlite_with_rowid=False,
)

records = Table(
    "records",
    metadata,
    Column("report", Key, ForeignKey(reports.c.key), primary_key=True),
    Column("local", Word, primary_key=True, comment="'i3'; '' is the report itself; never used twice"),
    Column("kind", Word, nullable=False),
    sqlite_with_rowid=False,
)

judgements = Table(
    "judgements",
    metadata,
    Column("report", Key, primary_key=True),
    Column("number", Integer, primary_key=True, comment="from 1 in each report"),
    Column("verb", Word, nullable=False),
    Column("local", Word, nullable=False, comment="the record that it was made on"),
    Column("start", Integer, comment="the trigger that it binds to"),
    Column("end", Integer),
    Column("field", Word, comment="what is corrected or confirmed; empty for the whole record"),
    Column("reading", Integer, comment="the reading that it was made on"),
    Column("target", Integer, comment="number of the judgement that it undoes or attaches"),
    Column("who", Word, nullable=False),
    Column("why", Word, nullable=False),
    Column("at", Word, nullable=False, comment="UTC"),
    Column("other", Word, comment="id of the record that it is laid beside: same, different, part of"),
    Column("said", Word, comment="the value that overrides what rules say: a status, a grading"),
    ForeignKeyConstraint(["report", "local"], ["records.report", "records.local"]),
    ForeignKeyConstraint(["report", "reading"], ["readings.report", "readings.number"]),
    ForeignKeyConstraint(["report", "target"], ["judgements.report", "judgements.number"]),
    sqlite_with_rowid=False,
)

statements = Table(
    "statements",
    metadata,
    Column("report", Key, primary_key=True),
    Column("local", Word, primary_key=True),
    Column("number", Integer, primary_key=True, comment="from 1 in each report, in the order of stating"),
    Column("reading", Integer, comment="the reader's reading that states it, or ..."),
    Column("judgement", Integer, comment="... the person's judgement that does"),
    Column("field", Word, nullable=False, comment="the codebook's name"),
    Column("position", Integer, nullable=False, comment="from 0, where a field has several values"),
    Column("value", Text, comment="as JSON, without its words; empty where the value is the words"),
    Column("start", Integer, comment="the words that it was read from, in code points"),
    Column("end", Integer),
    Column("confidence", Double, comment="of the statement that names the record: its type, act, action"),
    ForeignKeyConstraint(["report", "local"], ["records.report", "records.local"]),
    ForeignKeyConstraint(["report", "reading"], ["readings.report", "readings.number"]),
    ForeignKeyConstraint(["report", "judgement"], ["judgements.report", "judgements.number"]),
    CheckConstraint("(reading IS NULL) <> (judgement IS NULL)", name="stated_by_one"),
    sqlite_with_rowid=False,
)

BOOK: Final = (evidence, texts, reports, arrivals, readings, records, judgements, statements)
"""Tables whose rows are never changed or taken out, in an order in which they can be filled."""

entries = Table(
    "entries",
    metadata,
    Column("key", Place, primary_key=True, autoincrement=False, comment="tells its place in lists (`keys`)"),
    Column("report", Key, ForeignKey(reports.c.key), nullable=False),
    Column("local", Word, nullable=False),
    Column("kind", Word, nullable=False, comment="report, incident, ...; merged: an incident of all reports"),
    Column("standing", Word, nullable=False, comment="read, held, by_hand, rejected, retired"),
    Column("shown", Boolean, nullable=False, comment="stands, in the newest version of its page"),
    Column("judged", Boolean, nullable=False, comment="a person's judgement is in force on it"),
    Column("label", Word, comment="an incident's type, a claim's act, ...; empty for reports"),
    Column("occurrence", Word),
    Column("background", Boolean),
    Column("confidence", Double, nullable=False, comment="1 where nobody doubts it"),
    Column("earliest", Word, comment="first day: of `when`, `due` or `published`"),
    Column("latest", Word),
    Column("day", Word, nullable=False, comment="to sort by: earliest, latest, publication, or ''"),
    Column("name", Word, comment="a report's title, an agreement's name"),
    Column("digest", Word, nullable=False, comment="of all that the index holds of it"),
    Column("parties", Word, nullable=False, comment="keys of its parties' names, with spaces between"),
    Index("entries_of_report", "report", "local", "kind", unique=True),
    Index("entries_by_doubt", "kind", "confidence", "report"),  # new rows go to the end of each confidence
)

names = Table(
    "names",
    metadata,
    Column("key", Key, primary_key=True),
    Column("facet", Word, nullable=False, comment="country, place, party, source, label, ... (`facets`)"),
    Column("value", Word, nullable=False, comment="case-folded; a country in capitals"),
    Index("names_by_value", "facet", "value", unique=True),
)

facets = Table(  # on SQLite a few of them: there `search` finds by the others, too (`writing`)
    "facets",
    metadata,
    Column("name", Key, primary_key=True, autoincrement=False, comment="key of a name"),
    Column("entry", Key, primary_key=True, comment="one that is gone may linger: always join entries"),
    sqlite_with_rowid=False,
)

parties = Table(
    "parties",
    metadata,
    Column("name", Key, primary_key=True, autoincrement=False, comment="key of the party's name"),
    Column("value", Word, nullable=False, comment="the name"),
    Column("records", Integer, nullable=False, comment="that are shown and that it is in: of all kinds"),
    Column("incident", Integer, nullable=False),
    Column("claim", Integer, nullable=False),
    Column("commitment", Integer, nullable=False),
    Column("agreement", Integer, nullable=False),
)

tallies = Table(
    "tallies",
    metadata,
    Column("kind", Word, primary_key=True, comment="as the entries'"),
    Column("number", Integer, nullable=False, comment="of entries that are shown"),
)

INDEX: Final = (entries, names, facets, parties, tallies)
"""Tables that are made from the book. `search` beside them is made in each engine's own way (`ddl`)."""

sketches = Table(
    "sketches",
    metadata,
    Column("report", Key, ForeignKey(reports.c.key), primary_key=True, autoincrement=False),
    Column("digest", Word, nullable=False, comment="of the report's entry when it was sketched"),
    Column("data", LargeBinary, nullable=False, comment="what its origin is told by"),
)

bands = Table(
    "bands",
    metadata,
    Column("key", BigInteger, primary_key=True, comment="that near-duplicates share"),
    Column("day", Word, primary_key=True, comment="of publication, or ''"),
    Column("report", Key, primary_key=True),
    sqlite_with_rowid=False,
)

kin = Table(
    "kin",
    metadata,
    Column("a", Key, primary_key=True, comment="a report, and ..."),
    Column("b", Key, primary_key=True, comment="... another of the same origin"),
    Column("why", Word, nullable=False),
    Index("kin_by_other", "b"),
    sqlite_with_rowid=False,
)

origins = Table(
    "origins",
    metadata,
    Column("report", Key, ForeignKey(reports.c.key), primary_key=True, autoincrement=False),
    Column("origin", Key, nullable=False, comment="the report that the origin is named by"),
    Index("origins_by_origin", "origin"),
)

traits = Table(
    "traits",
    metadata,
    Column("entry", Key, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False, comment="all that pairs are scored on"),
)

blocks = Table(
    "blocks",
    metadata,
    Column("key", BigInteger, primary_key=True, comment="that incidents share that may be one"),
    Column("rank", BigInteger, primary_key=True, comment="by which large blocks are in order"),
    Column("entry", Key, primary_key=True),
    sqlite_with_rowid=False,
)

pairs = Table(
    "pairs",
    metadata,
    Column("a", Key, primary_key=True, comment="entry of an incident; of the part, where it may be one"),
    Column("b", Key, primary_key=True),
    Column("same", Double, nullable=False),
    Column("part", Double, nullable=False),
    Index("pairs_by_other", "b"),
    sqlite_with_rowid=False,
)

merged = Table(
    "merged",
    metadata,
    Column("entry", Key, primary_key=True, autoincrement=False, comment="of an incident as told"),
    Column("incident", Key, nullable=False, comment="entry, of kind merged, of all that tell of the same"),
    Index("merged_by_incident", "incident"),
)

parts = Table(
    "parts",
    metadata,
    Column("part", Key, primary_key=True, comment="entry of an incident as told"),
    Column("whole", Key, primary_key=True, comment="entry of the incident that it is a part of"),
    Index("parts_by_whole", "whole"),
    sqlite_with_rowid=False,
)

ruled = Table(
    "ruled",
    metadata,
    Column("judgement", Word, primary_key=True, comment="a person's judgement that was heeded"),
    Column("a", Key, comment="entries that it is about; empty where one is not there"),
    Column("b", Key),
    sqlite_with_rowid=False,
)

MERGING: Final = (sketches, bands, kin, origins, traits, blocks, pairs, merged, parts, ruled)
"""Tables that reconciling makes from the book and the index, at any time anew."""
