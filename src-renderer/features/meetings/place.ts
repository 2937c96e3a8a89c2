import { find, type Register } from '../../../src-shared/entities/register.ts';

/** What is open in the view, as its selection names it. */
export type Place =
  | { readonly kind: 'list' }
  | { readonly kind: 'new' }
  | { readonly kind: 'year' }
  | { readonly kind: 'meeting'; readonly id: string }
  | { readonly kind: 'outcomes'; readonly id: string }
  | { readonly kind: 'referral'; readonly id: string };

/** The selection that opens the grid of a meeting's outcomes. */
export function outcomesOf(meetingId: string): string {
  return `outcomes ${meetingId}`;
}

/** What a selection opens; the list where it names nothing that is there, as after an undo. */
export function placeOf(register: Register, selected: string | null): Place {
  if (selected === 'new') return { kind: 'new' };
  if (selected === 'year') return { kind: 'year' };
  const id = selected?.replace(/^outcomes /, '') ?? null;
  if (find(register, 'meeting', id) !== undefined && id !== null)
    return { kind: selected === id ? 'meeting' : 'outcomes', id };
  if (find(register, 'authorityReferral', id) !== undefined && id !== null) return { kind: 'referral', id };
  return { kind: 'list' };
}
