-- A ledger of schema 6, as a trucebook of that time wrote it. Never changed: it is what must still open.

-- One statement a paragraph.

CREATE TABLE meta (
  name TEXT NOT NULL, 
  value TEXT NOT NULL, 
  PRIMARY KEY (name)
);

CREATE TABLE evidence (
  sha256 TEXT NOT NULL, 
  data BLOB NOT NULL, 
  PRIMARY KEY (sha256)
);

CREATE TABLE texts (
  sha256 TEXT NOT NULL, 
  text TEXT NOT NULL, 
  PRIMARY KEY (sha256)
);

CREATE TABLE names (
  "key" INTEGER NOT NULL, 
  facet TEXT NOT NULL, 
  value TEXT NOT NULL, 
  PRIMARY KEY ("key")
);

CREATE TABLE facets (
  name INTEGER NOT NULL, 
  entry INTEGER NOT NULL, 
  PRIMARY KEY (name, entry)
)
 WITHOUT ROWID

;

CREATE TABLE parties (
  name INTEGER NOT NULL, 
  value TEXT NOT NULL, 
  records INTEGER NOT NULL, 
  incident INTEGER NOT NULL, 
  claim INTEGER NOT NULL, 
  commitment INTEGER NOT NULL, 
  agreement INTEGER NOT NULL, 
  PRIMARY KEY (name)
);

CREATE TABLE tallies (
  kind TEXT NOT NULL, 
  number INTEGER NOT NULL, 
  PRIMARY KEY (kind)
);

CREATE TABLE bands (
  "key" BIGINT NOT NULL, 
  day TEXT NOT NULL, 
  report INTEGER NOT NULL, 
  PRIMARY KEY ("key", day, report)
)
 WITHOUT ROWID

;

CREATE TABLE kin (
  a INTEGER NOT NULL, 
  b INTEGER NOT NULL, 
  why TEXT NOT NULL, 
  PRIMARY KEY (a, b)
)
 WITHOUT ROWID

;

CREATE TABLE traits (
  entry INTEGER NOT NULL, 
  data BLOB NOT NULL, 
  PRIMARY KEY (entry)
);

CREATE TABLE blocks (
  "key" BIGINT NOT NULL, 
  rank BIGINT NOT NULL, 
  entry INTEGER NOT NULL, 
  PRIMARY KEY ("key", rank, entry)
)
 WITHOUT ROWID

;

CREATE TABLE pairs (
  a INTEGER NOT NULL, 
  b INTEGER NOT NULL, 
  same DOUBLE NOT NULL, 
  part DOUBLE NOT NULL, 
  PRIMARY KEY (a, b)
)
 WITHOUT ROWID

;

CREATE TABLE merged (
  entry INTEGER NOT NULL, 
  incident INTEGER NOT NULL, 
  PRIMARY KEY (entry)
);

CREATE TABLE parts (
  part INTEGER NOT NULL, 
  whole INTEGER NOT NULL, 
  PRIMARY KEY (part, whole)
)
 WITHOUT ROWID

;

CREATE TABLE ruled (
  judgement TEXT NOT NULL, 
  a INTEGER, 
  b INTEGER, 
  PRIMARY KEY (judgement)
)
 WITHOUT ROWID

;

CREATE TABLE reports (
  "key" INTEGER NOT NULL, 
  id TEXT NOT NULL, 
  handle TEXT NOT NULL, 
  text_sha256 TEXT NOT NULL, 
  url TEXT, 
  path TEXT, 
  added TEXT NOT NULL, 
  PRIMARY KEY ("key"), 
  UNIQUE (id), 
  UNIQUE (handle), 
  FOREIGN KEY(text_sha256) REFERENCES texts (sha256)
);

CREATE TABLE arrivals (
  report INTEGER NOT NULL, 
  number INTEGER NOT NULL, 
  evidence TEXT NOT NULL, 
  origin TEXT NOT NULL, 
  received TEXT NOT NULL, 
  tool TEXT NOT NULL, 
  PRIMARY KEY (report, number), 
  FOREIGN KEY(report) REFERENCES reports ("key"), 
  FOREIGN KEY(evidence) REFERENCES evidence (sha256)
)
 WITHOUT ROWID

;

CREATE TABLE readings (
  report INTEGER NOT NULL, 
  number INTEGER NOT NULL, 
  reader TEXT NOT NULL, 
  version TEXT NOT NULL, 
  given TEXT NOT NULL, 
  at TEXT NOT NULL, 
  PRIMARY KEY (report, number), 
  FOREIGN KEY(report) REFERENCES reports ("key")
)
 WITHOUT ROWID

;

CREATE TABLE records (
  report INTEGER NOT NULL, 
  local TEXT NOT NULL, 
  kind TEXT NOT NULL, 
  PRIMARY KEY (report, local), 
  FOREIGN KEY(report) REFERENCES reports ("key")
)
 WITHOUT ROWID

;

CREATE TABLE entries (
  "key" INTEGER NOT NULL, 
  report INTEGER NOT NULL, 
  local TEXT NOT NULL, 
  kind TEXT NOT NULL, 
  standing TEXT NOT NULL, 
  shown BOOLEAN NOT NULL, 
  judged BOOLEAN NOT NULL, 
  label TEXT, 
  occurrence TEXT, 
  background BOOLEAN, 
  confidence DOUBLE NOT NULL, 
  earliest TEXT, 
  latest TEXT, 
  day TEXT NOT NULL, 
  name TEXT, 
  digest TEXT NOT NULL, 
  parties TEXT NOT NULL, 
  PRIMARY KEY ("key"), 
  FOREIGN KEY(report) REFERENCES reports ("key")
);

CREATE TABLE sketches (
  report INTEGER NOT NULL, 
  digest TEXT NOT NULL, 
  data BLOB NOT NULL, 
  PRIMARY KEY (report), 
  FOREIGN KEY(report) REFERENCES reports ("key")
);

CREATE TABLE origins (
  report INTEGER NOT NULL, 
  origin INTEGER NOT NULL, 
  PRIMARY KEY (report), 
  FOREIGN KEY(report) REFERENCES reports ("key")
);

