/** Version 1: proposals. A row a record; deferred keys, so that one change set may come in any order. */
export const SQL = `
CREATE TABLE proposal (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  series_id TEXT NOT NULL REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99999999),
  suffix TEXT NOT NULL,
  split_from_id TEXT REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  page TEXT,
  lead_analyst_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX proposal_by_series_id ON proposal (series_id);
CREATE INDEX proposal_by_split_from_id ON proposal (split_from_id);
CREATE INDEX proposal_by_lead_analyst_id ON proposal (lead_analyst_id);
CREATE INDEX proposal_by_contact_id ON proposal (contact_id);

CREATE TABLE proposal_title (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  proposal_id TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES proposal_title (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX proposal_title_by_proposal_id ON proposal_title (proposal_id);
CREATE INDEX proposal_title_by_replaces_id ON proposal_title (replaces_id);

CREATE TABLE proposal_proposer (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  proposal_id TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  on_behalf_of_id TEXT REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES proposal_proposer (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX proposal_proposer_by_proposal_id ON proposal_proposer (proposal_id);
CREATE INDEX proposal_proposer_by_person_id ON proposal_proposer (person_id);
CREATE INDEX proposal_proposer_by_organisation_id ON proposal_proposer (organisation_id);
CREATE INDEX proposal_proposer_by_on_behalf_of_id ON proposal_proposer (on_behalf_of_id);
CREATE INDEX proposal_proposer_by_replaces_id ON proposal_proposer (replaces_id);

CREATE TABLE proposal_path (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  proposal_id TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  path TEXT NOT NULL CHECK (path IN ('self-governance', 'authority-determined', 'fast-track')),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES proposal_path (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX proposal_path_by_proposal_id ON proposal_path (proposal_id);
CREATE INDEX proposal_path_by_replaces_id ON proposal_path (replaces_id);

CREATE TABLE proposal_summary (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  proposal_id TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  summary TEXT NOT NULL,
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES proposal_summary (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX proposal_summary_by_proposal_id ON proposal_summary (proposal_id);
CREATE INDEX proposal_summary_by_replaces_id ON proposal_summary (replaces_id);

CREATE TABLE stage_event (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  proposal_id TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('submitted', 'raised', 'split', 'converted', 'report-issued', 'approved', 'recommended', 'sent-back', 'rejected', 'withdrawal-requested', 'adopted', 'withdrawn', 'on-hold', 'off-hold', 'live', 'correction')),
  route TEXT CHECK (route IN ('refinement', 'report-phase')),
  destination TEXT CHECK (destination IN ('refine', 'opine')),
  stage TEXT CHECK (stage IN ('define', 'refine', 'opine', 'release', 'implemented', 'withdrawn', 'rejected')),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES stage_event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX stage_event_by_proposal_id ON stage_event (proposal_id);
CREATE INDEX stage_event_by_replaces_id ON stage_event (replaces_id);

CREATE TABLE release_item (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  release_id TEXT NOT NULL REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
  proposal_id TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  part TEXT,
  set_on TEXT NOT NULL CHECK (set_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  own_date TEXT CHECK (own_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR own_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  live_on TEXT CHECK (live_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dropped_on TEXT CHECK (dropped_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dropped_reason TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1))
) STRICT;
CREATE INDEX release_item_by_release_id ON release_item (release_id);
CREATE INDEX release_item_by_proposal_id ON release_item (proposal_id);
`;
