import type { IsoDate } from '../../calendar/iso-date.ts';
import { longPlan } from '../../calendar/print-date.ts';
import { referenceOn } from '../../lifecycle/naming.ts';
import type { Problem } from '../change-set.ts';
import { find, type Register, where } from '../register.ts';
import type { EntityName } from '../registry.ts';

/** One rule, or a family of rules, over a whole register. */
export type Rule = (register: Register) => readonly Problem[];

export function problem(entity: EntityName, id: string, field: string | null, sentence: string): Problem {
  return { entity, id, field, sentence };
}

/** Far enough on that everything recorded is known. */
export const ALL_KNOWN = '2199-12-31';

/** A proposal as a sentence about it begins: its reference as of a day, or as it is called now: "DP101" until it is converted. */
export function proposalName(register: Register, proposalId: string | null, on: IsoDate = ALL_KNOWN): string {
  const proposal = find(register, 'proposal', proposalId);
  if (proposal === undefined || find(register, 'series', proposal.seriesId) === undefined)
    return 'A proposal that is not in the register';
  return referenceOn(register, proposal.id, on, ALL_KNOWN);
}

/** A meeting by committee and day, as last set. */
export function meetingName(register: Register, meetingId: string | null): string {
  const meeting = find(register, 'meeting', meetingId);
  if (meeting === undefined) return 'a meeting that is not in the register';
  const committee = find(register, 'committee', meeting.committeeId)?.name ?? 'an unknown committee';
  const date = meetingDay(register, meeting.id);
  return date === null
    ? `a meeting of the ${committee}`
    : `the meeting of the ${committee} on ${longPlan(date)}`;
}

/** The day a meeting was last set for, with corrected rows left out; null where it has none or was cancelled. */
export function meetingDay(register: Register, meetingId: string): string | null {
  const rows = where(register, 'meetingDate', 'meetingId', meetingId);
  const replaced = new Set(rows.map((row) => row.replacesId));
  const current = rows.filter((row) => !replaced.has(row.id)).sort((a, b) => (a.on < b.on ? -1 : 1));
  return current.at(-1)?.date ?? null;
}

/** The rows that no correction replaces. */
export function current<Row extends { readonly id: string; readonly replacesId: string | null }>(
  rows: readonly Row[],
): readonly Row[] {
  const replaced = new Set(rows.map((row) => row.replacesId));
  return rows.filter((row) => !replaced.has(row.id));
}