CREATE TABLE judgements (
  report INTEGER NOT NULL, 
  number INTEGER NOT NULL, 
  verb TEXT NOT NULL, 
  local TEXT NOT NULL, 
  start INTEGER, 
  "end" INTEGER, 
  field TEXT, 
  reading INTEGER, 
  target INTEGER, 
  who TEXT NOT NULL, 
  why TEXT NOT NULL, 
  at TEXT NOT NULL, 
  other TEXT, 
  said TEXT, 
  PRIMARY KEY (report, number), 
  FOREIGN KEY(report, local) REFERENCES records (report, local), 
  FOREIGN KEY(report, reading) REFERENCES readings (report, number), 
  FOREIGN KEY(report, target) REFERENCES judgements (report, number)
)
 WITHOUT ROWID

;

CREATE TABLE statements (
  report INTEGER NOT NULL, 
  local TEXT NOT NULL, 
  number INTEGER NOT NULL, 
  reading INTEGER, 
  judgement INTEGER, 
  field TEXT NOT NULL, 
  position INTEGER NOT NULL, 
  value TEXT, 
  start INTEGER, 
  "end" INTEGER, 
  confidence DOUBLE, 
  PRIMARY KEY (report, local, number), 
  FOREIGN KEY(report, local) REFERENCES records (report, local), 
  FOREIGN KEY(report, reading) REFERENCES readings (report, number), 
  FOREIGN KEY(report, judgement) REFERENCES judgements (report, number), 
  CONSTRAINT stated_by_one CHECK ((reading IS NULL) <> (judgement IS NULL))
)
 WITHOUT ROWID

;

CREATE VIRTUAL TABLE search USING fts5(words, names, content='', columnsize=0, tokenize='porter unicode61 remove_diacritics 2');

INSERT INTO search (search, rank) VALUES ('hashsize', 8388608);

INSERT INTO meta VALUES ('schema', '6');

INSERT INTO meta VALUES ('made_by', 'trucebook 0.1.0');

INSERT INTO meta VALUES ('numbers', '28');

INSERT INTO meta VALUES ('scored by', 'traits 1, sketches 1, weights 0d780e5a5798');

INSERT INTO meta VALUES ('followed', '{"version":1,"readings":3,"judgements":6,"last":"2026-11-21T10:01:31.000000Z"}');

INSERT INTO evidence VALUES ('52faa61a32055aa76735b970ddc9c1484eb118408d7b1b3965b26216cc30d95c', X'3C703E5368656C6C696E6720FF3C2F703E');

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

INSERT INTO names VALUES (1, 'agreement', 'lake accord');

INSERT INTO names VALUES (2, 'agreement', 'lake-2021');

INSERT INTO names VALUES (3, 'background', 'yes');

INSERT INTO names VALUES (4, 'country', 'AF');

INSERT INTO names VALUES (5, 'judged', 'yes');

INSERT INTO names VALUES (6, 'label', 'accuse');

INSERT INTO names VALUES (7, 'label', 'air_strike');

INSERT INTO names VALUES (8, 'label', 'bombing');

INSERT INTO names VALUES (9, 'label', 'ceasefire');

INSERT INTO names VALUES (10, 'label', 'deny');

INSERT INTO names VALUES (11, 'label', 'shelling');

INSERT INTO names VALUES (12, 'label', 'talks');

INSERT INTO names VALUES (13, 'label', 'unrest');

INSERT INTO names VALUES (14, 'label', 'withdraw_forces');

INSERT INTO names VALUES (15, 'occurrence', 'occurred');

INSERT INTO names VALUES (16, 'occurrence', 'planned');

INSERT INTO names VALUES (17, 'party', 'civilians');

INSERT INTO names VALUES (18, 'party', 'northern front');

INSERT INTO names VALUES (19, 'party', 'orvanian army');

INSERT INTO names VALUES (20, 'party', 'townspeople');

INSERT INTO names VALUES (21, 'place', 'helmand');

INSERT INTO names VALUES (22, 'place', 'orvane');

INSERT INTO names VALUES (23, 'source', 'ap');

INSERT INTO names VALUES (24, 'source', 'interior ministry');

INSERT INTO names VALUES (25, 'source', 'lakeside post');

INSERT INTO names VALUES (26, 'source', 'northern front');

INSERT INTO names VALUES (27, 'span', '3');

INSERT INTO names VALUES (28, 'span', '9');

INSERT INTO names VALUES (29, 'grading', 'contested');

INSERT INTO names VALUES (30, 'status', 'contested');

INSERT INTO names VALUES (31, 'status', 'single_source');

INSERT INTO facets VALUES (27, 2508665521143021575);

INSERT INTO facets VALUES (27, 2508665521143021579);

INSERT INTO facets VALUES (27, 7120351539570409498);

INSERT INTO facets VALUES (28, 2507641326061748226);

INSERT INTO facets VALUES (28, 2507641326061748236);

INSERT INTO facets VALUES (28, 2507641326061748243);

INSERT INTO facets VALUES (28, 7119327344489136155);

INSERT INTO facets VALUES (29, 7120349615425060889);

INSERT INTO facets VALUES (30, 7120349615425060889);

INSERT INTO facets VALUES (31, 7119327344489136155);

INSERT INTO parties VALUES (17, 'civilians', 1, 1, 0, 0, 0);

INSERT INTO parties VALUES (18, 'northern front', 5, 2, 2, 0, 1);

INSERT INTO parties VALUES (19, 'orvanian army', 4, 1, 1, 1, 1);

INSERT INTO parties VALUES (20, 'townspeople', 0, 0, 0, 0, 0);

INSERT INTO tallies VALUES ('agreement', 1);

INSERT INTO tallies VALUES ('claim', 2);

INSERT INTO tallies VALUES ('commitment', 1);

INSERT INTO tallies VALUES ('incident', 3);

INSERT INTO tallies VALUES ('report', 1);

INSERT INTO tallies VALUES ('merged', 3);

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

