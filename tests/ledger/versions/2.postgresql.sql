-- A ledger of schema 2, as a trucebook of that time wrote it. Never changed: it is what must still open.

-- One statement a paragraph.

CREATE FUNCTION trucebook_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RAISE EXCEPTION 'the book is only ever added to'; END$$;

CREATE TABLE arrivals (
    report bigint NOT NULL,
    number integer NOT NULL,
    evidence text NOT NULL COLLATE "C",
    origin text NOT NULL COLLATE "C",
    received text NOT NULL COLLATE "C",
    tool text NOT NULL COLLATE "C"
);

CREATE TABLE entries (
    key bigint NOT NULL,
    report bigint NOT NULL,
    local text NOT NULL COLLATE "C",
    kind text NOT NULL COLLATE "C",
    standing text NOT NULL COLLATE "C",
    shown boolean NOT NULL,
    judged boolean NOT NULL,
    label text COLLATE "C",
    occurrence text COLLATE "C",
    background boolean,
    confidence double precision,
    earliest text COLLATE "C",
    latest text COLLATE "C",
    day text NOT NULL COLLATE "C",
    name text COLLATE "C",
    digest text NOT NULL COLLATE "C"
);

CREATE TABLE evidence (
    sha256 text NOT NULL COLLATE "C",
    data bytea NOT NULL
);

CREATE TABLE facets (
    name text NOT NULL COLLATE "C",
    value text NOT NULL COLLATE "C",
    kind text NOT NULL COLLATE "C",
    day text NOT NULL COLLATE "C",
    entry bigint NOT NULL
);

CREATE TABLE judgements (
    report bigint NOT NULL,
    number integer NOT NULL,
    verb text NOT NULL COLLATE "C",
    local text NOT NULL COLLATE "C",
    start integer,
    "end" integer,
    field text COLLATE "C",
    reading integer,
    target integer,
    who text NOT NULL COLLATE "C",
    why text NOT NULL COLLATE "C",
    at text NOT NULL COLLATE "C"
);

CREATE TABLE meta (
    name text NOT NULL COLLATE "C",
    value text NOT NULL COLLATE "C"
);

CREATE TABLE readings (
    report bigint NOT NULL,
    number integer NOT NULL,
    reader text NOT NULL COLLATE "C",
    version text NOT NULL COLLATE "C",
    given text NOT NULL COLLATE "C",
    at text NOT NULL COLLATE "C"
);

CREATE TABLE records (
    report bigint NOT NULL,
    local text NOT NULL COLLATE "C",
    kind text NOT NULL COLLATE "C"
);

CREATE TABLE reports (
    key bigint NOT NULL,
    id text NOT NULL COLLATE "C",
    handle text NOT NULL COLLATE "C",
    text_sha256 text NOT NULL COLLATE "C",
    url text COLLATE "C",
    path text COLLATE "C",
    added text NOT NULL COLLATE "C"
);

CREATE SEQUENCE reports_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE reports_key_seq OWNED BY reports.key;

CREATE TABLE search (
    entry bigint NOT NULL,
    words tsvector NOT NULL
);

CREATE TABLE statements (
    report bigint NOT NULL,
    local text NOT NULL COLLATE "C",
    number integer NOT NULL,
    reading integer,
    judgement integer,
    field text NOT NULL COLLATE "C",
    "position" integer NOT NULL,
    value text,
    start integer,
    "end" integer,
    confidence double precision,
    CONSTRAINT stated_by_one CHECK (((reading IS NULL) <> (judgement IS NULL)))
);

CREATE TABLE texts (
    sha256 text NOT NULL COLLATE "C",
    text text NOT NULL
);

ALTER TABLE ONLY reports ALTER COLUMN key SET DEFAULT nextval('reports_key_seq'::regclass);

INSERT INTO arrivals VALUES (1, 1, '52faa61a32055aa76735b970ddc9c1484eb118408d7b1b3965b26216cc30d95c', 'reports/orvane.html', '2026-11-21T10:00:01.000000Z', 'trucebook 0.1.0');

INSERT INTO arrivals VALUES (2, 1, '52faa61a32055aa76735b970ddc9c1484eb118408d7b1b3965b26216cc30d95c', 'reports/orvane.html', '2026-11-21T10:00:03.000000Z', 'trucebook 0.1.0');

INSERT INTO entries VALUES (1000007, 1, 'i2', 'incident', 'retired', false, false, 'talks', 'planned', false, 0.8, '2021-03-15', '2021-03-21', '2021-03-15', NULL, 'ba5c72280f764427');

INSERT INTO entries VALUES (2000000, 2, '', 'report', 'read', true, false, NULL, NULL, NULL, NULL, '2021-03-10', '2021-03-10', '2021-03-10', 'Shelling in Orvane breaks week-old truce', 'f57fbbe36377a27e');

INSERT INTO entries VALUES (2000001, 2, 'i1', 'incident', 'read', true, false, 'shelling', 'occurred', false, 0.94, '2021-03-08', '2021-03-08', '2021-03-08', NULL, '849262954a0b33ff');

INSERT INTO entries VALUES (2000002, 2, 'i2', 'incident', 'read', true, false, 'talks', 'planned', false, 0.8, '2021-03-15', '2021-03-21', '2021-03-15', NULL, '489172cac12ebc8b');

INSERT INTO entries VALUES (2000003, 2, 'i3', 'incident', 'read', true, false, 'air_strike', 'occurred', true, 0.5, '2011-01-01', '2011-12-31', '2011-01-01', NULL, 'b519c015dc312d37');

INSERT INTO entries VALUES (2000004, 2, 'c1', 'claim', 'read', true, false, 'deny', NULL, NULL, 0.9, NULL, NULL, '2021-03-10', NULL, 'bf338e485db31863');

INSERT INTO entries VALUES (2000005, 2, 'c2', 'claim', 'read', true, false, 'accuse', NULL, NULL, 0.9, NULL, NULL, '2021-03-10', NULL, '3fb001ff8c0d4a1b');

INSERT INTO entries VALUES (2000006, 2, 'k1', 'commitment', 'read', true, false, 'withdraw_forces', NULL, NULL, 0.7, NULL, '2021-05-31', '2021-05-31', NULL, '55de6addd0dfc88d');

INSERT INTO entries VALUES (2000007, 2, 'a1', 'agreement', 'read', true, false, 'ceasefire', NULL, NULL, NULL, '2021-03-03', '2021-03-03', '2021-03-03', 'Lake Accord', '08d8740cff363148');

INSERT INTO entries VALUES (1000009, 1, '', 'report', 'read', false, false, NULL, NULL, NULL, NULL, '2021-03-10', '2021-03-10', '2021-03-10', 'Shelling in Orvane breaks week-old truce', 'b5cb63339423fea4');

INSERT INTO entries VALUES (1000010, 1, 'i1', 'incident', 'read', false, true, 'bombing', 'occurred', false, 1, '2021-03-08', '2021-03-08', '2021-03-08', NULL, 'ad6bb8a714697357');

INSERT INTO entries VALUES (1000011, 1, 'i3', 'incident', 'read', false, false, 'air_strike', 'occurred', true, 0.5, '2011-01-01', '2011-12-31', '2011-01-01', NULL, '774c4e380cc55494');

