import { longMonth } from '../../../../src-shared/calendar/print-date.ts';
import { notify } from '../../../stores/interface-store.ts';
import { useRegister } from '../../../stores/register-store.ts';
import { shell } from '../../../stores/shell.ts';
import { forgetLast } from '../export-paper.ts';
import { paperMonths } from '../months.ts';
import { go } from '../paper-state.ts';

/** Reads an exported file that somebody has edited, and shows what they changed beside its paper. */
export async function readReviewed(): Promise<void> {
  forgetLast();
  const result = await shell('readReviewed', {});
  if (!result.ok) return notify({ intent: 'error', text: result.error.message, next: result.error.next });
  const { name, found } = result.value;
  if (name === null) return;
  if (found === null) return notify({ intent: 'info', text: `“${name}” is as it was exported.` });
  if (found.kind === 'other') {
    return notify({
      intent: 'error',
      text: `“${name}” is not a paper that Panelpaper exported.`,
      next: 'Choose the Word file that was sent to the reviewer, as it came back.',
    });
  }
  const { month, edition } = found;
  if (!paperMonths(useRegister.getState().register).includes(month)) {
    return notify({
      intent: 'error',
      text: `“${name}” is the paper for ${longMonth(month)}, which this register does not have.`,
      next: 'Open the register that it was made from.',
    });
  }
  go({
    month,
    edition,
    mode: 'live',
    starting: null,
    reading: null,
    panel: { kind: 'reviewed', found: [found], job: null },
  });
}
