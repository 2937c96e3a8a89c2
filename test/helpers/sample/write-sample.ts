import { fileURLToPath } from 'node:url';
import { snapshotOf } from '../../../src-main/register/export-snapshot.ts';
import { saveSnapshot } from '../../../src-main/register/snapshot-file.ts';
import { buildSample } from './build-sample.ts';
import { idFor } from './ids.ts';

/** The sample as a snapshot: always the same, so that its file changes only when its facts do. */
export function sampleSnapshot() {
  return snapshotOf(buildSample(), {
    registerId: idFor('register'),
    madeAt: '2020-02-07T09:00:00.000Z',
    author: 'Panelpaper',
  });
}

export const SAMPLE = fileURLToPath(
  new URL('../../../assets/sample/january-2020.panelsnap', import.meta.url),
);

if (import.meta.main) saveSnapshot(SAMPLE, sampleSnapshot());