INSERT INTO entries VALUES (1000012, 1, 'c1', 'claim', 'read', false, false, 'deny', NULL, NULL, 0.9, NULL, NULL, '2021-03-10', NULL, 'b12fd61ec3c1d99c');

INSERT INTO entries VALUES (1000013, 1, 'c2', 'claim', 'read', false, false, 'accuse', NULL, NULL, 0.9, NULL, NULL, '2021-03-10', NULL, 'bef275b45eb4df04');

INSERT INTO entries VALUES (1000014, 1, 'k1', 'commitment', 'read', false, false, 'withdraw_forces', NULL, NULL, 0.7, NULL, '2021-05-31', '2021-05-31', NULL, '4f6d04871073eb94');

INSERT INTO entries VALUES (1000015, 1, 'a1', 'agreement', 'read', false, false, 'ceasefire', NULL, NULL, NULL, '2021-03-03', '2021-03-03', '2021-03-03', 'Lake Accord', '081b553b8b5c9f74');

INSERT INTO entries VALUES (1000016, 1, 'i4', 'incident', 'by_hand', false, true, 'unrest', 'occurred', false, 1, NULL, NULL, '2021-03-10', NULL, '132f2b3174252894');

INSERT INTO evidence VALUES ('52faa61a32055aa76735b970ddc9c1484eb118408d7b1b3965b26216cc30d95c', '\x3c703e5368656c6c696e6720ff3c2f703e');

INSERT INTO facets VALUES ('agreement', 'lake accord', 'agreement', '2021-03-03', 1000006);

INSERT INTO facets VALUES ('agreement', 'lake accord', 'claim', '2021-03-10', 1000004);

INSERT INTO facets VALUES ('agreement', 'lake accord', 'commitment', '2021-05-31', 1000005);

INSERT INTO facets VALUES ('agreement', 'lake accord', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'agreement', '2021-03-03', 1000006);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'claim', '2021-03-10', 1000004);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'commitment', '2021-05-31', 1000005);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('country', 'AF', 'claim', '2021-03-10', 1000003);

INSERT INTO facets VALUES ('country', 'AF', 'incident', '2021-03-08', 1000001);

