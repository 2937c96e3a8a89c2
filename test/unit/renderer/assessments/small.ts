import type { Change } from '../../../../src-shared/entities/change-set.ts';
import type { AnyRecord, EntityName, RecordOf } from '../../../../src-shared/entities/registry.ts';
import { type SmallRegister, smallRegister } from '../../../helpers/small-register.ts';

type Event = RecordOf<'assessmentEvent'>;

export interface Assessed extends SmallRegister {
  readonly assessed: (proposalId: string, kind: 'PA' | 'IA', round?: number) => string;
  readonly told: (assessmentId: string, kind: Event['kind'], on: string, fields?: Partial<Event>) => string;
}

/** A small register with help for assessments; its proposals are in Refine unless they are older than drafts. */
export function assessedRegister(): Assessed {
  const small = smallRegister();
  return {
    ...small,
    proposal: (reference, fields) => {
      const id = small.proposal(reference, fields);
      if (!reference.startsWith('MP')) return id;
      small.event(id, 'raised', '2019-01-07');
      small.event(id, 'converted', '2019-03-15', { route: 'refinement' });
      return id;
    },
    assessed: (proposalId, kind, round = 1) => small.add('assessment', { proposalId, kind, round }),
    told: (assessmentId, kind, on, fields = {}) =>
      small.add('assessmentEvent', { assessmentId, kind, on, ...fields }),
  };
}

/** The records that changes put, of one entity. */
export function puts<Name extends EntityName>(
  changes: readonly Change[],
  entity: Name,
): readonly RecordOf<Name>[] {
  return changes.flatMap((change) =>
    change.kind === 'put' && change.entity === entity ? [change.record as AnyRecord as RecordOf<Name>] : [],
  );
}
