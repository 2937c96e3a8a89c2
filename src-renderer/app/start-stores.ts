import { startForgettingNames } from '../stores/forget-names.ts';
import { hearProgress } from '../stores/jobs-store.ts';
import { usePreferences } from '../stores/preferences-store.ts';
import { setStatus, startRegisterStore } from '../stores/register-store.ts';
import { onShellEvent, shell } from '../stores/shell.ts';
import { hearBegun } from '../stores/slow-jobs.ts';
import { snapshotAsked } from '../stores/snapshot-files.ts';
import { runCommand, tellFailure } from './commands.ts';
import { setKeeping, warnOfClock } from './keeping.ts';

/** Begins to listen to main and the register process, and asks what there is already. */
export function startStores(): void {
  startRegisterStore();
  startForgettingNames();
  warnOfClock();
  onShellEvent((event) => {
    switch (event.event) {
      case 'status':
        return setStatus(event.status);
      case 'keeping':
        return setKeeping(event.keeping);
      case 'preferences':
        return usePreferences.setState(event.preferences);
      case 'progress':
        hearBegun(event.job);
        return hearProgress(event);
      case 'failure':
        return tellFailure(event.error);
      case 'snapshot':
        return snapshotAsked(event.job, event.name);
      case 'command':
        return runCommand(event.command);
    }
  });
  void shell('preferences', {}).then((result) => {
    if (result.ok) usePreferences.setState({ ...result.value, isLoaded: true });
  });
  void shell('status', {}).then((result) => {
    if (result.ok) setStatus(result.value);
  });
}
