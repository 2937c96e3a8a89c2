import type { Descent } from '../entities/descent.ts';
import { find, type Register, where } from '../entities/register.ts';
import type { AnyRecord, EntityName, RecordOf } from '../entities/registry.ts';

/** The proposals that a record of an entity says something about, in the register that it stands in. */
type Owners = (record: AnyRecord, register: Register) => readonly (string | undefined)[] | 'all';

/** A row of this entity names its proposal itself. */
const itself: Owners = (record) => [(record as { readonly proposalId?: string }).proposalId];

/** Every entity that a timeline is read from. A record of any other changes none. */
const OWNERS: Readonly<Partial<Record<EntityName, Owners>>> = {
  proposal: ({ id }) => [id],
  stageEvent: itself,
  proposalPath: itself,
  agendaItem: itself,
  authorityReferral: itself,
  consultation: itself,
  releaseItem: itself,
  outcome: (record, register) => [
    find(register, 'agendaItem', (record as RecordOf<'outcome'>).agendaItemId)?.proposalId,
  ],
  authorityDecision: (record, register) => [
    find(register, 'authorityReferral', (record as RecordOf<'authorityDecision'>).referralId)?.proposalId,
  ],
  consultationEvent: (record, register) => [
    find(register, 'consultation', (record as RecordOf<'consultationEvent'>).consultationId)?.proposalId,
  ],
  release: ({ id }, register) => inRelease(register, id),
  releaseEvent: (record, register) => inRelease(register, (record as RecordOf<'releaseEvent'>).releaseId),
  series: ({ id }, register) => where(register, 'proposal', 'seriesId', id).map((proposal) => proposal.id),
  // The end of a window to adopt a proposal is counted by these.
  holiday: () => 'all',
  setting: (record) => ((record as RecordOf<'setting'>).key === 'withdrawal.window' ? 'all' : []),
};

function inRelease(register: Register, releaseId: string): readonly string[] {
  return where(register, 'releaseItem', 'releaseId', releaseId).map(({ proposalId }) => proposalId);
}

/** The proposals whose timelines may differ after changes; "all" where any may. Every other has the very same one. */
export function touchedBy({ before, changes }: Descent, after: Register): ReadonlySet<string> | 'all' {
  const touched = new Set<string>();
  for (const change of changes) {
    const owners = OWNERS[change.entity];
    if (owners === undefined) continue;
    const id = change.kind === 'put' ? change.record.id : change.id;
    for (const register of [before, after]) {
      const record = find(register, change.entity, id) as AnyRecord | undefined;
      const owned = record === undefined ? [] : owners(record, register);
      if (owned === 'all') return 'all';
      for (const owner of owned) if (owner !== undefined) touched.add(owner);
    }
  }
  // What is split from another begins in the stage that the other was in. A set gives what is added while it is read.
  for (const id of touched) {
    for (const part of where(after, 'proposal', 'splitFromId', id)) touched.add(part.id);
  }
  return touched;
}