INSERT INTO traits VALUES (2507641326061748236, X'82A6747261697473DE0010A474797065AA6169725F737472696B65A567726F7570A876696F6C656E6365AA6F6363757272656E6365A86F63637572726564A67265706F7274AC633536613039383632393635A66F726967696EAC633536613039383632393635AA6261636B67726F756E64C3A56669727374CE000B33BAA46C617374CE000B3526A76F6E676F696E67C2A97075626C697368656492CE000B4243CE000B4243A6706C6163657390A66163746F727390A77461726765747390A76669677572657390A5776F7264739492A432303131CB40230AFCECE8B89292A6737472696B65CB401FE373B8A1E05E92A76361706974616CCB401BADC19A67041A92A3616972CB40162A40FDA3E3CCA8686561646C696E659492A64F7276616E65CB4026EAC9D930C76F92A85368656C6C696E67CB4025B796A5FD943C92A57472756365CB4023699A4E3945E792A6627265616B73CB401CCF866AACF130A776657273696F6E01');

INSERT INTO traits VALUES (2508663596997672970, X'82A6747261697473DE0010A474797065A87368656C6C696E67A567726F7570A876696F6C656E6365AA6F6363757272656E6365A86F63637572726564A67265706F7274AC633536613039383632393635A66F726967696EAC633536613039383632393635AA6261636B67726F756E64C2A56669727374CE000B4241A46C617374CE000B4241A76F6E676F696E67C2A97075626C697368656492CE000B4243CE000B4243A6706C616365739188A46E616D65A64F7276616E65A7636F756E747279A24146A661646D696E31A748656C6D616E64A86C61746974756465CB403F800000000000A96C6F6E676974756465CB4050000000000000A97261646975735F6B6DCB4020000000000000A9707265636973696F6EA4746F776EA8696E666572726564C2A66163746F72739183A46E616D65AE4E6F72746865726E2046726F6E74A7636F756E747279A0A46B696E64A5726562656CA7746172676574739183A46E616D65A9636976696C69616E73A7636F756E747279A0A46B696E64A9636976696C69616E73A7666967757265739287A76D656173757265A66B696C6C6564A4756E6974A670656F706C65A36C6F7703A46869676803AB617070726F78696D617465C2A863617465676F7279A7756E6B6E6F776EA6737562736574C387A76D656173757265A66B696C6C6564A4756E6974A670656F706C65A36C6F770EA468696768C0AB617070726F78696D617465C2A863617465676F7279A9636976696C69616E73A6737562736574C2A5776F7264739592A64F7276616E65CB4026EAC9D930C76F92A5526562656CCB40218B055CAF3C6792A67368656C6C73CB40207DC56E3B3BE592A66D61726B6574CB401BACBE7082BCE992A3686974CB401A55693A256D41A8686561646C696E659492A64F7276616E65CB4026EAC9D930C76F92A85368656C6C696E67CB4025B796A5FD943C92A57472756365CB4023699A4E3945E792A6627265616B73CB401CCF866AACF130A776657273696F6E01');

INSERT INTO traits VALUES (2508665521143021579, X'82A6747261697473DE0010A474797065A574616C6B73A567726F7570A57065616365AA6F6363757272656E6365A7706C616E6E6564A67265706F7274AC633536613039383632393635A66F726967696EAC633536613039383632393635AA6261636B67726F756E64C2A56669727374CE000B4248A46C617374CE000B424EA76F6E676F696E67C2A97075626C697368656492CE000B4243CE000B4243A6706C6163657390A66163746F72739283A46E616D65AE4E6F72746865726E2046726F6E74A7636F756E747279A0A46B696E64A5726562656C83A46E616D65AD4F7276616E69616E2041726D79A7636F756E747279A0A46B696E64AC73746174655F666F72636573A77461726765747390A76669677572657390A5776F7264739392A7706C616E6E6564CB401DDBA87751BCAD92A554616C6B73CB401AEA1D9E8083B892A46E657874CB4016988CB3E36545A8686561646C696E659492A64F7276616E65CB4026EAC9D930C76F92A85368656C6C696E67CB4025B796A5FD943C92A57472756365CB4023699A4E3945E792A6627265616B73CB401CCF866AACF130A776657273696F6E01');

INSERT INTO blocks VALUES (-8788578603821852755, 102647155146797748, 2507641326061748236);

INSERT INTO blocks VALUES (-8538658960211369442, 193941529990104246, 2508663596997672970);

INSERT INTO blocks VALUES (-8271521337466488330, 102647155146797748, 2507641326061748236);

INSERT INTO blocks VALUES (-8081402538537807011, 1327626254035748022, 2508665521143021579);

INSERT INTO blocks VALUES (-6897736309457617812, 1327626254035748022, 2508665521143021579);

INSERT INTO blocks VALUES (-6454549255480882877, 102647155146797748, 2507641326061748236);

INSERT INTO blocks VALUES (-4568788824171537342, 102647155146797748, 2507641326061748236);

INSERT INTO blocks VALUES (-4506357741450059926, 193941529990104246, 2508663596997672970);

INSERT INTO blocks VALUES (-3934214477373717000, 193941529990104246, 2508663596997672970);

INSERT INTO blocks VALUES (-3400948022589697926, 1327626254035748022, 2508665521143021579);

INSERT INTO blocks VALUES (-3178017681287477176, 193941529990104246, 2508663596997672970);

INSERT INTO blocks VALUES (-2958946806101093545, 1327626254035748022, 2508665521143021579);

INSERT INTO blocks VALUES (-2383213501049656121, 1327626254035748022, 2508665521143021579);

INSERT INTO blocks VALUES (-954442275506368534, 193941529990104246, 2508663596997672970);

INSERT INTO blocks VALUES (-331723625703984315, 102647155146797748, 2507641326061748236);

INSERT INTO blocks VALUES (-96018138589414288, 193941529990104246, 2508663596997672970);

INSERT INTO blocks VALUES (98867289632264936, 1327626254035748022, 2508665521143021579);

INSERT INTO blocks VALUES (534553799451524725, 102647155146797748, 2507641326061748236);

INSERT INTO blocks VALUES (1195236579063435142, 102647155146797748, 2507641326061748236);

INSERT INTO blocks VALUES (1316846466800262856, 1327626254035748022, 2508665521143021579);

INSERT INTO blocks VALUES (2408696570979706883, 193941529990104246, 2508663596997672970);

INSERT INTO blocks VALUES (4189701421297112598, 102647155146797748, 2507641326061748236);

INSERT INTO blocks VALUES (5621574152357173249, 1327626254035748022, 2508665521143021579);

INSERT INTO blocks VALUES (5711398859135925489, 102647155146797748, 2507641326061748236);

