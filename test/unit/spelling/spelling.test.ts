import { afterAll, describe, expect, it } from 'vitest';
import { readDictionary } from '../../../src-main/spelling/dictionary.ts';
import { startSpelling } from '../../../src-main/spelling/spelling.ts';
import { FIELD_WORDS } from '../../../src-shared/spelling/field-words.ts';

const WORKER = new URL('../../../src-main/spelling/spelling-worker.ts', import.meta.url);

let added: readonly string[] = [];
const faults: unknown[] = [];
const parts = { addedWords: () => added, onFault: (error: unknown) => faults.push(error) };
const spelling = startSpelling({ worker: WORKER, ...parts });
afterAll(() => spelling.rest());

describe('the British dictionary in its thread', () => {
  it('takes British words and marks American and mistyped ones', async () => {
    const right = ['organisation', 'licence', 'colour', 'programme', 'don’t', 'Modification’s', 'cross-code'];
    expect(await spelling.misspelt(right)).toEqual([]);
    const wrong = ['color', 'organization', 'recieve', 'cross-cdoe', 'Modifcation'];
    expect(await spelling.misspelt([...wrong, ...right])).toEqual(wrong);
  });

  it('leaves references, acronyms and the words of the field alone', async () => {
    const words = [
      'DP109',
      'SECMP0024',
      'DCC',
      'SECAS',
      'SMETS2',
      'Ofgem',
      'workstream',
      'IRPs',
      're-raised',
      'pre-conversion',
    ];
    expect(await spelling.misspelt(words)).toEqual([]);
  });

  it('is helped out with words of the field that it lacks, and no others', () => {
    const lacking = new Set(readDictionary().misspelt([...FIELD_WORDS]));
    expect([...FIELD_WORDS].filter((word) => !lacking.has(word))).toEqual([]);
  });

  it('takes the words of the open register, and of the next one in their place', async () => {
    spelling.setRegisterWords(['hextall']);
    expect(await spelling.misspelt(['Hextall', 'Hextall’s', 'Fairclough'])).toEqual(['Fairclough']);
    expect(await spelling.misspelt(['Hextall-led'])).toEqual([]);
    spelling.setRegisterWords(['fairclough']);
    expect(await spelling.misspelt(['Hextall', 'Fairclough'])).toEqual(['Hextall']);
  });

  it('takes what the person added, and no longer once it is removed', async () => {
    added = ['Gubbinsly'];
    expect(await spelling.misspelt(['Gubbinsly', 'gubbinsly'])).toEqual([]);
    added = [];
    expect(await spelling.misspelt(['Gubbinsly'])).toEqual(['Gubbinsly']);
  });

  it('suggests what may have been meant, and nothing for what is endless', async () => {
    expect((await spelling.suggestions('organistaion'))[0]).toBe('organisation');
    expect((await spelling.suggestions('color'))[0]).toBe('colour');
    expect((await spelling.suggestions('organization'))[0]).toBe('organisation');
    expect((await spelling.suggestions('teh'))[0]).toBe('the');
    expect(await spelling.suggestions('x'.repeat(10_000))).toEqual([]);
  });

  it('starts again after a rest', async () => {
    const asked = spelling.misspelt(['recieve']);
    spelling.rest();
    expect(await asked).toEqual([]);
    expect(await spelling.misspelt(['recieve'])).toEqual(['recieve']);
    expect(faults).toEqual([]);
  });
});

describe('a dictionary that cannot be read', () => {
  it('marks nothing, is told once, and is not tried at every word', async () => {
    const told: unknown[] = [];
    const broken = startSpelling({
      worker: new URL('./missing-worker.ts', import.meta.url),
      addedWords: () => [],
      onFault: (error) => told.push(error),
    });
    expect(await broken.misspelt(['recieve'])).toEqual([]);
    expect(await broken.misspelt(['recieve'])).toEqual([]);
    expect(await broken.suggestions('recieve')).toEqual([]);
    expect(told).toHaveLength(1);
  });
});
