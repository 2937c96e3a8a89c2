import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { proseText } from '../../../src-shared/report/prose.ts';
import { DATED, type DatedEntity } from './facts.ts';
import { PATH_WORDS, proposerWords, tablePlan } from './words.ts';

/** A row of a dated fact as recorded, whatever day is shown. */
export interface RecordedLine {
  readonly key: string;
  /** "Title". */
  readonly what: string;
  readonly value: string;
  /** "13 Jan 20". */
  readonly from: string;
  readonly isLater: boolean;
  readonly isReplaced: boolean;
  readonly isInferred: boolean;
  readonly source: string | null;
}

/** Every row of every dated fact of a proposal, in the order of the form and of the days. */
export function recordedLines(register: Register, proposalId: string, asAt: string): readonly RecordedLine[] {
  return DATED.flatMap(({ entity, name }) => {
    // Each of these entities has a proposalId, which the compiler cannot tell of them all at once.
    const rows = where(
      register,
      entity as 'proposalTitle',
      'proposalId',
      proposalId,
    ) as readonly RecordOf<DatedEntity>[];
    const replaced = new Set(rows.map(({ replacesId }) => replacesId));
    return rows
      .toSorted((a, b) => (lastDayOf(a.on) < lastDayOf(b.on) ? -1 : 1))
      .map((row) => ({
        key: row.id,
        what: name.charAt(0).toUpperCase() + name.slice(1),
        value: valueWords(register, row),
        from: tablePlan(row.on),
        isLater: lastDayOf(row.on) > asAt,
        isReplaced: replaced.has(row.id),
        isInferred: row.inferred,
        source: row.source,
      }));
  });
}

function valueWords(register: Register, row: RecordOf<DatedEntity>): string {
  if ('title' in row) return row.title;
  if ('path' in row) return PATH_WORDS[row.path];
  if ('summary' in row) return proseText(row.summary);
  if ('classification' in row) {
    const following = find(register, 'committee', row.followingId)?.inSentence;
    return following === undefined
      ? row.classification
      : `${row.classification}, following discussion at ${following}`;
  }
  return proposerWords(register, row) ?? 'Nobody';
}
