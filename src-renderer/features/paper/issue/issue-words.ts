import { longDate } from '../../../../src-shared/calendar/print-date.ts';
import { type Register, where } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';

/** The issues of an edition, newest first. */
export function issuesOf(register: Register, editionId: string): readonly RecordOf<'issue'>[] {
  return where(register, 'issue', 'editionId', editionId).toSorted((a, b) =>
    a.issuedOn + a.knownBy < b.issuedOn + b.knownBy ? 1 : -1,
  );
}

/** How an edition stands: "Not issued yet", "Issued on 7 February 2020". */
export function issueState(register: Register, editionId: string): string {
  const issues = issuesOf(register, editionId);
  const [last] = issues;
  if (last === undefined) return 'Not issued yet';
  const again = issues.length === 1 ? '' : `, for the ${ordinal(issues.length)} time`;
  return `Issued on ${longDate(last.issuedOn)}${again}`;
}

function ordinal(number: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][number - 1] ?? `${number}th`;
}
