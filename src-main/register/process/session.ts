import { randomUUID } from 'node:crypto';
import type { Undoable } from '../../../src-shared/api/register-api.ts';
import type { Change, ChangeSet } from '../../../src-shared/entities/change-set.ts';
import { type IssueRequest, issuePaper } from '../../papers/issue-paper.ts';
import type { CopySource } from '../connection.ts';
import { RegisterError } from '../errors.ts';
import { fileIdentity } from '../faults.ts';
import { isLogged } from '../log.ts';
import { makeRegisterFile } from '../make-file.ts';
import { createRegister, type HearRedacted, openToWrite, type Store } from '../store.ts';
import { type UndoStep, undoState } from '../undo.ts';
import { versionOf } from '../version.ts';

/** The one register that a process has open, and who hears of what is committed to it. */
export interface Session {
  /** The open store. Throws RegisterError where none is open. */
  readonly store: () => Store;
  readonly path: () => string | null;
  readonly version: () => number;
  /** What a thread reads the register from. */
  readonly source: () => CopySource;
  readonly open: (path: string, author: string) => void;
  readonly create: (path: string) => void;
  readonly close: () => void;
  /** Commits a change set and tells every window; gives back the version after it. */
  readonly commit: (changeSet: ChangeSet) => number;
  /** Issues an edition and tells every window; gives back the version after it. */
  readonly issue: (request: IssueRequest) => Promise<number>;
  /** Commits what a step of undoing or merging makes, and tells every window; gives back the version after it. */
  readonly step: (id: string, make: (store: Store) => Pick<ChangeSet, 'changes'>) => number;
  /** What Undo and Redo would do next. */
  readonly undoable: () => Undoable;
  readonly onChange: (hear: (version: number, changes: readonly Change[]) => void) => () => void;
  /** Hears of names that were just taken out of the register, before the change itself is told. */
  readonly onRedacted: (hear: HearRedacted) => () => void;
  /** Hears when another register is open, or none. */
  readonly onOpen: (hear: () => void) => void;
}

// By then the window has its copy, and nobody has typed anything that could be saved.
const SETTLED = 1000;

export function newSession(): Session {
  let open: {
    readonly store: Store;
    readonly path: string;
    readonly file: string | null;
    /** The last step in the log when it was opened. */
    readonly openedAt: number;
  } | null = null;
  let version = 0;
  // Every window is told of it and the menu too, at every commit.
  let steps: { readonly of: Store; readonly version: number; readonly undoable: Undoable } | null = null;
  const listeners = new Set<(version: number, changes: readonly Change[]) => void>();
  const redactions = new Set<HearRedacted>();
  const openings = new Set<() => void>();
  const opened = () => {
    for (const hear of openings) hear();
  };

  const store = () => {
    if (open === null) throw new RegisterError('missing', 'No register is open.', 'Open one first.');
    return open.store;
  };
  const close = () => {
    open?.store.close();
    open = null;
    opened();
  };
  const step: Session['step'] = (id, make) => {
    const to = store();
    if (isLogged(to.connection, id)) return version;
    let changes: readonly Change[];
    try {
      ({ changes } = make(to));
    } finally {
      // What failed late may have committed something before: names taken out of a file that could not be written anew.
      version = versionOf(to.connection);
    }
    for (const hear of listeners) hear(version, changes);
    return version;
  };
  return {
    store,
    path: () => open?.path ?? null,
    version: () => version,
    source: () => {
      const { connection } = store();
      const { path, file } = open ?? { path: '', file: null };
      // What is open is all there is of a file that was moved away or replaced.
      return file !== null && file === fileIdentity(path) ? path : connection.serialize();
    },
    open: (path, author) => {
      if (open?.path === path) {
        if (open.file === fileIdentity(path)) return;
        // Another file stands there now, or none: what is open is no longer what the path names.
        close();
      }
      // The register that is open stays so until the next has opened.
      const next = openToWrite(path, { author });
      close();
      next.onRedacted((rules) => {
        for (const hear of redactions) hear(rules);
      });
      open = { store: next, path, file: fileIdentity(path), openedAt: lastStep(next) };
      version = versionOf(next.connection);
      opened();
      setTimeout(() => {
        if (open?.store === next) next.prepare();
      }, SETTLED).unref();
    },
    create: (path) =>
      makeRegisterFile(path, (building) =>
        createRegister(building, randomUUID(), new Date().toISOString()).close(),
      ),
    close,
    commit: (changeSet) =>
      step(changeSet.id, (to) => {
        to.commit(changeSet);
        return changeSet;
      }),
    step,
    undoable: () => {
      const of = store();
      if (steps?.of !== of || steps.version !== version) {
        const { undo, redo } = undoState(of.connection);
        const openedAt = open?.openedAt ?? 0;
        const undoable = { undo: told(undo, openedAt), redo: told(redo, openedAt) };
        steps = { of, version, undoable };
      }
      return steps.undoable;
    },
    issue: async (request) => {
      const to = store();
      if (isLogged(to.connection, request.id)) return version;
      const { issue } = await issuePaper(to, request);
      // Another register may have been opened while the paper was written; its windows are told nothing of this one.
      if (open?.store !== to) return version;
      version = versionOf(to.connection);
      const changes: readonly Change[] = [{ kind: 'put', entity: 'issue', record: issue }];
      for (const hear of listeners) hear(version, changes);
      return version;
    },
    onOpen: (hear) => openings.add(hear),
    onRedacted: (hear) => {
      redactions.add(hear);
      return () => redactions.delete(hear);
    },
    onChange: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}

function told(step: UndoStep | null, openedAt: number): Undoable['undo'] {
  if (step === null) return null;
  const { seq, ...rest } = step;
  return { ...rest, isEarlier: seq <= openedAt };
}

function lastStep({ connection }: Store): number {
  return connection.prepare('SELECT coalesce(max(seq), 0) FROM change_set').pluck().get() as number;
}
