import type { Register } from '../entities/register.ts';
import { find } from '../entities/register.ts';
import { type EntityName, entityNames } from '../entities/registry.ts';
import { meetingDay } from '../entities/rules/problem.ts';
import type { RecordDifference } from './difference.ts';
import { type Group, groupKey, groupOf } from './group-of.ts';

/** What differs in one group. */
export interface DifferenceGroup extends Group {
  readonly key: string;
  readonly differences: readonly RecordDifference[];
}

/** What a register notes about itself alone, which nobody looks for. */
const NOTES: ReadonlySet<EntityName> = new Set(['alias', 'redaction']);
const FIRST: readonly EntityName[] = ['proposal', 'meeting', 'release', 'paper'];

/** Differences by what people would look for them under: proposals as papers print them, then meetings by day, then the rest. */
export function groupDifferences(
  differences: readonly RecordDifference[],
  before: Register,
  after: Register,
): readonly DifferenceGroup[] {
  const groups = new Map<string, { group: Group; differences: RecordDifference[] }>();
  for (const difference of differences) {
    const record = difference.after ?? difference.before;
    if (record === null || NOTES.has(difference.entity)) continue;
    const group = groupOf(difference.entity, record, after, before);
    const key = groupKey(group);
    const held = groups.get(key);
    if (held === undefined) groups.set(key, { group, differences: [difference] });
    else held.differences.push(difference);
  }
  return [...groups]
    .map(([key, held]) => ({ key, ...held.group, differences: held.differences }))
    .map((group) => ({ group, place: placeIn(group, after, before) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ group }) => group);
}

type Place = readonly (string | number)[];

function placeIn({ entity, id }: Group, ...registers: readonly Register[]): Place {
  const first = FIRST.indexOf(entity);
  const rank = first === -1 ? FIRST.length + entityNames.indexOf(entity) : first;
  const register = registers.find((one) => id !== null && find(one, entity, id) !== undefined);
  if (register === undefined || id === null) return [rank];
  return [rank, ...withinKind(entity, id, register)];
}

function withinKind(entity: EntityName, id: string, register: Register): Place {
  const proposal = entity === 'proposal' ? find(register, 'proposal', id) : undefined;
  if (proposal !== undefined) {
    const series = find(register, 'series', proposal.seriesId);
    return [series?.rank ?? 0, proposal.number, proposal.suffix];
  }
  if (entity === 'meeting') return [meetingDay(register, id) ?? ''];
  if (entity === 'paper') return [find(register, 'paper', id)?.month ?? ''];
  return [entity === 'release' ? (find(register, 'release', id)?.name ?? '') : ''];
}

function comparePlaces(a: Place, b: Place): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [one, other] = [a[at] ?? '', b[at] ?? ''];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
