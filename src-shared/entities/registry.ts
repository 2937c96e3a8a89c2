import type { z } from 'zod';
import { acceptedCheck } from './accepted-check.ts';
import { agendaItem } from './agenda-item.ts';
import { alias } from './alias.ts';
import { assessment } from './assessment.ts';
import { assessmentEvent } from './assessment-event.ts';
import { assessmentPin } from './assessment-pin.ts';
import { attachment } from './attachment.ts';
import { authorityDecision } from './authority-decision.ts';
import { authorityExpectation } from './authority-expectation.ts';
import { authorityReferral } from './authority-referral.ts';
import { committee } from './committee.ts';
import { condition } from './condition.ts';
import { consultation } from './consultation.ts';
import { consultationEvent } from './consultation-event.ts';
import { edition } from './edition.ts';
import { glossaryTerm } from './glossary-term.ts';
import { holiday } from './holiday.ts';
import { issue } from './issue.ts';
import { meeting } from './meeting.ts';
import { meetingDate } from './meeting-date.ts';
import { organisation } from './organisation.ts';
import { outcome } from './outcome.ts';
import { paper } from './paper.ts';
import { paperText } from './paper-text.ts';
import { person } from './person.ts';
import { proposal } from './proposal.ts';
import { proposalClassification } from './proposal-classification.ts';
import { proposalPath } from './proposal-path.ts';
import { proposalProposer } from './proposal-proposer.ts';
import { proposalSummary } from './proposal-summary.ts';
import { proposalTitle } from './proposal-title.ts';
import { redaction } from './redaction.ts';
import { release } from './release.ts';
import { releaseEvent } from './release-event.ts';
import { releaseItem } from './release-item.ts';
import { series } from './series.ts';
import { setting } from './setting.ts';
import { stageEvent } from './stage-event.ts';
import { voteTally } from './vote-tally.ts';

/** Every entity by name, parents before children: the order of tables, snapshots and documents. */
export const entities = {
  setting,
  holiday,
  glossaryTerm,
  series,
  person,
  organisation,
  committee,
  release,
  releaseEvent,
  meeting,
  meetingDate,
  proposal,
  proposalTitle,
  proposalProposer,
  proposalPath,
  proposalSummary,
  stageEvent,
  releaseItem,
  agendaItem,
  proposalClassification,
  outcome,
  condition,
  voteTally,
  authorityReferral,
  authorityExpectation,
  authorityDecision,
  consultation,
  consultationEvent,
  assessment,
  assessmentEvent,
  assessmentPin,
  paper,
  paperText,
  attachment,
  edition,
  issue,
  acceptedCheck,
  alias,
  redaction,
} as const;

export type EntityName = keyof typeof entities;

/** The record of an entity: `RecordOf<'proposal'>`. */
export type RecordOf<Name extends EntityName> = Readonly<z.infer<(typeof entities)[Name]>>;

export type AnyRecord = RecordOf<EntityName>;

export const entityNames = Object.keys(entities) as readonly EntityName[];

/** The fields of an entity that hold another record's id, each with the entity it names. */
export function referencesOf(name: EntityName): ReadonlyMap<string, EntityName> {
  return REFERENCES[name];
}

function readReferences(name: EntityName): ReadonlyMap<string, EntityName> {
  const found = new Map<string, EntityName>();
  for (const [field, schema] of Object.entries<z.ZodType>(entities[name].shape)) {
    const target = schema.meta()?.['references'];
    if (typeof target !== 'string') continue;
    if (!(target in entities)) throw new Error(`${name}.${field} refers to ${target}, which is no entity`);
    found.set(field, target as EntityName);
  }
  return found;
}

const REFERENCES = Object.fromEntries(entityNames.map((name) => [name, readReferences(name)])) as Record<
  EntityName,
  ReadonlyMap<string, EntityName>
>;
