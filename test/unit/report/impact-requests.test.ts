import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { modelTexts } from '../../../src-shared/report/model-texts.ts';
import { addBodies } from '../../helpers/sample/bodies.ts';
import { idOf, newBook } from '../../helpers/sample/book.ts';

/** What the paper for January 2020 says of Impact Assessment requests where the Change Board met on the days given. */
function said(...meetings: readonly (readonly [RecordOf<'meeting'>['kind'], string])[]): readonly string[] {
  const book = newBook();
  addBodies(book);
  for (const [kind, date] of meetings) {
    const meetingId = book.add('meeting', date, { committeeId: idOf('committee', 'Change Board'), kind });
    book.add('meetingDate', date, { meetingId, date, on: '2020-01-02' });
  }
  return modelTexts(deriveReport(book.register(), { month: '2020-01', edition: null }))
    .map(({ text }) => text)
    .filter((text) => text.includes('Impact Assessments were requested'));
}

describe('Impact Assessment requests', () => {
  it('are told by the ordinary meeting of the month, whatever ad hoc one there was', () => {
    expect(said(['ordinary', '2020-01-22'], ['ad-hoc', '2020-01-29'])).toEqual([
      'No Impact Assessments were requested at the Change Board meeting of 22 January 2020.',
    ]);
  });

  it('do not say that the Change Board did not meet where it met ad hoc, nor that it did where it did not', () => {
    expect(said(['ad-hoc', '2020-01-29'])).toEqual([
      'No Impact Assessments were requested at the Change Board meeting of 29 January 2020.',
    ]);
    expect(said(['ad-hoc', '2020-02-03'])).toEqual([
      'The Change Board did not meet in January 2020, so no Impact Assessments were requested.',
    ]);
  });
});
