import { longDate, longMonth } from '../../calendar/print-date.ts';
import { ordinal } from '../../report/numbers.ts';
import { naturalKeyOf } from '../natural-key.ts';
import type { Register } from '../register.ts';
import type { EntityName, RecordOf } from '../registry.ts';
import { kept } from './kept.ts';
import { meetingName, problem, proposalName, type Rule } from './problem.ts';
import { ASSESSMENT, CATEGORY, CONSULTATION, settingName } from './words.ts';

const UNIQUE: readonly Rule[] = [
  unique('proposal', (row, register) => `There are two proposals ${proposalName(register, row.id)}.`, [
    'series',
  ]),
  unique('series', (row) => `There are two series ${row.prefix}.`),
  unique('person', (row) => `There are two people called ${row.name}.`),
  unique('organisation', (row) => `There are two organisations called ${row.name}.`),
  unique('committee', (row) => `There are two committees called ${row.name}.`),
  unique('release', (row) => `There are two releases called ${row.name}.`),
  unique('glossaryTerm', (row) => `The glossary has ${row.short} twice.`),
  unique('holiday', (row) => `The holidays have ${longDate(row.date)} twice.`),
  unique('paperText', () => 'One sentence of a paper has two texts of its own.'),
  unique('paper', (row) => `There are two papers for ${longMonth(row.month)}.`),
  unique('setting', (row) => `The setting ${settingName(row.key)} is set twice from the same day.`),
  unique('edition', () => 'A paper has two editions for one committee.'),
  unique('meeting', (row, register) => `There is another meeting like ${meetingName(register, row.id)}.`, [
    'meetingDate',
  ]),
  unique(
    'agendaItem',
    (row, register) =>
      `${proposalName(register, row.proposalId)} is on one agenda twice for the same purpose.`,
  ),
  unique(
    'assessment',
    (row, register) =>
      `${proposalName(register, row.proposalId)} has a ${ordinal(row.round)} ${ASSESSMENT[row.kind]} already.`,
  ),
  unique(
    'consultation',
    (row, register) =>
      `${proposalName(register, row.proposalId)} has a ${ordinal(row.round)} ${CONSULTATION[row.kind]} already.`,
  ),
  unique(
    'voteTally',
    (row) => `A vote has two tallies of ${CATEGORY[row.category]} on the ${row.solution} solution.`,
  ),
];

/** The same thing is in the register once: no two records of an entity share what people know it by. */
export const naturalKeys: Rule = (register) => UNIQUE.flatMap((rule) => rule(register));

function unique<Name extends EntityName>(
  entity: Name,
  sentence: (row: RecordOf<Name>, register: Register) => string,
  /** The other entities that a key is read from. */
  others: readonly EntityName[] = [],
): Rule {
  return kept([entity, ...others], (register) => {
    const seen = new Set<string>();
    return (register[entity] as readonly RecordOf<Name>[]).flatMap((row) => {
      const key = naturalKeyOf(entity, row, register);
      if (key === null || !seen.has(key)) {
        if (key !== null) seen.add(key);
        return [];
      }
      return [problem(entity, row.id, null, sentence(row, register))];
    });
  });
}
