import { z } from 'zod';
import { isIsoDate } from '../calendar/iso-date.ts';
import type { Register } from '../entities/register.ts';
import { type AnyRecord, type EntityName, entityNames } from '../entities/registry.ts';
import type { RedactionRule } from '../redaction/redactor.ts';
import { reportModel } from '../report/model-schema.ts';
import { snapshotChange } from '../snapshot/format.ts';
import { backupContent, backupOpened, backupSummary } from './backup-api.ts';
import { INCOMING_API } from './incoming-api.ts';
import { REDACTION_API } from './redaction-api.ts';

/**
 * What a window asks of the register process, over the port that main hands both. The records of a change set are not
 * looked into here: the one write path parses each by its entity's schema and names the place.
 */

const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('put'),
    entity: z.enum(entityNames as [EntityName, ...EntityName[]]),
    record: z.custom<AnyRecord>((value) => typeof value === 'object' && value !== null && 'id' in value),
  }),
  z.strictObject({
    kind: z.literal('remove'),
    entity: z.enum(entityNames as [EntityName, ...EntityName[]]),
    id: z.string(),
  }),
]);

export const changeSet = z.strictObject({
  id: z.uuidv4(),
  label: z.string().min(1).max(200),
  author: z.string().min(1).max(200),
  installation: z.uuidv4(),
  at: z.iso.datetime(),
  changes: z.array(change).min(1),
});

const undoStep = z.strictObject({
  id: z.uuidv4().describe('The change set that was done.'),
  label: z.string(),
  author: z.string(),
  at: z.iso.datetime(),
  isEarlier: z.boolean().describe('True where it was done before the register was opened.'),
});

/** What Undo and Redo would do next; null where there is nothing. The same for every window of a register. */
export const undoable = z.strictObject({ undo: undoStep.nullable(), redo: undoStep.nullable() });

/** Who makes a change set, and its id: asked for twice, it is made once. */
const by = changeSet.pick({ id: true, author: true, installation: true, at: true });

const register = z.custom<Register>((value) => typeof value === 'object' && value !== null);

export const REGISTER_API = {
  /** The whole register as it stands, and its version: the number of change sets committed to it. */
  read: {
    input: z.strictObject({}),
    output: z.strictObject({ registerId: z.string(), version: z.int(), undoable, register }),
  },
  /** Commits a change set; sent twice it is committed once. Gives back the version after it. */
  commit: {
    input: z.strictObject({ changeSet }),
    output: z.strictObject({ version: z.int() }),
  },
  /** Takes a change set back, or does it again, as one of its own. Refused where what it changed was changed since. */
  undo: {
    input: z.strictObject({ changeSet: z.uuidv4(), kind: z.enum(['undo', 'redo']), by }),
    output: z.strictObject({ version: z.int() }),
  },
  /** Puts one record back to what it was before a change set, as a change of its own that can be undone. */
  putBack: {
    input: z.strictObject({
      changeSet: z.uuidv4(),
      recordId: z.uuidv4(),
      label: z.string().min(1).max(200),
      by,
    }),
    output: z.strictObject({ version: z.int() }),
  },
  /** Whether a change set was committed: asked after a restart about a save whose answer never came. */
  isCommitted: {
    input: z.strictObject({ id: z.uuidv4() }),
    output: z.strictObject({ committed: z.boolean() }),
  },
  /** Records that an edition was issued and keeps its paper whole. Gives back the version after it. */
  issue: {
    input: z.strictObject({
      id: z.uuidv4().describe('The change set it is committed as: asked for twice, it is issued once.'),
      editionId: z.uuidv4(),
      issuedOn: z.string().refine(isIsoDate, 'must be a day that exists'),
      by: changeSet.pick({ author: true, installation: true, at: true }),
    }),
    output: z.strictObject({ version: z.int() }),
  },
  /** A paper as it was issued, and who issued it. */
  issued: {
    input: z.strictObject({ issueId: z.uuidv4() }),
    output: z.strictObject({ model: reportModel, issuedBy: z.string().nullable() }),
  },
  /** A page of the history, newest first; of one record where its id is given. */
  history: {
    input: z.strictObject({
      recordId: z.string().nullable(),
      before: z.int().nullable(),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      entries: z.array(
        z.strictObject({
          seq: z.int(),
          change: snapshotChange,
          isUndone: z.boolean().describe('True where the change set was taken back since.'),
        }),
      ),
      more: z.boolean(),
    }),
  },
  /** The backups of the register, newest first, and the folder they are in. */
  backups: {
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string(), backups: z.array(backupSummary) }),
  },
  /** Makes a backup now. */
  backUp: {
    input: z.strictObject({}),
    output: z.strictObject({ id: z.string() }),
  },
  /** Reads a backup through, and says what restoring it would do. */
  aboutBackup: {
    input: z.strictObject({ id: z.string() }),
    output: backupContent,
  },
  /**
   * Opens a backup to be looked at: its records, and what they are otherwise than the register's, are asked for as those of
   * an incoming snapshot, by the token. It is never brought in; restoring puts it in the register's place.
   */
  lookAtBackup: {
    input: z.strictObject({ id: z.string(), job: z.uuidv4() }),
    output: backupOpened,
  },
  /** The database's own settings and counts, for a report of a fault. */
  describe: {
    input: z.strictObject({}),
    output: z.strictObject({ lines: z.array(z.string()) }),
  },
  ...INCOMING_API,
  ...REDACTION_API,
} as const;

export type Undoable = Readonly<z.infer<typeof undoable>>;
export type RegisterApi = typeof REGISTER_API;

/** What the register process pushes to every window. */
export type RegisterPush =
  | {
      readonly push: 'changed';
      readonly version: number;
      readonly undoable: Undoable;
      readonly changes: z.infer<typeof changeSet>['changes'];
    }
  /** Names were just taken out of the register: whatever a window keeps of them goes too. Comes before the change. */
  | { readonly push: 'redacted'; readonly rules: readonly RedactionRule[] };
