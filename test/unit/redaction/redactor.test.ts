import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRegister } from '../../../src-shared/entities/register.ts';
import { replacementFor, rulesFor, standingRedactions } from '../../../src-shared/redaction/names.ts';
import { redactedFields, redactedModel } from '../../../src-shared/redaction/redact-records.ts';
import { redactorOf } from '../../../src-shared/redaction/redactor.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const REPLACEMENT = 'Person 3f2a (name removed)';
const rule = (...names: readonly string[]) => [{ names, replacement: REPLACEMENT, on: '2020-02-07' }];
const redacted = (text: string, ...names: readonly string[]) => redactorOf(rule(...names))(text).text;

describe('a name taken out of a text', () => {
  it.each([
    ['Gemma Slaney', REPLACEMENT],
    ['raised by Gemma Slaney of WPD', `raised by ${REPLACEMENT} of WPD`],
    ['Gemma Slaney’s note (Gemma Slaney)', `${REPLACEMENT}’s note (${REPLACEMENT})`],
    ['Gemma\u00a0Slaney, Gemma\nSlaney', `${REPLACEMENT}, ${REPLACEMENT}`],
    ['Gemma Slaneyson, McGemma Slaney', 'Gemma Slaneyson, McGemma Slaney'],
    ['gemma slaney', 'gemma slaney'],
    ['Slaney', 'Slaney'],
  ])('%j is %j', (text, after) => {
    expect(redacted(text, 'Gemma Slaney')).toBe(after);
  });

  it('may hold anything that a pattern would read otherwise', () => {
    for (const name of ['A. (Ann) O’Neil+', '$& [x] \\d', 'Zoë “Z” d’Été', 'A "B" C', '陳大文']) {
      expect(redacted(`by ${name}, who`, name)).toBe(`by ${REPLACEMENT}, who`);
      expect(redacted(JSON.stringify({ name }), name)).toBe(JSON.stringify({ name: REPLACEMENT }));
    }
  });

  it.each([
    ['Siân O\u2019Neill, Sia\u0302n O\u2019Neill', "Siân O'Neill"],
    ["Siân O'Neill, Siân O\u2018Neill", 'Sia\u0302n O\u2019Neill'],
    ['Anne\u2011Marie Lee, Anne\u2010Marie Lee', 'Anne-Marie Lee'],
    ['Zoë \u201cZ\u201d Lee, Zoë "Z" Lee', 'Zoë "Z" Lee'],
  ])('%j has it written in other signs for the same', (text, name) => {
    expect(redacted(text, name)).toBe(`${REPLACEMENT}, ${REPLACEMENT}`);
  });

  it('is another where a mark makes its last letter another', () => {
    expect(redacted('Ann Lee\u0301', 'Ann Lee')).toBe('Ann Lee\u0301');
  });

  it('is found whole where another is a part of it', () => {
    expect(redacted('Ann Lee Jones and Ann Lee', 'Ann Lee', 'Ann Lee Jones')).toBe(
      `${REPLACEMENT} and ${REPLACEMENT}`,
    );
  });

  it('is nowhere afterwards, whatever stands around it, and a second time changes nothing', () => {
    const name = fc
      .stringMatching(/^[A-Z][a-zéü]{1,8} [A-Z][a-z'-]{1,8}[a-z]$/)
      .filter((one) => !REPLACEMENT.includes(one));
    fc.assert(
      fc.property(name, fc.array(fc.string({ unit: 'grapheme' })), (held, parts) => {
        const text = parts.join(` ${held} `);
        const after = redacted(text, held);
        expect(after.includes(` ${held} `)).toBe(false);
        expect(redacted(after, held)).toBe(after);
        if (parts.every((part) => !part.includes(held.slice(0, 2))))
          expect(after).toBe(parts.join(` ${REPLACEMENT} `));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a name taken out of a record', () => {
  const redaction = { redact: redactorOf(rule('Ann Lee', 'refinement')), hashes: new Map([['a', 'b']]) };

  it('is taken out of what people type, and no code or key is touched', () => {
    const outcome = {
      id: idFor('x'),
      kind: 'noted',
      route: 'refinement',
      note: 'Ann Lee said so',
      on: '2020-01-01',
    };
    expect(redactedFields('outcome', outcome, redaction)).toEqual({
      ...outcome,
      note: `${REPLACEMENT} said so`,
    });
    const setting = { id: idFor('y'), key: 'wording.Ann Lee', value: 'Ann Lee' };
    expect(redactedFields('setting', setting, redaction)).toEqual({ ...setting, value: REPLACEMENT });
    const other = { id: idFor('z'), note: 'nothing' };
    expect(redactedFields('outcome', other, redaction)).toBe(other);
    expect(redactedFields('issue', { modelHash: 'a' }, redaction)).toEqual({ modelHash: 'b' });
  });

  it('leaves a line that is still a line, and an address that is still one', () => {
    const line = `${'x'.repeat(985)} Ann Lee`;
    const { name } = redactedFields('organisation', { name: line }, redaction) as { name: string };
    expect(name.length).toBeLessThanOrEqual(1000);
    expect(name).not.toContain('Ann Lee');
    const page = 'https://example.org/Rose';
    const rose = { redact: redactorOf(rule('Rose')), hashes: new Map() };
    expect(redactedFields('proposal', { page }, rose)).toEqual({
      page: `https://example.org/${encodeURI(REPLACEMENT)}`,
    });
  });
});

describe('a paper as issued', () => {
  it('is marked with the day where a name was taken out of it, and left alone where none was', () => {
    const { redact } = { redact: redactorOf(rule('Ann Lee')) };
    expect(redactedModel({ cover: [{ text: 'by Ann Lee' }], count: 1 }, redact)).toEqual({
      cover: [{ text: `by ${REPLACEMENT}` }],
      count: 1,
      redactedOn: '2020-02-07',
    });
    expect(redactedModel({ cover: 'nobody' }, redact)).toBeNull();
    const later = { text: 'Ann Lee', redactedOn: '2021-01-01' };
    expect(redactedModel(later, redact)).toMatchObject({ redactedOn: '2021-01-01' });
  });
});

describe('which names are taken out', () => {
  const [ann, bob] = [idFor('ann'), idFor('bob')];
  const redaction = (personId: string, on: string, id: string) => ({
    id: idFor(id),
    personId,
    replacement: REPLACEMENT,
    on,
    by: 'Cat',
  });
  const register = (...person: readonly { id: string; name: string }[]) => ({ ...emptyRegister(), person });

  it('are all that the person was ever recorded by, and no name that is another’s now', () => {
    const known = [
      { personId: ann, name: 'Ann Lee' },
      { personId: ann, name: 'Ann Jones' },
      { personId: ann, name: 'Bob' },
      { personId: bob, name: 'Bob' },
      { personId: ann, name: REPLACEMENT },
    ];
    const now = register({ id: ann, name: 'Ann Jones' }, { id: bob, name: 'Bob' });
    expect(rulesFor([redaction(ann, '2020-02-07', 'r')], known, now)).toMatchObject([
      { names: ['Ann Jones', 'Ann Lee'] },
    ]);
  });

  it('are those of a person entered twice too', () => {
    const twice = {
      ...register({ id: ann, name: 'Ann' }),
      alias: [{ id: bob, entity: 'person', survivorId: ann }],
    };
    const known = [{ personId: bob, name: 'A. Lee' }];
    expect(rulesFor([redaction(ann, '2020-02-07', 'r')], known, twice)).toMatchObject([
      { names: ['A. Lee'] },
    ]);
  });

  it('come to the same where two laptops took one person out', () => {
    const [one, two] = [redaction(ann, '2020-02-07', 'a'), redaction(ann, '2020-02-06', 'b')];
    expect(standingRedactions([one], [two])).toEqual([two]);
    expect(standingRedactions([two], [one])).toEqual([two]);
  });

  it('give way to words that are no other person’s', () => {
    const first = replacementFor(register(), ann);
    expect(first).toMatch(/^Person [0-9a-f]{4} \(name removed\)$/);
    expect(replacementFor(register({ id: bob, name: first }), ann)).not.toBe(first);
  });
});
