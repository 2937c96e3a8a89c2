import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { exportSnapshot } from '../../src-main/register/export-snapshot.ts';
import { incomingHandlers } from '../../src-main/register/process/incoming-handlers.ts';
import { newSession } from '../../src-main/register/process/session.ts';
import { redactPerson } from '../../src-main/register/redact.ts';
import { putBack } from '../../src-main/register/undo.ts';
import type { Change } from '../../src-shared/entities/change-set.ts';
import type { AnyRecord } from '../../src-shared/entities/registry.ts';
import { colleague, edit } from '../helpers/colleague.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { snapshotParts } from '../helpers/host-parts.ts';
import { importedSample } from '../helpers/imported-sample.ts';
import { keeperOf } from '../helpers/keeper.ts';

const at = testFolder();
const NAME = 'Gemma Slaney';
const UNDECIDED = { choices: {}, combined: [], renumbered: {}, leftOut: [] };
/** The names of hers that stand anywhere in something. */
const namesIn = (held: unknown) => JSON.stringify(held).match(/Gemma (?:Jones|Slaney)/g) ?? [];
const by = () => ({ ...TEST_AUTHOR, id: randomUUID() });

function opened() {
  const session = newSession();
  const { snapshots, threads } = snapshotParts(session);
  importedSample(at('r.panelpaper'));
  session.open(at('r.panelpaper'), 'Ann');
  const person = session
    .store()
    .read()
    .person.find(({ name }) => name === NAME);
  if (person === undefined) throw new Error('the sample has her');
  const put = (record: AnyRecord): Change => ({ kind: 'put', entity: 'person', record });
  return {
    session,
    snapshots,
    threads,
    ask: incomingHandlers(session, snapshots, keeperOf(session)),
    person,
    rename: (name: string) =>
      session.commit({ ...by(), label: `Change ${name}`, changes: [put({ ...person, name } as AnyRecord)] }),
    redact: () =>
      session.step(
        randomUUID(),
        (store) => redactPerson(store, person.id, { ...by(), on: '2020-02-10' }).changeSet,
      ),
  };
}

it('takes from a snapshot that is being looked at the names that only the register knew', async () => {
  const { session, snapshots, threads, ask, rename, redact } = opened();
  rename('Gemma Jones');
  const bob = colleague(at);
  // Nothing in the snapshot says that this is a name of hers.
  edit(bob, 'proposalTitle', 'DP100', { note: 'Gemma Jones asked for it.' });
  const path = at('bob.panelsnap');
  exportSnapshot(bob.store, path, { author: 'Bob', at: '2020-02-07T10:00:00.000Z', history: false });
  const desk = await threads.open(randomUUID(), { kind: 'snapshot', path, passphrase: null });
  if (desk === null) throw new Error('nobody cancelled it');
  const token = snapshots.hold({ name: 'Gemma Jones.panelsnap', desk });
  const held = async () =>
    namesIn([
      (await desk.ask('bring', { decisions: null })).snapshot,
      await ask.incomingAbout({ token }, null),
      await ask.incomingRegister({ token }, null),
    ]);
  const { plan, groups } = await ask.incomingPlan({ token, how: 'replace', decisions: UNDECIDED }, null);
  const page = { token, plan, group: groups[0]?.key ?? '', from: 0, limit: 10 };
  expect((await ask.incomingChanges(page, null)).changes).not.toEqual([]);
  expect(await held()).toContain('Gemma Jones');
  redact();
  expect(await held()).toEqual([]);
  await expect(ask.incomingChanges(page, null)).rejects.toThrow('worked out anew');
  const merge = await ask.incomingPlan({ token, how: 'merge', decisions: UNDECIDED }, null);
  expect(merge.groups).toMatchObject([{ entity: 'proposal' }]);
  await ask.mergeIncoming({ token, version: merge.version, decisions: UNDECIDED, by: by() }, null);
  expect(namesIn(session.store().read())).toEqual([]);
  snapshots.drop(token);
  session.close();
  bob.store.close();
});

it('cannot be put back record by record, not even where several came with a snapshot', () => {
  const { session, redact } = opened();
  redact();
  const [redaction] = session.store().read().redaction;
  const id = session
    .store()
    .connection.prepare("SELECT id FROM change_set WHERE kind = 'redact'")
    .pluck()
    .get() as string;
  const asked = { changeSet: id, recordId: redaction?.id ?? '' };
  expect(() => putBack(session.store(), asked, { ...by(), label: 'Put back' })).toThrow('stays out');
  expect(session.store().read().redaction).toHaveLength(1);
  session.close();
});

it('is told though the step failed after it: a file that could not be written anew', () => {
  const { session, person, redact } = opened();
  const heard: string[] = [];
  session.onRedacted((rules) => heard.push(...rules.flatMap(({ names }) => names)));
  const before = session.version();
  const fail = () =>
    session.step(randomUUID(), (store) => {
      redactPerson(store, person.id, { ...by(), on: '2020-02-10' });
      throw new Error('no room');
    });
  expect(fail).toThrow('no room');
  expect(heard).toEqual([NAME]);
  expect(session.version()).toBe(before + 1);
  // Asked for again it writes the file anew, and has no name to tell of.
  redact();
  expect(heard).toEqual([NAME]);
  expect(session.store().read().redaction).toHaveLength(1);
  session.close();
});
