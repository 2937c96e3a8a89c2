/** Version 1: what the register keeps about itself: its id, every change, the states it came from, papers as issued. */
export const SQL = `
CREATE TABLE register_meta (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE change_set (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT UNIQUE NOT NULL CHECK (length(id) = 36),
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

-- A state that left or entered the register. Content is the gzipped canonical text of its records; null where only
-- its hash came with a snapshot.
CREATE TABLE ancestor (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT UNIQUE NOT NULL CHECK (length(hash) = 64),
  content BLOB,
  kept_at TEXT NOT NULL
) STRICT;

CREATE TABLE ancestor_parent (
  child TEXT NOT NULL REFERENCES ancestor (hash) DEFERRABLE INITIALLY DEFERRED,
  parent TEXT NOT NULL REFERENCES ancestor (hash) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (child, parent)
) STRICT, WITHOUT ROWID;
CREATE INDEX ancestor_parent_by_parent ON ancestor_parent (parent);

CREATE TABLE issued_model (
  hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
  model TEXT NOT NULL
) STRICT;
`;
