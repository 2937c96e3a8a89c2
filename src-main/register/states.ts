import { gunzipSync, gzipSync } from 'node:zlib';
import { emptyRegister, type Register } from '../../src-shared/entities/register.ts';
import { changesBetween } from '../../src-shared/merge/difference.ts';
import { touchedStates } from '../../src-shared/redaction/redact-snapshot.ts';
import { withApart } from '../../src-shared/snapshot/ancestor-records.ts';
import { canonicalRecords } from '../../src-shared/snapshot/canonical.ts';
import type { SnapshotAncestor } from '../../src-shared/snapshot/format.ts';
import type { Connection } from './database.ts';
import { sha256 } from './hash.ts';

type Apart = NonNullable<SnapshotAncestor['apart']>;

/** A state of a register that left it or entered it. */
export interface State {
  readonly id: string;
  /** The hash of its records' canonical text; null where a name in them was taken out since. */
  readonly sha256: string | null;
  readonly parents: readonly string[];
}

interface StateRow {
  readonly id: string;
  readonly sha256: string | null;
  readonly againstId: string | null;
  readonly content: Buffer | null;
}

/**
 * Keeps a state with its records whole. Those that were kept whole before are told against it from now on, so that one
 * at a time takes up the room of a register. Kept again, nothing changes.
 */
export function keepState(connection: Connection, state: State, told: ToldState, at: string): void {
  insert(connection, { ...state, againstId: null, content: Buffer.from(told.content) }, at);
  const retell = connection.prepare('UPDATE state SET against_id = ?, content = ? WHERE id = ?');
  for (const { id, content } of wholeStates(connection)) {
    if (id === state.id) continue;
    // One that entered since that was worked out is told now.
    const apart = told.others[id] ?? apartIn(content, registerOf(gunzipSync(told.content).toString('utf8')));
    retell.run(state.id, Buffer.from(apart), id);
  }
}

/** What keeping a state writes, compressed: plain data, so that a thread can work it out. */
export interface ToldState {
  /** Its records. */
  readonly content: Uint8Array;
  /** What the others that are whole are apart from it, by their ids. */
  readonly others: Readonly<Record<string, Uint8Array>>;
}

/** Works out what keeping a state will write. Takes seconds for a large register. */
export function toldState(connection: Connection, id: string, register: Register): ToldState {
  const others = wholeStates(connection).filter((other) => other.id !== id);
  return {
    content: gzipSync(canonicalRecords(register)),
    others: Object.fromEntries(others.map((other) => [other.id, apartIn(other.content, register)])),
  };
}

function apartIn(content: Buffer | null, register: Register): Buffer {
  const before = registerOf(gunzipSync(content ?? '').toString('utf8'));
  return gzipSync(JSON.stringify(apartOf(register, before)));
}

/** Keeps the states that came with a snapshot, told against each other; `head` is its own, with its records. */
export function enterStates(
  connection: Connection,
  head: State,
  register: Register,
  ancestors: readonly SnapshotAncestor[],
  at: string,
): void {
  for (const { state, sha256: hash, against, apart } of ancestors) {
    const content = apart === null ? null : gzipSync(JSON.stringify(apart));
    // The state told against may be further on in the list; keys are looked at when the transaction ends.
    insert(connection, { id: state, sha256: hash, parents: [], againstId: against, content }, at);
  }
  const [whole] = wholeStates(connection);
  if (whole === undefined) keepState(connection, head, toldState(connection, head.id, register), at);
  else {
    const near = registerOf(gunzipSync(whole.content ?? '').toString('utf8'));
    const content = gzipSync(JSON.stringify(apartOf(near, register)));
    insert(connection, { ...head, againstId: whole.id, content }, at);
  }
  const link = linker(connection);
  for (const { state, parents } of ancestors) for (const parent of parents) link(state, parent, at);
}

/** The change sets that are in each state and in none that it came from, where that is known. */
export function editsOfStates(connection: Connection): ReadonlyMap<string, readonly string[]> {
  const rows = connection
    .prepare('SELECT id, edits FROM state WHERE edits IS NOT NULL ORDER BY seq')
    .all() as readonly { readonly id: string; readonly edits: string }[];
  return new Map(rows.map(({ id, edits }) => [id, JSON.parse(edits) as readonly string[]]));
}

/** Keeps which change sets are in which states. What is known already stays, and a state that is not here is left out. */
export function enterEdits(
  connection: Connection,
  edits: Iterable<readonly [string, readonly string[]]>,
): void {
  const put = connection.prepare('UPDATE state SET edits = ? WHERE id = ? AND edits IS NULL');
  for (const [state, ids] of edits) put.run(JSON.stringify(ids), state);
}

/** The records of a state; null where they are not kept here. */
export function recordsOfState(connection: Connection, id: string): Register | null {
  const apart: Apart[] = [];
  for (let at: string | null = id; at !== null; ) {
    const row = rowOf(connection, at);
    if (row === undefined || row.content === null || apart.length > MOST_STEPS) return null;
    const text = gunzipSync(row.content).toString('utf8');
    if (row.againstId === null) return apart.reduceRight(withApart, registerOf(text));
    apart.push(JSON.parse(text) as Apart);
    at = row.againstId;
  }
  return null;
}

// States are told one against another, never in a ring; a file made by hand might.
const MOST_STEPS = 100_000;

