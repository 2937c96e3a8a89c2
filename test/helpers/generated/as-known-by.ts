import { knownDay } from '../../../src-shared/entities/known.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { entityNames } from '../../../src-shared/entities/registry.ts';
import type { Day } from './days.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * The register as it stood on a day: without what became known later. What belongs to a fact that is left out goes
 * with it, and what was dropped or went live later still stands.
 */
export function asKnownBy(register: Register, day: Day): Register {
  const cut = Object.fromEntries(
    entityNames.map((name) => [
      name,
      (register[name] as unknown as readonly Row[])
        .filter((row) => isKnown(row, day))
        .map((row) => then(row, day)),
    ]),
  ) as unknown as Register;
  const outcomes = new Set(cut.outcome.map(({ id }) => id));
  return { ...cut, condition: cut.condition.filter(({ outcomeId }) => outcomes.has(outcomeId)) };
}

function isKnown({ on, knownOn, setOn }: Row, day: Day): boolean {
  if (typeof setOn === 'string') return setOn <= day;
  return (
    typeof on !== 'string' || knownDay({ on, knownOn: typeof knownOn === 'string' ? knownOn : null }) <= day
  );
}

function then(row: Row, day: Day): Row {
  const { droppedOn, liveOn } = row;
  const standing =
    typeof droppedOn === 'string' && droppedOn > day ? { droppedOn: null, droppedReason: null } : {};
  return { ...row, ...standing, ...(typeof liveOn === 'string' && liveOn > day ? { liveOn: null } : {}) };
}
