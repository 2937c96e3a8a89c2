import { notify } from '../stores/interface-store.ts';
import { registerLine } from '../stores/register-line.ts';
import { endSave, leftInFlight } from '../stores/saves-in-flight.ts';
import { forgetTextAt } from '../stores/unsaved-text.ts';

/**
 * Asks what became of each save in a register that was in flight when the page or the application ended, and says so.
 * Text that turns out to be saved is no longer offered as unsaved.
 */
export async function tellSaves(registerId: string): Promise<void> {
  for (const { id, label, view, record } of leftInFlight(registerId)) {
    const result = await registerLine('isCommitted', { id });
    if (!result.ok) continue;
    endSave(id);
    if (result.value.committed) {
      forgetTextAt({ registerId, view, record });
      notify({ intent: 'info', text: `“${label}” was saved before Panelpaper stopped.` });
    } else
      notify({
        intent: 'warning',
        text: `“${label}” was not saved: Panelpaper stopped before it could be.`,
        next: 'The register is as it was before. Make the change again.',
      });
  }
}
