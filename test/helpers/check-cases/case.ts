import { checkPaper } from '../../../src-shared/checks/check-paper.ts';
import type { CheckName, Finding } from '../../../src-shared/checks/finding.ts';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import type { AnyRecord, EntityName, RecordOf } from '../../../src-shared/entities/registry.ts';
import type { PaperRequest } from '../../../src-shared/report/clocks.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { sentencesOf } from '../../../src-shared/report/own-words.ts';
import { plainText } from '../../../src-shared/report/say.ts';
import { idOf, newBook } from '../sample/book.ts';
import { buildSample } from '../sample/build-sample.ts';
import { idFor } from '../sample/ids.ts';

/** A paper to be checked: the sample's for the Panel, where nothing else is said. */
export interface Seen {
  readonly register?: Register;
  readonly request?: Partial<PaperRequest>;
}

/** A paper with a fault in it, and the same with the fault mended. */
export interface Case {
  readonly fault: Seen;
  readonly mended: Seen;
}

export type Cases = Readonly<Partial<Record<CheckName, Case>>>;

export const SAMPLE = buildSample();
export const PANEL = idOf('edition', 'Panel');
export const TABASC = idOf('edition', 'TABASC');

export function findingsOf({ register = SAMPLE, request = {} }: Seen): readonly Finding[] {
  const whole: PaperRequest = { month: '2020-01', edition: PANEL, ...request };
  return checkPaper(register, whole, deriveReport(register, whole));
}

export function foundBy(check: CheckName, seen: Seen): readonly Finding[] {
  return findingsOf(seen).filter((finding) => finding.check === check);
}

type Fields<Name extends EntityName> = Partial<RecordOf<Name>>;

/** The register with a record of the sample, by the name it was added under, changed. */
export function changed<Name extends EntityName>(
  entity: Name,
  name: string,
  fields: Fields<Name>,
  register = SAMPLE,
): Register {
  const rows: readonly AnyRecord[] = register[entity];
  const record = rows.find(({ id }) => id === idOf(entity, name));
  if (record === undefined) throw new Error(`The sample has no ${entity} ${name}.`);
  return applyChanges(register, [{ kind: 'put', entity, record: { ...record, ...fields } as AnyRecord }]);
}

/** The register with one record more; what it leaves out is null. */
export function added<Name extends EntityName>(
  entity: Name,
  fields: Fields<Name>,
  register = SAMPLE,
): Register {
  const book = newBook();
  book.add(entity, `added ${register[entity].length}`, fields);
  const [record] = book.register()[entity];
  return record === undefined
    ? register
    : applyChanges(register, [{ kind: 'put', entity, record: record as AnyRecord }]);
}

export function removed(entity: EntityName, name: string, register = SAMPLE): Register {
  return applyChanges(register, [{ kind: 'remove', entity, id: idOf(entity, name) }]);
}

/** The sample with words of its paper's own over the sentence that says something, as written over these facts. */
export function ownWords(saying: string, text: string, request: Partial<PaperRequest> = {}): Register {
  const model = deriveReport(SAMPLE, { month: '2020-01', edition: PANEL, ...request });
  const sentence = sentencesOf(model).find(({ runs }) => plainText(runs).includes(saying));
  if (sentence === undefined) throw new Error(`No sentence says “${saying}”.`);
  const { key, factsHash } = sentence;
  const record = { id: idFor('own words'), paperId: idOf('paper', 'January 2020'), key, text, factsHash };
  return applyChanges(SAMPLE, [{ kind: 'put', entity: 'paperText', record }]);
}
