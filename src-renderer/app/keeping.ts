import type { Keeping } from '../../src-shared/api/backup-api.ts';
import { longDate } from '../../src-shared/calendar/print-date.ts';
import { dayOf, printInstant } from '../components/instant.ts';
import { notify } from '../stores/interface-store.ts';
import { useRegister } from '../stores/register-store.ts';

/** How long ago the newest backup was made, as the status bar says it. */
export function backedUpWords({ backedUpAt, backupProblem }: Keeping, now: Date): string {
  if (backupProblem !== null) return 'The daily backup failed';
  if (backedUpAt === null) return 'Not backed up yet';
  const made = dayOf(new Date(backedUpAt));
  if (made === dayOf(now)) return 'Backed up today';
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return made === dayOf(before) ? 'Backed up yesterday' : `Backed up ${longDate(made)}`;
}

/** Takes over how the register that is open is being kept. */
export function setKeeping(keeping: Keeping): void {
  const { status } = useRegister.getState();
  if (status.state === 'open') useRegister.setState({ status: { ...status, keeping } });
}

/** Warns once of a clock that is behind the last change, each time that a register is opened. */
export function warnOfClock(): () => void {
  let warned: string | null = null;
  return useRegister.subscribe(({ status }) => {
    if (status.state !== 'open') {
      warned = null;
      return;
    }
    const { clockBehind } = status.keeping;
    if (clockBehind === null || warned === status.path) return;
    warned = status.path;
    const now = printInstant(new Date().toISOString());
    notify({
      intent: 'warning',
      text: `This computer’s clock says ${now}, and the last change was made at ${printInstant(clockBehind)}.`,
      next: 'Set the clock right, or what you change now will seem older than it is.',
    });
  });
}
