import { describe, expect, it } from 'vitest';
import {
  fieldChanges,
  nameOf,
  whatHappened,
} from '../../../../src-renderer/features/history/history-words.ts';
import { settingName } from '../../../../src-renderer/features/history/setting-words.ts';
import { emptyRegister } from '../../../../src-shared/entities/register.ts';
import {
  type AnyRecord,
  type EntityName,
  entities,
  entityNames,
  referencesOf,
} from '../../../../src-shared/entities/registry.ts';
import { SETTING_DEFAULTS } from '../../../../src-shared/entities/settings.ts';
import { WORDING } from '../../../../src-shared/report/wording.ts';
import { idOf } from '../../../helpers/sample/book.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';
import { idFor } from '../../../helpers/sample/ids.ts';

const sample = buildSample();
type Values = Readonly<Record<string, unknown>>;

const wordsOf = (entity: EntityName, before: Values | null, after: Values | null, register = sample) =>
  fieldChanges(register, { entity, before, after }).map(({ field, said }) => `${field}: ${said}`);

/** What no line of the history may show: a day or month as stored, an id, a fingerprint, a field's name. */
const RAW = [
  /\d{4}-\d{2}/,
  /[0-9a-f]{8}-[0-9a-f]{4}/,
  /[0-9a-f]{40}/,
  /\b[a-z]+[A-Z]/,
  /undefined|null|\[object|Something else/,
];

function expectWords(lines: readonly string[], about: string): void {
  expect(lines.length, about).toBeGreaterThan(0);
  for (const line of lines) for (const raw of RAW) expect(line, about).not.toMatch(raw);
}

const TRIED = [
  '2020-01-13',
  '2020-01',
  idFor('nothing'),
  'f'.repeat(64),
  'A',
  'https://example.org/',
  7,
  2019,
  true,
];

/** Values that a field takes: words where it takes words, else every kind that it takes, and each of its codes. */
function valuesOf(entity: EntityName, field: string): readonly unknown[] {
  const shape = entities[entity].shape as unknown as Readonly<Record<string, FieldSchema>>;
  const schema = shape[field];
  if (schema === undefined) return [];
  const target = referencesOf(entity).get(field);
  if (target !== undefined)
    return [(sample[target] as readonly AnyRecord[])[0]?.id ?? idFor('none'), idFor('nothing')];
  if (schema.safeParse('some words').success) return ['some words'];
  const codes = schema.options ?? schema.unwrap?.().options ?? [];
  return [...codes, ...TRIED.filter((value) => schema.safeParse(value).success)];
}

interface FieldSchema {
  readonly safeParse: (value: unknown) => { readonly success: boolean };
  readonly options?: readonly string[];
  readonly unwrap?: () => FieldSchema;
}

describe('what changed', () => {
  it('is said in words, not in the codes that records hold; what people typed stays as it is', () => {
    const before = { kind: 'recommended-approval', reason: 'a well-known cause' };
    const after = { kind: 'sent-back', reason: null };
    expect(wordsOf('outcome', before, after, emptyRegister())).toEqual([
      'Outcome: Sent back, was Recommended for approval',
      'Reason: none, was a well-known cause',
    ]);
  });

  it('calls the day of an event by what happened then', () => {
    const event = { assessmentId: idOf('assessment', 'SECMP0024 PA'), kind: 'accepted', on: '2019-05-28' };
    expect(wordsOf('assessmentEvent', event, { ...event, on: '2019-05-29' })).toEqual([
      'Accepted: 29 May 19, was 28 May 19',
    ]);
  });

  it('holds a correction against the row that it corrects', () => {
    const row = sample.proposalTitle[0];
    if (row === undefined) throw new Error('The sample has titles.');
    const after = { ...row, id: idFor('another'), title: 'Better', knownOn: '2020-02', replacesId: row.id };
    const change = { entity: 'proposalTitle', before: null, after } as const;
    expect(whatHappened(change)).toBe('Corrected a title');
    expect(wordsOf('proposalTitle', null, after)).toEqual([
      `Title: Better, was ${row.title}`,
      'Known from: February 2020, not set before',
    ]);
  });

  it.each(entityNames)('shows no field’s name, stored day or id: %s', (entity) => {
    for (const field of Object.keys(entities[entity].shape).filter((name) => name !== 'id')) {
      const values = valuesOf(entity, field);
      expect(values.length, `${entity}.${field}`).toBeGreaterThan(0);
      for (const value of values) {
        const about = `${entity}.${field} ${String(value)}`;
        // A kind that its day tells is only said where it changes.
        const other = values.find((one) => one !== value) ?? null;
        const [before, after] = [
          { kind: null, [field]: other },
          { kind: null, [field]: value },
        ];
        expectWords(wordsOf(entity, before, after), about);
        if (field !== 'kind') expectWords(wordsOf(entity, null, after), about);
        if (typeof value === 'string' && value.includes('-'))
          expect(wordsOf(entity, before, after).join(' '), about).not.toContain(value);
      }
    }
  });

  it('names every record of the sample in words', () => {
    for (const entity of entityNames) {
      for (const record of sample[entity] as readonly AnyRecord[]) {
        expectWords([nameOf(sample, entity, record.id)], `${entity} ${record.id}`);
        expectWords(wordsOf(entity, null, record as unknown as Values), `${entity} ${record.id}`);
      }
    }
  });

  it('names every setting as its form does, and every sentence by its words', () => {
    const sentences = Object.entries(WORDING).flatMap(([key, forms]) =>
      Object.keys(forms).map((form) => `wording.${key}.${form}`),
    );
    for (const key of [...Object.keys(SETTING_DEFAULTS), ...sentences, 'classification.sentence.Blue']) {
      expect(settingName(key)).not.toBe('A setting');
      expect(settingName(key)).not.toContain(key);
    }
    const setting = { key: 'duration.convention', value: 'working-days-both-ends', from: '2020-04-01' };
    expect(wordsOf('setting', null, setting)).toEqual([
      'Setting: A duration counts',
      'Value: working days, both ends, bank holidays left out',
      'Holds from: 1 Apr 20',
    ]);
  });
});
