import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../src-shared/calendar/iso-date.ts';
import type { Change, ChangeSet } from '../../src-shared/entities/change-set.ts';
import { find, type Register } from '../../src-shared/entities/register.ts';
import type { EntityName, RecordOf } from '../../src-shared/entities/registry.ts';
import { type Named, personsRemoved } from '../../src-shared/redaction/find-person.ts';
import { type KnownName, namesIn, replacementFor, rulesFor } from '../../src-shared/redaction/names.ts';
import { type Redaction, redactingChanges } from '../../src-shared/redaction/redact-records.ts';
import { redactedModels } from '../../src-shared/redaction/redact-snapshot.ts';
import { type RedactionRule, redactorOf } from '../../src-shared/redaction/redactor.ts';
import { type Backup, backupsOf } from './backups.ts';
import type { Connection } from './database.ts';
import { RegisterError } from './errors.ts';
import { sha256 } from './hash.ts';
import { issuedModel, keepModel, readModels } from './issued.ts';
import { type Passage, passages } from './lineage.ts';
import { isRedactedIn } from './look-at-backup.ts';
import { scrub, wipeFromNowOn, writeAnew } from './scrub.ts';
import { recordsInStates, recordsOfState } from './states.ts';
import type { Store } from './store.ts';

/** What redacting a person would do, and what it cannot reach. It cannot be undone. */
export interface RedactionPreview {
  readonly personId: string;
  /** Every name the person was recorded by. None where the name was taken out before. */
  readonly names: readonly string[];
  /** What stands in its place. */
  readonly replacement: string;
  /** The records that would change, issues of papers among them. */
  readonly records: readonly { readonly entity: EntityName; readonly id: string }[];
  /** How many papers as issued would change. They are marked, and keep the hash of the file that went out. */
  readonly papers: number;
  /** Backups in the register's folder. They keep the name until they are deleted. */
  readonly backups: readonly Backup[];
  /** Snapshots that left or came, by the day: whoever has one has the name. */
  readonly left: readonly Passage[];
}

/** Works out what redacting a person would do. Throws RegisterError where there is no such person. */
export function redactionPreview(store: Store, personId: string): RedactionPreview {
  const register = store.read();
  const replacement = replacementOf(store, personId);
  const { rules, redaction } = redactionOf(store, [draft(personId, replacement, '9999-12-31')]);
  const isDone = register.redaction.some((one) => one.personId === personId);
  return {
    personId,
    names: rules.flatMap(({ names }) => names),
    replacement,
    records: redactingChanges(register, redaction).map(placeOf),
    papers: redaction.hashes.size,
    ...outOfReach(store, isDone ? personId : null),
  };
}

type By = Pick<ChangeSet, 'id' | 'author' | 'installation' | 'at'> & {
  /** The day it is done, on the calendar of whoever does it. */
  readonly on: IsoDate;
};

/** What was redacted, and what still has the name. */
export interface Redacted extends Omit<RedactionPreview, 'names'> {
  /** What was committed: for windows that keep a copy of the register. */
  readonly changeSet: ChangeSet;
}

/**
 * Takes a person's name out of a register, at that person's request: out of its records, its history, its earlier states
 * and its papers as issued, and records that it was done, never the name. The file is written anew, so that the name is
 * nowhere in it. It cannot be undone, and undoing what was done before does not bring the name back. Throws RegisterError
 * where there is no such person, or the file cannot be written.
 */
export function redactPerson(store: Store, personId: string, by: By): Redacted {
  const register = store.read();
  const standing = register.redaction.find((one) => one.personId === personId);
  const replacement = replacementOf(store, personId);
  const record = standing ?? { ...draft(personId, replacement, by.on), id: randomUUID(), by: by.author };
  const { on: _, ...about } = by;
  const { changeSet, papers } = applyRedactions(store, [record], about);
  return {
    personId,
    replacement,
    records: changeSet.changes.map(placeOf),
    papers,
    changeSet,
    ...outOfReach(store, personId),
  };
}

/**
 * Takes out of a register the names that redactions speak of, whoever made them, and keeps those of them that are `kept`.
 * The records change in one change set of a kind that cannot be undone; in the log only the redactions are left of it.
 */
