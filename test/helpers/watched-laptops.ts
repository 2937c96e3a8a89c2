import { find, type Register } from '../../src-shared/entities/register.ts';
import type { RecordOf } from '../../src-shared/entities/registry.ts';
import type { Side } from '../../src-shared/merge/conflict.ts';
import type { MergePlan } from '../../src-shared/merge/plan-merge.ts';
import type { LawLaptop } from './laptop-in-memory.ts';

export const FIELDS = ['title', 'source'] as const;
export type Field = (typeof FIELDS)[number];
type Title = RecordOf<'proposalTitle'>;

/** How the questions of a merge are answered: all one way, or some this way and some that. */
export type Answers = Side | 'mixed';

/** What was done once, anywhere: the places it touched, and what it takes back or does again. */
interface Event {
  readonly id: number;
  readonly places: ReadonlySet<string>;
  /** The event that an undoing takes back or a redoing does again; itself for any other. */
  readonly root: number;
}

/** What a laptop did, in order, by the change set's id: an event of its own, or a merge of what another had seen. */
interface Entry {
  readonly changeSet: string;
  readonly own: readonly Event[];
  readonly brought: ReadonlySet<Event>;
  isUndone: boolean;
}

/** A laptop, and what is known from outside of what its records came from. */
export interface Watched<Sent> {
  readonly laptop: LawLaptop<Sent>;
  readonly entries: Entry[];
}

const recordPlace = (id: string) => `proposalTitle ${id}`;
const fieldPlace = (id: string, field: Field) => `proposalTitle ${id} ${field}`;
const titleIn = (register: Register, id: string) => find(register, 'proposalTitle', id);
const unknown = new Set<Event>();

/**
 * Laptops that began alike, with a judge beside them who sees everything that anybody does, and so knows of each field
 * and record which of two has seen the other's edits. It shares no code with the merge.
 */
export function watchedLaptops<Sent>(laptops: readonly LawLaptop<Sent>[]) {
  type Each = Watched<Sent>;
  let made = 0;
  const all = laptops.map((laptop): Each => ({ laptop, entries: [] }));
  const event = (places: Iterable<string>, root?: number): Event => {
    made += 1;
    return { id: made, places: new Set(places), root: root ?? made };
  };
  const did = ({ entries }: Each, changeSet: string | null, places: Iterable<string>) => {
    if (changeSet !== null)
      entries.push({ changeSet, own: [event(places)], brought: unknown, isUndone: false });
    return changeSet !== null;
  };
  const turned = ({ entries }: Each, changeSet: string | null, isUndone: boolean) => {
    const entry = entries.find((one) => one.changeSet === changeSet);
    if (entry === undefined) return;
    entry.isUndone = isUndone;
    const [first] = entry.own;
    // A merge that is undone brought nothing; an edit that is undone was made and taken back.
    if (first !== undefined && !isMerge(entry))
      entries.push({
        changeSet: '',
        own: [event(first.places, first.root)],
        brought: unknown,
        isUndone: false,
      });
  };
  return {
    at: (index: number): Each => {
      const one = all[index];
      if (one === undefined) throw new Error('there is no such laptop');
      return one;
    },
    edit: (one: Each, record: Title, field: Field, value: string) => {
      if (record[field] === value) return;
      const put = { kind: 'put', entity: 'proposalTitle', record: { ...record, [field]: value } } as const;
      did(one, one.laptop.change(put), [fieldPlace(record.id, field)]);
    },
    put: (one: Each, record: Title) =>
      did(one, one.laptop.change({ kind: 'put', entity: 'proposalTitle', record }), [recordPlace(record.id)]),
    remove: (one: Each, id: string) =>
      did(one, one.laptop.change({ kind: 'remove', entity: 'proposalTitle', id }), [recordPlace(id)]),
    undo: (one: Each) => turned(one, one.laptop.undo(), true),
    redo: (one: Each) => turned(one, one.laptop.redo(), false),
    send: (from: Each, to: Each, answers: Answers) => {
      const [mine, theirs] = [to.laptop.read(), from.laptop.read()];
      const [seen, other] = [seenBy(to), seenBy(from)];
      const handed = from.laptop.send();
      const judged = judge(mine, theirs, beyond(seen, other), beyond(other, seen));
      const first = to.laptop.plan(handed);
      expectSame('asked', keysOf(first, 'child', false), judged.asked);
      const { choices, conflicts } = answered(to.laptop, handed, answers);
      const changeSet = to.laptop.merge(handed, { choices });
      if (changeSet === null) return;
      const gone = expectOutcome(mine, theirs, to.laptop.read(), judged, choices);
      const decided = [...choices.keys()].map((key) => key.slice(key.indexOf(' ') + 1));
      for (const { removedBy, id } of conflicts) {
        const isThere = titleIn(removedBy === 'mine' ? theirs : mine, id) !== undefined;
        if (!isThere) throw new Error(`${id} is asked, and nobody has it`);
      }
      const places = new Set([...decided, ...gone.map(recordPlace)]);
      const decision = places.size === 0 ? [] : [event(places)];
      to.entries.push({ changeSet, own: decision, brought: new Set([...other, MERGED]), isUndone: false });
      const again = to.laptop.plan(handed);
      if (again.changes.length + again.conflicts.length > 0)
        throw new Error('merged again, there is something new');
    },
  };
}

