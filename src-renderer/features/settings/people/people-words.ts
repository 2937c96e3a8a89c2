import type { BackupSummary } from '../../../../src-shared/api/backup-api.ts';
import type { RedactionPreview } from '../../../../src-shared/api/redaction-api.ts';
import { longDate } from '../../../../src-shared/calendar/print-date.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import type { Named } from '../../../../src-shared/redaction/find-person.ts';
import type { PersonUse } from '../../../../src-shared/redaction/person-uses.ts';
import { countedRecords } from '../../../../src-shared/words/counted-records.ts';
import { printInstant } from '../../../components/instant.ts';

/** Somebody as the list shows them: a person, or one who was removed and redacted, or whom the history still names. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly redaction: RecordOf<'redaction'> | null;
  readonly isThere: boolean;
}

/** Everybody of a register whose name holds what is looked for, by name; those whose name was taken out last. */
export function peopleRows(
  { person, redaction }: Register,
  former: readonly Named[],
  wanted: string,
): readonly Row[] {
  const redactions = new Map(redaction.map((one) => [one.personId, one]));
  const there = new Set(person.map(({ id }) => id));
  const rows: readonly Row[] = [
    ...person.map(({ id, name }) => ({ id, name, redaction: redactions.get(id) ?? null, isThere: true })),
    ...redaction
      .filter(({ personId }) => !there.has(personId))
      .map((one) => ({ id: one.personId, name: one.replacement, redaction: one, isThere: false })),
    ...former.map(({ id, name }) => ({ id, name, redaction: null, isThere: false })),
  ];
  const words = wanted.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return rows
    .filter(({ name }) => words.every((word) => name.toLocaleLowerCase('en-GB').includes(word)))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en-GB'));
}

function rank({ redaction, isThere }: Row): number {
  if (redaction !== null) return 2;
  return isThere ? 0 : 1;
}

/** What stands beside a name in the list. */
export function besideName({ redaction, isThere }: Row, uses: readonly PersonUse[]): string {
  if (redaction !== null) return redactedInWords(redaction);
  return isThere ? usesInWords(uses) : 'Removed; the history still has the name';
}

/** How often a person is named, by part: "Proposer of 3, lead analyst of 2"; that nobody names them, too. */
export function usesInWords(uses: readonly PersonUse[]): string {
  if (uses.length === 0) return 'Not named in any record';
  const said = uses.map(({ role, records }, at) => {
    const word = at === 0 ? role : role.charAt(0).toLocaleLowerCase('en-GB') + role.slice(1);
    return `${word} of ${countedRecords(records)}`;
  });
  return said.join(', ');
}

/** "Name taken out on 25 November 2026 by Ann". */
export function redactedInWords({ on, by }: Pick<RecordOf<'redaction'>, 'on' | 'by'>): string {
  return `Name taken out on ${longDate(on)} by ${by}`;
}

/** The records that redacting would change: "14: 1 person, 3 titles and 10 outcomes". */
export function recordsInWords(records: RedactionPreview['records']): string {
  const kinds = new Set(records.map(({ entity }) => entity)).size;
  const counted = countedRecords(records);
  return kinds < 2 ? counted : `${records.length.toLocaleString('en-GB')}: ${counted}`;
}

/** What redacting has changed, in a part of a sentence. */
export function reachInWords({ records, papers }: Pick<RedactionPreview, 'records' | 'papers'>): string {
  const count = records.length;
  const inRecords = count === 1 ? 'one record' : `${count.toLocaleString('en-GB')} records`;
  if (papers === 0) return inRecords;
  return `${inRecords} and ${papers === 1 ? 'one paper' : `${papers} papers`} as issued`;
}

/** A snapshot that has a name: "7 February 2020, 9:00, exported from here". */
export function snapshotInWords({ at, how }: RedactionPreview['left'][number]): string {
  return `${printInstant(at)}, ${how === 'left' ? 'exported from here' : 'brought in here, perhaps passed on unchanged'}`;
}

/** Whether what was typed is the name, whatever its case and the gaps in it: it is to be meant, not to be a test. */
export function isConfirmed(typed: string, name: string): boolean {
  const plain = (text: string) =>
    text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').replaceAll('’', "'").toLocaleLowerCase('en-GB');
  return plain(typed) === plain(name);
}

export type Unreached = Pick<RedactionPreview, 'replacement' | 'backups' | 'folder' | 'left'>;

/** What still has a name, as text to take along. */
export function unreachedText({ replacement, backups, folder, left }: Unreached): string {
  return [
    `${replacement}: what still has the name`,
    '',
    backups.length === 0 ? 'No backups.' : `Backups in ${folder}:`,
    ...backups.map(({ id }: BackupSummary) => `- ${id}`),
    '',
    left.length === 0 ? 'No snapshots.' : 'Snapshots that were exported or brought in:',
    ...left.map((snapshot) => `- ${snapshotInWords(snapshot)}`),
    '',
    `Perhaps also: ${ELSEWHERE}`,
    '',
  ].join('\n');
}

/** What nobody can list. */
export const ELSEWHERE =
  'copies of the register’s file, colleagues’ registers until they bring in a snapshot of this one, exported Word files, and what was printed.';
