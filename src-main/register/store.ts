import { applyChanges } from '../../src-shared/entities/apply-changes.ts';
import type { Change, ChangeSet, Problem } from '../../src-shared/entities/change-set.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { type EntityName, entities } from '../../src-shared/entities/registry.ts';
import { checkRegister } from '../../src-shared/entities/rules/check-register.ts';
import type { RedactionRule } from '../../src-shared/redaction/redactor.ts';
import { type CopySource, connect, copyInMemory, createDatabase, inspect } from './connection.ts';
import type { Connection } from './database.ts';
import { RegisterError, refusalOf } from './errors.ts';
import { writeFault } from './faults.ts';
import { sweepHalfMade } from './half-made.ts';
import { type IssuedModel, keepModel } from './issued.ts';
import { isLogged, logChangeSet } from './log.ts';
import { sqlName } from './names.ts';
import { type Ownership, takeOwnership } from './owner.ts';
import { putRow, readRows, removeRow } from './rows.ts';
import { sealAll, sealed } from './seal.ts';

/** An open register: one way to read, one way to write. */
export interface Store {
  readonly id: string;
  readonly connection: Connection;
  /** The whole register as it stands. */
  readonly read: () => Register;
  /**
   * Applies a change set whole or not at all, with the models of papers it issues and whatever else goes with it in
   * the same transaction, before the change is logged. Sent twice, it is applied once.
   * Throws RegisterError with every problem where a record or the register would not hold together.
   */
  readonly commit: (changeSet: ChangeSet, issued?: readonly IssuedModel[], along?: Along) => void;
  /** Does now what the first commit would have to: reads the whole register and checks that it holds together. */
  readonly prepare: () => void;
  /** Hears of names that were just taken out of it: for whoever keeps a copy of anything that might hold them. */
  readonly onRedacted: (hear: HearRedacted) => void;
  readonly close: () => void;
}

export type HearRedacted = (rules: readonly RedactionRule[]) => void;

/** What else a change set writes about the register itself; `after` its log and records are written. */
export interface Along {
  readonly before?: (connection: Connection) => void;
  readonly after?: (connection: Connection) => void;
  /** Whether it changes what was logged before, so that the seal is made over everything again. */
  readonly rewritesLog?: boolean;
  /** The names that it takes out, told to whoever hears of it. */
  readonly redacted?: readonly RedactionRule[];
}

/** Who opens a register for writing, as others are told. */
export interface Writer {
  readonly author: string;
  /** Every version of the database; the product's own unless a test brings others. */
  readonly migrations?: readonly string[];
}

/** Opens a register to read it, beside whoever writes to it. Throws RegisterError with what to do next. */
export function openToRead(path: string): Store {
  return storeOf(connect(path, 'read'), null);
}

/** A copy in memory of a register that this process has open, for a thread to work on. Throws as `copyInMemory` does. */
export function openCopy(source: CopySource): Store {
  return storeOf(copyInMemory(source), null);
}

/** Opens a register for writing, which one process at a time may. Throws RegisterError with what to do next. */
export function openToWrite(path: string, { author, migrations }: Writer): Store {
  inspect(path, 'write', migrations);
  const ownership = takeOwnership(path, author);
  // Nobody else may be building this register now, so what lies there was left.
  sweepHalfMade(path, () => true);
  try {
    return storeOf(connect(path, 'write', migrations), ownership);
  } catch (error) {
    ownership.release();
    throw error;
  }
}

/** Makes a new, empty register. No lock is taken: it is for a file that nobody else knows of yet. */
export function createRegister(path: string, registerId: string, madeAt: string): Store {
  return storeOf(createDatabase(path, registerId, madeAt), null);
}

function storeOf(connection: Connection, ownership: Ownership | null): Store {
  const meta = connection.prepare('SELECT id FROM register_meta').get() as { id: string } | undefined;
  if (meta === undefined) {
    connection.close();
    throw new RegisterError('damaged', 'The register does not say which it is.', 'Restore a backup.');
  }
  let held: Register | null = null;
  let standing: readonly Problem[] | null = null;
  const hearers = new Set<HearRedacted>();
  const read = () => {
    held ??= readRows(connection);
    return held;
  };
  return {
    id: meta.id,
    connection,
    read,
    commit: (changeSet, issued = [], along = {}) => {
      if (isLogged(connection, changeSet.id)) return;
      const before = read();
      refuseBadRecords(changeSet.changes);
      const after = applyChanges(before, changeSet.changes);
      const problems = checkRegister(after);
      standing ??= problems.length === 0 ? [] : checkRegister(before);
      refuseNewProblems(standing, problems);
      try {
        write(connection, before, changeSet, issued, along);
      } catch (error) {
        throw writeFault(error, connection.name);
      }
      held = after;
      standing = problems;
      const { redacted = [] } = along;
      if (redacted.length > 0) for (const hear of hearers) hear(redacted);
    },
    prepare: () => {
      standing ??= checkRegister(read());
    },
    onRedacted: (hear) => hearers.add(hear),
    close: () => {
      connection.close();
      ownership?.release();
    },
  };
}

function write(
  connection: Connection,
  before: Register,
  changeSet: ChangeSet,
  issued: readonly IssuedModel[],
  along: Along,
): void {
  const touched = changeSet.changes.map((change) => ({
    table: sqlName(change.entity),
    id: change.kind === 'put' ? change.record.id : change.id,
  }));
  const writeAll = () => {
    along.before?.(connection);
    logChangeSet(connection, before, changeSet);
    for (const model of issued) keepModel(connection, model);
    for (const change of changeSet.changes) {
      if (change.kind === 'put') putRow(connection, change.entity, change.record);
      else removeRow(connection, change.entity, change.id);
    }
    along.after?.(connection);
  };
  const writeSealed = () => {
    if (along.rewritesLog !== true) return sealed(connection, touched, writeAll);
    writeAll();
    sealAll(connection);
  };
  connection.transaction(writeSealed).immediate();
}

function refuseBadRecords(changes: readonly Change[]): void {
  const problems = changes.flatMap((change) =>
    change.kind === 'put' ? recordProblems(change.entity, change.record) : [],
  );
  if (problems.length > 0) throw refusalOf(problems);
}

/** What is wrong with the fields of a record: a sentence for each, naming the place. */
export function recordProblems(entity: EntityName, record: { readonly id: string }): readonly Problem[] {
  const result = entities[entity].safeParse(record);
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => ({
    entity,
    id: record.id,
    field: path.length === 0 ? null : String(path[0]),
    sentence: `${[entity, ...path].join(' › ')}: ${message}.`,
  }));
}

// A register that an earlier version let something into stays usable: only what a change makes wrong is refused.
function refuseNewProblems(before: readonly Problem[], after: readonly Problem[]): void {
  const known = new Set(before.map(({ entity, id, sentence }) => `${entity} ${id} ${sentence}`));
  const problems = after.filter(({ entity, id, sentence }) => !known.has(`${entity} ${id} ${sentence}`));
  if (problems.length > 0) throw refusalOf(problems);
}
