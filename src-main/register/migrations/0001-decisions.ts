/** Version 1: decisions. A row a record; deferred keys, so that one change set may come in any order. */
export const SQL = `
CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  proposal_id TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT NOT NULL CHECK (purpose IN ('initial-discussion', 'decision', 'conversion', 'modification-report', 'impact-assessment-request', 'vote', 'working-group')),
  meeting_id TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  committee_id TEXT REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
  month TEXT CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  set_on TEXT NOT NULL CHECK (set_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dropped_on TEXT CHECK (dropped_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dropped_reason TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  source TEXT
) STRICT;
CREATE INDEX agenda_item_by_proposal_id ON agenda_item (proposal_id);
CREATE INDEX agenda_item_by_meeting_id ON agenda_item (meeting_id);
CREATE INDEX agenda_item_by_committee_id ON agenda_item (committee_id);

CREATE TABLE proposal_classification (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  proposal_id TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  classification TEXT NOT NULL,
  agenda_item_id TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  following_id TEXT REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES proposal_classification (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX proposal_classification_by_proposal_id ON proposal_classification (proposal_id);
CREATE INDEX proposal_classification_by_agenda_item_id ON proposal_classification (agenda_item_id);
CREATE INDEX proposal_classification_by_following_id ON proposal_classification (following_id);
CREATE INDEX proposal_classification_by_replaces_id ON proposal_classification (replaces_id);

CREATE TABLE outcome (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('noted', 'ready', 'further-development', 'converted', 'not-converted', 'report-accepted', 'report-returned', 'requested', 'not-requested', 'discussed', 'approved', 'recommended-approval', 'recommended-rejection', 'rejected', 'sent-back', 'deferred')),
  route TEXT CHECK (route IN ('refinement', 'report-phase')),
  destination TEXT CHECK (destination IN ('refine', 'opine')),
  release_id TEXT REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX outcome_by_agenda_item_id ON outcome (agenda_item_id);
CREATE INDEX outcome_by_release_id ON outcome (release_id);
CREATE INDEX outcome_by_replaces_id ON outcome (replaces_id);

CREATE TABLE condition (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  outcome_id TEXT NOT NULL REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
  sentence TEXT NOT NULL,
  raised_by_id TEXT REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
  owner_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  needed_before TEXT NOT NULL CHECK (needed_before IN ('conversion', 'modification-report', 'vote', 'implementation')),
  met_on TEXT CHECK (met_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dropped_on TEXT CHECK (dropped_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dropped_reason TEXT
) STRICT;
CREATE INDEX condition_by_outcome_id ON condition (outcome_id);
CREATE INDEX condition_by_raised_by_id ON condition (raised_by_id);
CREATE INDEX condition_by_owner_id ON condition (owner_id);

CREATE TABLE vote_tally (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  outcome_id TEXT NOT NULL REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
  category TEXT NOT NULL CHECK (category IN ('large-suppliers', 'small-suppliers', 'networks', 'other-sec-parties', 'consumers')),
  solution TEXT NOT NULL CHECK (solution IN ('proposed', 'alternative')),
  votes_for INTEGER NOT NULL CHECK (votes_for BETWEEN 0 AND 100000),
  votes_against INTEGER NOT NULL CHECK (votes_against BETWEEN 0 AND 100000),
  abstentions INTEGER NOT NULL CHECK (abstentions BETWEEN 0 AND 100000)
) STRICT;
CREATE INDEX vote_tally_by_outcome_id ON vote_tally (outcome_id);

CREATE TABLE authority_referral (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  proposal_id TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  outcome_id TEXT REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES authority_referral (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX authority_referral_by_proposal_id ON authority_referral (proposal_id);
CREATE INDEX authority_referral_by_outcome_id ON authority_referral (outcome_id);
CREATE INDEX authority_referral_by_replaces_id ON authority_referral (replaces_id);

CREATE TABLE authority_expectation (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referral_id TEXT NOT NULL REFERENCES authority_referral (id) DEFERRABLE INITIALLY DEFERRED,
  expected TEXT NOT NULL CHECK (expected GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR expected GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES authority_expectation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX authority_expectation_by_referral_id ON authority_expectation (referral_id);
CREATE INDEX authority_expectation_by_replaces_id ON authority_expectation (replaces_id);

CREATE TABLE authority_decision (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referral_id TEXT NOT NULL REFERENCES authority_referral (id) DEFERRABLE INITIALLY DEFERRED,
  decision TEXT NOT NULL CHECK (decision IN ('approved', 'rejected', 'sent-back')),
  destination TEXT CHECK (destination IN ('refine', 'opine')),
  release_id TEXT REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES authority_decision (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX authority_decision_by_referral_id ON authority_decision (referral_id);
CREATE INDEX authority_decision_by_release_id ON authority_decision (release_id);
CREATE INDEX authority_decision_by_replaces_id ON authority_decision (replaces_id);

CREATE TABLE consultation (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  proposal_id TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('refinement', 'modification-report')),
  round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 99)
) STRICT;
CREATE INDEX consultation_by_proposal_id ON consultation (proposal_id);

CREATE TABLE consultation_event (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  consultation_id TEXT NOT NULL REFERENCES consultation (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('expected', 'issued', 'extended', 'closed', 'withdrawn')),
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES consultation_event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX consultation_event_by_consultation_id ON consultation_event (consultation_id);
CREATE INDEX consultation_event_by_replaces_id ON consultation_event (replaces_id);

CREATE TABLE assessment (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  proposal_id TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('PA', 'IA')),
  round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 99)
) STRICT;
CREATE INDEX assessment_by_proposal_id ON assessment (proposal_id);

CREATE TABLE assessment_event (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  assessment_id TEXT NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('requested', 'accepted', 'target', 'expected-return', 'returned', 'closed', 'progress')),
  agenda_item_id TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  working_days INTEGER CHECK (working_days BETWEEN 1 AND 10000),
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  text TEXT,
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES assessment_event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX assessment_event_by_assessment_id ON assessment_event (assessment_id);
CREATE INDEX assessment_event_by_agenda_item_id ON assessment_event (agenda_item_id);
CREATE INDEX assessment_event_by_replaces_id ON assessment_event (replaces_id);

CREATE TABLE assessment_pin (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  assessment_id TEXT NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
  reporting_year INTEGER NOT NULL CHECK (reporting_year BETWEEN 1900 AND 2199),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR "on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note TEXT,
  replaces_id TEXT REFERENCES assessment_pin (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX assessment_pin_by_assessment_id ON assessment_pin (assessment_id);
CREATE INDEX assessment_pin_by_replaces_id ON assessment_pin (replaces_id);
`;
