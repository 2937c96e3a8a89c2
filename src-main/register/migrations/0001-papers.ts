/** Version 1: papers. A row a record; deferred keys, so that one change set may come in any order. */
export const SQL = `
CREATE TABLE paper (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  as_at TEXT CHECK (as_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  position TEXT CHECK (position GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  author_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  team TEXT
) STRICT;
CREATE INDEX paper_by_author_id ON paper (author_id);

CREATE TABLE paper_text (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  paper_id TEXT NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  facts_hash TEXT NOT NULL
) STRICT;
CREATE INDEX paper_text_by_paper_id ON paper_text (paper_id);

CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  paper_id TEXT NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('assessment-progress', 'other'))
) STRICT;
CREATE INDEX attachment_by_paper_id ON attachment (paper_id);

CREATE TABLE edition (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  paper_id TEXT NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  committee_id TEXT NOT NULL REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
  meeting_id TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  item TEXT,
  reference TEXT,
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  action TEXT NOT NULL,
  recommendation TEXT NOT NULL,
  classification TEXT NOT NULL
) STRICT;
CREATE INDEX edition_by_paper_id ON edition (paper_id);
CREATE INDEX edition_by_committee_id ON edition (committee_id);
CREATE INDEX edition_by_meeting_id ON edition (meeting_id);

CREATE TABLE issue (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  edition_id TEXT NOT NULL REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
  issued_on TEXT NOT NULL CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  as_at TEXT NOT NULL CHECK (as_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  position TEXT NOT NULL CHECK (position GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  known_by TEXT NOT NULL CHECK (known_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  product_version TEXT NOT NULL,
  settings TEXT NOT NULL,
  model_hash TEXT NOT NULL CHECK (length(model_hash) = 64),
  file_hash TEXT NOT NULL CHECK (length(file_hash) = 64)
) STRICT;
CREATE INDEX issue_by_edition_id ON issue (edition_id);

CREATE TABLE accepted_check (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  edition_id TEXT NOT NULL REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
  finding TEXT NOT NULL,
  reason TEXT NOT NULL,
  accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  accepted_by TEXT NOT NULL
) STRICT;
CREATE INDEX accepted_check_by_edition_id ON accepted_check (edition_id);
`;