INSERT INTO blocks VALUES (5811056799649454566, 102647155146797748, 2507641326061748236);

INSERT INTO blocks VALUES (6251190691375767513, 1327626254035748022, 2508665521143021579);

INSERT INTO blocks VALUES (6324398429830145344, 102647155146797748, 2507641326061748236);

INSERT INTO blocks VALUES (6694974155883014633, 193941529990104246, 2508663596997672970);

INSERT INTO blocks VALUES (7191884479717949020, 102647155146797748, 2507641326061748236);

INSERT INTO merged VALUES (2507641326061748236, 7119327344489136155);

INSERT INTO merged VALUES (2508663596997672970, 7120349615425060889);

INSERT INTO merged VALUES (2508665521143021579, 7120351539570409498);

INSERT INTO ruled VALUES ('acab6386845e-j5', NULL, 2508663596997672970);

INSERT INTO reports VALUES (1, 'acab6386845e179f9fe1cb429792325e7c3a65e69ccfb43b6e689a4b31e2e5ea', 'acab6386845e', 'fda59fd80e6cc9a25044387d60f033b40ad8e0475a9cfdeb0cb698c69e129aac', 'https://example.org/orvane', 'orvane.html', '2026-11-21T10:00:01.000000Z');

INSERT INTO reports VALUES (2, 'c56a09862965ed523f8a4a0bad7226253be56e82a04491a896eaf888ad75679f', 'c56a09862965', 'c8bed42b8d8696f78cac7e51344f44380dda40a703bd45f26e03ee5f7b749a0a', 'https://example.org/orvane', NULL, '2026-11-21T10:00:03.000000Z');

INSERT INTO arrivals VALUES (1, 1, '52faa61a32055aa76735b970ddc9c1484eb118408d7b1b3965b26216cc30d95c', 'reports/orvane.html', '2026-11-21T10:00:01.000000Z', 'trucebook 0.1.0');

INSERT INTO arrivals VALUES (2, 1, '52faa61a32055aa76735b970ddc9c1484eb118408d7b1b3965b26216cc30d95c', 'reports/orvane.html', '2026-11-21T10:00:03.000000Z', 'trucebook 0.1.0');

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

INSERT INTO entries VALUES (1355742642146639881, 2, '', 'report', 'read', 1, 0, NULL, NULL, NULL, 1.0, '2021-03-10', '2021-03-10', '2021-03-10', 'Shelling in Orvane breaks week-old truce', '2322aa3b8842cbd4', '');

INSERT INTO entries VALUES (1355742642146639889, 1, '', 'report', 'read', 0, 0, NULL, NULL, NULL, 1.0, '2021-03-10', '2021-03-10', '2021-03-10', 'Shelling in Orvane breaks week-old truce', '33c8e167dfe5caa3', '');

INSERT INTO entries VALUES (2507641326061748236, 2, 'i3', 'incident', 'read', 1, 0, 'air_strike', 'occurred', 1, 0.5, '2011-01-01', '2011-12-31', '2011-01-01', NULL, 'b519c015dc312d37', '');

INSERT INTO entries VALUES (2507641326061748243, 1, 'i3', 'incident', 'read', 0, 0, 'air_strike', 'occurred', 1, 0.5, '2011-01-01', '2011-12-31', '2011-01-01', NULL, '774c4e380cc55494', '');

INSERT INTO entries VALUES (2508663596997672970, 2, 'i1', 'incident', 'read', 1, 0, 'shelling', 'occurred', 0, 0.94, '2021-03-08', '2021-03-08', '2021-03-08', NULL, '849262954a0b33ff', '17 18');

INSERT INTO entries VALUES (2508663596997672978, 1, 'i1', 'incident', 'read', 0, 1, 'bombing', 'occurred', 0, 1.0, '2021-03-08', '2021-03-08', '2021-03-08', NULL, 'b63d7091bf991f88', '17 18');

INSERT INTO entries VALUES (2508664146753486872, 1, 'i4', 'incident', 'by_hand', 0, 1, 'unrest', 'occurred', 0, 1.0, NULL, NULL, '2021-03-10', NULL, '5b9900bbee6e9d55', '20');

INSERT INTO entries VALUES (2508665521143021575, 1, 'i2', 'incident', 'retired', 0, 0, 'talks', 'planned', 0, 0.8, '2021-03-15', '2021-03-21', '2021-03-15', NULL, 'ba5c72280f764427', '18 19');

INSERT INTO entries VALUES (2508665521143021579, 2, 'i2', 'incident', 'read', 1, 0, 'talks', 'planned', 0, 0.8, '2021-03-15', '2021-03-21', '2021-03-15', NULL, '489172cac12ebc8b', '18 19');

INSERT INTO entries VALUES (3661585651360333837, 2, 'c1', 'claim', 'read', 1, 0, 'deny', NULL, NULL, 0.9, NULL, NULL, '2021-03-10', NULL, 'bf338e485db31863', '18');

INSERT INTO entries VALUES (3661585651360333838, 2, 'c2', 'claim', 'read', 1, 0, 'accuse', NULL, NULL, 0.9, NULL, NULL, '2021-03-10', NULL, '3fb001ff8c0d4a1b', '18 19');

INSERT INTO entries VALUES (3661585651360333844, 1, 'c1', 'claim', 'read', 0, 0, 'deny', NULL, NULL, 0.9, NULL, NULL, '2021-03-10', NULL, 'b12fd61ec3c1d99c', '18');

INSERT INTO entries VALUES (3661585651360333845, 1, 'c2', 'claim', 'read', 0, 0, 'accuse', NULL, NULL, 0.9, NULL, NULL, '2021-03-10', NULL, 'bef275b45eb4df04', '18 19');

INSERT INTO entries VALUES (4814529695955550223, 2, 'k1', 'commitment', 'read', 1, 0, 'withdraw_forces', NULL, NULL, 0.7, NULL, '2021-05-31', '2021-05-31', NULL, '55de6addd0dfc88d', '19');

INSERT INTO entries VALUES (4814529695955550230, 1, 'k1', 'commitment', 'read', 0, 0, 'withdraw_forces', NULL, NULL, 0.7, NULL, '2021-05-31', '2021-05-31', NULL, '4f6d04871073eb94', '19');

