/** Version 1: what the register keeps about itself: its id, every change, the states it came from, papers as issued. */
export const SQL = `
CREATE TABLE register_meta (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE change_set (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  label TEXT NOT NULL,
  author TEXT NOT NULL,
  installation TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  change_set_id TEXT NOT NULL REFERENCES change_set (id) DEFERRABLE INITIALLY DEFERRED,
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_by_change_set_id ON change (change_set_id);
CREATE INDEX change_by_record_id ON change (record_id);

CREATE TABLE ancestor (
  hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
  content BLOB,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE issued_model (
  hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
  model TEXT NOT NULL
) STRICT;
`;
