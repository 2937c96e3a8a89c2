import type { INCOMING_API } from '../../../src-shared/api/incoming-api.ts';
import type { Handlers, InputOf } from '../../../src-shared/api/result.ts';
import type { ChangeSet } from '../../../src-shared/entities/change-set.ts';
import type { BackupReason } from '../backup-names.ts';
import { RegisterError } from '../errors.ts';
import { isLogged } from '../log.ts';
import { mergeSnapshot, replaceBySnapshot } from '../merge-snapshot.ts';
import type { Store } from '../store.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import type { Bringing } from './incoming-desk.ts';
import { decisionsOf } from './incoming-plan.ts';
import type { IncomingSnapshots } from './incoming-snapshots.ts';
import { refuseOlder } from './refuse-older.ts';
import type { Session } from './session.ts';

type Step = Pick<InputOf<typeof INCOMING_API, 'replaceByIncoming'>, 'token' | 'version' | 'by'>;
type Decided = InputOf<typeof INCOMING_API, 'mergeIncoming'>['decisions'];
const AGAIN = 'Look at what would be brought in once more.';

type Bring = (store: Store, bringing: Bringing) => Pick<ChangeSet, 'changes'>;

/** What windows may ask of the snapshots that were taken in. */
export function incomingHandlers(
  session: Session,
  snapshots: IncomingSnapshots,
  keeper: BackupKeeper,
): Handlers<typeof INCOMING_API, null> {
  const isMade = (id: string) => isLogged(session.store().connection, id);
  // A backup before each step that cannot be read off the screen; asked for twice, the step is made once.
  const make = async (step: Step, reason: BackupReason, decisions: Decided | null, bring: Bring) => {
    const { token, version, by } = step;
    const { desk, isBackup } = snapshots.get(token);
    if (isBackup === true)
      throw new RegisterError('invalid', 'A backup is not brought in.', 'Restore it under Backups.');
    if (isMade(by.id)) return { version: session.version() };
    refuseOlder(session, version, AGAIN);
    const bringing = await desk.ask('bring', { decisions });
    await keeper.backUpBefore(reason);
    // Meanwhile somebody may have saved, or opened another register.
    snapshots.get(token);
    if (!isMade(by.id)) refuseOlder(session, version, AGAIN);
    return { version: session.step(by.id, (store) => bring(store, bringing)) };
  };
  return {
    incomingAbout: ({ token }) => {
      const { desk, name } = snapshots.get(token);
      return desk.ask('about', { name });
    },
    incomingPlan: ({ token, how, decisions }) => snapshots.get(token).desk.ask('plan', { how, decisions }),
    incomingChanges: ({ token, ...page }) => snapshots.get(token).desk.ask('changes', page),
    incomingRegister: async ({ token }) => ({
      register: await snapshots.get(token).desk.ask('register', null),
    }),
    mergeIncoming: ({ decisions, ...step }) =>
      make(step, 'before a merge', decisions, (store, { snapshot, planned }) =>
        mergeSnapshot(store, snapshot, decisionsOf(decisions), step.by, planned ?? undefined),
      ),
    replaceByIncoming: (step) =>
      make(step, 'before an import', null, (store, { snapshot }) =>
        replaceBySnapshot(store, snapshot, step.by),
      ),
    dropIncoming: ({ token }) => {
      snapshots.drop(token);
      return {};
    },
  };
}
