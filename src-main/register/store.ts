import type { Change, ChangeSet } from '../../src-shared/entities/change-set.ts';
import { find, type Register } from '../../src-shared/entities/register.ts';
import { type AnyRecord, type EntityName, entities } from '../../src-shared/entities/registry.ts';
import { canonicalRecord } from '../../src-shared/snapshot/canonical.ts';
import { type Connection, connect, createDatabase } from './connection.ts';
import { RegisterError } from './errors.ts';
import { putRow, readRows, removeRow } from './rows.ts';

/** An open register: one way to read, one way to write. */
export interface Store {
  readonly id: string;
  readonly connection: Connection;
  /** The whole register as it stands. */
  readonly read: () => Register;
  /** Applies a change set whole or not at all. Sent twice, it is applied once. */
  readonly commit: (changeSet: ChangeSet) => void;
  readonly close: () => void;
}

/** Opens a register. Throws RegisterError with what to do next where that cannot be done. */
export function openRegister(path: string, mode: 'read' | 'write'): Store {
  return storeOf(connect(path, mode));
}

/** Makes a new, empty register. */
export function createRegister(path: string, registerId: string, madeAt: string): Store {
  return storeOf(createDatabase(path, registerId, madeAt));
}

function storeOf(connection: Connection): Store {
  const meta = connection.prepare('SELECT id FROM register_meta').get() as { id: string } | undefined;
  if (meta === undefined)
    throw new RegisterError('damaged', 'The register does not say which it is.', 'Restore a backup.');
  let held: Register | null = null;
  const read = () => {
    held ??= readRows(connection);
    return held;
  };
  return {
    id: meta.id,
    connection,
    read,
    commit: (changeSet) => {
      const before = read();
      held = null;
      apply(connection, before, changeSet);
    },
    close: () => connection.close(),
  };
}

function apply(connection: Connection, before: Register, changeSet: ChangeSet): void {
  const { id, label, author, installation, at, changes } = changeSet;
  const known = connection.prepare('SELECT 1 FROM change_set WHERE id = ?').get(id);
  if (known !== undefined) return;
  for (const change of changes) check(change);
  const log = connection.prepare(
    'INSERT INTO change (change_set_id, entity, record_id, before, after) VALUES (?, ?, ?, ?, ?)',
  );
  connection
    .transaction(() => {
      connection
        .prepare('INSERT INTO change_set (id, label, author, installation, at) VALUES (?, ?, ?, ?, ?)')
        .run(id, label, author, installation, at);
      for (const change of changes) {
        const recordId = change.kind === 'put' ? change.record.id : change.id;
        const was = find(before, change.entity, recordId);
        const after = change.kind === 'put' ? canonicalRecord(change.entity, change.record) : null;
        log.run(
          id,
          change.entity,
          recordId,
          was === undefined ? null : canonicalRecord(change.entity, was as AnyRecord),
          after,
        );
        if (change.kind === 'put') putRow(connection, change.entity, change.record);
        else removeRow(connection, change.entity, change.id);
      }
    })
    .immediate();
}

function check(change: Change): void {
  if (change.kind === 'remove') return;
  const problem = problemOf(change.entity, change.record);
  if (problem !== null) throw new RegisterError('invalid', problem);
}

/** What is wrong with the fields of a record, in one sentence; null where nothing is. */
export function problemOf(entity: EntityName, record: unknown): string | null {
  const result = entities[entity].safeParse(record);
  if (result.success) return null;
  const issue = result.error.issues[0];
  return `${[entity, ...(issue?.path ?? [])].join(' › ')}: ${issue?.message ?? 'is not valid'}.`;
}
