import type { Register } from '../../../src-shared/entities/register.ts';
import { newBook } from '../sample/book.ts';
import { smallRegister } from '../small-register.ts';
import type { Cases } from './case.ts';

/** The register with the paper of a month as issued on a day, with what was known then. */
export function issuedOn(register: Register, month: string, knownBy: string, asAt: string): Register {
  const { add, register: made } = newBook();
  const paper = register.paper.find((one) => one.month === month);
  const paperId = paper?.id ?? add('paper', month, { month });
  const name = `${month} ${knownBy}`;
  const committeeId = register.committee[0]?.id ?? '';
  const words = { action: 'For Information', recommendation: 'NOTE', classification: 'White' };
  const editionId = add('edition', name, { paperId, committeeId, ...words });
  const hashes = { settings: '{}', modelHash: '0'.repeat(64), fileHash: '0'.repeat(64) };
  const dates = { issuedOn: knownBy, asAt, position: knownBy, knownBy, productVersion: '1' };
  add('issue', name, { editionId, ...dates, ...hashes });
  return {
    ...register,
    paper: [...register.paper, ...made().paper],
    edition: [...register.edition, ...made().edition],
    issue: [...register.issue, ...made().issue],
  };
}

const drafts = smallRegister();
const first = drafts.proposal('MP200');
drafts.title(first, 'Meters in cellars and attics', '2019-12-09');
drafts.event(first, 'raised', '2019-12-09');
const raised = drafts.register();
const request = { request: { month: '2020-01', edition: null, position: '2020-02-07' } };
const november = issuedOn(raised, '2019-11', '2019-12-06', '2019-11-30');

const moved = smallRegister();
const second = moved.proposal('MP201');
moved.title(second, 'Meters in garages', '2019-10-07');
moved.event(second, 'raised', '2019-10-07');
const conversion = moved.event(second, 'converted', '2019-12-13', { route: 'refinement' });
const refined = issuedOn(moved.register(), '2019-12', '2020-01-10', '2019-12-31');
moved.event(second, 'converted', '2020-02-14', {
  route: 'refinement',
  replacesId: conversion,
  knownOn: '2020-01-20',
});
const undone = issuedOn(moved.register(), '2019-12', '2020-01-10', '2019-12-31');

/** What goes wrong between one month's paper and the next. */
export const ISSUES = {
  'told-once': {
    fault: { register: november, ...request },
    mended: { register: issuedOn(november, '2019-12', '2020-01-10', '2019-12-31'), ...request },
  },
  'counts-follow': {
    fault: { register: undone, ...request },
    mended: { register: refined, ...request },
  },
} satisfies Cases;
