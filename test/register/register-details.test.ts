import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { registerDetails } from '../../src-main/register/register-details.ts';
import { createRegister } from '../../src-main/register/store.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';

const at = testFolder();

it('tells how a register’s database is set and how much it holds, and no word of it', () => {
  const store = createRegister(at('SEC.panelpaper'), randomUUID(), TEST_AUTHOR.at);
  store.commit({
    ...TEST_AUTHOR,
    id: randomUUID(),
    label: 'Add Ada Newcomer',
    changes: [{ kind: 'put', entity: 'person', record: { id: randomUUID(), name: 'Ada Newcomer' } }],
  });
  const details = registerDetails(store);
  store.close();
  expect(details.settings).toMatchObject({ journal_mode: 'delete', synchronous: 3, foreign_keys: 1 });
  expect(details.settings['sqlite']).toMatch(/^3\.\d+\.\d+$/);
  expect(details.counts).toEqual({ changeSet: 1, person: 1 });
  expect(JSON.stringify(details)).not.toMatch(/Ada|Newcomer/);
});