INSERT INTO entries VALUES (5967426736428679184, 2, 'a1', 'agreement', 'read', 1, 0, 'ceasefire', NULL, NULL, 1.0, '2021-03-03', '2021-03-03', '2021-03-03', 'Lake Accord', 'da501f9d8abed3b0', '18 19');

INSERT INTO entries VALUES (5967426736428679191, 1, 'a1', 'agreement', 'read', 0, 0, 'ceasefire', NULL, NULL, 1.0, '2021-03-03', '2021-03-03', '2021-03-03', 'Lake Accord', '7aec758f02c8813d', '18 19');

INSERT INTO entries VALUES (7119327344489136155, 2, 'i3', 'merged', 'read', 1, 0, 'air_strike', 'occurred', 1, 0.5, '2011-01-01', '2011-12-31', '2011-01-01', NULL, '["c56a09862965-i3"]', '');

INSERT INTO entries VALUES (7120349615425060889, 2, 'i1', 'merged', 'read', 1, 0, 'shelling', 'occurred', 0, 0.94, '2021-03-08', '2021-03-08', '2021-03-08', NULL, '["c56a09862965-i1"]', '');

INSERT INTO entries VALUES (7120351539570409498, 2, 'i2', 'merged', 'read', 1, 0, 'talks', 'planned', 0, 0.8, '2021-03-15', '2021-03-21', '2021-03-15', NULL, '["c56a09862965-i2"]', '');

INSERT INTO sketches VALUES (2, '2322aa3b8842cbd4', X'83A6736B65746368C5038F01530000009E94A804573A6AFE4F00100080008FF57F037503630990DA8F0B715A6C14089A3215F96EFA15A1E77C1E47E3B61F5F062B22D68FD72363691A28E310A12BAE312733E807993442171336F589C73D7A2AC03FBD7B8841EB72B149E4EB9E4B1E44DA4C1128F74D91A6EB5029E28152ACE1EB5A83D8B15BDF4AFC5E8AB70A65FF788568299C026F69577D705C0C5E75E65E517A9DAAB67B9722A97EA83E17806D1D298130F5A389C928039473147995ED0C5D9C5899C99FA66ACC9F67EB79A0616557A5B80FE2A50BC37DA6176ED3AFE136D5AF7E81B9B068383AB756C0B0B789DDADB8F88527BA9D653EBA625EC3BE5D8522C1F0AEBEC27E3E39C3C8F61AC4562B56CBA64F23CCDB2EFFCDC3080DD27948AAD29A4C16D9390EB2DD3FC202E09CE4D8E3EB66EAE608AA29E7A26AEEECB84C17EE6EF43CF0CB23B3F27725A5F6317F18FC437B4EFC7DB8E2FD8FF57F037503630990DA8F0B715A6C14089A3215F96EFA15A1E77C1E47E3B61F5F062B22D68FD72363691A28E310A12BAE312733E807993442171336F589C73DECBDB5C0C41BC5568F0FBAC1BBE6F6225181CD3896DDF95312AD15866C8867C1E6BFC11C79419A1DA9886A174B5D6B1CBA607EC2CCCE43B8AC6431C17F0F09C3BF45A82A79A14AC4C8FF3C4CF94CE275534B79C21831790E11B70DC0E1B36F64DB4E6DC0081C7BC03066A4609C5B3B35D382F08F22C61C324EC5998DCD1018AF589B97C08ABE0A48886A82B5F40F1AC416F244135D09AAC195D67CC0B6C844C29E925E135EAFF8C16B14627D4E32E680EA72FDA181EC94463642CC7B27F292C28201B5397C9C061F29500BC0FFA2C2C1C49D332F7A4707C073E60BC275B0C55498FADD379AE0F3C4043A1CC0D3DA40C0D62A182D02688A6841A18CC02A2FF41288FE1A978BE3758E1EBA5925CAC6C8C25F9E07C00EC03B4E18A5F0796107E34ED9B1E67AC6ABB5C0B3F1C2C3228705C2756E1547BEB98C297CE94CC1E016006808DF0EC256A38A2AA3F8CF237FCD5559369DF88ED34CF19E945F49C017350BC1F0BEC5279E3AD51D748CDE03E2531F265EDB15AFF8351B23879973272929CE307B7C8785DC248B080DA2DDC00E2F6FC086CEF21953CCFB6068F4181316C3CA1A6BCE4C3C27D2BFBD7E014DC0DA41918F16F4FA3AC66F07C2A96793C030AB35B20EEACD58733D925263872BC131DFDC07BF759EC1F1165BC0904D2DC1E1C59EB48B565D0AEDA7A2194AF055C1862431C3F653DAC05B284E36A3B1097ADD7E6679A86167656E6369657391A24150A97075626C697368656484A86561726C69657374AA323032312D30332D3130A66C6174657374AA323032312D30332D3130A56261736973A5676976656EA5776F726473C0');

INSERT INTO origins VALUES (2, 2);

INSERT INTO judgements VALUES (1, 1, 'correct', 'i1', 66, 76, 'type', 1, NULL, 'Ana Lindt', 'a car bomb', '2026-11-21T10:00:05.000000Z', NULL, NULL);

INSERT INTO judgements VALUES (1, 2, 'add', 'i4', 0, 40, NULL, NULL, NULL, 'Ana Lindt', 'missed', '2026-11-21T10:00:06.000000Z', NULL, NULL);

INSERT INTO judgements VALUES (1, 3, 'reject', 'i3', 454, 464, NULL, 1, NULL, 'Ana Lindt', '', '2026-11-21T10:00:07.000000Z', NULL, NULL);

INSERT INTO judgements VALUES (1, 4, 'undo', 'i3', 454, 464, NULL, NULL, 3, 'Ana Lindt', '', '2026-11-21T10:00:08.000000Z', NULL, NULL);

INSERT INTO judgements VALUES (1, 5, 'same', 'i1', 66, 76, NULL, 2, NULL, 'Ana Lindt', 'one shelling', '2026-11-21T10:01:30.000000Z', 'c56a09862965-i1', NULL);

INSERT INTO judgements VALUES (1, 6, 'override', 'i1', 66, 76, 'status', 2, NULL, 'Omar', 'the army is accused, too', '2026-11-21T10:01:31.000000Z', NULL, 'contested');

