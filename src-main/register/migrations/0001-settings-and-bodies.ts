/** Version 1: settings and bodies. A row a record; deferred keys, so that one change set may come in any order. */
export const SQL = `
CREATE TABLE setting (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  "from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE holiday (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'working-day')),
  name TEXT NOT NULL,
  source TEXT
) STRICT;

CREATE TABLE glossary_term (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  short TEXT NOT NULL,
  long TEXT NOT NULL,
  always_known INTEGER NOT NULL CHECK (always_known IN (0, 1))
) STRICT;

CREATE TABLE series (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  family TEXT NOT NULL,
  draft_prefix TEXT,
  prefix TEXT NOT NULL,
  digits INTEGER NOT NULL CHECK (digits BETWEEN 1 AND 8),
  rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 1000)
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name TEXT NOT NULL,
  printed_form TEXT NOT NULL
) STRICT;

CREATE TABLE committee (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('panel', 'change-sub-committee', 'change-board', 'working-group', 'sub-committee')),
  name TEXT NOT NULL,
  short_name TEXT,
  in_sentence TEXT NOT NULL,
  prefix TEXT NOT NULL,
  papers_day_lead INTEGER NOT NULL CHECK (papers_day_lead BETWEEN 0 AND 60),
  agenda_day_lead INTEGER NOT NULL CHECK (agenda_day_lead BETWEEN 0 AND 60)
) STRICT;

CREATE TABLE release (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('scheduled', 'standalone'))
) STRICT;

CREATE TABLE release_event (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  release_id TEXT NOT NULL REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('scheduled', 'live', 'cancelled')),
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES release_event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX release_event_by_release_id ON release_event (release_id);
CREATE INDEX release_event_by_replaces_id ON release_event (replaces_id);

CREATE TABLE meeting (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  committee_id TEXT NOT NULL REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER CHECK (number BETWEEN 1 AND 100000),
  kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'ad-hoc')),
  agenda_day TEXT CHECK (agenda_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT
) STRICT;
CREATE INDEX meeting_by_committee_id ON meeting (committee_id);

CREATE TABLE meeting_date (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES meeting_date (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX meeting_date_by_meeting_id ON meeting_date (meeting_id);
CREATE INDEX meeting_date_by_replaces_id ON meeting_date (replaces_id);
`;
