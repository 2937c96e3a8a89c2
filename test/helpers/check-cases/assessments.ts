import type { Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { idOf } from '../sample/book.ts';
import { added, type Cases, removed, SAMPLE } from './case.ts';

const event = (
  name: string,
  fields: Partial<RecordOf<'assessmentEvent'>>,
  register: Register = SAMPLE,
): Register => added('assessmentEvent', { assessmentId: idOf('assessment', name), ...fields }, register);

const note = (register: Register, name: string): Register =>
  event(name, { kind: 'progress', on: '2020-01-28', text: 'The DCC is at work on it.' }, register);
const OPEN = [
  'SECMP0007 IA',
  'SECMP0015 IA',
  'SECMP0024 PA',
  'SECMP0056 IA',
  'SECMP0066 PA',
  'MP078 PA',
  'MP090 PA',
  'MP092 PA',
];

const withdrawn = added('stageEvent', {
  proposalId: idOf('proposal', 'MP090'),
  kind: 'withdrawn',
  on: '2020-01-30',
});

const asked = added('assessment', { proposalId: idOf('proposal', 'MP077'), kind: 'IA', round: 1 });
const assessmentId = asked.assessment.at(-1)?.id ?? '';
const requested = event('', { assessmentId, kind: 'requested', on: '2020-01-20' }, asked);

/** What goes wrong with assessments: each fault put in, and each mended. */
export const ASSESSMENTS = {
  'consultation-and-assessment': {
    fault: { register: event('MP078 PA', { kind: 'expected-return', date: '2020-03', on: '2020-01-30' }) },
    mended: {
      register: event('MP078 PA', { kind: 'expected-return', date: '2020-02-10', on: '2020-01-30' }),
    },
  },
  'pinned-assessments': { fault: {}, mended: { register: removed('assessmentPin', 'SECMP0062 PA') } },
  'assessments-of-concluded': {
    fault: { register: withdrawn },
    mended: {
      register: event('MP090 PA', { kind: 'closed', on: '2020-01-30', text: 'Withdrawn.' }, withdrawn),
    },
  },
  'notes-missing': {
    fault: { register: note(SAMPLE, 'MP092 PA') },
    mended: { register: OPEN.reduce(note, SAMPLE) },
  },
  'requests-not-accepted': {
    fault: { register: requested },
    mended: { register: event('', { assessmentId, kind: 'accepted', on: '2020-01-24' }, requested) },
  },
} satisfies Cases;
