import { randomUUID } from 'node:crypto';
import { sha256 } from '../../src-main/register/hash.ts';
import { recordsHash } from '../../src-main/register/states.ts';
import { applyChanges } from '../../src-shared/entities/apply-changes.ts';
import type { Change } from '../../src-shared/entities/change-set.ts';
import { find, type Register } from '../../src-shared/entities/register.ts';
import type { EntityName } from '../../src-shared/entities/registry.ts';
import type { Told } from '../../src-shared/merge/edited.ts';
import type { Fields } from '../../src-shared/merge/fields.ts';
import { ownEdits } from '../../src-shared/merge/own-edits.ts';
import {
  type Decisions,
  type MergePlan,
  NOTHING_DECIDED,
  planMerge,
} from '../../src-shared/merge/plan-merge.ts';
import { reversalOf } from '../../src-shared/merge/reversal.ts';
import { startOf } from '../../src-shared/merge/start-of.ts';
import { undoneIn } from '../../src-shared/merge/undone.ts';
import type { SnapshotChange } from '../../src-shared/snapshot/format.ts';
import { type Arrival, headsAfter, type Lineage, stateId } from '../../src-shared/snapshot/lineage.ts';

/** What a laptop hands to another. */
export interface Handed {
  readonly state: string;
  readonly register: Register;
  readonly contents: ReadonlyMap<string, Register>;
  readonly told: Told;
}

/** A step that was made here, and can be taken back. */
interface Step {
  readonly id: string;
  readonly kind: 'do' | 'undo' | 'redo' | 'merge';
  readonly of: string | null;
}

/** A laptop as laws take it: with files or without. */
export interface LawLaptop<Sent> {
  readonly read: () => Register;
  /** Gives back the id of the change set; null where the rules refuse it. */
  readonly change: (...changes: readonly Change[]) => string | null;
  readonly send: () => Sent;
  readonly plan: (sent: Sent, decisions?: Partial<Decisions>) => MergePlan;
  readonly merge: (sent: Sent, decisions?: Partial<Decisions>) => string | null;
  /** Takes the last step back that stands; gives back its id, or null where there is none or something is in its way. */
  readonly undo: () => string | null;
  /** Does again what was undone last, where nothing was done since. */
  readonly redo: () => string | null;
}

/** A laptop without files or rules, for laws that need thousands of histories. It keeps every state and every change. */
export type LaptopInMemory = LawLaptop<Handed>;

