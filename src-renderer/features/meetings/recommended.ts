import { readFacts } from '../../../src-shared/entities/known.ts';
import { type Register, where } from '../../../src-shared/entities/register.ts';
import { type EntryRow, rowsToDecide } from './entry-row.ts';
import { ALL_KNOWN } from './known-meetings.ts';
import type { Route } from './words.ts';

/** The route that a sub-committee found a draft ready for, as last decided; null where none did. */
export function recommendedRoute(register: Register, proposalId: string): Route | null {
  const outcomes = where(register, 'agendaItem', 'proposalId', proposalId).flatMap(({ id }) =>
    where(register, 'outcome', 'agendaItemId', id),
  );
  return readFacts(outcomes, ALL_KNOWN).findLast(({ kind }) => kind === 'ready')?.route ?? null;
}

/** The rows of an agenda, those for conversion with the route that was recommended. */
export function preparedRows(register: Register, meetingId: string): readonly EntryRow[] {
  return rowsToDecide(register, meetingId).map((row) => prepared(register, row));
}

export function prepared(register: Register, row: EntryRow): EntryRow {
  return row.purpose === 'conversion' ? { ...row, route: recommendedRoute(register, row.proposalId) } : row;
}

/** What a person types for "All as recommended": converted by its route, or the report accepted. */
export function asRecommended(row: EntryRow): Partial<EntryRow> | null {
  if (row.outcome !== null) return null;
  if (row.purpose === 'conversion') return { outcome: 'converted' };
  return row.purpose === 'modification-report' ? { outcome: 'report-accepted' } : null;
}
