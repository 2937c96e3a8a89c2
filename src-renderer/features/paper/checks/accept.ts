import { longMonth } from '../../../../src-shared/calendar/print-date.ts';
import { acceptedIn } from '../../../../src-shared/checks/accepted-findings.ts';
import type { Change } from '../../../../src-shared/entities/change-set.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import { newRecord, put, remove } from '../../../components/record.ts';

/** The steps as the undo menu names them. */
export const CHECK_LABELS = {
  accept: (month: string) => `Accept a check of the ${longMonth(month)} paper`,
  again: (month: string) => `Check again in the ${longMonth(month)} paper`,
} as const;

interface Acceptance {
  readonly editionId: string;
  /** The finding's key. */
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  /** The day it is accepted. */
  readonly on: string;
}

/** Accepts a finding in an edition. Accepted once more, in another window, it has the later reason alone. */
export function acceptChanges(register: Register, acceptance: Acceptance): readonly Change[] {
  const { editionId, finding, reason, by, on } = acceptance;
  return [
    ...againChanges(register, editionId, finding),
    put(
      'acceptedCheck',
      newRecord('acceptedCheck', {
        editionId,
        finding,
        reason: reason.trim(),
        acceptedOn: on,
        acceptedBy: by,
      }),
    ),
  ];
}

/** Lets a finding be found again. */
export function againChanges(register: Register, editionId: string, finding: string): readonly Change[] {
  return acceptedIn(register, editionId)
    .filter((row) => row.finding === finding)
    .map(({ id }) => remove('acceptedCheck', id));
}

/** What is wrong with a reason; null where it can be saved. */
export function reasonProblem(reason: string): string | null {
  return reason.trim() === '' ? 'Say why it is right as it is.' : null;
}

/** A finding to accept as something the paper's view can be asked to open, beside the ids of records. */
export function acceptAsked(editionId: string, finding: string): string {
  return `accept ${editionId} ${finding}`;
}

/** The edition and the finding asked for; null where it is something else that is. */
export function askedAccept(asked: string): { readonly editionId: string; readonly finding: string } | null {
  const [, editionId, finding] = /^accept (\S+) (.+)$/.exec(asked) ?? [];
  return editionId === undefined || finding === undefined ? null : { editionId, finding };
}
