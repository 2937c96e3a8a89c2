import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { incomingSnapshots } from '../../src-main/register/process/incoming.ts';
import { incomingHandlers } from '../../src-main/register/process/incoming-handlers.ts';
import { newSession } from '../../src-main/register/process/session.ts';
import { redactPerson } from '../../src-main/register/redact.ts';
import { putBack } from '../../src-main/register/undo.ts';
import type { Change } from '../../src-shared/entities/change-set.ts';
import type { AnyRecord } from '../../src-shared/entities/registry.ts';
import { colleague, edit } from '../helpers/colleague.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
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
  const snapshots = incomingSnapshots(session);
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
  const { session, snapshots, ask, rename, redact } = opened();
  rename('Gemma Jones');
  const bob = colleague(at);
  // Nothing in the snapshot says that this is a name of hers.
  edit(bob, 'proposalTitle', 'DP100', { note: 'Gemma Jones asked for it.' });
  const hold = () =>
    snapshots.hold('Gemma Jones.panelsnap', { snapshot: bob.send({ history: false }), wasProtected: false });
  const token = hold();
  const held = () =>
    namesIn([
      snapshots.get(token).snapshot,
      ask.incomingAbout({ token }, null),
      ask.incomingRegister({ token }, null),
    ]);
  const plan = await ask.incomingPlan({ token, how: 'replace', decisions: UNDECIDED }, null);
  expect(held()).toContain('Gemma Jones');
  redact();
  expect(held()).toEqual([]);
  expect(() => snapshots.get(token).groupsOf(plan.plan)).toThrow('worked out anew');
  const merge = await ask.incomingPlan({ token, how: 'merge', decisions: UNDECIDED }, null);
  expect(merge.groups).toMatchObject([{ entity: 'proposal' }]);
  await ask.mergeIncoming({ token, version: merge.version, decisions: UNDECIDED, by: by() }, null);
  expect(namesIn(session.store().read())).toEqual([]);
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
