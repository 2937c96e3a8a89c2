import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { incomingHandlers } from '../../../src-main/register/process/incoming-handlers.ts';
import { incomingSnapshots } from '../../../src-main/register/process/incoming-snapshots.ts';
import { newSession } from '../../../src-main/register/process/session.ts';
import { find } from '../../../src-shared/entities/register.ts';
import type { Snapshot } from '../../../src-shared/snapshot/format.ts';
import { colleague, edit, put } from '../../helpers/colleague.ts';
import { TEST_AUTHOR } from '../../helpers/commit-to.ts';
import { testFolder } from '../../helpers/folder.ts';
import { deskAtOnce } from '../../helpers/host-parts.ts';
import { importedSample } from '../../helpers/imported-sample.ts';
import { keeperOf } from '../../helpers/keeper.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const at = testFolder();
const UNDECIDED = { choices: {}, combined: [], renumbered: {}, leftOut: [] };
const TERM = idFor('glossaryTerm PMA');
const by = () => ({ ...TEST_AUTHOR, id: randomUUID() });

/** A process with the sample open, and what it may be asked of a snapshot that was taken in. */
function opened() {
  const session = newSession();
  const snapshots = incomingSnapshots(session);
  importedSample(at('r.panelpaper'));
  session.open(at('r.panelpaper'), 'Ann');
  const ask = incomingHandlers(session, snapshots, keeperOf(session));
  const take = (snapshot: Snapshot) =>
    snapshots.hold({
      name: 'a.panelsnap',
      desk: deskAtOnce(session, { snapshot, wasProtected: false }),
    });
  const meaning = () => find(session.store().read(), 'glossaryTerm', TERM)?.long;
  const retell = (long: string) => {
    const term = find(session.store().read(), 'glossaryTerm', TERM);
    if (term === undefined) throw new Error('the sample has PMA');
    session.commit({
      ...by(),
      label: 'A term',
      changes: [{ kind: 'put', entity: 'glossaryTerm', record: { ...term, long } }],
    });
  };
  return { session, ask, take, meaning, retell };
}

it('tells what each side did and who did it, and merges what was chosen after a backup', async () => {
  const { session, ask, take, meaning, retell } = opened();
  const bob = colleague(at);
  edit(bob, 'glossaryTerm', 'PMA', { long: 'Theirs' });
  put(bob, 'person', { name: 'Cat Fisher' });
  retell('Mine');
  const token = take(bob.send());
  expect(await ask.incomingAbout({ token }, null)).toMatchObject({
    author: 'Bob',
    relation: 'related',
    mineSince: 1,
    theirsSince: 2,
    commonAt: expect.stringMatching(/^2020-/),
  });
  const plan = await ask.incomingPlan({ token, how: 'merge', decisions: UNDECIDED }, null);
  const [asked] = plan.conflicts;
  expect(asked).toMatchObject({
    isOpen: true,
    mine: 'Mine',
    theirs: 'Theirs',
    who: { mine: { author: TEST_AUTHOR.author }, theirs: { author: 'Bob' } },
  });
  const decisions = { ...UNDECIDED, choices: { [asked?.key ?? '']: 'theirs' as const } };
  const decided = await ask.incomingPlan({ token, how: 'merge', decisions }, null);
  expect(decided.conflicts).toMatchObject([{ isOpen: false }]);
  expect(decided.groups.map(({ key }) => key)).toEqual(['glossaryTerm', 'person']);
  const page = { token, plan: decided.plan, from: 0, limit: 1 };
  expect(await ask.incomingChanges({ ...page, group: 'person' }, null)).toMatchObject({
    changes: [{ entity: 'person', kind: 'added', after: { name: 'Cat Fisher' } }],
    more: 0,
  });
  const merge = { token, version: decided.version, decisions, by: by() };
  const { version } = await ask.mergeIncoming(merge, null);
  expect(meaning()).toBe('Theirs');
  expect(readdirSync(at('r backups')).join()).toContain('before a merge');
  // Sent twice, it is merged once.
  expect(await ask.mergeIncoming(merge, null)).toEqual({ version });
  expect(await ask.incomingAbout({ token }, null)).toMatchObject({ relation: 'known' });
  session.close();
  bob.store.close();
});

it('notes a snapshot that brings nothing in, so that its next one is not asked about', async () => {
  const { session, ask, take, meaning, retell } = opened();
  const bob = colleague(at);
  edit(bob, 'glossaryTerm', 'PMA', { long: 'The same' });
  retell('The same');
  const token = take(bob.send());
  expect(await ask.incomingAbout({ token }, null)).toMatchObject({ relation: 'related' });
  const { version, count, conflicts } = await ask.incomingPlan(
    { token, how: 'merge', decisions: UNDECIDED },
    null,
  );
  expect({ count, conflicts }).toEqual({ count: 0, conflicts: [] });
  await ask.mergeIncoming({ token, version, decisions: UNDECIDED, by: by() }, null);
  expect(await ask.incomingAbout({ token }, null)).toMatchObject({ relation: 'known' });
  // What is said here afterwards is newer, and nobody is asked.
  put(bob, 'person', { name: 'Cat Fisher' });
  retell('Newer');
  const next = take(bob.send());
  const plan = await ask.incomingPlan({ token: next, how: 'merge', decisions: UNDECIDED }, null);
  expect(plan.conflicts).toEqual([]);
  expect(meaning()).toBe('Newer');
  session.close();
  bob.store.close();
});

it('makes nothing of a plan for a register that is another by now', async () => {
  const { session, ask, take, meaning, retell } = opened();
  const bob = colleague(at);
  edit(bob, 'glossaryTerm', 'PMA', { long: 'Theirs' });
  const token = take(bob.send());
  const { version } = await ask.incomingPlan({ token, how: 'merge', decisions: UNDECIDED }, null);
  retell('Mine');
  const merge = { token, version, decisions: UNDECIDED, by: by() };
  await expect(ask.mergeIncoming(merge, null)).rejects.toThrow('changed while you were looking');
  await expect(ask.replaceByIncoming(merge, null)).rejects.toThrow('changed while you were looking');
  expect(meaning()).toBe('Mine');
  session.close();
  expect(() => ask.incomingAbout({ token }, null)).toThrow('no longer held');
  bob.store.close();
});

it('compares by what records are known by where the two never met, and replaces all the same', async () => {
  const { session, ask, take, meaning } = opened();
  const bob = colleague(at);
  edit(bob, 'glossaryTerm', 'PMA', { long: 'Theirs' });
  const sent = bob.send();
  const state = 'f'.repeat(64);
  const token = take({ ...sent, ancestors: [], header: { ...sent.header, state, parents: [] } });
  expect(await ask.incomingAbout({ token }, null)).toMatchObject({ relation: 'unrelated', commonAt: null });
  await expect(ask.incomingPlan({ token, how: 'merge', decisions: UNDECIDED }, null)).rejects.toThrow(
    /no state in common/,
  );
  const compared = await ask.incomingPlan({ token, how: 'compare', decisions: UNDECIDED }, null);
  expect(compared.groups).toMatchObject([{ key: 'glossaryTerm', changed: 1 }]);
  await ask.replaceByIncoming({ token, version: compared.version, by: by() }, null);
  expect(meaning()).toBe('Theirs');
  session.close();
  bob.store.close();
});
