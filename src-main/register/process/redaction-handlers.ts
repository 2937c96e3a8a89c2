import type { REDACTION_API } from '../../../src-shared/api/redaction-api.ts';
import type { Handlers } from '../../../src-shared/api/result.ts';
import { isLogged } from '../log.ts';
import { formerPersons, redactionPreview, redactPerson } from '../redact.ts';
import { type BackupKeeper, summaryOf } from './backup-keeper.ts';
import { refuseOlder } from './refuse-older.ts';
import type { Session } from './session.ts';

/** What windows may ask of taking a person's name out of the register. */
export function redactionHandlers(
  session: Session,
  keeper: BackupKeeper,
): Handlers<typeof REDACTION_API, null> {
  return {
    formerPersons: () => ({ persons: formerPersons(session.store()).map((person) => ({ ...person })) }),
    redactionPreview: ({ personId }) => {
      const { personId: _, records, backups, left, ...preview } = redactionPreview(session.store(), personId);
      return {
        ...preview,
        names: [...preview.names],
        version: session.version(),
        records: records.map((place) => ({ ...place })),
        backups: backups.map(summaryOf),
        folder: keeper.list().folder,
        left: left.map(({ at, how }) => ({ at, how })),
      };
    },
    redactPerson: async ({ personId, version, on, by }) => {
      // A backup that is being made still copies the pages that are about to be wiped.
      await keeper.settled();
      if (!isLogged(session.store().connection, by.id))
        refuseOlder(session, version, 'Look at what would be taken out once more.');
      return {
        version: session.step(by.id, (store) => redactPerson(store, personId, { ...by, on }).changeSet),
      };
    },
  };
}
