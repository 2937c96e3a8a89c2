import { randomUUID } from 'node:crypto';
import type { Change } from '../../src-shared/entities/change-set.ts';
import type { AnyRecord, EntityName } from '../../src-shared/entities/registry.ts';
import { buildSample } from './sample/build-sample.ts';
import { idFor } from './sample/ids.ts';

const sample = buildSample();

/** The first record of an entity in the sample with fields changed, whatever they are changed to. */
export function changed(entity: EntityName, fields: Readonly<Record<string, unknown>>): Change {
  const [first] = sample[entity] as readonly AnyRecord[];
  if (first === undefined) throw new Error(`The sample has no ${entity}.`);
  return { kind: 'put', entity, record: { ...first, ...fields } as AnyRecord };
}

export const title = (text: string) => changed('proposalTitle', { title: text });
const page = (address: string) => changed('proposal', { page: address });

/** What it is, the change that brings it, and where the refusal must find it, with its words. */
type Case = readonly [string, Change, EntityName, string | null, RegExp];

/** What is wrong with a record by itself. */
export const BAD_RECORDS: readonly Case[] = [
  [
    'a day that does not exist',
    changed('stageEvent', { on: '2020-02-30' }),
    'stageEvent',
    'on',
    /a day that exists/,
  ],
  [
    'a day known that does not exist',
    changed('stageEvent', { knownOn: '2019-02-29' }),
    'stageEvent',
    'knownOn',
    /a day that exists/,
  ],
  [
    'a month of thirteen',
    changed('agendaItem', { month: '2020-13' }),
    'agendaItem',
    'month',
    /must be a month/,
  ],
  [
    'a day written the other way round',
    changed('releaseItem', { setOn: '31/01/2020' }),
    'releaseItem',
    'setOn',
    /a day that exists/,
  ],
  [
    'an unknown stage',
    changed('stageEvent', { kind: 'correction', stage: 'Opined' }),
    'stageEvent',
    'stage',
    /expected one of/,
  ],
  ['an unknown event', changed('stageEvent', { kind: 'lifted' }), 'stageEvent', 'kind', /expected one of/],
  ['an empty title', title(''), 'proposalTitle', 'title', /must not be empty/],
  ['a title of spaces', title(' \t\u00A0\u3000'), 'proposalTitle', 'title', /must not be empty/],
  [
    'a title of a hundred thousand characters',
    title('x'.repeat(100_000)),
    'proposalTitle',
    'title',
    /at most 1000 characters/,
  ],
  ['NUL in a title', title('a\u0000b'), 'proposalTitle', 'title', /NUL/],
  ['half a character in a title', title('a\uD83Db'), 'proposalTitle', 'title', /halves of characters/],
  ['a javascript link', page('javascript:alert(1)'), 'proposal', 'page', /a whole address/],
  [
    'a javascript link in disguise',
    page(' JavaScript:alert(1)//https://'),
    'proposal',
    'page',
    /a whole address/,
  ],
  ['a data link', page('data:text/html,x'), 'proposal', 'page', /a whole address/],
  ['a file link', page('file:///etc/passwd'), 'proposal', 'page', /a whole address/],
  [
    'a link with a quotation mark',
    page('https://example.com/"onclick="x'),
    'proposal',
    'page',
    /a whole address/,
  ],
  ['number nought', changed('proposal', { number: 0 }), 'proposal', 'number', />=1/],
  ['half a number', changed('proposal', { number: 1.5 }), 'proposal', 'number', /int/],
  [
    'a suffix of two letters',
    changed('proposal', { suffix: 'AB' }),
    'proposal',
    'suffix',
    /one capital letter/,
  ],
  ['no id to speak of', changed('person', { id: 'DP109' }), 'person', 'id', /UUID/],
  ['a field too few', changed('person', { name: undefined }), 'person', 'name', /expected string/],
];

/** What a snapshot, which is written field by field, cannot hold. */
export const UNKNOWN_FIELD: Case = [
  'a field too many',
  changed('person', { colour: 'red' }),
  'person',
  null,
  /colour/,
];

/** What is wrong between records. */
export const BAD_BETWEEN: readonly Case[] = [
  [
    'a dangling id',
    changed('proposal', { seriesId: idFor('nothing') }),
    'proposal',
    'seriesId',
    /A proposal names a series that is not in the register/,
  ],
  [
    'one reference twice',
    { kind: 'put', entity: 'proposal', record: { ...sample.proposal[0], id: randomUUID() } as AnyRecord },
    'proposal',
    null,
    /There are two proposals \S+\d/,
  ],
];