INSERT INTO facets VALUES ('country', 'AF', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('party', 'civilians', 'incident', '2021-03-08', 1000001);

INSERT INTO facets VALUES ('party', 'civilians', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('party', 'northern front', 'agreement', '2021-03-03', 1000006);

INSERT INTO facets VALUES ('party', 'northern front', 'claim', '2021-03-10', 1000003);

INSERT INTO facets VALUES ('party', 'northern front', 'claim', '2021-03-10', 1000004);

INSERT INTO facets VALUES ('party', 'northern front', 'incident', '2021-03-08', 1000001);

INSERT INTO facets VALUES ('party', 'northern front', 'incident', '2021-03-15', 1000007);

INSERT INTO facets VALUES ('party', 'northern front', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('party', 'orvanian army', 'agreement', '2021-03-03', 1000006);

INSERT INTO facets VALUES ('party', 'orvanian army', 'claim', '2021-03-10', 1000004);

INSERT INTO facets VALUES ('party', 'orvanian army', 'commitment', '2021-05-31', 1000005);

INSERT INTO facets VALUES ('party', 'orvanian army', 'incident', '2021-03-15', 1000007);

INSERT INTO facets VALUES ('party', 'orvanian army', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('party', 'townspeople', 'incident', '2021-03-10', 1000008);

INSERT INTO facets VALUES ('party', 'townspeople', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('place', 'helmand', 'claim', '2021-03-10', 1000003);

INSERT INTO facets VALUES ('place', 'helmand', 'incident', '2021-03-08', 1000001);

INSERT INTO facets VALUES ('place', 'helmand', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('place', 'orvane', 'claim', '2021-03-10', 1000003);

INSERT INTO facets VALUES ('place', 'orvane', 'incident', '2021-03-08', 1000001);

INSERT INTO facets VALUES ('place', 'orvane', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('source', 'ap', 'agreement', '2021-03-03', 1000006);

INSERT INTO facets VALUES ('source', 'ap', 'claim', '2021-03-10', 1000003);

INSERT INTO facets VALUES ('source', 'ap', 'claim', '2021-03-10', 1000004);

INSERT INTO facets VALUES ('source', 'ap', 'commitment', '2021-05-31', 1000005);

INSERT INTO facets VALUES ('source', 'ap', 'incident', '2011-01-01', 1000002);

INSERT INTO facets VALUES ('source', 'ap', 'incident', '2021-03-08', 1000001);

INSERT INTO facets VALUES ('source', 'ap', 'incident', '2021-03-10', 1000008);

INSERT INTO facets VALUES ('source', 'ap', 'incident', '2021-03-15', 1000007);

INSERT INTO facets VALUES ('source', 'ap', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('source', 'interior ministry', 'incident', '2021-03-08', 1000001);

INSERT INTO facets VALUES ('source', 'interior ministry', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('source', 'lakeside post', 'agreement', '2021-03-03', 1000006);

INSERT INTO facets VALUES ('source', 'lakeside post', 'claim', '2021-03-10', 1000003);

INSERT INTO facets VALUES ('source', 'lakeside post', 'claim', '2021-03-10', 1000004);

INSERT INTO facets VALUES ('source', 'lakeside post', 'commitment', '2021-05-31', 1000005);

INSERT INTO facets VALUES ('source', 'lakeside post', 'incident', '2011-01-01', 1000002);

INSERT INTO facets VALUES ('source', 'lakeside post', 'incident', '2021-03-08', 1000001);

INSERT INTO facets VALUES ('source', 'lakeside post', 'incident', '2021-03-10', 1000008);

INSERT INTO facets VALUES ('source', 'lakeside post', 'incident', '2021-03-15', 1000007);

INSERT INTO facets VALUES ('source', 'lakeside post', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('source', 'northern front', 'claim', '2021-03-10', 1000003);

INSERT INTO facets VALUES ('source', 'northern front', 'claim', '2021-03-10', 1000004);

INSERT INTO facets VALUES ('source', 'northern front', 'report', '2021-03-10', 1000000);

INSERT INTO facets VALUES ('agreement', 'lake accord', 'agreement', '2021-03-03', 2000007);

INSERT INTO facets VALUES ('agreement', 'lake accord', 'claim', '2021-03-10', 2000005);

INSERT INTO facets VALUES ('agreement', 'lake accord', 'commitment', '2021-05-31', 2000006);

INSERT INTO facets VALUES ('agreement', 'lake accord', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'agreement', '2021-03-03', 2000007);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'claim', '2021-03-10', 2000005);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'commitment', '2021-05-31', 2000006);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('country', 'AF', 'claim', '2021-03-10', 2000004);

INSERT INTO facets VALUES ('country', 'AF', 'incident', '2021-03-08', 2000001);

INSERT INTO facets VALUES ('country', 'AF', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('party', 'civilians', 'incident', '2021-03-08', 2000001);

INSERT INTO facets VALUES ('party', 'civilians', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('party', 'northern front', 'agreement', '2021-03-03', 2000007);

INSERT INTO facets VALUES ('party', 'northern front', 'claim', '2021-03-10', 2000004);

INSERT INTO facets VALUES ('party', 'northern front', 'claim', '2021-03-10', 2000005);

INSERT INTO facets VALUES ('party', 'northern front', 'incident', '2021-03-08', 2000001);

INSERT INTO facets VALUES ('party', 'northern front', 'incident', '2021-03-15', 2000002);

INSERT INTO facets VALUES ('party', 'northern front', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('party', 'orvanian army', 'agreement', '2021-03-03', 2000007);

INSERT INTO facets VALUES ('party', 'orvanian army', 'claim', '2021-03-10', 2000005);

INSERT INTO facets VALUES ('party', 'orvanian army', 'commitment', '2021-05-31', 2000006);

INSERT INTO facets VALUES ('party', 'orvanian army', 'incident', '2021-03-15', 2000002);

INSERT INTO facets VALUES ('party', 'orvanian army', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('place', 'helmand', 'claim', '2021-03-10', 2000004);

INSERT INTO facets VALUES ('place', 'helmand', 'incident', '2021-03-08', 2000001);

INSERT INTO facets VALUES ('place', 'helmand', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('place', 'orvane', 'claim', '2021-03-10', 2000004);

INSERT INTO facets VALUES ('place', 'orvane', 'incident', '2021-03-08', 2000001);

INSERT INTO facets VALUES ('place', 'orvane', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('source', 'ap', 'agreement', '2021-03-03', 2000007);

INSERT INTO facets VALUES ('source', 'ap', 'claim', '2021-03-10', 2000004);

INSERT INTO facets VALUES ('source', 'ap', 'claim', '2021-03-10', 2000005);

INSERT INTO facets VALUES ('source', 'ap', 'commitment', '2021-05-31', 2000006);

INSERT INTO facets VALUES ('source', 'ap', 'incident', '2011-01-01', 2000003);

INSERT INTO facets VALUES ('source', 'ap', 'incident', '2021-03-08', 2000001);

INSERT INTO facets VALUES ('source', 'ap', 'incident', '2021-03-15', 2000002);

INSERT INTO facets VALUES ('source', 'ap', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('source', 'interior ministry', 'incident', '2021-03-08', 2000001);

INSERT INTO facets VALUES ('source', 'interior ministry', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('source', 'lakeside post', 'agreement', '2021-03-03', 2000007);

INSERT INTO facets VALUES ('source', 'lakeside post', 'claim', '2021-03-10', 2000004);

INSERT INTO facets VALUES ('source', 'lakeside post', 'claim', '2021-03-10', 2000005);

INSERT INTO facets VALUES ('source', 'lakeside post', 'commitment', '2021-05-31', 2000006);

INSERT INTO facets VALUES ('source', 'lakeside post', 'incident', '2011-01-01', 2000003);

INSERT INTO facets VALUES ('source', 'lakeside post', 'incident', '2021-03-08', 2000001);

INSERT INTO facets VALUES ('source', 'lakeside post', 'incident', '2021-03-15', 2000002);

INSERT INTO facets VALUES ('source', 'lakeside post', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('source', 'northern front', 'claim', '2021-03-10', 2000004);

INSERT INTO facets VALUES ('source', 'northern front', 'claim', '2021-03-10', 2000005);

INSERT INTO facets VALUES ('source', 'northern front', 'report', '2021-03-10', 2000000);

INSERT INTO facets VALUES ('agreement', 'lake accord', 'agreement', '2021-03-03', 1000015);

INSERT INTO facets VALUES ('agreement', 'lake accord', 'claim', '2021-03-10', 1000013);

INSERT INTO facets VALUES ('agreement', 'lake accord', 'commitment', '2021-05-31', 1000014);

INSERT INTO facets VALUES ('agreement', 'lake accord', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'agreement', '2021-03-03', 1000015);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'claim', '2021-03-10', 1000013);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'commitment', '2021-05-31', 1000014);

INSERT INTO facets VALUES ('agreement', 'lake-2021', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('country', 'AF', 'claim', '2021-03-10', 1000012);

INSERT INTO facets VALUES ('country', 'AF', 'incident', '2021-03-08', 1000010);

INSERT INTO facets VALUES ('country', 'AF', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('party', 'civilians', 'incident', '2021-03-08', 1000010);

INSERT INTO facets VALUES ('party', 'civilians', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('party', 'northern front', 'agreement', '2021-03-03', 1000015);

INSERT INTO facets VALUES ('party', 'northern front', 'claim', '2021-03-10', 1000012);

INSERT INTO facets VALUES ('party', 'northern front', 'claim', '2021-03-10', 1000013);

INSERT INTO facets VALUES ('party', 'northern front', 'incident', '2021-03-08', 1000010);

INSERT INTO facets VALUES ('party', 'northern front', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('party', 'orvanian army', 'agreement', '2021-03-03', 1000015);

INSERT INTO facets VALUES ('party', 'orvanian army', 'claim', '2021-03-10', 1000013);

INSERT INTO facets VALUES ('party', 'orvanian army', 'commitment', '2021-05-31', 1000014);

INSERT INTO facets VALUES ('party', 'orvanian army', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('party', 'townspeople', 'incident', '2021-03-10', 1000016);

INSERT INTO facets VALUES ('party', 'townspeople', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('place', 'helmand', 'claim', '2021-03-10', 1000012);

INSERT INTO facets VALUES ('place', 'helmand', 'incident', '2021-03-08', 1000010);

INSERT INTO facets VALUES ('place', 'helmand', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('place', 'orvane', 'claim', '2021-03-10', 1000012);

INSERT INTO facets VALUES ('place', 'orvane', 'incident', '2021-03-08', 1000010);

INSERT INTO facets VALUES ('place', 'orvane', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('source', 'ap', 'agreement', '2021-03-03', 1000015);

INSERT INTO facets VALUES ('source', 'ap', 'claim', '2021-03-10', 1000012);

INSERT INTO facets VALUES ('source', 'ap', 'claim', '2021-03-10', 1000013);

INSERT INTO facets VALUES ('source', 'ap', 'commitment', '2021-05-31', 1000014);

INSERT INTO facets VALUES ('source', 'ap', 'incident', '2011-01-01', 1000011);

INSERT INTO facets VALUES ('source', 'ap', 'incident', '2021-03-08', 1000010);

INSERT INTO facets VALUES ('source', 'ap', 'incident', '2021-03-10', 1000016);

INSERT INTO facets VALUES ('source', 'ap', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('source', 'interior ministry', 'incident', '2021-03-08', 1000010);

INSERT INTO facets VALUES ('source', 'interior ministry', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('source', 'lakeside post', 'agreement', '2021-03-03', 1000015);

INSERT INTO facets VALUES ('source', 'lakeside post', 'claim', '2021-03-10', 1000012);

INSERT INTO facets VALUES ('source', 'lakeside post', 'claim', '2021-03-10', 1000013);

INSERT INTO facets VALUES ('source', 'lakeside post', 'commitment', '2021-05-31', 1000014);

INSERT INTO facets VALUES ('source', 'lakeside post', 'incident', '2011-01-01', 1000011);

INSERT INTO facets VALUES ('source', 'lakeside post', 'incident', '2021-03-08', 1000010);

INSERT INTO facets VALUES ('source', 'lakeside post', 'incident', '2021-03-10', 1000016);

INSERT INTO facets VALUES ('source', 'lakeside post', 'report', '2021-03-10', 1000009);

INSERT INTO facets VALUES ('source', 'northern front', 'claim', '2021-03-10', 1000012);

INSERT INTO facets VALUES ('source', 'northern front', 'claim', '2021-03-10', 1000013);

INSERT INTO facets VALUES ('source', 'northern front', 'report', '2021-03-10', 1000009);

INSERT INTO judgements VALUES (1, 1, 'correct', 'i1', 66, 76, 'type', 1, NULL, 'Ana Lindt', 'a car bomb', '2026-11-21T10:00:05.000000Z');

INSERT INTO judgements VALUES (1, 2, 'add', 'i4', 0, 40, NULL, NULL, NULL, 'Ana Lindt', 'missed', '2026-11-21T10:00:06.000000Z');

INSERT INTO judgements VALUES (1, 3, 'reject', 'i3', 454, 464, NULL, 1, NULL, 'Ana Lindt', '', '2026-11-21T10:00:07.000000Z');

INSERT INTO judgements VALUES (1, 4, 'undo', 'i3', 454, 464, NULL, NULL, 3, 'Ana Lindt', '', '2026-11-21T10:00:08.000000Z');

INSERT INTO meta VALUES ('schema', '2');

INSERT INTO meta VALUES ('made_by', 'trucebook 0.1.0');

INSERT INTO readings VALUES (1, 1, 'trucebook', '0.1.0', '9723dac3f2f15c0138206aa1333d0fca89f557664a38a6fb4683b797559ea574', '2026-11-21T10:00:02.000000Z');

INSERT INTO readings VALUES (1, 2, 'trucebook', '0.2.0', '9723dac3f2f15c0138206aa1333d0fca89f557664a38a6fb4683b797559ea574', '2026-11-21T10:00:09.000000Z');

INSERT INTO readings VALUES (2, 1, 'trucebook', '0.1.0', '9723dac3f2f15c0138206aa1333d0fca89f557664a38a6fb4683b797559ea574', '2026-11-21T10:00:04.000000Z');

INSERT INTO records VALUES (1, '', 'report');

INSERT INTO records VALUES (1, 'a1', 'agreement');

INSERT INTO records VALUES (1, 'c1', 'claim');

INSERT INTO records VALUES (1, 'c2', 'claim');

INSERT INTO records VALUES (1, 'i1', 'incident');

INSERT INTO records VALUES (1, 'i2', 'incident');

INSERT INTO records VALUES (1, 'i3', 'incident');

INSERT INTO records VALUES (1, 'i4', 'incident');

INSERT INTO records VALUES (1, 'k1', 'commitment');

INSERT INTO records VALUES (2, '', 'report');

INSERT INTO records VALUES (2, 'a1', 'agreement');

INSERT INTO records VALUES (2, 'c1', 'claim');

INSERT INTO records VALUES (2, 'c2', 'claim');

INSERT INTO records VALUES (2, 'i1', 'incident');

INSERT INTO records VALUES (2, 'i2', 'incident');

INSERT INTO records VALUES (2, 'i3', 'incident');

INSERT INTO records VALUES (2, 'k1', 'commitment');

INSERT INTO reports VALUES (1, 'acab6386845e179f9fe1cb429792325e7c3a65e69ccfb43b6e689a4b31e2e5ea', 'acab6386845e', 'fda59fd80e6cc9a25044387d60f033b40ad8e0475a9cfdeb0cb698c69e129aac', 'https://example.org/orvane', 'orvane.html', '2026-11-21T10:00:01.000000Z');

INSERT INTO reports VALUES (2, 'c56a09862965ed523f8a4a0bad7226253be56e82a04491a896eaf888ad75679f', 'c56a09862965', 'c8bed42b8d8696f78cac7e51344f44380dda40a703bd45f26e03ee5f7b749a0a', 'https://example.org/orvane', NULL, '2026-11-21T10:00:03.000000Z');

INSERT INTO search VALUES (1000000, '''14'':33 ''2'':66 ''2011'':99 ''3'':36 ''500'':67 ''accord'':58,61 ''accus'':51 ''air'':93 ''ap'':20 ''armi'':53,63 ''began'':90 ''break'':4,12,55 ''capit'':97 ''children'':37 ''deni'':45 ''end'':71 ''fire'':49 ''front'':44 ''hit'':23 ''includ'':35 ''interior'':39 ''kill'':30 ''lake'':57 ''least'':32 ''lena'':18 ''market'':25 ''marsh'':19 ''may'':73 ''ministri'':40 ''monday'':29 ''next'':86 ''northern'':43 ''old'':7,15 ''orvan'':3,11,27 ''peopl'':34 ''plan'':84 ''rebel'':21 ''said'':41 ''shell'':1,9,22,76 ''side'':82 ''stop'':77 ''strike'':94 ''talk'':78 ''troop'':68 ''truce'':8,16 ''two'':81 ''war'':89 ''week'':6,14,87 ''week-old'':5,13 ''withdraw'':65');

INSERT INTO search VALUES (1000001, '''civilian'':12 ''front'':11 ''hit'':3 ''market'':5 ''monday'':9 ''northern'':10 ''orvan'':7,13 ''rebel'':1 ''shell'':2');

INSERT INTO search VALUES (1000002, '''2011'':12 ''air'':6 ''began'':3 ''capit'':10 ''strike'':7 ''war'':2');

INSERT INTO search VALUES (1000003, '''deni'':1 ''fire'':5 ''front'':7 ''northern'':6');

INSERT INTO search VALUES (1000004, '''accord'':8 ''accus'':1 ''armi'':3,12 ''break'':5 ''front'':10 ''lake'':7 ''northern'':9 ''orvanian'':11');

INSERT INTO search VALUES (1000005, '''2'':5 ''500'':6 ''armi'':2,14 ''end'':10 ''may'':12 ''orvanian'':13 ''troop'':7 ''withdraw'':4');

INSERT INTO search VALUES (1000006, '''accord'':2,8 ''armi'':6 ''front'':4 ''lake'':1,7 ''northern'':3 ''orvanian'':5');

INSERT INTO search VALUES (1000007, '''armi'':14 ''front'':12 ''next'':9 ''northern'':11 ''orvanian'':13 ''plan'':7 ''side'':5 ''talk'':1 ''two'':4 ''week'':10');

INSERT INTO search VALUES (1000008, '''break'':4 ''old'':7 ''orvan'':3 ''shell'':1 ''townspeopl'':9 ''truce'':8 ''week'':6 ''week-old'':5');

INSERT INTO search VALUES (2000000, '''14'':33 ''2'':66,103 ''2011'':99 ''3'':36 ''500'':67 ''accord'':58,61 ''accus'':51 ''air'':93 ''ap'':20 ''armi'':53,63 ''began'':90 ''break'':4,12,55 ''capit'':97 ''children'':37 ''deni'':45 ''end'':71 ''fire'':49 ''front'':44 ''hit'':23 ''includ'':35 ''interior'':39 ''kill'':30 ''lake'':57 ''least'':32 ''lena'':18 ''market'':25 ''marsh'':19 ''may'':73 ''ministri'':40 ''monday'':29 ''next'':86 ''northern'':43 ''old'':7,15 ''orvan'':3,11,27 ''peopl'':34 ''plan'':84 ''rebel'':21 ''report'':102 ''said'':41 ''shell'':1,9,22,76 ''side'':82 ''stop'':77 ''strike'':94 ''talk'':78 ''troop'':68 ''truce'':8,16 ''two'':81 ''war'':89 ''week'':6,14,87 ''week-old'':5,13 ''withdraw'':65');

INSERT INTO search VALUES (2000001, '''civilian'':12 ''front'':11 ''hit'':3 ''market'':5 ''monday'':9 ''northern'':10 ''orvan'':7,13 ''rebel'':1 ''shell'':2');

INSERT INTO search VALUES (2000002, '''armi'':14 ''front'':12 ''next'':9 ''northern'':11 ''orvanian'':13 ''plan'':7 ''side'':5 ''talk'':1 ''two'':4 ''week'':10');

INSERT INTO search VALUES (2000003, '''2011'':12 ''air'':6 ''began'':3 ''capit'':10 ''strike'':7 ''war'':2');

INSERT INTO search VALUES (2000004, '''deni'':1 ''fire'':5 ''front'':7 ''northern'':6');

INSERT INTO search VALUES (2000005, '''accord'':8 ''accus'':1 ''armi'':3,12 ''break'':5 ''front'':10 ''lake'':7 ''northern'':9 ''orvanian'':11');

INSERT INTO search VALUES (2000006, '''2'':5 ''500'':6 ''armi'':2,14 ''end'':10 ''may'':12 ''orvanian'':13 ''troop'':7 ''withdraw'':4');

INSERT INTO search VALUES (2000007, '''accord'':2,8 ''armi'':6 ''front'':4 ''lake'':1,7 ''northern'':3 ''orvanian'':5');

INSERT INTO search VALUES (1000009, '''14'':33 ''2'':66 ''2011'':99 ''3'':36 ''500'':67 ''accord'':58,61 ''accus'':51 ''air'':93 ''ap'':20 ''armi'':53,63 ''began'':90 ''break'':4,12,55 ''capit'':97 ''children'':37 ''deni'':45 ''end'':71 ''fire'':49 ''front'':44 ''hit'':23 ''includ'':35 ''interior'':39 ''kill'':30 ''lake'':57 ''least'':32 ''lena'':18 ''market'':25 ''marsh'':19 ''may'':73 ''ministri'':40 ''monday'':29 ''next'':86 ''northern'':43 ''old'':7,15 ''orvan'':3,11,27 ''peopl'':34 ''plan'':84 ''rebel'':21 ''said'':41 ''shell'':1,9,22,76 ''side'':82 ''stop'':77 ''strike'':94 ''talk'':78 ''troop'':68 ''truce'':8,16 ''two'':81 ''war'':89 ''week'':6,14,87 ''week-old'':5,13 ''withdraw'':65');

INSERT INTO search VALUES (1000010, '''civilian'':12 ''front'':11 ''hit'':3 ''market'':5 ''monday'':9 ''northern'':10 ''orvan'':7,13 ''rebel'':1 ''shell'':2');

INSERT INTO search VALUES (1000011, '''2011'':12 ''air'':6 ''began'':3 ''capit'':10 ''strike'':7 ''war'':2');

INSERT INTO search VALUES (1000012, '''deni'':1 ''fire'':5 ''front'':7 ''northern'':6');

INSERT INTO search VALUES (1000013, '''accord'':8 ''accus'':1 ''armi'':3,12 ''break'':5 ''front'':10 ''lake'':7 ''northern'':9 ''orvanian'':11');

INSERT INTO search VALUES (1000014, '''2'':5 ''500'':6 ''armi'':2,14 ''end'':10 ''may'':12 ''orvanian'':13 ''troop'':7 ''withdraw'':4');

INSERT INTO search VALUES (1000015, '''accord'':2,8 ''armi'':6 ''front'':4 ''lake'':1,7 ''northern'':3 ''orvanian'':5');

INSERT INTO search VALUES (1000016, '''break'':4 ''old'':7 ''orvan'':3 ''shell'':1 ''townspeopl'':9 ''truce'':8 ''week'':6 ''week-old'':5');

INSERT INTO statements VALUES (1, '', 1, 1, NULL, 'title', 0, '"Shelling in Orvane breaks week-old truce"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 2, 1, NULL, 'publisher', 0, '"Lakeside Post"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 3, 1, NULL, 'agencies', 0, '"AP"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 4, 1, NULL, 'language', 0, '"en"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 5, 1, NULL, 'published', 0, '{"earliest":"2021-03-10","latest":"2021-03-10","basis":"given"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 6, 1, NULL, 'totals', 0, '{"figure":{"measure":"killed","low":23,"high":23,"approximate":false,"unit":"people","category":"unknown","words":{"start":117,"end":128,"text":"at least 14"}},"incidents":["i1","i3"]}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i1', 7, 1, NULL, 'type', 0, '"shelling"', 66, 76, 0.94);

INSERT INTO statements VALUES (1, 'i1', 8, 1, NULL, 'occurrence', 0, '"occurred"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i1', 9, 1, NULL, 'background', 0, 'false', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i1', 10, 1, NULL, 'evidence', 0, NULL, 60, 107, NULL);

INSERT INTO statements VALUES (1, 'i1', 11, 1, NULL, 'actors', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'i1', 12, 1, NULL, 'targets', 0, '{"name":"civilians","kind":"civilians"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i1', 13, 1, NULL, 'places', 0, '{"name":"Orvane","country":"AF","admin1":"Helmand","latitude":31.5,"longitude":64.0,"precision":"town"}', 12, 18, NULL);

INSERT INTO statements VALUES (1, 'i1', 14, 1, NULL, 'when', 0, '{"earliest":"2021-03-08","latest":"2021-03-08"}', 101, 107, NULL);

INSERT INTO statements VALUES (1, 'i1', 15, 1, NULL, 'figures', 0, '{"measure":"killed","low":3,"high":3,"approximate":false,"unit":"people","who":"children","category":"unknown","group":"children","part_of":{"start":117,"end":157,"text":"at least 14 people, including 3 children"}}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i1', 16, 1, NULL, 'figures', 1, '{"measure":"killed","low":14,"approximate":false,"unit":"people","category":"civilians"}', 117, 157, NULL);

INSERT INTO statements VALUES (1, 'i1', 17, 1, NULL, 'sources', 0, '{"name":"interior ministry","kind":"unknown"}', 163, 180, NULL);

INSERT INTO statements VALUES (1, 'i2', 18, 1, NULL, 'type', 0, '"talks"', 377, 382, 0.8);

INSERT INTO statements VALUES (1, 'i2', 19, 1, NULL, 'occurrence', 0, '"planned"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i2', 20, 1, NULL, 'background', 0, 'false', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i2', 21, 1, NULL, 'evidence', 0, NULL, 377, 431, NULL);

INSERT INTO statements VALUES (1, 'i2', 22, 1, NULL, 'actors', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'i2', 23, 1, NULL, 'actors', 1, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'i2', 24, 1, NULL, 'when', 0, '{"earliest":"2021-03-15","latest":"2021-03-21"}', 421, 430, NULL);

INSERT INTO statements VALUES (1, 'i3', 25, 1, NULL, 'type', 0, '"air_strike"', 454, 464, 0.5);

INSERT INTO statements VALUES (1, 'i3', 26, 1, NULL, 'occurrence', 0, '"occurred"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i3', 27, 1, NULL, 'background', 0, 'true', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i3', 28, 1, NULL, 'evidence', 0, NULL, 432, 488, NULL);

INSERT INTO statements VALUES (1, 'i3', 29, 1, NULL, 'when', 0, '{"earliest":"2011-01-01","latest":"2011-12-31"}', 483, 487, NULL);

INSERT INTO statements VALUES (1, 'c1', 30, 1, NULL, 'act', 0, '"deny"', 206, 212, 0.9);

INSERT INTO statements VALUES (1, 'c1', 31, 1, NULL, 'evidence', 0, NULL, 206, 230, NULL);

INSERT INTO statements VALUES (1, 'c1', 32, 1, NULL, 'speakers', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'c1', 33, 1, NULL, 'about', 0, '"i1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c1', 34, 1, NULL, 'about', 1, '"i3"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 35, 1, NULL, 'act', 0, '"accuse"', 236, 243, 0.9);

INSERT INTO statements VALUES (1, 'c2', 36, 1, NULL, 'evidence', 0, NULL, 236, 280, NULL);

INSERT INTO statements VALUES (1, 'c2', 37, 1, NULL, 'speakers', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'c2', 38, 1, NULL, 'addressees', 0, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'c2', 39, 1, NULL, 'about', 0, '"a1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 40, 1, NULL, 'about', 1, '"c1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 41, 1, NULL, 'about', 2, '"k1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 42, 1, NULL, 'content', 0, NULL, 236, 280, NULL);

INSERT INTO statements VALUES (1, 'k1', 43, 1, NULL, 'action', 0, '"withdraw_forces"', 314, 322, 0.7);

INSERT INTO statements VALUES (1, 'k1', 44, 1, NULL, 'evidence', 0, NULL, 300, 353, NULL);

INSERT INTO statements VALUES (1, 'k1', 45, 1, NULL, 'agreement', 0, '"a1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'k1', 46, 1, NULL, 'obligors', 0, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'k1', 47, 1, NULL, 'quantity', 0, '{"measure":"troops","low":2500,"high":2500,"approximate":false,"unit":"people","category":"unknown"}', 323, 335, NULL);

INSERT INTO statements VALUES (1, 'k1', 48, 1, NULL, 'due', 0, '{"latest":"2021-05-31"}', 336, 353, NULL);

INSERT INTO statements VALUES (1, 'k1', 49, 1, NULL, 'condition', 0, NULL, 354, 375, NULL);

INSERT INTO statements VALUES (1, 'a1', 50, 1, NULL, 'name', 0, '"Lake Accord"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'a1', 51, 1, NULL, 'kind', 0, '"ceasefire"', 269, 280, NULL);

INSERT INTO statements VALUES (1, 'a1', 52, 1, NULL, 'evidence', 0, NULL, 269, 280, NULL);

INSERT INTO statements VALUES (1, 'a1', 53, 1, NULL, 'accord', 0, '"lake-2021"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'a1', 54, 1, NULL, 'parties', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'a1', 55, 1, NULL, 'parties', 1, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'a1', 56, 1, NULL, 'when', 0, '{"earliest":"2021-03-03","latest":"2021-03-03"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i1', 57, NULL, 1, 'type', 0, '"bombing"', NULL, NULL, 1);

INSERT INTO statements VALUES (1, 'i4', 58, NULL, 2, 'type', 0, '"unrest"', 0, 40, 1);

INSERT INTO statements VALUES (1, 'i4', 59, NULL, 2, 'occurrence', 0, '"occurred"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i4', 60, NULL, 2, 'background', 0, 'false', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i4', 61, NULL, 2, 'evidence', 0, NULL, 0, 40, NULL);

INSERT INTO statements VALUES (1, 'i4', 62, NULL, 2, 'actors', 0, '{"name":"townspeople","kind":"civilians","basis":"the headline"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 63, 2, NULL, 'title', 0, '"Shelling in Orvane breaks week-old truce"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 64, 2, NULL, 'publisher', 0, '"Lakeside Post"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 65, 2, NULL, 'agencies', 0, '"AP"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 66, 2, NULL, 'language', 0, '"en"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 67, 2, NULL, 'published', 0, '{"earliest":"2021-03-10","latest":"2021-03-10","basis":"given"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i1', 68, 2, NULL, 'type', 0, '"shelling"', 66, 76, 0.94);

INSERT INTO statements VALUES (1, 'i1', 69, 2, NULL, 'occurrence', 0, '"occurred"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i1', 70, 2, NULL, 'background', 0, 'false', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i1', 71, 2, NULL, 'evidence', 0, NULL, 60, 107, NULL);

INSERT INTO statements VALUES (1, 'i1', 72, 2, NULL, 'actors', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'i1', 73, 2, NULL, 'targets', 0, '{"name":"civilians","kind":"civilians"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i1', 74, 2, NULL, 'places', 0, '{"name":"Orvane","country":"AF","admin1":"Helmand","latitude":31.5,"longitude":64.0,"precision":"town"}', 12, 18, NULL);

INSERT INTO statements VALUES (1, 'i1', 75, 2, NULL, 'when', 0, '{"earliest":"2021-03-08","latest":"2021-03-08"}', 101, 107, NULL);

INSERT INTO statements VALUES (1, 'i1', 76, 2, NULL, 'figures', 0, '{"measure":"killed","low":3,"high":3,"approximate":false,"unit":"people","who":"children","category":"unknown","group":"children","part_of":{"start":117,"end":157,"text":"at least 14 people, including 3 children"}}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i1', 77, 2, NULL, 'figures', 1, '{"measure":"killed","low":14,"approximate":false,"unit":"people","category":"civilians"}', 117, 157, NULL);

INSERT INTO statements VALUES (1, 'i1', 78, 2, NULL, 'sources', 0, '{"name":"interior ministry","kind":"unknown"}', 163, 180, NULL);

INSERT INTO statements VALUES (1, 'i3', 79, 2, NULL, 'type', 0, '"air_strike"', 454, 464, 0.5);

INSERT INTO statements VALUES (1, 'i3', 80, 2, NULL, 'occurrence', 0, '"occurred"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i3', 81, 2, NULL, 'background', 0, 'true', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i3', 82, 2, NULL, 'evidence', 0, NULL, 432, 488, NULL);

INSERT INTO statements VALUES (1, 'i3', 83, 2, NULL, 'when', 0, '{"earliest":"2011-01-01","latest":"2011-12-31"}', 483, 487, NULL);

INSERT INTO statements VALUES (1, 'c1', 84, 2, NULL, 'act', 0, '"deny"', 206, 212, 0.9);

INSERT INTO statements VALUES (1, 'c1', 85, 2, NULL, 'evidence', 0, NULL, 206, 230, NULL);

INSERT INTO statements VALUES (1, 'c1', 86, 2, NULL, 'speakers', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'c1', 87, 2, NULL, 'about', 0, '"i1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c1', 88, 2, NULL, 'about', 1, '"i3"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 89, 2, NULL, 'act', 0, '"accuse"', 236, 243, 0.9);

INSERT INTO statements VALUES (1, 'c2', 90, 2, NULL, 'evidence', 0, NULL, 236, 280, NULL);

INSERT INTO statements VALUES (1, 'c2', 91, 2, NULL, 'speakers', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'c2', 92, 2, NULL, 'addressees', 0, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'c2', 93, 2, NULL, 'about', 0, '"a1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 94, 2, NULL, 'about', 1, '"c1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 95, 2, NULL, 'about', 2, '"k1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 96, 2, NULL, 'content', 0, NULL, 236, 280, NULL);

INSERT INTO statements VALUES (1, 'k1', 97, 2, NULL, 'action', 0, '"withdraw_forces"', 314, 322, 0.7);

INSERT INTO statements VALUES (1, 'k1', 98, 2, NULL, 'evidence', 0, NULL, 300, 353, NULL);

INSERT INTO statements VALUES (1, 'k1', 99, 2, NULL, 'agreement', 0, '"a1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'k1', 100, 2, NULL, 'obligors', 0, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'k1', 101, 2, NULL, 'quantity', 0, '{"measure":"troops","low":2500,"high":2500,"approximate":false,"unit":"people","category":"unknown"}', 323, 335, NULL);

INSERT INTO statements VALUES (1, 'k1', 102, 2, NULL, 'due', 0, '{"latest":"2021-05-31"}', 336, 353, NULL);

INSERT INTO statements VALUES (1, 'k1', 103, 2, NULL, 'condition', 0, NULL, 354, 375, NULL);

INSERT INTO statements VALUES (1, 'a1', 104, 2, NULL, 'name', 0, '"Lake Accord"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'a1', 105, 2, NULL, 'kind', 0, '"ceasefire"', 269, 280, NULL);

INSERT INTO statements VALUES (1, 'a1', 106, 2, NULL, 'evidence', 0, NULL, 269, 280, NULL);

INSERT INTO statements VALUES (1, 'a1', 107, 2, NULL, 'accord', 0, '"lake-2021"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'a1', 108, 2, NULL, 'parties', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'a1', 109, 2, NULL, 'parties', 1, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'a1', 110, 2, NULL, 'when', 0, '{"earliest":"2021-03-03","latest":"2021-03-03"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, '', 1, 1, NULL, 'title', 0, '"Shelling in Orvane breaks week-old truce"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, '', 2, 1, NULL, 'publisher', 0, '"Lakeside Post"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, '', 3, 1, NULL, 'agencies', 0, '"AP"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, '', 4, 1, NULL, 'language', 0, '"en"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, '', 5, 1, NULL, 'published', 0, '{"earliest":"2021-03-10","latest":"2021-03-10","basis":"given"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, '', 6, 1, NULL, 'totals', 0, '{"figure":{"measure":"killed","low":23,"high":23,"approximate":false,"unit":"people","category":"unknown","words":{"start":117,"end":128,"text":"at least 14"}},"incidents":["i1","i3"]}', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'i1', 7, 1, NULL, 'type', 0, '"shelling"', 66, 76, 0.94);

INSERT INTO statements VALUES (2, 'i1', 8, 1, NULL, 'occurrence', 0, '"occurred"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'i1', 9, 1, NULL, 'background', 0, 'false', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'i1', 10, 1, NULL, 'evidence', 0, NULL, 60, 107, NULL);

INSERT INTO statements VALUES (2, 'i1', 11, 1, NULL, 'actors', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (2, 'i1', 12, 1, NULL, 'targets', 0, '{"name":"civilians","kind":"civilians"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'i1', 13, 1, NULL, 'places', 0, '{"name":"Orvane","country":"AF","admin1":"Helmand","latitude":31.5,"longitude":64.0,"precision":"town"}', 12, 18, NULL);

INSERT INTO statements VALUES (2, 'i1', 14, 1, NULL, 'when', 0, '{"earliest":"2021-03-08","latest":"2021-03-08"}', 101, 107, NULL);

INSERT INTO statements VALUES (2, 'i1', 15, 1, NULL, 'figures', 0, '{"measure":"killed","low":3,"high":3,"approximate":false,"unit":"people","who":"children","category":"unknown","group":"children","part_of":{"start":117,"end":157,"text":"at least 14 people, including 3 children"}}', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'i1', 16, 1, NULL, 'figures', 1, '{"measure":"killed","low":14,"approximate":false,"unit":"people","category":"civilians"}', 117, 157, NULL);

INSERT INTO statements VALUES (2, 'i1', 17, 1, NULL, 'sources', 0, '{"name":"interior ministry","kind":"unknown"}', 163, 180, NULL);

INSERT INTO statements VALUES (2, 'i2', 18, 1, NULL, 'type', 0, '"talks"', 377, 382, 0.8);

INSERT INTO statements VALUES (2, 'i2', 19, 1, NULL, 'occurrence', 0, '"planned"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'i2', 20, 1, NULL, 'background', 0, 'false', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'i2', 21, 1, NULL, 'evidence', 0, NULL, 377, 431, NULL);

INSERT INTO statements VALUES (2, 'i2', 22, 1, NULL, 'actors', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (2, 'i2', 23, 1, NULL, 'actors', 1, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (2, 'i2', 24, 1, NULL, 'when', 0, '{"earliest":"2021-03-15","latest":"2021-03-21"}', 421, 430, NULL);

INSERT INTO statements VALUES (2, 'i3', 25, 1, NULL, 'type', 0, '"air_strike"', 454, 464, 0.5);

INSERT INTO statements VALUES (2, 'i3', 26, 1, NULL, 'occurrence', 0, '"occurred"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'i3', 27, 1, NULL, 'background', 0, 'true', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'i3', 28, 1, NULL, 'evidence', 0, NULL, 432, 488, NULL);

INSERT INTO statements VALUES (2, 'i3', 29, 1, NULL, 'when', 0, '{"earliest":"2011-01-01","latest":"2011-12-31"}', 483, 487, NULL);

INSERT INTO statements VALUES (2, 'c1', 30, 1, NULL, 'act', 0, '"deny"', 206, 212, 0.9);

INSERT INTO statements VALUES (2, 'c1', 31, 1, NULL, 'evidence', 0, NULL, 206, 230, NULL);

INSERT INTO statements VALUES (2, 'c1', 32, 1, NULL, 'speakers', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (2, 'c1', 33, 1, NULL, 'about', 0, '"i1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'c1', 34, 1, NULL, 'about', 1, '"i3"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'c2', 35, 1, NULL, 'act', 0, '"accuse"', 236, 243, 0.9);

INSERT INTO statements VALUES (2, 'c2', 36, 1, NULL, 'evidence', 0, NULL, 236, 280, NULL);

INSERT INTO statements VALUES (2, 'c2', 37, 1, NULL, 'speakers', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (2, 'c2', 38, 1, NULL, 'addressees', 0, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (2, 'c2', 39, 1, NULL, 'about', 0, '"a1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'c2', 40, 1, NULL, 'about', 1, '"c1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'c2', 41, 1, NULL, 'about', 2, '"k1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'c2', 42, 1, NULL, 'content', 0, NULL, 236, 280, NULL);

INSERT INTO statements VALUES (2, 'k1', 43, 1, NULL, 'action', 0, '"withdraw_forces"', 314, 322, 0.7);

INSERT INTO statements VALUES (2, 'k1', 44, 1, NULL, 'evidence', 0, NULL, 300, 353, NULL);

INSERT INTO statements VALUES (2, 'k1', 45, 1, NULL, 'agreement', 0, '"a1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'k1', 46, 1, NULL, 'obligors', 0, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (2, 'k1', 47, 1, NULL, 'quantity', 0, '{"measure":"troops","low":2500,"high":2500,"approximate":false,"unit":"people","category":"unknown"}', 323, 335, NULL);

INSERT INTO statements VALUES (2, 'k1', 48, 1, NULL, 'due', 0, '{"latest":"2021-05-31"}', 336, 353, NULL);

INSERT INTO statements VALUES (2, 'k1', 49, 1, NULL, 'condition', 0, NULL, 354, 375, NULL);

INSERT INTO statements VALUES (2, 'a1', 50, 1, NULL, 'name', 0, '"Lake Accord"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'a1', 51, 1, NULL, 'kind', 0, '"ceasefire"', 269, 280, NULL);

INSERT INTO statements VALUES (2, 'a1', 52, 1, NULL, 'evidence', 0, NULL, 269, 280, NULL);

INSERT INTO statements VALUES (2, 'a1', 53, 1, NULL, 'accord', 0, '"lake-2021"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'a1', 54, 1, NULL, 'parties', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (2, 'a1', 55, 1, NULL, 'parties', 1, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (2, 'a1', 56, 1, NULL, 'when', 0, '{"earliest":"2021-03-03","latest":"2021-03-03"}', NULL, NULL, NULL);

INSERT INTO texts VALUES ('fda59fd80e6cc9a25044387d60f033b40ad8e0475a9cfdeb0cb698c69e129aac', 'Shelling in Orvane breaks week-old truce
By Lena Marsh (AP)
Rebel shells hit the market of Orvane on Monday, killing at least 14 people, including 3 children, the interior ministry said.
The Northern Front denied that it had fired, and accused the army of breaking the Lake Accord.
Under the accord, the army will withdraw 2,500 troops by the end of May if the shelling stops.
Talks between the two sides are planned for next week.
The war began with an air strike on the capital in 2011.
');

INSERT INTO texts VALUES ('c8bed42b8d8696f78cac7e51344f44380dda40a703bd45f26e03ee5f7b749a0a', 'Shelling in Orvane breaks week-old truce
By Lena Marsh (AP)
Rebel shells hit the market of Orvane on Monday, killing at least 14 people, including 3 children, the interior ministry said.
The Northern Front denied that it had fired, and accused the army of breaking the Lake Accord.
Under the accord, the army will withdraw 2,500 troops by the end of May if the shelling stops.
Talks between the two sides are planned for next week.
The war began with an air strike on the capital in 2011.
This was report 2.
');

SELECT pg_catalog.setval('reports_key_seq', 2, true);

ALTER TABLE ONLY arrivals
    ADD CONSTRAINT arrivals_pkey PRIMARY KEY (report, number);

ALTER TABLE ONLY entries
    ADD CONSTRAINT entries_pkey PRIMARY KEY (key);

ALTER TABLE ONLY evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (sha256);

ALTER TABLE ONLY facets
    ADD CONSTRAINT facets_pkey PRIMARY KEY (name, value, kind, day, entry);

ALTER TABLE ONLY judgements
    ADD CONSTRAINT judgements_pkey PRIMARY KEY (report, number);

ALTER TABLE ONLY meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (name);

ALTER TABLE ONLY readings
    ADD CONSTRAINT readings_pkey PRIMARY KEY (report, number);

ALTER TABLE ONLY records
    ADD CONSTRAINT records_pkey PRIMARY KEY (report, local);

ALTER TABLE ONLY reports
    ADD CONSTRAINT reports_handle_key UNIQUE (handle);

ALTER TABLE ONLY reports
    ADD CONSTRAINT reports_id_key UNIQUE (id);

ALTER TABLE ONLY reports
    ADD CONSTRAINT reports_pkey PRIMARY KEY (key);

ALTER TABLE ONLY search
    ADD CONSTRAINT search_pkey PRIMARY KEY (entry);

ALTER TABLE ONLY statements
    ADD CONSTRAINT statements_pkey PRIMARY KEY (report, local, number);

ALTER TABLE ONLY texts
    ADD CONSTRAINT texts_pkey PRIMARY KEY (sha256);

CREATE INDEX entries_by_day ON entries USING btree (kind, shown, day, key);

CREATE INDEX entries_by_end ON entries USING btree (kind, shown, latest, day, key);

CREATE INDEX entries_by_label ON entries USING btree (kind, label, day, key);

CREATE INDEX entries_judged ON entries USING btree (kind) WHERE judged;

CREATE UNIQUE INDEX entries_of_report ON entries USING btree (report, local);

CREATE INDEX reports_by_url ON reports USING hash (url);

CREATE INDEX search_by_words ON search USING gin (words);

CREATE TRIGGER arrivals_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON arrivals FOR EACH STATEMENT EXECUTE FUNCTION trucebook_refuse();

CREATE TRIGGER evidence_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION trucebook_refuse();

CREATE TRIGGER judgements_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON judgements FOR EACH STATEMENT EXECUTE FUNCTION trucebook_refuse();

CREATE TRIGGER readings_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON readings FOR EACH STATEMENT EXECUTE FUNCTION trucebook_refuse();

CREATE TRIGGER records_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON records FOR EACH STATEMENT EXECUTE FUNCTION trucebook_refuse();

CREATE TRIGGER reports_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON reports FOR EACH STATEMENT EXECUTE FUNCTION trucebook_refuse();

CREATE TRIGGER statements_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON statements FOR EACH STATEMENT EXECUTE FUNCTION trucebook_refuse();

CREATE TRIGGER texts_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON texts FOR EACH STATEMENT EXECUTE FUNCTION trucebook_refuse();

ALTER TABLE ONLY arrivals
    ADD CONSTRAINT arrivals_evidence_fkey FOREIGN KEY (evidence) REFERENCES evidence(sha256);

ALTER TABLE ONLY arrivals
    ADD CONSTRAINT arrivals_report_fkey FOREIGN KEY (report) REFERENCES reports(key);

ALTER TABLE ONLY entries
    ADD CONSTRAINT entries_report_fkey FOREIGN KEY (report) REFERENCES reports(key);

ALTER TABLE ONLY judgements
    ADD CONSTRAINT judgements_report_local_fkey FOREIGN KEY (report, local) REFERENCES records(report, local);

ALTER TABLE ONLY judgements
    ADD CONSTRAINT judgements_report_reading_fkey FOREIGN KEY (report, reading) REFERENCES readings(report, number);

ALTER TABLE ONLY judgements
    ADD CONSTRAINT judgements_report_target_fkey FOREIGN KEY (report, target) REFERENCES judgements(report, number);

ALTER TABLE ONLY readings
    ADD CONSTRAINT readings_report_fkey FOREIGN KEY (report) REFERENCES reports(key);

ALTER TABLE ONLY records
    ADD CONSTRAINT records_report_fkey FOREIGN KEY (report) REFERENCES reports(key);

ALTER TABLE ONLY reports
    ADD CONSTRAINT reports_text_sha256_fkey FOREIGN KEY (text_sha256) REFERENCES texts(sha256);

ALTER TABLE ONLY statements
    ADD CONSTRAINT statements_report_judgement_fkey FOREIGN KEY (report, judgement) REFERENCES judgements(report, number);

ALTER TABLE ONLY statements
    ADD CONSTRAINT statements_report_local_fkey FOREIGN KEY (report, local) REFERENCES records(report, local);

ALTER TABLE ONLY statements
    ADD CONSTRAINT statements_report_reading_fkey FOREIGN KEY (report, reading) REFERENCES readings(report, number);
