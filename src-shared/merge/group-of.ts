import { find, type Register } from '../entities/register.ts';
import type { AnyRecord, EntityName } from '../entities/registry.ts';
import { fieldsOf } from './fields.ts';

/** What people would look for a change under: a proposal, a meeting, or a kind of record that stands for itself. */
export interface Group {
  readonly entity: EntityName;
  /** The record that the group is about; null where it is a kind of record, such as all bank holidays. */
  readonly id: string | null;
}

/** By which field a record belongs to another, where it does. */
const BELONGS: { readonly [Name in EntityName]?: string } = {
  releaseEvent: 'releaseId',
  meetingDate: 'meetingId',
  proposalTitle: 'proposalId',
  proposalProposer: 'proposalId',
  proposalPath: 'proposalId',
  proposalSummary: 'proposalId',
  stageEvent: 'proposalId',
  releaseItem: 'proposalId',
  agendaItem: 'proposalId',
  proposalClassification: 'proposalId',
  outcome: 'agendaItemId',
  condition: 'outcomeId',
  voteTally: 'outcomeId',
  authorityReferral: 'proposalId',
  authorityExpectation: 'referralId',
  authorityDecision: 'referralId',
  consultation: 'proposalId',
  consultationEvent: 'consultationId',
  assessment: 'proposalId',
  assessmentEvent: 'assessmentId',
  assessmentPin: 'assessmentId',
  paperText: 'paperId',
  attachment: 'paperId',
  edition: 'paperId',
  issue: 'editionId',
  acceptedCheck: 'editionId',
};

const PARENTS: Readonly<Record<string, EntityName>> = {
  releaseId: 'release',
  meetingId: 'meeting',
  proposalId: 'proposal',
  agendaItemId: 'agendaItem',
  outcomeId: 'outcome',
  referralId: 'authorityReferral',
  consultationId: 'consultation',
  assessmentId: 'assessment',
  paperId: 'paper',
  editionId: 'edition',
};

/** Those that are looked for by themselves. */
const HEADS: ReadonlySet<EntityName> = new Set(['proposal', 'meeting', 'release', 'paper']);

/** The group of a record. What it belongs to is looked for in the registers in their order. */
export function groupOf(entity: EntityName, record: AnyRecord, ...registers: readonly Register[]): Group {
  const field = BELONGS[entity];
  if (field === undefined) return { entity, id: HEADS.has(entity) ? record.id : null };
  const target = PARENTS[field];
  const id = fieldsOf(record)[field];
  if (target === undefined || typeof id !== 'string') return { entity, id: null };
  for (const register of registers) {
    const parent = find(register, target, id) as AnyRecord | undefined;
    if (parent !== undefined) return groupOf(target, parent, ...registers);
  }
  return { entity, id: null };
}

/** A group as one text. */
export function groupKey({ entity, id }: Group): string {
  return id === null ? entity : `${entity} ${id}`;
}
