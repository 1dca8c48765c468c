-- A ledger of schema 3, as a trucebook of that time wrote it. Never changed: it is what must still open.

-- One statement a paragraph.

CREATE FUNCTION trucebook_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RAISE EXCEPTION 'the book is only ever added to'; END$$;

CREATE TABLE arrivals (
    report bigint NOT NULL,
    number integer NOT NULL,
    evidence text NOT NULL COLLATE pg_catalog."C",
    origin text NOT NULL COLLATE pg_catalog."C",
    received text NOT NULL COLLATE pg_catalog."C",
    tool text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE bands (
    key bigint NOT NULL,
    day text NOT NULL COLLATE pg_catalog."C",
    report bigint NOT NULL
);

CREATE TABLE blocks (
    key bigint NOT NULL,
    rank bigint NOT NULL,
    entry bigint NOT NULL
);

CREATE TABLE entries (
    key bigint NOT NULL,
    report bigint NOT NULL,
    local text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    standing text NOT NULL COLLATE pg_catalog."C",
    shown boolean NOT NULL,
    judged boolean NOT NULL,
    label text COLLATE pg_catalog."C",
    occurrence text COLLATE pg_catalog."C",
    background boolean,
    confidence double precision,
    earliest text COLLATE pg_catalog."C",
    latest text COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    name text COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE evidence (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    data bytea NOT NULL
);

CREATE TABLE facets (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    entry bigint NOT NULL
);

CREATE TABLE judgements (
    report bigint NOT NULL,
    number integer NOT NULL,
    verb text NOT NULL COLLATE pg_catalog."C",
    local text NOT NULL COLLATE pg_catalog."C",
    start integer,
    "end" integer,
    field text COLLATE pg_catalog."C",
    reading integer,
    target integer,
    who text NOT NULL COLLATE pg_catalog."C",
    why text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    other text COLLATE pg_catalog."C",
    said text COLLATE pg_catalog."C"
);

CREATE TABLE kin (
    a bigint NOT NULL,
    b bigint NOT NULL,
    why text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE merged (
    entry bigint NOT NULL,
    incident bigint NOT NULL
);

CREATE TABLE meta (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE origins (
    report bigint NOT NULL,
    origin bigint NOT NULL
);

CREATE TABLE pairs (
    a bigint NOT NULL,
    b bigint NOT NULL,
    same double precision NOT NULL,
    part double precision NOT NULL
);

CREATE TABLE parts (
    part bigint NOT NULL,
    whole bigint NOT NULL
);

CREATE TABLE readings (
    report bigint NOT NULL,
    number integer NOT NULL,
    reader text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C",
    given text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE records (
    report bigint NOT NULL,
    local text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE reports (
    key bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    handle text NOT NULL COLLATE pg_catalog."C",
    text_sha256 text NOT NULL COLLATE pg_catalog."C",
    url text COLLATE pg_catalog."C",
    path text COLLATE pg_catalog."C",
    added text NOT NULL COLLATE pg_catalog."C"
);

CREATE SEQUENCE reports_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE reports_key_seq OWNED BY reports.key;

CREATE TABLE ruled (
    judgement text NOT NULL COLLATE pg_catalog."C",
    a bigint,
    b bigint
);

CREATE TABLE search (
    entry bigint NOT NULL,
    words tsvector NOT NULL
);

CREATE TABLE sketches (
    report bigint NOT NULL,
    digest text NOT NULL COLLATE pg_catalog."C",
    data bytea NOT NULL
);

CREATE TABLE statements (
    report bigint NOT NULL,
    local text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    reading integer,
    judgement integer,
    field text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    value text,
    start integer,
    "end" integer,
    confidence double precision,
    CONSTRAINT stated_by_one CHECK (((reading IS NULL) <> (judgement IS NULL)))
);

CREATE TABLE texts (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL
);

CREATE TABLE traits (
    entry bigint NOT NULL,
    data bytea NOT NULL
);

ALTER TABLE ONLY reports ALTER COLUMN key SET DEFAULT nextval('reports_key_seq'::regclass);

INSERT INTO arrivals VALUES (1, 1, '52faa61a32055aa76735b970ddc9c1484eb118408d7b1b3965b26216cc30d95c', 'reports/orvane.html', '2026-11-21T10:00:01.000000Z', 'trucebook 0.1.0');
INSERT INTO arrivals VALUES (2, 1, '52faa61a32055aa76735b970ddc9c1484eb118408d7b1b3965b26216cc30d95c', 'reports/orvane.html', '2026-11-21T10:00:03.000000Z', 'trucebook 0.1.0');

INSERT INTO bands VALUES (-8623227072566061073, '2021-03-10', 2);
INSERT INTO bands VALUES (-6097002541198430640, '2021-03-10', 2);
INSERT INTO bands VALUES (-5291321421065902273, '2021-03-10', 2);
INSERT INTO bands VALUES (-5257860308479172432, '2021-03-10', 2);
INSERT INTO bands VALUES (-2789974223419391315, '2021-03-10', 2);
INSERT INTO bands VALUES (-227871366281293961, '2021-03-10', 2);
INSERT INTO bands VALUES (-217514522196187599, '2021-03-10', 2);
INSERT INTO bands VALUES (1517842000019483469, '2021-03-10', 2);
INSERT INTO bands VALUES (2171631583360416359, '2021-03-10', 2);
INSERT INTO bands VALUES (3268935346854608265, '2021-03-10', 2);
INSERT INTO bands VALUES (4510008155553882758, '2021-03-10', 2);
INSERT INTO bands VALUES (5034850554515364421, '2021-03-10', 2);
INSERT INTO bands VALUES (5835091374491518617, '2021-03-10', 2);
INSERT INTO bands VALUES (6509160635171662634, '2021-03-10', 2);
INSERT INTO bands VALUES (7446378825370279766, '2021-03-10', 2);
INSERT INTO bands VALUES (8232740498108386027, '2021-03-10', 2);
INSERT INTO bands VALUES (8325415337579049164, '2021-03-10', 2);
INSERT INTO bands VALUES (8768736175396224587, '2021-03-10', 2);
INSERT INTO bands VALUES (9072420450335299010, '2021-03-10', 2);

INSERT INTO blocks VALUES (-8538658960211369442, 193941529990104246, 2000001);
INSERT INTO blocks VALUES (-4506357741450059926, 193941529990104246, 2000001);
INSERT INTO blocks VALUES (-3934214477373717000, 193941529990104246, 2000001);
INSERT INTO blocks VALUES (-3178017681287477176, 193941529990104246, 2000001);
INSERT INTO blocks VALUES (-954442275506368534, 193941529990104246, 2000001);
INSERT INTO blocks VALUES (-96018138589414288, 193941529990104246, 2000001);
INSERT INTO blocks VALUES (2408696570979706883, 193941529990104246, 2000001);
INSERT INTO blocks VALUES (6694974155883014633, 193941529990104246, 2000001);
INSERT INTO blocks VALUES (-8081402538537807011, 1327626254035748022, 2000002);
INSERT INTO blocks VALUES (-6897736309457617812, 1327626254035748022, 2000002);
INSERT INTO blocks VALUES (-3400948022589697926, 1327626254035748022, 2000002);
INSERT INTO blocks VALUES (-2958946806101093545, 1327626254035748022, 2000002);
INSERT INTO blocks VALUES (-2383213501049656121, 1327626254035748022, 2000002);
INSERT INTO blocks VALUES (98867289632264936, 1327626254035748022, 2000002);
INSERT INTO blocks VALUES (1316846466800262856, 1327626254035748022, 2000002);
INSERT INTO blocks VALUES (5621574152357173249, 1327626254035748022, 2000002);
INSERT INTO blocks VALUES (6251190691375767513, 1327626254035748022, 2000002);
INSERT INTO blocks VALUES (-8788578603821852755, 102647155146797748, 2000003);
INSERT INTO blocks VALUES (-8271521337466488330, 102647155146797748, 2000003);
INSERT INTO blocks VALUES (-6454549255480882877, 102647155146797748, 2000003);
INSERT INTO blocks VALUES (-4568788824171537342, 102647155146797748, 2000003);
INSERT INTO blocks VALUES (-331723625703984315, 102647155146797748, 2000003);
INSERT INTO blocks VALUES (534553799451524725, 102647155146797748, 2000003);
INSERT INTO blocks VALUES (1195236579063435142, 102647155146797748, 2000003);
INSERT INTO blocks VALUES (4189701421297112598, 102647155146797748, 2000003);
INSERT INTO blocks VALUES (5711398859135925489, 102647155146797748, 2000003);
INSERT INTO blocks VALUES (5811056799649454566, 102647155146797748, 2000003);
INSERT INTO blocks VALUES (6324398429830145344, 102647155146797748, 2000003);
INSERT INTO blocks VALUES (7191884479717949020, 102647155146797748, 2000003);

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
INSERT INTO entries VALUES (4503599627370496, 2, 'i1', 'merged', 'read', true, false, 'shelling', 'occurred', false, 0.94, '2021-03-08', '2021-03-08', '2021-03-08', NULL, '["c56a09862965-i1"]');
INSERT INTO entries VALUES (4503599627370497, 2, 'i2', 'merged', 'read', true, false, 'talks', 'planned', false, 0.8, '2021-03-15', '2021-03-21', '2021-03-15', NULL, '["c56a09862965-i2"]');
INSERT INTO entries VALUES (4503599627370498, 2, 'i3', 'merged', 'read', true, false, 'air_strike', 'occurred', true, 0.5, '2011-01-01', '2011-12-31', '2011-01-01', NULL, '["c56a09862965-i3"]');

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
INSERT INTO facets VALUES ('country', 'AF', 'merged', '2021-03-08', 4503599627370496);
INSERT INTO facets VALUES ('party', 'civilians', 'merged', '2021-03-08', 4503599627370496);
INSERT INTO facets VALUES ('party', 'northern front', 'merged', '2021-03-08', 4503599627370496);
INSERT INTO facets VALUES ('party', 'northern front', 'merged', '2021-03-15', 4503599627370497);
INSERT INTO facets VALUES ('party', 'orvanian army', 'merged', '2021-03-15', 4503599627370497);
INSERT INTO facets VALUES ('place', 'helmand', 'merged', '2021-03-08', 4503599627370496);
INSERT INTO facets VALUES ('place', 'orvane', 'merged', '2021-03-08', 4503599627370496);
INSERT INTO facets VALUES ('source', 'ap', 'merged', '2011-01-01', 4503599627370498);
INSERT INTO facets VALUES ('source', 'ap', 'merged', '2021-03-08', 4503599627370496);
INSERT INTO facets VALUES ('source', 'ap', 'merged', '2021-03-15', 4503599627370497);
INSERT INTO facets VALUES ('source', 'interior ministry', 'merged', '2021-03-08', 4503599627370496);
INSERT INTO facets VALUES ('source', 'lakeside post', 'merged', '2011-01-01', 4503599627370498);
INSERT INTO facets VALUES ('source', 'lakeside post', 'merged', '2021-03-08', 4503599627370496);
INSERT INTO facets VALUES ('source', 'lakeside post', 'merged', '2021-03-15', 4503599627370497);

INSERT INTO judgements VALUES (1, 1, 'correct', 'i1', 66, 76, 'type', 1, NULL, 'Ana Lindt', 'a car bomb', '2026-11-21T10:00:05.000000Z', NULL, NULL);
INSERT INTO judgements VALUES (1, 2, 'add', 'i4', 0, 40, NULL, NULL, NULL, 'Ana Lindt', 'missed', '2026-11-21T10:00:06.000000Z', NULL, NULL);
INSERT INTO judgements VALUES (1, 3, 'reject', 'i3', 454, 464, NULL, 1, NULL, 'Ana Lindt', '', '2026-11-21T10:00:07.000000Z', NULL, NULL);
INSERT INTO judgements VALUES (1, 4, 'undo', 'i3', 454, 464, NULL, NULL, 3, 'Ana Lindt', '', '2026-11-21T10:00:08.000000Z', NULL, NULL);
INSERT INTO judgements VALUES (1, 5, 'same', 'i1', 66, 76, NULL, 2, NULL, 'Ana Lindt', 'one shelling', '2026-11-21T10:01:30.000000Z', 'c56a09862965-i1', NULL);
INSERT INTO judgements VALUES (1, 6, 'override', 'i1', 66, 76, 'status', 2, NULL, 'Omar', 'the army is accused, too', '2026-11-21T10:01:31.000000Z', NULL, 'contested');

INSERT INTO merged VALUES (2000001, 4503599627370496);
INSERT INTO merged VALUES (2000002, 4503599627370497);
INSERT INTO merged VALUES (2000003, 4503599627370498);

INSERT INTO meta VALUES ('schema', '3');
INSERT INTO meta VALUES ('made_by', 'trucebook 0.1.0');
INSERT INTO meta VALUES ('scored by', 'traits 1, sketches 1, weights 0d780e5a5798');
INSERT INTO meta VALUES ('merged', '4503599627370499');

INSERT INTO origins VALUES (2, 2);

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

INSERT INTO ruled VALUES ('acab6386845e-j5', NULL, 2000001);

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
INSERT INTO search VALUES (4503599627370496, '''civilian'':12 ''front'':11 ''hit'':3 ''market'':5 ''monday'':9 ''northern'':10 ''orvan'':7,13 ''rebel'':1 ''shell'':2');
INSERT INTO search VALUES (4503599627370497, '''armi'':14 ''front'':12 ''next'':9 ''northern'':11 ''orvanian'':13 ''plan'':7 ''side'':5 ''talk'':1 ''two'':4 ''week'':10');
INSERT INTO search VALUES (4503599627370498, '''2011'':12 ''air'':6 ''began'':3 ''capit'':10 ''strike'':7 ''war'':2');

INSERT INTO sketches VALUES (2, 'f57fbbe36377a27e', '\x83a6736b65746368c5038f01530000009e94a804573a6afe4f00100080008ff57f037503630990da8f0b715a6c14089a3215f96efa15a1e77c1e47e3b61f5f062b22d68fd72363691a28e310a12bae312733e807993442171336f589c73d7a2ac03fbd7b8841eb72b149e4eb9e4b1e44da4c1128f74d91a6eb5029e28152ace1eb5a83d8b15bdf4afc5e8ab70a65ff788568299c026f69577d705c0c5e75e65e517a9daab67b9722a97ea83e17806d1d298130f5a389c928039473147995ed0c5d9c5899c99fa66acc9f67eb79a0616557a5b80fe2a50bc37da6176ed3afe136d5af7e81b9b068383ab756c0b0b789ddadb8f88527ba9d653eba625ec3be5d8522c1f0aebec27e3e39c3c8f61ac4562b56cba64f23ccdb2effcdc3080dd27948aad29a4c16d9390eb2dd3fc202e09ce4d8e3eb66eae608aa29e7a26aeeecb84c17ee6ef43cf0cb23b3f27725a5f6317f18fc437b4efc7db8e2fd8ff57f037503630990da8f0b715a6c14089a3215f96efa15a1e77c1e47e3b61f5f062b22d68fd72363691a28e310a12bae312733e807993442171336f589c73decbdb5c0c41bc5568f0fbac1bbe6f6225181cd3896ddf95312ad15866c8867c1e6bfc11c79419a1da9886a174b5d6b1cba607ec2ccce43b8ac6431c17f0f09c3bf45a82a79a14ac4c8ff3c4cf94ce275534b79c21831790e11b70dc0e1b36f64db4e6dc0081c7bc03066a4609c5b3b35d382f08f22c61c324ec5998dcd1018af589b97c08abe0a48886a82b5f40f1ac416f244135d09aac195d67cc0b6c844c29e925e135eaff8c16b14627d4e32e680ea72fda181ec94463642cc7b27f292c28201b5397c9c061f29500bc0ffa2c2c1c49d332f7a4707c073e60bc275b0c55498fadd379ae0f3c4043a1cc0d3da40c0d62a182d02688a6841a18cc02a2ff41288fe1a978be3758e1eba5925cac6c8c25f9e07c00ec03b4e18a5f0796107e34ed9b1e67ac6abb5c0b3f1c2c3228705c2756e1547beb98c297ce94cc1e016006808df0ec256a38a2aa3f8cf237fcd5559369df88ed34cf19e945f49c017350bc1f0bec5279e3ad51d748cde03e2531f265edb15aff8351b23879973272929ce307b7c8785dc248b080da2ddc00e2f6fc086cef21953ccfb6068f4181316c3ca1a6bce4c3c27d2bfbd7e014dc0da41918f16f4fa3ac66f07c2a96793c030ab35b20eeacd58733d925263872bc131dfdc07bf759ec1f1165bc0904d2dc1e1c59eb48b565d0aeda7a2194af055c1862431c3f653dac05b284e36a3b1097add7e6679a86167656e6369657391a24150a97075626c697368656484a86561726c69657374aa323032312d30332d3130a66c6174657374aa323032312d30332d3130a56261736973a5676976656ea5776f726473c0');

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

INSERT INTO traits VALUES (2000001, '\x82a6747261697473de0010a474797065a87368656c6c696e67a567726f7570a876696f6c656e6365aa6f6363757272656e6365a86f63637572726564a67265706f7274ac633536613039383632393635a66f726967696eac633536613039383632393635aa6261636b67726f756e64c2a56669727374ce000b4241a46c617374ce000b4241a76f6e676f696e67c2a97075626c697368656492ce000b4243ce000b4243a6706c616365739188a46e616d65a64f7276616e65a7636f756e747279a24146a661646d696e31a748656c6d616e64a86c61746974756465cb403f800000000000a96c6f6e676974756465cb4050000000000000a97261646975735f6b6dcb4020000000000000a9707265636973696f6ea4746f776ea8696e666572726564c2a66163746f72739183a46e616d65ae4e6f72746865726e2046726f6e74a7636f756e747279a0a46b696e64a5726562656ca7746172676574739183a46e616d65a9636976696c69616e73a7636f756e747279a0a46b696e64a9636976696c69616e73a7666967757265739287a76d656173757265a66b696c6c6564a4756e6974a670656f706c65a36c6f7703a46869676803ab617070726f78696d617465c2a863617465676f7279a7756e6b6e6f776ea6737562736574c387a76d656173757265a66b696c6c6564a4756e6974a670656f706c65a36c6f770ea468696768c0ab617070726f78696d617465c2a863617465676f7279a9636976696c69616e73a6737562736574c2a5776f7264739592a64f7276616e65cb4026eac9d930c76f92a5526562656ccb40218b055caf3c6792a67368656c6c73cb40207dc56e3b3be592a66d61726b6574cb401bacbe7082bce992a3686974cb401a55693a256d41a8686561646c696e659492a64f7276616e65cb4026eac9d930c76f92a85368656c6c696e67cb4025b796a5fd943c92a57472756365cb4023699a4e3945e792a6627265616b73cb401ccf866aacf130a776657273696f6e01');
INSERT INTO traits VALUES (2000002, '\x82a6747261697473de0010a474797065a574616c6b73a567726f7570a57065616365aa6f6363757272656e6365a7706c616e6e6564a67265706f7274ac633536613039383632393635a66f726967696eac633536613039383632393635aa6261636b67726f756e64c2a56669727374ce000b4248a46c617374ce000b424ea76f6e676f696e67c2a97075626c697368656492ce000b4243ce000b4243a6706c6163657390a66163746f72739283a46e616d65ae4e6f72746865726e2046726f6e74a7636f756e747279a0a46b696e64a5726562656c83a46e616d65ad4f7276616e69616e2041726d79a7636f756e747279a0a46b696e64ac73746174655f666f72636573a77461726765747390a76669677572657390a5776f7264739392a7706c616e6e6564cb401ddba87751bcad92a554616c6b73cb401aea1d9e8083b892a46e657874cb4016988cb3e36545a8686561646c696e659492a64f7276616e65cb4026eac9d930c76f92a85368656c6c696e67cb4025b796a5fd943c92a57472756365cb4023699a4e3945e792a6627265616b73cb401ccf866aacf130a776657273696f6e01');
INSERT INTO traits VALUES (2000003, '\x82a6747261697473de0010a474797065aa6169725f737472696b65a567726f7570a876696f6c656e6365aa6f6363757272656e6365a86f63637572726564a67265706f7274ac633536613039383632393635a66f726967696eac633536613039383632393635aa6261636b67726f756e64c3a56669727374ce000b33baa46c617374ce000b3526a76f6e676f696e67c2a97075626c697368656492ce000b4243ce000b4243a6706c6163657390a66163746f727390a77461726765747390a76669677572657390a5776f7264739492a432303131cb40230afcece8b89292a6737472696b65cb401fe373b8a1e05e92a76361706974616ccb401badc19a67041a92a3616972cb40162a40fda3e3cca8686561646c696e659492a64f7276616e65cb4026eac9d930c76f92a85368656c6c696e67cb4025b796a5fd943c92a57472756365cb4023699a4e3945e792a6627265616b73cb401ccf866aacf130a776657273696f6e01');

SELECT pg_catalog.setval('reports_key_seq', 2, true);

ALTER TABLE ONLY arrivals
    ADD CONSTRAINT arrivals_pkey PRIMARY KEY (report, number);

ALTER TABLE ONLY bands
    ADD CONSTRAINT bands_pkey PRIMARY KEY (key, day, report);

ALTER TABLE ONLY blocks
    ADD CONSTRAINT blocks_pkey PRIMARY KEY (key, rank, entry);

ALTER TABLE ONLY entries
    ADD CONSTRAINT entries_pkey PRIMARY KEY (key);

ALTER TABLE ONLY evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (sha256);

ALTER TABLE ONLY facets
    ADD CONSTRAINT facets_pkey PRIMARY KEY (name, value, kind, day, entry);

ALTER TABLE ONLY judgements
    ADD CONSTRAINT judgements_pkey PRIMARY KEY (report, number);

ALTER TABLE ONLY kin
    ADD CONSTRAINT kin_pkey PRIMARY KEY (a, b);

ALTER TABLE ONLY merged
    ADD CONSTRAINT merged_pkey PRIMARY KEY (entry);

ALTER TABLE ONLY meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (name);

ALTER TABLE ONLY origins
    ADD CONSTRAINT origins_pkey PRIMARY KEY (report);

ALTER TABLE ONLY pairs
    ADD CONSTRAINT pairs_pkey PRIMARY KEY (a, b);

ALTER TABLE ONLY parts
    ADD CONSTRAINT parts_pkey PRIMARY KEY (part, whole);

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

ALTER TABLE ONLY ruled
    ADD CONSTRAINT ruled_pkey PRIMARY KEY (judgement);

ALTER TABLE ONLY search
    ADD CONSTRAINT search_pkey PRIMARY KEY (entry);

ALTER TABLE ONLY sketches
    ADD CONSTRAINT sketches_pkey PRIMARY KEY (report);

ALTER TABLE ONLY statements
    ADD CONSTRAINT statements_pkey PRIMARY KEY (report, local, number);

ALTER TABLE ONLY texts
    ADD CONSTRAINT texts_pkey PRIMARY KEY (sha256);

ALTER TABLE ONLY traits
    ADD CONSTRAINT traits_pkey PRIMARY KEY (entry);

CREATE INDEX entries_by_day ON entries USING btree (kind, shown, day, key);

CREATE INDEX entries_by_end ON entries USING btree (kind, shown, latest, day, key);

CREATE INDEX entries_by_label ON entries USING btree (kind, label, day, key);

CREATE INDEX entries_judged ON entries USING btree (kind) WHERE judged;

CREATE UNIQUE INDEX entries_of_report ON entries USING btree (report, local, kind);

CREATE INDEX kin_by_other ON kin USING btree (b);

CREATE INDEX merged_by_incident ON merged USING btree (incident);

CREATE INDEX origins_by_origin ON origins USING btree (origin);

CREATE INDEX pairs_by_other ON pairs USING btree (b);

CREATE INDEX parts_by_whole ON parts USING btree (whole);

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

ALTER TABLE ONLY origins
    ADD CONSTRAINT origins_report_fkey FOREIGN KEY (report) REFERENCES reports(key);

ALTER TABLE ONLY readings
    ADD CONSTRAINT readings_report_fkey FOREIGN KEY (report) REFERENCES reports(key);

ALTER TABLE ONLY records
    ADD CONSTRAINT records_report_fkey FOREIGN KEY (report) REFERENCES reports(key);

ALTER TABLE ONLY reports
    ADD CONSTRAINT reports_text_sha256_fkey FOREIGN KEY (text_sha256) REFERENCES texts(sha256);

ALTER TABLE ONLY sketches
    ADD CONSTRAINT sketches_report_fkey FOREIGN KEY (report) REFERENCES reports(key);

ALTER TABLE ONLY statements
    ADD CONSTRAINT statements_report_judgement_fkey FOREIGN KEY (report, judgement) REFERENCES judgements(report, number);

ALTER TABLE ONLY statements
    ADD CONSTRAINT statements_report_local_fkey FOREIGN KEY (report, local) REFERENCES records(report, local);

ALTER TABLE ONLY statements
    ADD CONSTRAINT statements_report_reading_fkey FOREIGN KEY (report, reading) REFERENCES readings(report, number);