// Stands for a merge among what an entry brought, so that one that brought nothing is still a merge.
const MERGED: Event = { id: 0, places: new Set(), root: 0 };
const isMerge = ({ brought }: Entry) => brought.has(MERGED);

function seenBy({ entries }: Pick<Watched<unknown>, 'entries'>): ReadonlySet<Event> {
  // An edit that is undone stays, with its undoing beside it.
  const standing = entries.filter((entry) => !(entry.isUndone && isMerge(entry)));
  return new Set(standing.flatMap(({ own, brought }) => [...own, ...brought]));
}

/** The places of what one has seen and the other has not, without what takes itself back among it. */
function beyond(seen: ReadonlySet<Event>, other: ReadonlySet<Event>): ReadonlySet<string> {
  const known = new Set([...other].map(({ id }) => id));
  const fresh = [...seen].filter(({ id }) => !known.has(id));
  const turns = Map.groupBy(fresh, ({ root }) => root);
  const standing = fresh.filter(({ root }) => (turns.get(root)?.length ?? 0) % 2 === 1);
  return new Set(standing.flatMap(({ places }) => [...places]));
}

type Verdict = 'mine' | 'theirs' | 'ask' | 'same';

interface Judged {
  readonly asked: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, Verdict>;
  /** Of the records that one side alone has: whether each stays. */
  readonly stays: ReadonlyMap<string, boolean | 'ask'>;
}

function judge(
  mine: Register,
  theirs: Register,
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
): Judged {
  const asked = new Set<string>();
  const fields = new Map<string, Verdict>();
  const stays = new Map<string, boolean | 'ask'>();
  for (const id of idsIn(mine, theirs)) {
    const [a, b] = [titleIn(mine, id), titleIn(theirs, id)];
    if (a !== undefined && b !== undefined) {
      for (const field of FIELDS) {
        const place = fieldPlace(id, field);
        const verdict = verdictOf(a[field] === b[field], own.has(place), other.has(place));
        fields.set(place, verdict);
        if (verdict === 'ask') asked.add(`field ${place}`);
      }
      continue;
    }
    const [holder, remover] = a === undefined ? [other, own] : [own, other];
    const wasTouched = [recordPlace(id), ...FIELDS.map((field) => fieldPlace(id, field))].some((place) =>
      holder.has(place),
    );
    const wasRemoved = remover.has(recordPlace(id));
    if (!wasTouched && !wasRemoved) throw new Error(`nobody knows why one side alone has ${id}`);
    stays.set(id, wasTouched && wasRemoved ? 'ask' : wasTouched);
    if (wasTouched && wasRemoved) asked.add(`record ${recordPlace(id)}`);
  }
  return { asked, fields, stays };
}

