import { describe, expect, it } from 'vitest';
import { lineageOf } from '../../../src-main/register/lineage.ts';
import { aboutSnapshot } from '../../../src-shared/snapshot/about-snapshot.ts';
import { testFolder } from '../../helpers/folder.ts';
import { laptops } from '../../helpers/laptop.ts';
import { idFor } from '../../helpers/sample/ids.ts';
import { SAMPLE, sampleSnapshot } from '../../helpers/sample/write-sample.ts';

const at = testFolder();

describe('a snapshot looked at without importing it', () => {
  it('tells whose it is, how old, and what it holds', () => {
    const snapshot = sampleSnapshot();
    expect(aboutSnapshot(snapshot, '2020-02-10T08:59:59.000Z', null)).toEqual({
      registerId: idFor('register'),
      author: 'Panelpaper',
      madeAt: '2020-02-07T09:00:00.000Z',
      days: 2,
      records: Object.values(snapshot.header.counts).reduce((sum, count) => sum + count, 0),
      counts: snapshot.header.counts,
      newestPaper: '2020-01',
      issues: 0,
      hasHistory: false,
      lastChange: null,
      redactions: 0,
      relation: null,
    });
    expect(aboutSnapshot(snapshot, '2020-02-01T09:00:00.000Z', null).days).toBe(0);
  });

  it('tells how it stands to the register beside it, and who changed it last', () => {
    const [ann, bob] = laptops(at, SAMPLE, ['Ann', 'Bob']);
    if (ann === undefined || bob === undefined) throw new Error('there are two');
    const beside = () => ({ id: ann.store.id, lineage: lineageOf(ann.store.connection) });
    const now = '2020-02-10T09:00:00.000Z';
    expect(aboutSnapshot(ann.send(), now, beside()).relation).toEqual({
      isSameRegister: true,
      standing: 'known',
    });
    bob.change('A person', { kind: 'put', entity: 'person', record: { id: idFor('Cat'), name: 'Cat' } });
    const about = aboutSnapshot(bob.send(), now, beside());
    expect(about.relation?.standing).toBe('related');
    expect(about.lastChange).toMatchObject({ author: 'Bob', label: 'A person' });
    const stranger = sampleSnapshot();
    const header = { ...stranger.header, registerId: idFor('another'), state: 'f'.repeat(64) };
    expect(aboutSnapshot({ ...stranger, header }, now, beside()).relation).toEqual({
      isSameRegister: false,
      standing: 'unrelated',
    });
    ann.store.close();
    bob.store.close();
  });
});
