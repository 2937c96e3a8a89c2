/**
 * Version 2: what kind of step a change set was and which it undoes, where it came from; the states that left or
 * entered the register by ids of their own, told against each other; records that were entered twice; names that were
 * taken out; and the seal.
 */
export const SQL = `
ALTER TABLE change_set ADD COLUMN kind TEXT NOT NULL DEFAULT 'do' CHECK (kind IN ('do', 'undo', 'redo', 'merge', 'import', 'redact'));
ALTER TABLE change_set ADD COLUMN of_id TEXT CHECK (length(of_id) = 36);
-- Committed in this file; brought by the snapshot that the register was made from; or told by a merge, and not applied.
ALTER TABLE change_set ADD COLUMN came TEXT NOT NULL DEFAULT 'here' CHECK (came IN ('here', 'brought', 'told'));
CREATE INDEX change_set_by_of_id ON change_set (of_id);

-- What a person decided by a merge: "entity id field", or "entity id" for a whole record. A decision for what was here
-- already leaves no change in the log. Change sets are named that were made elsewhere and brought none either.
CREATE TABLE decided (
  change_set_id TEXT NOT NULL CHECK (length(change_set_id) = 36),
  place TEXT NOT NULL,
  PRIMARY KEY (change_set_id, place)
) STRICT, WITHOUT ROWID;

-- Content is gzipped: the canonical text of the records where nothing stands in against_id, else what is apart from
-- that state. Null where only the state's id is known. Edits are the ids of the change sets that are in it and in none
-- that it came from, as JSON; null where that is not known.
CREATE TABLE state (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT UNIQUE NOT NULL CHECK (length(id) = 64),
  sha256 TEXT CHECK (length(sha256) = 64),
  against_id TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  content BLOB,
  edits TEXT,
  kept_at TEXT NOT NULL
) STRICT;
CREATE INDEX state_by_against_id ON state (against_id);

CREATE TABLE state_parent (
  child_id TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  parent_id TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (child_id, parent_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX state_parent_by_parent_id ON state_parent (parent_id);

-- How the register came by a state; the change set that brought it in, so that undoing that undoes this.
CREATE TABLE lineage (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  state_id TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  how TEXT NOT NULL CHECK (how IN ('left', 'began', 'merged', 'replaced')),
  change_set_id TEXT REFERENCES change_set (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX lineage_by_state_id ON lineage (state_id);
CREATE INDEX lineage_by_change_set_id ON lineage (change_set_id);

INSERT INTO state (id, sha256, content, kept_at) SELECT hash, hash, content, kept_at FROM ancestor ORDER BY seq;
INSERT INTO state_parent (child_id, parent_id) SELECT child, parent FROM ancestor_parent;
INSERT INTO lineage (state_id, how) SELECT hash, 'left' FROM ancestor ORDER BY seq;
DROP TABLE ancestor_parent;
DROP TABLE ancestor;

CREATE TABLE alias (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  entity TEXT NOT NULL,
  survivor_id TEXT NOT NULL CHECK (length(survivor_id) = 36)
) STRICT;

CREATE TABLE redaction (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  person_id TEXT NOT NULL CHECK (length(person_id) = 36),
  replacement TEXT NOT NULL,
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "by" TEXT NOT NULL
) STRICT;

-- A sum over the rows of the records, and over each log up to a row: what a disk that turns a bit round cannot keep.
CREATE TABLE seal (
  part TEXT PRIMARY KEY NOT NULL CHECK (part IN ('records', 'change_set', 'change')),
  sum INTEGER NOT NULL,
  upto INTEGER NOT NULL
) STRICT;
`;