export function applyRedactions(
  store: Store,
  redactions: readonly RecordOf<'redaction'>[],
  by: Omit<By, 'on'>,
  kept: readonly RecordOf<'redaction'>[] = redactions,
): { readonly changeSet: ChangeSet; readonly papers: number } {
  const { connection } = store;
  const register = store.read();
  const { rules, redaction } = redactionOf(store, redactions);
  const known = new Set(register.redaction.map(({ id }) => id));
  const said = kept.map((one) => ({ ...one, by: redaction.redact(one.by).text }));
  const noted = said.flatMap((record): readonly Change[] =>
    known.has(record.id) ? [] : [{ kind: 'put', entity: 'redaction', record }],
  );
  const changes = [...redactingChanges(register, redaction), ...noted];
  const author = redaction.redact(by.author).text;
  const changeSet: ChangeSet = { ...by, author, label: 'Redact a person', kind: 'redact', changes };
  wipeFromNowOn(connection);
  store.commit(changeSet, [], {
    rewritesLog: true,
    redacted: rules,
    after: () => {
      rewriteModels(connection, redaction);
      scrub(connection, redaction);
      // The records were told with the name before and without it after; both are the same now.
      connection
        .prepare("DELETE FROM change WHERE change_set_id = ? AND entity <> 'redaction' AND before IS after")
        .run(by.id);
    },
  });
  writeAnew(connection);
  return { changeSet, papers: redaction.hashes.size };
}

/** The rules that redactions make in a register by the names it holds, and what rewriting its records by them needs. */
export function redactionOf(
  store: Store,
  redactions: readonly RecordOf<'redaction'>[],
): { readonly rules: readonly RedactionRule[]; readonly redaction: Redaction } {
  const rules = rulesFor(redactions, namesInStore(store), store.read());
  const redact = redactorOf(rules);
  const { hashes } = redactedModels(readModels(store.connection), redact, sha256);
  return { rules, redaction: { redact, hashes } };
}

/** Whoever is no longer among the persons while the history still has a name of theirs. */
export function formerPersons(store: Store): readonly Named[] {
  return personsRemoved(store.read(), namesInLog(store.connection));
}

function namesInStore(store: Store): readonly KnownName[] {
  return [
    ...namesIn(store.read().person.map((person) => ({ entity: 'person', id: person.id, fields: person }))),
    ...namesInLog(store.connection),
    ...namesIn(recordsInStates(store.connection)),
  ];
}

// In the order they were committed.
function namesInLog(connection: Connection): readonly KnownName[] {
  const rows = connection
    .prepare("SELECT record_id AS id, before, after FROM change WHERE entity = 'person' ORDER BY seq")
    .all() as readonly Readonly<Record<'id', string> & Record<'before' | 'after', string | null>>[];
  const fieldsOf = (text: string | null) => (text === null ? null : (JSON.parse(text) as object));
  return namesIn(
    rows.flatMap(({ id, before, after }) => [
      { entity: 'person', id, fields: fieldsOf(before) },
      { entity: 'person', id, fields: fieldsOf(after) },
    ]),
  );
}

function rewriteModels(connection: Connection, { redact, hashes }: Redaction): void {
  const { issued } = redactedModels(readModels(connection), redact, sha256);
  for (const [hash, model] of Object.entries(issued)) {
    if (![...hashes.values()].includes(hash)) continue;
    keepModel(connection, issuedModel(model));
  }
  const remove = connection.prepare('DELETE FROM issued_model WHERE hash = ?');
  for (const hash of hashes.keys()) remove.run(hash);
}

function replacementOf(store: Store, personId: string): string {
  const register = store.read();
  const standing = register.redaction.find((one) => one.personId === personId);
  if (standing !== undefined) return standing.replacement;
  const isKnown = () => namesInStore(store).some((one) => one.personId === personId);
  if (find(register, 'person', personId) === undefined && !isKnown())
    throw new RegisterError(
      'missing',
      'There is no such person in the register.',
      'Look at the list of persons.',
    );
  return replacementFor(register, personId);
}

function draft(personId: string, replacement: string, on: IsoDate): RecordOf<'redaction'> {
  return { id: personId, personId, replacement, on, by: '-' };
}

// What was made once a person was redacted says that it is so, and has no name to tell.
function outOfReach(
  { connection }: Store,
  redactedId: string | null,
): Pick<RedactionPreview, 'backups' | 'left'> {
  const [backups, left] = [backupsOf(connection.name), passages(connection)];
  if (redactedId === null) return { backups, left };
  const isIn = (register: Register | null) =>
    register?.redaction.some(({ personId }) => personId === redactedId) === true;
  return {
    backups: backups.filter(({ path }) => !isRedactedIn(path, redactedId)),
    left: left.filter(({ state }) => !isIn(recordsOfState(connection, state))),
  };
}

function placeOf(change: Change): { readonly entity: EntityName; readonly id: string } {
  return { entity: change.entity, id: change.kind === 'put' ? change.record.id : change.id };
}
