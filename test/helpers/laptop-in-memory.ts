import { randomUUID } from 'node:crypto';
import { sha256 } from '../../src-main/register/hash.ts';
import { recordsHash } from '../../src-main/register/states.ts';
import { applyChanges } from '../../src-shared/entities/apply-changes.ts';
import type { Change } from '../../src-shared/entities/change-set.ts';
import { find, type Register } from '../../src-shared/entities/register.ts';
import { baseOf } from '../../src-shared/merge/base.ts';
import { editedSince } from '../../src-shared/merge/edited.ts';
import {
  type Decisions,
  type MergePlan,
  NOTHING_DECIDED,
  planMerge,
} from '../../src-shared/merge/plan-merge.ts';
import type { SnapshotChange } from '../../src-shared/snapshot/format.ts';
import { headsOf, stateId } from '../../src-shared/snapshot/lineage.ts';

/** What a laptop hands to another. */
export interface Handed {
  readonly state: string;
  readonly register: Register;
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly contents: ReadonlyMap<string, Register>;
  readonly history: readonly SnapshotChange[];
}

/** A laptop without files, for laws that need thousands of histories. It keeps every state and every change. */
export interface LaptopInMemory {
  readonly read: () => Register;
  readonly change: (change: Change) => void;
  readonly send: () => Handed;
  readonly plan: (handed: Handed, decisions?: Partial<Decisions>) => MergePlan;
  readonly merge: (handed: Handed, decisions?: Partial<Decisions>) => void;
}

/** A laptop that begins with a register which others begin with too. */
export function laptopInMemory(beginning: Register): LaptopInMemory {
  let register = beginning;
  const first = stateId(sha256, recordsHash(beginning), []);
  const parents = new Map<string, readonly string[]>([[first, []]]);
  const contents = new Map([[first, beginning]]);
  let history: readonly SnapshotChange[] = [];
  let heads: readonly string[] = [first];

  const log = (kind: SnapshotChange['kind'], changes: readonly Change[]) => {
    const about = { changeSet: randomUUID(), author: 'Test', installation: randomUUID() };
    const rows = changes.map((change): SnapshotChange => {
      const id = change.kind === 'put' ? change.record.id : change.id;
      const fields = (record: object | undefined) => (record === undefined ? null : { ...record });
      return {
        ...about,
        at: '2020-02-07T09:00:00.000Z',
        label: 'A change',
        entity: change.entity,
        id,
        before: fields(find(register, change.entity, id)),
        after: change.kind === 'put' ? fields(change.record) : null,
        kind,
        of: null,
        told: false,
      };
    });
    history = [...history, ...rows];
    register = applyChanges(register, changes);
  };
  const plan = (handed: Handed, decisions: Partial<Decisions> = {}) => {
    const theirs = { parents: handed.parents, heads: [handed.state] };
    const base = baseOf({ parents, heads }, theirs, (state) => contents.get(state) ?? null);
    if (base === null) throw new Error('no past in common');
    const edited = editedSince(history, handed.history);
    return planMerge(
      { base, mine: register, theirs: handed.register, edited },
      { ...NOTHING_DECIDED, ...decisions },
    );
  };
  return {
    read: () => register,
    change: (change) => log('do', [change]),
    send: () => {
      const [head] = heads;
      const hash = recordsHash(register);
      const isHead =
        heads.length === 1 && head !== undefined && recordsHash(contents.get(head) ?? beginning) === hash;
      const state = isHead ? head : stateId(sha256, hash, heads);
      if (!isHead) {
        parents.set(state, heads);
        contents.set(state, register);
        heads = [state];
      }
      return { state, register, parents: new Map(parents), contents: new Map(contents), history };
    },
    plan,
    merge: (handed, decisions) => {
      const { changes } = plan(handed, decisions);
      const known = new Set(history.map(({ changeSet }) => changeSet));
      history = [
        ...history,
        ...handed.history
          .filter(({ changeSet }) => !known.has(changeSet))
          .map((row) => ({ ...row, told: true })),
      ];
      log('merge', changes);
      for (const [state, of] of handed.parents) if (!parents.has(state)) parents.set(state, of);
      for (const [state, held] of handed.contents) contents.set(state, held);
      heads = headsOf(parents, [...heads, handed.state]);
    },
  };
}
