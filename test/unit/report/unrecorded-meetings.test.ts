import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { modelTexts } from '../../../src-shared/report/model-texts.ts';
import { faultsOf } from '../../helpers/paper-faults.ts';
import { addBodies } from '../../helpers/sample/bodies.ts';
import { idOf, newBook } from '../../helpers/sample/book.ts';

type Purpose = RecordOf<'agendaItem'>['purpose'];
type Kind = RecordOf<'outcome'>['kind'];

interface Held {
  readonly committee: string;
  readonly date: string;
  /** What stood on its agenda, with what was decided where that is recorded. */
  readonly items?: readonly (readonly [number, Purpose, Kind?])[];
}

/** What the paper for January 2020 says of a meeting, a line each; also that nothing is left empty. */
function said({ committee, date, items = [] }: Held): readonly string[] {
  const book = newBook();
  addBodies(book);
  const meetingId = book.add('meeting', date, {
    committeeId: idOf('committee', committee),
    kind: 'ordinary',
  });
  book.add('meetingDate', date, { meetingId, date, on: '2020-01-02' });
  for (const [number, purpose, kind] of items) {
    const name = String(number);
    const proposalId = book.add('proposal', name, { seriesId: idOf('series', 'MP'), number });
    book.add('stageEvent', name, { proposalId, kind: 'raised', on: '2019-12-02' });
    const agendaItemId = book.add('agendaItem', name, {
      proposalId,
      purpose,
      meetingId,
      setOn: '2020-01-10',
    });
    const route = kind === 'ready' ? 'refinement' : null;
    if (kind !== undefined) book.add('outcome', name, { agendaItemId, kind, route, on: date });
  }
  const model = deriveReport(book.register(), { month: '2020-01', edition: null });
  expect(faultsOf(model)).toEqual([]);
  return modelTexts(model).map(({ text }) => text);
}

describe('a meeting that has passed with nothing recorded', () => {
  it('of the sub-committee says what was on its agenda and nothing of what it decided', () => {
    const one = said({ committee: 'CSC', date: '2020-01-28', items: [[100, 'decision']] });
    expect(one).toContain('One Draft Proposal was on the agenda of the CSC on 28 January 2020:');
    expect(one.join('\n')).not.toMatch(/took no decisions|came to these decisions/);
    const two = said({
      committee: 'CSC',
      date: '2020-01-28',
      items: [
        [100, 'decision'],
        [101, 'initial-discussion'],
      ],
    });
    expect(two).toContain('Two Draft Proposals were on the agenda of the CSC on 28 January 2020:');
  });

  it('of the sub-committee with an empty agenda says that nothing was presented', () => {
    const lines = said({ committee: 'CSC', date: '2020-01-28' });
    expect(lines).toContain('No Draft Proposals were presented to the CSC on 28 January 2020.');
    expect(lines.join('\n')).not.toMatch(/took no decisions/);
  });

  it('leaves the sentence of a month without a meeting as it was', () => {
    expect(said({ committee: 'Panel', date: '2020-02-14' })).toContain(
      'The CSC took no decisions on Draft Proposals in January 2020.',
    );
  });

  it('of the Change Board does not say that it did not vote, nor that nothing was decided', () => {
    const lines = said({ committee: 'Change Board', date: '2020-01-22', items: [[90, 'vote']] });
    expect(lines).toContain(
      'One modification was on the agenda of the Change Board on 22 January 2020 for a vote:',
    );
    expect(lines.join('\n')).not.toMatch(/did not vote|final decision/);
    expect(said({ committee: 'Change Board', date: '2020-01-22' })).toContain(
      'The Change Board did not vote on any modifications in January 2020.',
    );
  });

  it('of the Change Board does not say that no Impact Assessments were requested', () => {
    const purpose = 'impact-assessment-request';
    const lines = said({ committee: 'Change Board', date: '2020-01-22', items: [[90, purpose]] });
    expect(lines).toContain(
      'One request for an Impact Assessment was on the agenda of the Change Board on 22 January 2020:',
    );
    expect(lines.join('\n')).not.toMatch(/No Impact Assessments were requested/);
    const refused = said({
      committee: 'Change Board',
      date: '2020-01-22',
      items: [[90, purpose, 'not-requested']],
    });
    expect(refused.join('\n')).toMatch(/No Impact Assessments were requested at/);
  });

  it('of the Working Group with an empty agenda says only that nothing was on it', () => {
    expect(said({ committee: 'Working Group', date: '2020-01-08' })).toContain(
      'The latest monthly Working Group meeting was held on 8 January 2020, with no modifications on its agenda.',
    );
  });

  it('tells what is recorded where some of it is', () => {
    const lines = said({
      committee: 'CSC',
      date: '2020-01-28',
      items: [
        [100, 'decision', 'ready'],
        [101, 'decision'],
      ],
    }).join('\n');
    expect(lines).toContain('The CSC met on 28 January 2020 and came to these decisions.');
    expect(lines).not.toMatch(/on the agenda of the CSC/);
  });

  it('that is still to come, or is held after the paper, is not told as held', () => {
    const lines = said({ committee: 'CSC', date: '2020-02-25', items: [[100, 'decision']] });
    expect(lines).toContain('The CSC took no decisions on Draft Proposals in January 2020.');
  });
});
