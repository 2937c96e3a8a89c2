import { describe, expect, it } from 'vitest';
import type { Register } from '../../../src-shared/entities/register.ts';
import { entityNames, type RecordOf } from '../../../src-shared/entities/registry.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { modelTexts } from '../../../src-shared/report/model-texts.ts';
import { issued } from '../../helpers/generated/issued-papers.ts';
import { addBodies } from '../../helpers/sample/bodies.ts';
import { idOf, newBook } from '../../helpers/sample/book.ts';

type Event = Partial<RecordOf<'consultationEvent'>>;

/** A register with one proposal in Refine and its consultations, one for each list of events. */
function withConsultations(...consultations: readonly (readonly Event[])[]): Register {
  const book = newBook();
  addBodies(book);
  const proposalId = book.add('proposal', 'MP100', { seriesId: idOf('series', 'SECMP'), number: 62 });
  book.add('stageEvent', 'raised', { proposalId, kind: 'raised', on: '2019-09-02' });
  consultations.forEach((events, at) => {
    const round = at + 1;
    const consultationId = book.add('consultation', `${round}`, { proposalId, kind: 'refinement', round });
    events.forEach((event, of) => {
      book.add('consultationEvent', `${round} ${of}`, { consultationId, ...event });
    });
  });
  return book.register();
}

/** What the papers for January, February and March 2020 say of the consultation, each issued on its position. */
function said(register: Register): readonly (readonly string[])[] {
  let at = register;
  return ['2020-01', '2020-02', '2020-03'].map((month) => {
    const model = deriveReport(at, { month, edition: null });
    at = issued(at, model);
    const about = modelTexts(model).filter(({ key }) =>
      /^refine\/consultations\.\w+\/(?!.*\/consultation$)/.test(key),
    );
    return about
      .map(({ text }) => text)
      .filter((text) => text.includes('SECMP0062') || /^(One|Two) /.test(text));
  });
}

const ISSUED: Event = { kind: 'issued', date: '2020-02-07', on: '2020-01-20' };

describe('a consultation whose closing day is the position of a paper', () => {
  it('is open in that paper and told as closed in the next', () => {
    // With no Panel in the register the paper for January stands five working days after its end, on 7 February.
    expect(said(withConsultations([ISSUED]))).toEqual([
      ['One Refinement Consultation is open at present:', 'SECMP0062, closing on 7 February 2020'],
      ['One Refinement Consultation has closed since the last report:', 'SECMP0062, on 7 February 2020'],
      [],
    ]);
  });

  it('is told once, even where its close is recorded later', () => {
    const closed: Event = { kind: 'closed', on: '2020-02-07', knownOn: '2020-03-20' };
    expect(said(withConsultations([ISSUED, closed]))).toEqual([
      ['One Refinement Consultation is open at present:', 'SECMP0062, closing on 7 February 2020'],
      ['One Refinement Consultation has closed since the last report:', 'SECMP0062, on 7 February 2020'],
      [],
    ]);
  });
});

describe('a consultation whose end became known after the paper was issued', () => {
  it('is told as withdrawn in the next', () => {
    const issuedLong: Event = { ...ISSUED, date: '2020-03-02' };
    const withdrawn: Event = { kind: 'withdrawn', on: '2020-02-05', knownOn: '2020-02-12' };
    expect(said(withConsultations([issuedLong, withdrawn]))).toEqual([
      ['One Refinement Consultation is open at present:', 'SECMP0062, closing on 2 March 2020'],
      ['One Refinement Consultation has been withdrawn since the last report:', 'SECMP0062'],
      [],
    ]);
  });

  it('is told as closed in the next, where it was issued and closed before anybody said so', () => {
    const late: Event = { kind: 'issued', date: '2020-02-03', on: '2020-01-20', knownOn: '2020-02-20' };
    expect(said(withConsultations([late]))).toEqual([
      [],
      ['One Refinement Consultation has closed since the last report:', 'SECMP0062, on 3 February 2020'],
      [],
    ]);
  });
});

describe('two consultations of one proposal', () => {
  it('are listed by their round, whatever the order of the records', () => {
    const register = withConsultations([ISSUED], [{ ...ISSUED, date: '2020-02-28' }]);
    const turned = Object.fromEntries(entityNames.map((name) => [name, [...register[name]].reverse()]));
    const expected = [
      'Two Refinement Consultations are open at present:',
      'SECMP0062, closing on 7 February 2020',
      'SECMP0062, closing on 28 February 2020',
    ];
    expect(said(register)[0]).toEqual(expected);
    expect(said(turned as unknown as Register)[0]).toEqual(expected);
  });
});
