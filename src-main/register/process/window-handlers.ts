import packageJson from '../../../package.json' with { type: 'json' };
import type { RegisterApi } from '../../../src-shared/api/register-api.ts';
import type { Handlers } from '../../../src-shared/api/result.ts';
import type { ChangeSet } from '../../../src-shared/entities/change-set.ts';
import { issuedPaper } from '../../papers/issued-paper.ts';
import { describeDatabase } from '../describe.ts';
import { isLogged, readHistoryPage } from '../log.ts';
import { putBack, undoChangeSet } from '../undo.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { incomingHandlers } from './incoming-handlers.ts';
import type { IncomingSnapshots } from './incoming-snapshots.ts';
import type { IncomingThreads } from './incoming-threads.ts';
import { redactionHandlers } from './redaction-handlers.ts';
import type { Session } from './session.ts';

/** What windows may ask of the register. */
export function windowHandlers(
  session: Session,
  keeper: BackupKeeper,
  snapshots: IncomingSnapshots,
  threads: IncomingThreads,
): Handlers<RegisterApi, null> {
  return {
    read: () => ({
      registerId: session.store().id,
      version: session.version(),
      undoable: session.undoable(),
      register: session.store().read(),
    }),
    commit: ({ changeSet }) => ({ version: session.commit(changeSet as ChangeSet) }),
    undo: ({ changeSet, kind, by }) => ({
      version: session.step(by.id, (store) => undoChangeSet(store, changeSet, kind, by)),
    }),
    putBack: ({ changeSet, recordId, label, by }) => ({
      version: session.step(by.id, (store) => putBack(store, { changeSet, recordId }, { ...by, label })),
    }),
    isCommitted: ({ id }) => ({ committed: isLogged(session.store().connection, id) }),
    issue: async (request) => ({
      version: await session.issue({ ...request, productVersion: packageJson.version }),
    }),
    issued: ({ issueId }) => {
      const { model, issuedBy } = issuedPaper(session.store(), issueId);
      return { model, issuedBy };
    },
    history: ({ recordId, before, limit }) => {
      const { entries, more } = readHistoryPage(session.store().connection, { recordId, before, limit });
      return { entries: [...entries], more };
    },
    backups: () => keeper.list(),
    backUp: async () => ({ id: await keeper.backUpBefore('by hand') }),
    lookAtBackup: async ({ id, job }) => {
      const path = keeper.pathOf(id);
      const desk = await threads.open(job, { kind: 'backup', path, registerId: session.store().id });
      if (desk === null) return { token: null, newest: null };
      const token = snapshots.hold({ name: id, desk, isBackup: true }, job);
      return { token, newest: await desk.ask('newest', null) };
    },
    aboutBackup: ({ id }) => keeper.about(id),
    describe: () => ({ lines: [...describeDatabase(session.store())] }),
    ...incomingHandlers(session, snapshots, keeper),
    ...redactionHandlers(session, keeper),
    dropIncoming: ({ token }) => {
      // What is still being read is known by the same id.
      threads.cancel(token);
      snapshots.drop(token);
      return {};
    },
  };
}
