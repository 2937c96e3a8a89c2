import { longDate, longMonth } from '../../calendar/print-date.ts';
import { ordinal } from '../../report/numbers.ts';
import type { Problem } from '../change-set.ts';
import { naturalKeyOf } from '../natural-key.ts';
import type { Register } from '../register.ts';
import type { EntityName, RecordOf } from '../registry.ts';
import { meetingName, problem, proposalName, type Rule } from './problem.ts';
import { ASSESSMENT, CATEGORY, CONSULTATION, settingName } from './words.ts';

/** The same thing is in the register once: no two records of an entity share what people know it by. */
export const naturalKeys: Rule = (register) => [
  ...unique(register, 'proposal', (row) => `There are two proposals ${proposalName(register, row.id)}.`),
  ...unique(register, 'series', (row) => `There are two series ${row.prefix}.`),
  ...unique(register, 'person', (row) => `There are two people called ${row.name}.`),
  ...unique(register, 'organisation', (row) => `There are two organisations called ${row.name}.`),
  ...unique(register, 'committee', (row) => `There are two committees called ${row.name}.`),
  ...unique(register, 'release', (row) => `There are two releases called ${row.name}.`),
  ...unique(register, 'glossaryTerm', (row) => `The glossary has ${row.short} twice.`),
  ...unique(register, 'holiday', (row) => `The holidays have ${longDate(row.date)} twice.`),
  ...unique(register, 'paperText', () => 'One sentence of a paper has two texts of its own.'),
  ...unique(register, 'paper', (row) => `There are two papers for ${longMonth(row.month)}.`),
  ...unique(
    register,
    'setting',
    (row) => `The setting ${settingName(row.key)} is set twice from the same day.`,
  ),
  ...unique(register, 'edition', () => 'A paper has two editions for one committee.'),
  ...unique(register, 'meeting', (row) => `There is another meeting like ${meetingName(register, row.id)}.`),
  ...unique(
    register,
    'agendaItem',
    (row) => `${proposalName(register, row.proposalId)} is on one agenda twice for the same purpose.`,
  ),
  ...unique(
    register,
    'assessment',
    (row) =>
      `${proposalName(register, row.proposalId)} has a ${ordinal(row.round)} ${ASSESSMENT[row.kind]} already.`,
  ),
  ...unique(
    register,
    'consultation',
    (row) =>
      `${proposalName(register, row.proposalId)} has a ${ordinal(row.round)} ${CONSULTATION[row.kind]} already.`,
  ),
  ...unique(
    register,
    'voteTally',
    (row) => `A vote has two tallies of ${CATEGORY[row.category]} on the ${row.solution} solution.`,
  ),
];

function unique<Name extends EntityName>(
  register: Register,
  entity: Name,
  sentence: (row: RecordOf<Name>) => string,
): readonly Problem[] {
  const seen = new Set<string>();
  return (register[entity] as readonly RecordOf<Name>[]).flatMap((row) => {
    const key = naturalKeyOf(entity, row, register);
    if (key === null || !seen.has(key)) {
      if (key !== null) seen.add(key);
      return [];
    }
    return [problem(entity, row.id, null, sentence(row))];
  });
}
