import type { Change } from '../entities/change-set.ts';
import { find, type Register } from '../entities/register.ts';
import type { AnyRecord, EntityName } from '../entities/registry.ts';
import { type Fields, fieldNames, fieldsOf } from './fields.ts';
import { placeOf } from './place.ts';

/** What a change set did to one record. */
export interface Effect {
  readonly entity: EntityName;
  readonly id: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** What stands in the way of taking an effect back: the record was changed again since. */
export interface InTheWay {
  readonly entity: EntityName;
  readonly id: string;
  /** The field that holds something else now; null where the whole record came or went since. */
  readonly field: string | null;
}

export interface Reversal {
  readonly changes: readonly Change[];
  readonly inTheWay: readonly InTheWay[];
}

/**
 * The changes that take effects back as things now stand: only the fields that an effect changed go back, so that what
 * was changed beside it since stays. What was changed again itself is in the way.
 */
export function reversalOf(register: Register, effects: readonly Effect[]): Reversal {
  const steps = joined(effects).map((effect) => backward(register, effect));
  return {
    changes: steps.flatMap(({ changes }) => changes),
    inTheWay: steps.flatMap(({ inTheWay }) => inTheWay),
  };
}

/** The same effects the other way round, for doing again what was undone. */
export function turnedRound(effects: readonly Effect[]): readonly Effect[] {
  return effects
    .map(({ entity, id, before, after }) => ({ entity, id, before: after, after: before }))
    .reverse();
}

// A record that a change set changed twice goes from where it was before the first to where the last left it.
function joined(effects: readonly Effect[]): readonly Effect[] {
  const found = new Map<string, Effect>();
  for (const effect of effects) {
    // A record that was entered twice shares its id with the note of which one stayed.
    const key = placeOf(effect.entity, effect.id);
    const earlier = found.get(key);
    found.set(key, earlier === undefined ? effect : { ...effect, before: earlier.before });
  }
  return [...found.values()].reverse();
}

function backward(register: Register, { entity, id, before, after }: Effect): Reversal {
  const now = find(register, entity, id) as AnyRecord | undefined;
  const inTheWay = (field: string | null): Reversal => ({ changes: [], inTheWay: [{ entity, id, field }] });
  if (before === null && after === null) return { changes: [], inTheWay: [] };
  if (after === null) {
    if (now !== undefined) return inTheWay(null);
    return { changes: [{ kind: 'put', entity, record: before as unknown as AnyRecord }], inTheWay: [] };
  }
  if (now === undefined) return inTheWay(null);
  const held = fieldsOf(now);
  if (before === null) {
    const changed = fieldNames(entity).find((field) => held[field] !== after[field]);
    return changed === undefined
      ? { changes: [{ kind: 'remove', entity, id }], inTheWay: [] }
      : inTheWay(changed);
  }
  const fields = fieldNames(entity).filter((field) => before[field] !== after[field]);
  const changed = fields.filter((field) => held[field] !== after[field]);
  if (changed.length > 0) {
    return { changes: [], inTheWay: changed.map((field) => ({ entity, id, field })) };
  }
  const back = Object.fromEntries(fields.map((field) => [field, before[field]]));
  return {
    changes: [{ kind: 'put', entity, record: { ...now, ...back } as unknown as AnyRecord }],
    inTheWay: [],
  };
}
