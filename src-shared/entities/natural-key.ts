import { find, type Register } from './register.ts';
import type { EntityName, RecordOf } from './registry.ts';
import { meetingDay } from './rules/problem.ts';

type KeyOf<Name extends EntityName> = (row: RecordOf<Name>, register: Register) => string | null;

interface Round {
  readonly proposalId: string;
  readonly kind: string;
  readonly round: number;
}

const roundKey = (row: Round) => `${row.proposalId} ${row.kind} ${row.round}`;

// What people know a record by, for those entities that are known by something.
const KEYS: { readonly [Name in EntityName]?: KeyOf<Name> } = {
  // DP109 and MP109 are one: the series of a family share their numbers.
  proposal: (row, register) =>
    `${find(register, 'series', row.seriesId)?.family} ${row.number} ${row.suffix}`,
  series: (row) => row.prefix,
  person: (row) => row.name,
  organisation: (row) => row.name,
  committee: (row) => row.name,
  release: (row) => row.name,
  glossaryTerm: (row) => row.short,
  holiday: (row) => row.date,
  paperText: (row) => `${row.paperId} ${row.key}`,
  paper: (row) => row.month,
  setting: (row) => `${row.key} ${row.from}`,
  edition: (row) => `${row.paperId} ${row.committeeId}`,
  meeting: (row, register) => {
    const date = meetingDay(register, row.id);
    return date === null ? null : `${row.committeeId} ${date}`;
  },
  agendaItem: (row) =>
    row.droppedOn !== null
      ? null
      : `${row.meetingId ?? `${row.committeeId} ${row.month}`} ${row.proposalId} ${row.purpose}`,
  assessment: roundKey,
  consultation: roundKey,
  voteTally: (row) => `${row.outcomeId} ${row.category} ${row.solution}`,
};

/** The entities whose records are each known by something that no other of them may share. */
export const keyedEntities = Object.keys(KEYS) as readonly EntityName[];

/** What people know a record by, apart from its id; null where it has no such thing, or not yet. */
export function naturalKeyOf<Name extends EntityName>(
  entity: Name,
  row: RecordOf<Name>,
  register: Register,
): string | null {
  const keyOf = KEYS[entity] as KeyOf<Name> | undefined;
  return keyOf === undefined ? null : keyOf(row, register);
}
