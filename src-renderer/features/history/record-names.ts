import { longMonth } from '../../../src-shared/calendar/print-date.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import type { EntityName, RecordOf } from '../../../src-shared/entities/registry.ts';
import { referenceOn } from '../../../src-shared/lifecycle/naming.ts';
import { ENTITY_WORDS } from '../../../src-shared/words/entity-words.ts';
import { factLine } from '../paper/fact-words.ts';
import { committeeName } from '../paper/months.ts';
import { settingName } from './setting-words.ts';

const EVERYTHING = '9999-12-31';

type Namers = { readonly [Name in EntityName]?: (record: RecordOf<Name>, register: Register) => string };

function paperName(register: Register, paperId: string): string {
  const paper = find(register, 'paper', paperId);
  return paper === undefined ? 'a paper that is no longer there' : `the paper for ${longMonth(paper.month)}`;
}

function editionName(register: Register, editionId: string): string {
  const edition = find(register, 'edition', editionId);
  if (edition === undefined) return 'an edition that is no longer there';
  return `the edition for the ${committeeName(register, edition.committeeId)} of ${paperName(register, edition.paperId)}`;
}

/** Records that papers do not tell as facts, or that have a name of their own. */
const NAMERS: Namers = {
  setting: ({ key }) => settingName(key),
  holiday: ({ name }) => name,
  glossaryTerm: ({ short }) => short,
  series: ({ prefix }) => prefix,
  person: ({ name }) => name,
  organisation: ({ name }) => name,
  redaction: ({ replacement }) => replacement,
  committee: ({ name }) => name,
  release: ({ name }) => name,
  proposal: ({ id }, register) => referenceOn(register, id, EVERYTHING, EVERYTHING),
  paper: ({ id }, register) => paperName(register, id),
  paperText: ({ paperId }, register) => `a sentence of ${paperName(register, paperId)}`,
  edition: ({ id }, register) => editionName(register, id),
  issue: ({ editionId }, register) => editionName(register, editionId),
  acceptedCheck: ({ editionId }, register) => editionName(register, editionId),
};

/** What a record is called: by its name, or by what papers tell of it. */
export function nameOf(register: Register, entity: EntityName, id: string): string {
  const record = find(register, entity, id);
  if (record === undefined) return `${ENTITY_WORDS[entity]} that is no longer there`;
  const namer = NAMERS[entity];
  if (namer !== undefined) return namer(record as never, register);
  return factLine(register, { entity, id }, EVERYTHING)?.text ?? ENTITY_WORDS[entity];
}
