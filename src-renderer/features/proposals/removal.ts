import type { Change } from '../../../src-shared/entities/change-set.ts';
import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import {
  type AnyRecord,
  type EntityName,
  entities,
  entityNames,
  type RecordOf,
  referencesOf,
} from '../../../src-shared/entities/registry.ts';

/** What taking a proposal out of the register takes with it. */
export interface Removal {
  /** Children before what they belong to; the proposal itself last. */
  readonly changes: readonly Change[];
  /** How many records go, by entity, the proposal included. */
  readonly counts: ReadonlyMap<EntityName, number>;
  /** Proposals that were split from it, and stand in the way. */
  readonly splitOff: readonly RecordOf<'proposal'>[];
}

/**
 * Everything that belongs to a proposal goes with it. What only mentions one of its records, and belongs to something
 * that stays, keeps standing without the mention.
 */
export function removalOf(register: Register, proposalId: string): Removal {
  const gone = new Map<EntityName, Set<string>>([['proposal', new Set([proposalId])]]);
  const mentions = new Map<string, { entity: EntityName; record: AnyRecord }>();
  // Parents stand before children in the list of entities, so one walk down it finds whatever hangs on what goes.
  for (const entity of entityNames.filter((name) => name !== 'proposal')) {
    for (const [field, target] of referencesOf(entity)) {
      for (const id of gone.get(target) ?? []) {
        for (const record of referring(register, entity, field, id)) {
          if (isRequired(entity, field)) addTo(gone, entity, record.id);
          else {
            const cleared = mentions.get(record.id)?.record ?? record;
            mentions.set(record.id, { entity, record: { ...cleared, [field]: null } as AnyRecord });
          }
        }
      }
    }
  }
  const kept = [...mentions.values()].filter(({ entity, record }) => !gone.get(entity)?.has(record.id));
  const removed = entityNames
    .toReversed()
    .flatMap((entity) => [...(gone.get(entity) ?? [])].map((id): Change => ({ kind: 'remove', entity, id })));
  return {
    changes: [...kept.map(({ entity, record }): Change => ({ kind: 'put', entity, record })), ...removed],
    counts: new Map([...gone].map(([entity, ids]) => [entity, ids.size])),
    splitOff: where(register, 'proposal', 'splitFromId', proposalId).filter(({ id }) => id !== proposalId),
  };
}

function referring(register: Register, entity: EntityName, field: string, id: string): readonly AnyRecord[] {
  return where(register, entity, field as keyof RecordOf<typeof entity>, id as never);
}

function isRequired(entity: EntityName, field: string): boolean {
  const shape: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>> =
    entities[entity].shape;
  return shape[field]?.safeParse(null).success === false;
}

function addTo(gone: Map<EntityName, Set<string>>, entity: EntityName, id: string): void {
  gone.set(entity, (gone.get(entity) ?? new Set()).add(id));
}

const KINDS: Readonly<Partial<Record<EntityName, readonly [string, string]>>> = {
  proposalTitle: ['title', 'titles'],
  proposalProposer: ['proposer', 'proposers'],
  proposalPath: ['path', 'paths'],
  proposalSummary: ['summary', 'summaries'],
  proposalClassification: ['classification', 'classifications'],
  stageEvent: ['stage event', 'stage events'],
  releaseItem: ['place in a release', 'places in releases'],
  agendaItem: ['agenda item', 'agenda items'],
  outcome: ['decision', 'decisions'],
  condition: ['condition', 'conditions'],
  voteTally: ['tally', 'tallies'],
  authorityReferral: ['referral to the Authority', 'referrals to the Authority'],
  authorityExpectation: ['expected Authority decision', 'expected Authority decisions'],
  authorityDecision: ['Authority decision', 'Authority decisions'],
  consultation: ['consultation', 'consultations'],
  consultationEvent: ['consultation event', 'consultation events'],
  assessment: ['assessment', 'assessments'],
  assessmentEvent: ['assessment event', 'assessment events'],
  assessmentPin: ['assessment pin', 'assessment pins'],
};

/** "1 title", "2 stage events", … for everything that goes but the proposal itself. */
export function removalWords({ counts }: Removal): readonly string[] {
  return [...counts].flatMap(([entity, count]) => {
    const words = KINDS[entity];
    if (entity === 'proposal') return [];
    return [`${count} ${words === undefined ? entity : words[count === 1 ? 0 : 1]}`];
  });
}

/** Whether a proposal is in the register. */
export function isThere(register: Register, id: string | null): id is string {
  return find(register, 'proposal', id) !== undefined;
}