INSERT INTO statements VALUES (1, '', 1, 1, NULL, 'title', 0, '"Shelling in Orvane breaks week-old truce"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 2, 1, NULL, 'publisher', 0, '"Lakeside Post"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 3, 1, NULL, 'agencies', 0, '"AP"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 4, 1, NULL, 'language', 0, '"en"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 5, 1, NULL, 'published', 0, '{"earliest":"2021-03-10","latest":"2021-03-10","basis":"given"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 6, 1, NULL, 'totals', 0, '{"figure":{"measure":"killed","low":23,"high":23,"approximate":false,"unit":"people","category":"unknown","words":{"start":117,"end":128,"text":"at least 14"}},"incidents":["i1","i3"]}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 63, 2, NULL, 'title', 0, '"Shelling in Orvane breaks week-old truce"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 64, 2, NULL, 'publisher', 0, '"Lakeside Post"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 65, 2, NULL, 'agencies', 0, '"AP"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 66, 2, NULL, 'language', 0, '"en"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, '', 67, 2, NULL, 'published', 0, '{"earliest":"2021-03-10","latest":"2021-03-10","basis":"given"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'a1', 50, 1, NULL, 'name', 0, '"Lake Accord"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'a1', 51, 1, NULL, 'kind', 0, '"ceasefire"', 269, 280, NULL);

INSERT INTO statements VALUES (1, 'a1', 52, 1, NULL, 'evidence', 0, NULL, 269, 280, NULL);

