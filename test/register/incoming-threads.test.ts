import { rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CopySource } from '../../src-main/register/connection.ts';
import { newSession } from '../../src-main/register/process/session.ts';
import { testFolder } from '../helpers/folder.ts';
import { snapshotParts } from '../helpers/host-parts.ts';
import { importedSample } from '../helpers/imported-sample.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';

const at = testFolder();

it('gives the register to the thread again where it could not be read before', async () => {
  importedSample(at('r.panelpaper'));
  const session = newSession();
  session.open(at('r.panelpaper'), 'Ann');
  let source: () => CopySource = session.source;
  const { threads } = snapshotParts({ ...session, source: () => source() });
  const desk = await threads.open('a job', { kind: 'snapshot', path: SAMPLE, passphrase: null });
  if (desk === null) throw new Error('nobody cancelled it');
  const about = () => desk.ask('about', { name: 'a.panelsnap' });
  expect(await about()).toMatchObject({ relation: 'known' });
  session.commit({
    ...{ id: crypto.randomUUID(), label: 'Add Ann', author: 'Ann', at: '2020-02-07T09:00:00.000Z' },
    installation: crypto.randomUUID(),
    changes: [{ kind: 'put', entity: 'person', record: { id: crypto.randomUUID(), name: 'Ann' } }],
  });
  // For once, what is read is no register.
  writeFileSync(at('torn'), 'torn');
  source = () => at('torn');
  await expect(about()).rejects.toThrow();
  rmSync(at('torn'));
  source = session.source;
  expect(await about()).toMatchObject({ relation: 'known' });
  desk.end();
  session.close();
});