/** A laptop that begins with a register which others begin with too. */
export function laptopInMemory(beginning: Register): LaptopInMemory {
  let register = beginning;
  const first = stateId(sha256, recordsHash(beginning), []);
  const parents = new Map<string, readonly string[]>([[first, []]]);
  const contents = new Map([[first, beginning]]);
  const edits = new Map<string, readonly string[]>([[first, []]]);
  const decided = new Map<string, readonly string[]>();
  const changes = new Map<string, readonly SnapshotChange[]>();
  const steps: Step[] = [];
  const arrivals: (Omit<Arrival, 'isUndone'> & { readonly by: string | null })[] = [
    { state: first, how: 'began', by: null },
  ];

  const log = (step: Step, made: readonly Change[]) => {
    const about = { changeSet: step.id, author: 'Test', installation: step.id, label: 'A change' };
    const fields = (record: object | undefined) => (record === undefined ? null : { ...record });
    const rows = made.map((change): SnapshotChange => {
      const id = change.kind === 'put' ? change.record.id : change.id;
      return {
        ...about,
        at: '2020-02-07T09:00:00.000Z',
        entity: change.entity,
        id,
        before: fields(find(register, change.entity, id)),
        after: change.kind === 'put' ? fields(change.record) : null,
        kind: step.kind,
        of: step.of,
        told: false,
      };
    });
    changes.set(step.id, rows);
    steps.push(step);
    register = applyChanges(register, made);
    return step.id;
  };
  const lineage = (): Lineage => {
    const undone = undoneIn(steps);
    const all = arrivals.map(({ by, ...one }) => ({ ...one, isUndone: by !== null && undone.has(by) }));
    return { parents: new Map(parents), heads: headsAfter(parents, all), edits: new Map(edits) };
  };
  const told = (): Told => {
    const now = lineage();
    const kinds = new Map(steps.map(({ id, kind }) => [id, kind]));
    const made = steps.map((step) => ({
      ...step,
      kindOfThat: step.of === null ? null : (kinds.get(step.of) ?? null),
      hasChanged: changes.get(step.id)?.length !== 0,
      hasDecided: decided.has(step.id),
    }));
    return {
      lineage: now,
      changes: [...changes.values()].flat(),
      decided: new Map(decided),
      made: new Set(steps.map(({ id }) => id)),
      own: ownEdits(made, now),
    };
  };
  const plan = (handed: Handed, decisions: Partial<Decisions> = {}) => {
    const start = startOf(
      told(),
      handed.told,
      (state) => contents.get(state) ?? handed.contents.get(state) ?? null,
    );
    if (start === null) throw new Error('no past in common');
    return planMerge(
      { ...start, mine: register, theirs: handed.register },
      { ...NOTHING_DECIDED, ...decisions },
    );
  };
  const again = (of: string | undefined, kind: 'undo' | 'redo') => {
    if (of === undefined) return null;
    const effects = (changes.get(of) ?? []).map(({ entity, id, before, after }) => ({
      entity: entity as EntityName,
      id,
      before: before as Fields | null,
      after: after as Fields | null,
    }));
    const turned = effects.map((one) => ({ ...one, before: one.after, after: one.before })).reverse();
    const { changes: made, inTheWay } = reversalOf(register, kind === 'undo' ? effects : turned);
    if (inTheWay.length > 0) return null;
    log({ id: randomUUID(), kind, of }, made);
    return of;
  };
  return {
    read: () => register,
    change: (...made) => log({ id: randomUUID(), kind: 'do', of: null }, made),
    send: () => {
      const { own, ...now } = told();
      const [head] = now.lineage.heads;
      const { heads } = now.lineage;
      const hash = recordsHash(register);
      const isHead =
        heads.length === 1 &&
        own.length === 0 &&
        head !== undefined &&
        recordsHash(contents.get(head) ?? beginning) === hash;
      const state = isHead ? head : stateId(sha256, hash, heads, own);
      if (!isHead) {
        parents.set(state, heads);
        contents.set(state, register);
        edits.set(state, own);
        arrivals.push({ state, how: 'left', by: null });
      }
      const left = { parents: new Map(parents), heads: [state], edits: new Map(edits) };
      return {
        state,
        register,
        contents: new Map(contents),
        told: { ...now, lineage: left, made: new Set(), own: [] },
      };
    },
    plan,
    merge: (handed, decisions) => {
      const { changes: made, decided: places } = plan(handed, decisions);
      const id = randomUUID();
      for (const [set, rows] of Map.groupBy(handed.told.changes ?? [], ({ changeSet }) => changeSet)) {
        if (!changes.has(set))
          changes.set(
            set,
            rows.map((row) => ({ ...row, told: true })),
          );
      }
      for (const [set, all] of handed.told.decided) decided.set(set, all);
      if (places.length > 0) decided.set(id, places);
      log({ id, kind: 'merge', of: null }, made);
      const { lineage: theirs } = handed.told;
      for (const [state, of] of theirs.parents) if (!parents.has(state)) parents.set(state, of);
      for (const [state, ids] of theirs.edits) if (!edits.has(state)) edits.set(state, ids);
      for (const [state, held] of handed.contents) contents.set(state, held);
      arrivals.push({ state: handed.state, how: 'merged', by: id });
      return id;
    },
    undo: () => {
      const undone = undoneIn(steps);
      const done = steps.filter(({ kind }) => kind === 'do' || kind === 'merge');
      return again(done.findLast(({ id }) => !undone.has(id))?.id, 'undo');
    },
    redo: () => {
      const undone = undoneIn(steps);
      const isDone = ({ kind }: Step) => kind === 'do' || kind === 'merge';
      const last = steps.findLastIndex(isDone);
      const back = steps.findLast(
        ({ kind, of }, at) => kind === 'undo' && of !== null && undone.has(of) && at > last,
      );
      return again(back?.of ?? undefined, 'redo');
    },
  };
}
