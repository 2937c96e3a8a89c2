import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import type { Change, Problem } from '../../../src-shared/entities/change-set.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { checkRegister } from '../../../src-shared/entities/rules/check-register.ts';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { type Consequence, consequenceOf } from './consequences.ts';
import type { EntryRow } from './entry-row.ts';

/** What saving all rows would do, and what the register's rules would refuse of it. */
export interface Preview {
  readonly changes: readonly Change[];
  /** By the row's key; rows without an outcome are left out. */
  readonly rows: ReadonlyMap<string, Consequence & { readonly problems: readonly string[] }>;
  /** What is refused and belongs to no row. */
  readonly problems: readonly string[];
}

/** Takes the rows in order, each on the register as the ones before leave it. */
export function previewOf(
  register: Register,
  meeting: KnownMeeting,
  rows: readonly EntryRow[],
  knownOn: string | null,
): Preview {
  let after = register;
  const taken = rows.flatMap((row) => {
    if (row.outcome === null) return [];
    const consequence = consequenceOf(after, meeting, row, knownOn);
    after = applyChanges(after, consequence.changes);
    return [{ key: row.key, consequence }];
  });
  const owners = new Map(
    taken.flatMap(({ key, consequence }) =>
      consequence.changes.map((change) => [change.kind === 'put' ? change.record.id : change.id, key]),
    ),
  );
  const problems = taken.length === 0 ? [] : newProblems(register, after);
  const ofRow = (key: string) => problems.filter(({ id }) => owners.get(id) === key);
  return {
    changes: taken.flatMap(({ consequence }) => consequence.changes),
    rows: new Map(
      taken.map(({ key, consequence }) => [
        key,
        { ...consequence, problems: ofRow(key).map(({ sentence }) => sentence) },
      ]),
    ),
    problems: problems.filter(({ id }) => !owners.has(id)).map(({ sentence }) => sentence),
  };
}

const standing = new WeakMap<Register, ReadonlySet<string>>();

/** What a change would newly break: what was wrong before does not stand in the way of saving. */
export function newProblems(before: Register, after: Register): readonly Problem[] {
  const problems = checkRegister(after);
  if (problems.length === 0) return problems;
  const known = standing.get(before) ?? new Set(checkRegister(before).map(keyOf));
  standing.set(before, known);
  return problems.filter((problem) => !known.has(keyOf(problem)));
}

function keyOf({ entity, id, field, sentence }: Problem): string {
  return [entity, id, field, sentence].join('\n');
}