/** Every state known, oldest first, as a snapshot of the register lists them: told against `head` or one another. */
export function listStates(
  connection: Connection,
  head: { readonly id: string; readonly register: Register },
  withContent: boolean,
): readonly SnapshotAncestor[] {
  const parents = parentsOfStates(connection);
  const rows = connection.prepare(`${ROWS} ORDER BY seq`).all() as readonly StateRow[];
  return rows
    .filter(({ id }) => id !== head.id)
    .map((row) => ({
      state: row.id,
      sha256: row.sha256,
      parents: [...(parents.get(row.id) ?? [])],
      ...(withContent ? toldAgainst(row, head) : { against: null, apart: null }),
    }));
}

function toldAgainst(
  { againstId, content }: StateRow,
  head: { readonly id: string; readonly register: Register },
): Pick<SnapshotAncestor, 'against' | 'apart'> {
  if (content === null) return { against: null, apart: null };
  const text = gunzipSync(content).toString('utf8');
  if (againstId !== null) return { against: againstId, apart: JSON.parse(text) as Apart };
  return { against: head.id, apart: apartOf(head.register, registerOf(text)) };
}

/** The parents of every state known, by its id. */
export function parentsOfStates(connection: Connection): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const id of connection.prepare('SELECT id FROM state').pluck().all() as string[]) found.set(id, []);
  const links = connection
    .prepare('SELECT child_id AS child, parent_id AS parent FROM state_parent ORDER BY parent_id')
    .all() as readonly { readonly child: string; readonly parent: string }[];
  for (const { child, parent } of links) found.get(child)?.push(parent);
  return found;
}

const ROWS = 'SELECT id, sha256, against_id AS againstId, content FROM state';

function rowOf(connection: Connection, id: string): StateRow | undefined {
  return connection.prepare(`${ROWS} WHERE id = ?`).get(id) as StateRow | undefined;
}

function wholeStates(connection: Connection): readonly StateRow[] {
  return connection
    .prepare(`${ROWS} WHERE against_id IS NULL AND content IS NOT NULL ORDER BY seq`)
    .all() as readonly StateRow[];
}

function insert(
  connection: Connection,
  row: Omit<StateRow, 'sha256'> & { readonly sha256: string | null; readonly parents: readonly string[] },
  at: string,
): void {
  connection
    .prepare(
      `INSERT INTO state (id, sha256, against_id, content, kept_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    )
    .run(row.id, row.sha256, row.againstId, row.content, at);
  // Known by its id alone until now.
  connection
    .prepare('UPDATE state SET against_id = ?, content = ?, sha256 = ? WHERE id = ? AND content IS NULL')
    .run(row.againstId, row.content, row.sha256, row.id);
  const link = linker(connection);
  for (const parent of row.parents) link(row.id, parent, at);
}

function linker(connection: Connection) {
  const note = connection.prepare(
    'INSERT INTO state (id, kept_at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const link = connection.prepare(
    'INSERT INTO state_parent (child_id, parent_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  return (child: string, parent: string, at: string) => {
    note.run(parent, at);
    link.run(child, parent);
  };
}

/**
 * Rewrites the records of every state kept: `redact` gives back the very same where it changes nothing. The hash of a
 * state whose records changed, its own or those it is told against, is no longer known; its id stays as a name. Gives
 * back how many changed.
 */
export function rewriteStates(
  connection: Connection,
  rewrite: { readonly whole: (register: Register) => Register; readonly apart: (apart: Apart) => Apart },
): number {
  const rows = connection.prepare(`${ROWS} ORDER BY seq`).all() as readonly StateRow[];
  const put = connection.prepare('UPDATE state SET content = ? WHERE id = ?');
  const changed = new Set<string>();
  for (const { id, againstId, content } of rows) {
    if (content === null) continue;
    const text = gunzipSync(content).toString('utf8');
    const after = againstId === null ? wholeText(text, rewrite.whole) : apartText(text, rewrite.apart);
    if (after === null) continue;
    changed.add(id);
    put.run(gzipSync(after), id);
  }
  const states = rows.map(({ id, againstId }) => ({ state: id, against: againstId }));
  const touched = touchedStates(states, changed);
  const forget = connection.prepare('UPDATE state SET sha256 = NULL WHERE id = ?');
  for (const id of touched) forget.run(id);
  return touched.size;
}

interface ToldRecord {
  readonly entity: string;
  readonly id: string;
  readonly fields: object | null;
}

/** The persons of every state kept, and whatever else the states are apart in. */
export function recordsInStates(connection: Connection): readonly ToldRecord[] {
  const rows = connection.prepare(ROWS).all() as readonly StateRow[];
  return rows.flatMap(({ againstId, content }): readonly ToldRecord[] => {
    if (content === null) return [];
    const text = gunzipSync(content).toString('utf8');
    if (againstId !== null)
      return (JSON.parse(text) as Apart).map(({ entity, id, record }) => ({ entity, id, fields: record }));
    return registerOf(text).person.map((person) => ({ entity: 'person', id: person.id, fields: person }));
  });
}

function wholeText(text: string, rewrite: (register: Register) => Register): string | null {
  const after = canonicalRecords(rewrite(registerOf(text)));
  return after === text ? null : after;
}

function apartText(text: string, rewrite: (apart: Apart) => Apart): string | null {
  const before = JSON.parse(text) as Apart;
  const after = rewrite(before);
  return after === before ? null : JSON.stringify(after);
}

function apartOf(from: Register, to: Register): Apart {
  return changesBetween(from, to).map((change) =>
    change.kind === 'put'
      ? { entity: change.entity, id: change.record.id, record: change.record as never }
      : { entity: change.entity, id: change.id, record: null },
  );
}

// The canonical text holds only the entities that have records.
function registerOf(text: string): Register {
  return { ...emptyRegister(), ...(JSON.parse(text) as Partial<Register>) };
}

/** The hash of a register's records, as a state has it. */
export function recordsHash(register: Register): string {
  return sha256(canonicalRecords(register));
}
