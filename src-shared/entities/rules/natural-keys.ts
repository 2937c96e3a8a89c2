import { longDate, longMonth } from '../../calendar/print-date.ts';
import { ordinal } from '../../report/numbers.ts';
import { find, type Register } from '../register.ts';
import type { EntityName, RecordOf } from '../registry.ts';
import { kept } from './kept.ts';
import { meetingDay, meetingName, problem, proposalName, type Rule } from './problem.ts';
import { ASSESSMENT, CATEGORY, CONSULTATION, settingName } from './words.ts';

const UNIQUE: readonly Rule[] = [
  unique(
    'proposal',
    proposalKey,
    (row, register) => `There are two proposals ${proposalName(register, row.id)}.`,
    ['series'],
  ),
  unique(
    'series',
    (row) => row.prefix,
    (row) => `There are two series ${row.prefix}.`,
  ),
  unique(
    'person',
    (row) => row.name,
    (row) => `There are two people called ${row.name}.`,
  ),
  unique(
    'organisation',
    (row) => row.name,
    (row) => `There are two organisations called ${row.name}.`,
  ),
  unique(
    'committee',
    (row) => row.name,
    (row) => `There are two committees called ${row.name}.`,
  ),
  unique(
    'release',
    (row) => row.name,
    (row) => `There are two releases called ${row.name}.`,
  ),
  unique(
    'glossaryTerm',
    (row) => row.short,
    (row) => `The glossary has ${row.short} twice.`,
  ),
  unique(
    'holiday',
    (row) => row.date,
    (row) => `The holidays have ${longDate(row.date)} twice.`,
  ),
  unique(
    'paperText',
    (row) => `${row.paperId} ${row.key}`,
    () => 'One sentence of a paper has two texts of its own.',
  ),
  unique(
    'paper',
    (row) => row.month,
    (row) => `There are two papers for ${longMonth(row.month)}.`,
  ),
  unique(
    'setting',
    (row) => `${row.key} ${row.from}`,
    (row) => `The setting ${settingName(row.key)} is set twice from the same day.`,
  ),
  unique(
    'edition',
    (row) => `${row.paperId} ${row.committeeId}`,
    () => 'A paper has two editions for one committee.',
  ),
  unique(
    'meeting',
    meetingKey,
    (row, register) => `There is another meeting like ${meetingName(register, row.id)}.`,
    ['meetingDate'],
  ),
  unique(
    'agendaItem',
    itemKey,
    (row, register) =>
      `${proposalName(register, row.proposalId)} is on one agenda twice for the same purpose.`,
  ),
  unique(
    'assessment',
    roundKey,
    (row, register) =>
      `${proposalName(register, row.proposalId)} has a ${ordinal(row.round)} ${ASSESSMENT[row.kind]} already.`,
  ),
  unique(
    'consultation',
    roundKey,
    (row, register) =>
      `${proposalName(register, row.proposalId)} has a ${ordinal(row.round)} ${CONSULTATION[row.kind]} already.`,
  ),
  unique(
    'voteTally',
    (row) => `${row.outcomeId} ${row.category} ${row.solution}`,
    (row) => `A vote has two tallies of ${CATEGORY[row.category]} on the ${row.solution} solution.`,
  ),
];

/** The same thing is in the register once: no two records of an entity share what people know it by. */
export const naturalKeys: Rule = (register) => UNIQUE.flatMap((rule) => rule(register));

// DP109 and MP109 are one: the series of a family share their numbers.
function proposalKey(row: RecordOf<'proposal'>, register: Register): string {
  return `${find(register, 'series', row.seriesId)?.family} ${row.number} ${row.suffix}`;
}

function meetingKey(row: RecordOf<'meeting'>, register: Register): string | null {
  const date = meetingDay(register, row.id);
  return date === null ? null : `${row.committeeId} ${date}`;
}

function itemKey(row: RecordOf<'agendaItem'>): string | null {
  if (row.droppedOn !== null) return null;
  return `${row.meetingId ?? `${row.committeeId} ${row.month}`} ${row.proposalId} ${row.purpose}`;
}

function roundKey(row: {
  readonly proposalId: string;
  readonly kind: string;
  readonly round: number;
}): string {
  return `${row.proposalId} ${row.kind} ${row.round}`;
}

function unique<Name extends EntityName>(
  entity: Name,
  keyOf: (row: RecordOf<Name>, register: Register) => string | null,
  sentence: (row: RecordOf<Name>, register: Register) => string,
  /** The other entities that a key is read from. */
  others: readonly EntityName[] = [],
): Rule {
  return kept([entity, ...others], (register) => {
    const seen = new Set<string>();
    return (register[entity] as readonly RecordOf<Name>[]).flatMap((row) => {
      const key = keyOf(row, register);
      if (key === null || !seen.has(key)) {
        if (key !== null) seen.add(key);
        return [];
      }
      return [problem(entity, row.id, null, sentence(row, register))];
    });
  });
}