INSERT INTO statements VALUES (1, 'a1', 53, 1, NULL, 'accord', 0, '"lake-2021"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'a1', 54, 1, NULL, 'parties', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'a1', 55, 1, NULL, 'parties', 1, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'a1', 56, 1, NULL, 'when', 0, '{"earliest":"2021-03-03","latest":"2021-03-03"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'a1', 104, 2, NULL, 'name', 0, '"Lake Accord"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'a1', 105, 2, NULL, 'kind', 0, '"ceasefire"', 269, 280, NULL);

INSERT INTO statements VALUES (1, 'a1', 106, 2, NULL, 'evidence', 0, NULL, 269, 280, NULL);

INSERT INTO statements VALUES (1, 'a1', 107, 2, NULL, 'accord', 0, '"lake-2021"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'a1', 108, 2, NULL, 'parties', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'a1', 109, 2, NULL, 'parties', 1, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'a1', 110, 2, NULL, 'when', 0, '{"earliest":"2021-03-03","latest":"2021-03-03"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c1', 30, 1, NULL, 'act', 0, '"deny"', 206, 212, 0.9);

INSERT INTO statements VALUES (1, 'c1', 31, 1, NULL, 'evidence', 0, NULL, 206, 230, NULL);

INSERT INTO statements VALUES (1, 'c1', 32, 1, NULL, 'speakers', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'c1', 33, 1, NULL, 'about', 0, '"i1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c1', 34, 1, NULL, 'about', 1, '"i3"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c1', 84, 2, NULL, 'act', 0, '"deny"', 206, 212, 0.9);

INSERT INTO statements VALUES (1, 'c1', 85, 2, NULL, 'evidence', 0, NULL, 206, 230, NULL);

INSERT INTO statements VALUES (1, 'c1', 86, 2, NULL, 'speakers', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'c1', 87, 2, NULL, 'about', 0, '"i1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c1', 88, 2, NULL, 'about', 1, '"i3"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 35, 1, NULL, 'act', 0, '"accuse"', 236, 243, 0.9);

INSERT INTO statements VALUES (1, 'c2', 36, 1, NULL, 'evidence', 0, NULL, 236, 280, NULL);

INSERT INTO statements VALUES (1, 'c2', 37, 1, NULL, 'speakers', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'c2', 38, 1, NULL, 'addressees', 0, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'c2', 39, 1, NULL, 'about', 0, '"a1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 40, 1, NULL, 'about', 1, '"c1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 41, 1, NULL, 'about', 2, '"k1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 42, 1, NULL, 'content', 0, NULL, 236, 280, NULL);

INSERT INTO statements VALUES (1, 'c2', 89, 2, NULL, 'act', 0, '"accuse"', 236, 243, 0.9);

INSERT INTO statements VALUES (1, 'c2', 90, 2, NULL, 'evidence', 0, NULL, 236, 280, NULL);

INSERT INTO statements VALUES (1, 'c2', 91, 2, NULL, 'speakers', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (1, 'c2', 92, 2, NULL, 'addressees', 0, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'c2', 93, 2, NULL, 'about', 0, '"a1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 94, 2, NULL, 'about', 1, '"c1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 95, 2, NULL, 'about', 2, '"k1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'c2', 96, 2, NULL, 'content', 0, NULL, 236, 280, NULL);

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

INSERT INTO statements VALUES (1, 'i1', 57, NULL, 1, 'type', 0, '"bombing"', NULL, NULL, 1.0);

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

INSERT INTO statements VALUES (1, 'i3', 79, 2, NULL, 'type', 0, '"air_strike"', 454, 464, 0.5);

INSERT INTO statements VALUES (1, 'i3', 80, 2, NULL, 'occurrence', 0, '"occurred"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i3', 81, 2, NULL, 'background', 0, 'true', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i3', 82, 2, NULL, 'evidence', 0, NULL, 432, 488, NULL);

INSERT INTO statements VALUES (1, 'i3', 83, 2, NULL, 'when', 0, '{"earliest":"2011-01-01","latest":"2011-12-31"}', 483, 487, NULL);

INSERT INTO statements VALUES (1, 'i4', 58, NULL, 2, 'type', 0, '"unrest"', 0, 40, 1.0);

INSERT INTO statements VALUES (1, 'i4', 59, NULL, 2, 'occurrence', 0, '"occurred"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i4', 60, NULL, 2, 'background', 0, 'false', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'i4', 61, NULL, 2, 'evidence', 0, NULL, 0, 40, NULL);

INSERT INTO statements VALUES (1, 'i4', 62, NULL, 2, 'actors', 0, '{"name":"townspeople","kind":"civilians","basis":"the headline"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'k1', 43, 1, NULL, 'action', 0, '"withdraw_forces"', 314, 322, 0.7);

INSERT INTO statements VALUES (1, 'k1', 44, 1, NULL, 'evidence', 0, NULL, 300, 353, NULL);

INSERT INTO statements VALUES (1, 'k1', 45, 1, NULL, 'agreement', 0, '"a1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'k1', 46, 1, NULL, 'obligors', 0, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'k1', 47, 1, NULL, 'quantity', 0, '{"measure":"troops","low":2500,"high":2500,"approximate":false,"unit":"people","category":"unknown"}', 323, 335, NULL);

INSERT INTO statements VALUES (1, 'k1', 48, 1, NULL, 'due', 0, '{"latest":"2021-05-31"}', 336, 353, NULL);

INSERT INTO statements VALUES (1, 'k1', 49, 1, NULL, 'condition', 0, NULL, 354, 375, NULL);

INSERT INTO statements VALUES (1, 'k1', 97, 2, NULL, 'action', 0, '"withdraw_forces"', 314, 322, 0.7);

INSERT INTO statements VALUES (1, 'k1', 98, 2, NULL, 'evidence', 0, NULL, 300, 353, NULL);

INSERT INTO statements VALUES (1, 'k1', 99, 2, NULL, 'agreement', 0, '"a1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (1, 'k1', 100, 2, NULL, 'obligors', 0, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (1, 'k1', 101, 2, NULL, 'quantity', 0, '{"measure":"troops","low":2500,"high":2500,"approximate":false,"unit":"people","category":"unknown"}', 323, 335, NULL);

INSERT INTO statements VALUES (1, 'k1', 102, 2, NULL, 'due', 0, '{"latest":"2021-05-31"}', 336, 353, NULL);

INSERT INTO statements VALUES (1, 'k1', 103, 2, NULL, 'condition', 0, NULL, 354, 375, NULL);

INSERT INTO statements VALUES (2, '', 1, 1, NULL, 'title', 0, '"Shelling in Orvane breaks week-old truce"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, '', 2, 1, NULL, 'publisher', 0, '"Lakeside Post"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, '', 3, 1, NULL, 'agencies', 0, '"AP"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, '', 4, 1, NULL, 'language', 0, '"en"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, '', 5, 1, NULL, 'published', 0, '{"earliest":"2021-03-10","latest":"2021-03-10","basis":"given"}', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, '', 6, 1, NULL, 'totals', 0, '{"figure":{"measure":"killed","low":23,"high":23,"approximate":false,"unit":"people","category":"unknown","words":{"start":117,"end":128,"text":"at least 14"}},"incidents":["i1","i3"]}', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'a1', 50, 1, NULL, 'name', 0, '"Lake Accord"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'a1', 51, 1, NULL, 'kind', 0, '"ceasefire"', 269, 280, NULL);

INSERT INTO statements VALUES (2, 'a1', 52, 1, NULL, 'evidence', 0, NULL, 269, 280, NULL);

INSERT INTO statements VALUES (2, 'a1', 53, 1, NULL, 'accord', 0, '"lake-2021"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'a1', 54, 1, NULL, 'parties', 0, '{"name":"Northern Front","kind":"rebel"}', 191, 205, NULL);

INSERT INTO statements VALUES (2, 'a1', 55, 1, NULL, 'parties', 1, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (2, 'a1', 56, 1, NULL, 'when', 0, '{"earliest":"2021-03-03","latest":"2021-03-03"}', NULL, NULL, NULL);

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

INSERT INTO statements VALUES (2, 'k1', 43, 1, NULL, 'action', 0, '"withdraw_forces"', 314, 322, 0.7);

INSERT INTO statements VALUES (2, 'k1', 44, 1, NULL, 'evidence', 0, NULL, 300, 353, NULL);

INSERT INTO statements VALUES (2, 'k1', 45, 1, NULL, 'agreement', 0, '"a1"', NULL, NULL, NULL);

INSERT INTO statements VALUES (2, 'k1', 46, 1, NULL, 'obligors', 0, '{"name":"Orvanian Army","kind":"state_forces"}', 244, 252, NULL);

INSERT INTO statements VALUES (2, 'k1', 47, 1, NULL, 'quantity', 0, '{"measure":"troops","low":2500,"high":2500,"approximate":false,"unit":"people","category":"unknown"}', 323, 335, NULL);

INSERT INTO statements VALUES (2, 'k1', 48, 1, NULL, 'due', 0, '{"latest":"2021-05-31"}', 336, 353, NULL);

INSERT INTO statements VALUES (2, 'k1', 49, 1, NULL, 'condition', 0, NULL, 354, 375, NULL);

INSERT INTO search (rowid, words, names) VALUES (1355742642146639872, 'Shelling in Orvane breaks week-old truce
Shelling in Orvane breaks week-old truce
By Lena Marsh (AP)
Rebel shells hit the market of Orvane on Monday, killing at least 14 people, including 3 children, the interior ministry said.
The Northern Front denied that it had fired, and accused the army of breaking the Lake Accord.
Under the accord, the army will withdraw 2,500 troops by the end of May if the shelling stops.
Talks between the two sides are planned for next week.
The war began with an air strike on the capital in 2011.
', '1 2 4 17 18 19 20 21 22 23 24 25 26');

INSERT INTO search (rowid, words, names) VALUES (1355742642146639881, 'Shelling in Orvane breaks week-old truce
Shelling in Orvane breaks week-old truce
By Lena Marsh (AP)
Rebel shells hit the market of Orvane on Monday, killing at least 14 people, including 3 children, the interior ministry said.
The Northern Front denied that it had fired, and accused the army of breaking the Lake Accord.
Under the accord, the army will withdraw 2,500 troops by the end of May if the shelling stops.
Talks between the two sides are planned for next week.
The war began with an air strike on the capital in 2011.
This was report 2.
', '1 2 4 17 18 19 21 22 23 24 25 26');

INSERT INTO search (rowid, words, names) VALUES (2507641326061748226, 'The war began with an air strike on the capital in 2011.', '23 25 7 15 3 28');

INSERT INTO search (rowid, words, names) VALUES (2507641326061748236, 'The war began with an air strike on the capital in 2011.', '23 25 7 15 3 28');

INSERT INTO search (rowid, words, names) VALUES (2508663596997672961, 'Rebel shells hit the market of Orvane on Monday
Northern Front
civilians
Orvane', '4 17 18 21 22 23 24 25 8 15 5');

INSERT INTO search (rowid, words, names) VALUES (2508663596997672970, 'Rebel shells hit the market of Orvane on Monday
Northern Front
civilians
Orvane', '4 17 18 21 22 23 24 25 11 15');

INSERT INTO search (rowid, words, names) VALUES (2508664146753486856, 'Shelling in Orvane breaks week-old truce
townspeople', '20 23 25 13 15 5');

INSERT INTO search (rowid, words, names) VALUES (2508665521143021575, 'Talks between the two sides are planned for next week.
Northern Front
Orvanian Army', '18 19 23 25 12 16 27');

INSERT INTO search (rowid, words, names) VALUES (2508665521143021579, 'Talks between the two sides are planned for next week.
Northern Front
Orvanian Army', '18 19 23 25 12 16 27');

INSERT INTO search (rowid, words, names) VALUES (3661585651360333827, 'denied that it had fired
Northern Front', '4 18 21 22 23 25 26 10');

INSERT INTO search (rowid, words, names) VALUES (3661585651360333828, 'accused the army of breaking the Lake Accord
Northern Front
Orvanian Army', '1 2 18 19 23 25 26 6');

INSERT INTO search (rowid, words, names) VALUES (3661585651360333837, 'denied that it had fired
Northern Front', '4 18 21 22 23 25 26 10');

INSERT INTO search (rowid, words, names) VALUES (3661585651360333838, 'accused the army of breaking the Lake Accord
Northern Front
Orvanian Army', '1 2 18 19 23 25 26 6');

INSERT INTO search (rowid, words, names) VALUES (4814529695955550213, 'the army will withdraw 2,500 troops by the end of May
Orvanian Army', '1 2 19 23 25 14');

INSERT INTO search (rowid, words, names) VALUES (4814529695955550223, 'the army will withdraw 2,500 troops by the end of May
Orvanian Army', '1 2 19 23 25 14');

INSERT INTO search (rowid, words, names) VALUES (5967426736428679174, 'Lake Accord
Northern Front
Orvanian Army
Lake Accord', '1 2 18 19 23 25 9');

INSERT INTO search (rowid, words, names) VALUES (5967426736428679184, 'Lake Accord
Northern Front
Orvanian Army
Lake Accord', '1 2 18 19 23 25 9');

INSERT INTO search (rowid, words, names) VALUES (1355742642146639889, 'Shelling in Orvane breaks week-old truce
Shelling in Orvane breaks week-old truce
By Lena Marsh (AP)
Rebel shells hit the market of Orvane on Monday, killing at least 14 people, including 3 children, the interior ministry said.
The Northern Front denied that it had fired, and accused the army of breaking the Lake Accord.
Under the accord, the army will withdraw 2,500 troops by the end of May if the shelling stops.
Talks between the two sides are planned for next week.
The war began with an air strike on the capital in 2011.
', '1 2 4 17 18 19 20 21 22 23 24 25 26');

INSERT INTO search (rowid, words, names) VALUES (2507641326061748243, 'The war began with an air strike on the capital in 2011.', '23 25 7 15 3 28');

INSERT INTO search (rowid, words, names) VALUES (2508663596997672978, 'Rebel shells hit the market of Orvane on Monday
Northern Front
civilians
Orvane', '4 17 18 21 22 23 24 25 8 15 5');

INSERT INTO search (rowid, words, names) VALUES (2508664146753486872, 'Shelling in Orvane breaks week-old truce
townspeople', '20 23 25 13 15 5');

INSERT INTO search (rowid, words, names) VALUES (3661585651360333844, 'denied that it had fired
Northern Front', '4 18 21 22 23 25 26 10');

INSERT INTO search (rowid, words, names) VALUES (3661585651360333845, 'accused the army of breaking the Lake Accord
Northern Front
Orvanian Army', '1 2 18 19 23 25 26 6');

INSERT INTO search (rowid, words, names) VALUES (4814529695955550230, 'the army will withdraw 2,500 troops by the end of May
Orvanian Army', '1 2 19 23 25 14');

INSERT INTO search (rowid, words, names) VALUES (5967426736428679191, 'Lake Accord
Northern Front
Orvanian Army
Lake Accord', '1 2 18 19 23 25 9');

INSERT INTO search (rowid, words, names) VALUES (7119327344489136155, 'The war began with an air strike on the capital in 2011.', '23 25 31 7 15 3 28');

INSERT INTO search (rowid, words, names) VALUES (7120349615425060889, 'Rebel shells hit the market of Orvane on Monday
Northern Front
civilians
Orvane', '21 4 17 30 22 25 18 29 23 24 11 15');

INSERT INTO search (rowid, words, names) VALUES (7120351539570409498, 'Talks between the two sides are planned for next week.
Northern Front
Orvanian Army', '19 23 25 18 12 16 27');

CREATE UNIQUE INDEX names_by_value ON names (facet, value);

CREATE INDEX kin_by_other ON kin (b);

CREATE INDEX pairs_by_other ON pairs (b);

CREATE INDEX merged_by_incident ON merged (incident);

CREATE INDEX parts_by_whole ON parts (whole);

CREATE INDEX reports_by_url ON reports (url);

CREATE INDEX entries_by_doubt ON entries (kind, confidence, report);

CREATE UNIQUE INDEX entries_of_report ON entries (report, local, kind);

CREATE INDEX origins_by_origin ON origins (origin);

CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER texts_no_update BEFORE UPDATE ON texts BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER texts_no_delete BEFORE DELETE ON texts BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER reports_no_update BEFORE UPDATE ON reports BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER reports_no_delete BEFORE DELETE ON reports BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER arrivals_no_update BEFORE UPDATE ON arrivals BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER arrivals_no_delete BEFORE DELETE ON arrivals BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER readings_no_update BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER readings_no_delete BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER records_no_update BEFORE UPDATE ON records BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER records_no_delete BEFORE DELETE ON records BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER judgements_no_update BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER statements_no_update BEFORE UPDATE ON statements BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;

CREATE TRIGGER statements_no_delete BEFORE DELETE ON statements BEGIN SELECT RAISE(ABORT, 'the book is only ever added to'); END;