function verdictOf(isSame: boolean, isMineNew: boolean, isTheirsNew: boolean): Verdict {
  if (isSame) return 'same';
  // Neither is new where one kept, or put back, a record that had been removed together with what was new in it.
  if (isMineNew === isTheirsNew) return 'ask';
  return isMineNew ? 'mine' : 'theirs';
}

function idsIn(...registers: readonly Register[]): readonly string[] {
  return [...new Set(registers.flatMap(({ proposalTitle }) => proposalTitle.map(({ id }) => id)))];
}

// Every question that a merge asks, answered; an answer may lead to another question.
function answered<Sent>(laptop: LawLaptop<Sent>, handed: Sent, answers: Answers) {
  const choices = new Map<string, Side>();
  const conflicts: { readonly id: string; readonly removedBy: Side }[] = [];
  for (;;) {
    const plan = laptop.plan(handed, { choices });
    if (plan.twins.length > 0) throw new Error('nothing is entered twice');
    if (plan.conflicts.length === 0) return { choices, conflicts };
    for (const conflict of plan.conflicts) {
      if (choices.has(conflict.key)) throw new Error('asked again what was answered');
      choices.set(conflict.key, answers === 'mixed' ? sideBy(conflict.key) : answers);
      if (conflict.kind !== 'field') conflicts.push(conflict);
    }
  }
}

function sideBy(key: string): Side {
  const sum = [...key].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return sum % 2 === 0 ? 'mine' : 'theirs';
}

function keysOf({ conflicts }: MergePlan, kind: MergePlan['conflicts'][number]['kind'], isKind: boolean) {
  return new Set(conflicts.filter((one) => (one.kind === kind) === isKind).map(({ key }) => key));
}

function expectSame(what: string, found: ReadonlySet<string>, right: ReadonlySet<string>): void {
  const [more, less] = [
    [...found].filter((one) => !right.has(one)),
    [...right].filter((one) => !found.has(one)),
  ];
  if (more.length + less.length > 0)
    throw new Error(`${what}: ${more.join(', ')} is too much; ${less.join(', ')} is missing`);
}

/** Looks at every record after a merge; gives back those that went because what they name was chosen to go. */
function expectOutcome(
  mine: Register,
  theirs: Register,
  now: Register,
  { fields, stays }: Judged,
  choices: ReadonlyMap<string, Side>,
): readonly string[] {
  const gone: string[] = [];
  for (const id of idsIn(mine, theirs, now)) {
    const [a, b, is] = [titleIn(mine, id), titleIn(theirs, id), titleIn(now, id)];
    const chosen = choices.get(`record ${recordPlace(id)}`);
    const remover: Side = a === undefined ? 'mine' : 'theirs';
    const should = chosen !== undefined ? chosen !== remover : (stays.get(id) ?? true);
    if (should === false && is !== undefined) throw new Error(`${id} should be gone`);
    if (should === true && is === undefined) {
      if (!isParentGone((a ?? b) as Title, now, choices)) throw new Error(`${id} went in silence`);
      gone.push(id);
    }
    if (is === undefined) continue;
    if (is.replacesId !== null && titleIn(now, is.replacesId) === undefined)
      throw new Error(`${id} names what is not there`);
    for (const field of FIELDS) {
      const verdict = fields.get(fieldPlace(id, field));
      const side = verdict === 'ask' ? choices.get(`field ${fieldPlace(id, field)}`) : verdict;
      const from = side === 'theirs' ? (b ?? a) : (a ?? b);
      if (from?.[field] !== is[field]) throw new Error(`${field} of ${id} is not ${String(side)}`);
    }
  }
  return gone;
}

function isParentGone({ replacesId }: Title, now: Register, choices: ReadonlyMap<string, Side>): boolean {
  if (replacesId === null || titleIn(now, replacesId) !== undefined) return false;
  return choices.size > 0;
}
