import { describe, expect, it } from 'vitest';
import { splitFindings } from '../../../src-shared/checks/accepted-findings.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { CASES } from '../../helpers/check-cases/all.ts';
import {
  added,
  changed,
  findingsOf,
  foundBy,
  ownWords,
  PANEL,
  removed,
  SAMPLE,
  TABASC,
} from '../../helpers/check-cases/case.ts';
import { issuedOn } from '../../helpers/check-cases/issues.ts';
import { idOf } from '../../helpers/sample/book.ts';
import { smallRegister } from '../../helpers/small-register.ts';

const proposal = (reference: string) => idOf('proposal', reference);
const titled = (reference: string, title: string, register = SAMPLE) =>
  changed('proposalTitle', reference, { title }, register);
const sentencesOf = (check: Parameters<typeof foundBy>[0], register: Register, month = '2020-01') =>
  foundBy(check, { register, request: month === '2020-01' ? {} : { month, edition: null } }).map(
    ({ sentence }) => sentence,
  );

describe('titles that a reader may mix up', () => {
  const apart = titled('DP100', 'Answers to Service Requests in their order');

  it.each([
    ['Large Gas Meter Displays', 1],
    ['Large Gas Meter Display Units', 0],
    ['Large Gas and Meter Displays', 1],
    ['Large Meter Displays', 1],
    ['Small Gas Meter Displays', 1],
    ['Displays', 0],
  ])('DP101’s beside “%s” (%i)', (title, count) => {
    expect(sentencesOf('similar-titles', titled('DP104', title, apart))).toHaveLength(count);
  });

  it('are told apart by their Part, Batch or Version', () => {
    for (const [first, second] of [
      ['Large Gas Displays - Part 1', 'Large Gas Displays - Part 2'],
      ['Large Gas Displays, Batch A', 'Large Gas Displays, Version B'],
      ['Support of large DUIS v3.1', 'Support of large DUIS v3.2'],
    ] as const)
      expect(sentencesOf('similar-titles', titled('DP101', first, titled('DP104', second, apart)))).toEqual(
        [],
      );
  });

  it('are meant alike where one was split from the other', () => {
    const same = titled('DP104', 'Large Gas Meter Displays', apart);
    expect(sentencesOf('similar-titles', same)).toHaveLength(1);
    expect(
      sentencesOf('similar-titles', changed('proposal', 'DP104', { splitFromId: proposal('DP101') }, same)),
    ).toEqual([]);
  });
});

describe('a title and the address of its page', () => {
  const mended = CASES['title-and-link'].mended.register ?? SAMPLE;

  it('agree where the proposal had that title before', () => {
    const fields = { proposalId: proposal('DP101'), title: 'Big Displays', on: '2020-01-15' };
    expect(sentencesOf('title-and-link', added('proposalTitle', fields, mended))).toEqual([]);
    expect(sentencesOf('title-and-link', titled('DP101', 'Big Displays', mended))).toHaveLength(1);
  });

  it.each(['https://example.org/?id=101', 'https://example.org/dp101', 'https://example.org/2020-01/'])(
    'say nothing to each other where the address has no words: %s',
    (page) => {
      expect(sentencesOf('title-and-link', changed('proposal', 'DP101', { page }, mended))).toEqual([]);
    },
  );
});

describe('a draft that nobody took', () => {
  it('is none while it is on hold, or where it was raised once the agenda was settled', () => {
    const held = ['DP099', 'DP103'].reduce(
      (register, reference) =>
        added('stageEvent', { proposalId: proposal(reference), kind: 'on-hold', on: '2020-01-06' }, register),
      SAMPLE,
    );
    expect(sentencesOf('unattended-drafts', held)).toEqual([]);
    const earlier = changed('stageEvent', 'DP112 raised', { on: '2020-01-20' });
    expect(sentencesOf('unattended-drafts', earlier)[0]).toMatch(/ and DP112 .* no sub-committee took them/);
  });
});

describe('a meeting that has passed', () => {
  it('without any agenda is said to have taken nothing', () => {
    const taken = ['SECMP0067', 'MP077', 'MP078', 'MP080'].reduce(
      (register, reference) => removed('agendaItem', `${reference} Working Group February`, register),
      SAMPLE,
    );
    expect(sentencesOf('meeting-without-outcomes', taken)).toEqual([
      'Nothing is recorded of the meeting of the Working Group on 5 February 2020, so the paper says that it took or decided nothing.',
    ]);
  });

  it('names all that waits in one line, and what waits since earlier months in another', () => {
    const [first, ...others] = sentencesOf('meeting-without-outcomes', SAMPLE, '2020-03');
    expect(others).toHaveLength(2);
    expect(
      [first, ...others].filter((sentence) => sentence?.startsWith('Items of meetings before')),
    ).toHaveLength(1);
  });

  it('is no matter for a proposal that was withdrawn', () => {
    const register = removed('outcome', 'MP097');
    const life = { proposalId: proposal('MP097'), kind: 'withdrawn', on: '2020-01-21' } as const;
    expect(sentencesOf('meeting-without-outcomes', added('stageEvent', life, register))).toEqual([]);
  });
});

describe('an outcome without a next step', () => {
  const item = (purpose: RecordOf<'agendaItem'>['purpose'], reference: string) =>
    added('agendaItem', {
      proposalId: proposal(reference),
      meetingId: idOf('meeting', 'Change Board January'),
      purpose,
      setOn: '2020-01-08',
    });
  const decided = (register: Register, kind: RecordOf<'outcome'>['kind']) =>
    added(
      'outcome',
      { agendaItemId: register.agendaItem.at(-1)?.id ?? '', kind, on: '2020-01-22' },
      register,
    );

  it.each([
    [
      'a draft found ready',
      removed('agendaItem', 'DP101 Panel February'),
      /DP101 .* no agenda holds it for conversion/,
    ],
    ['what was sent back', removed('agendaItem', 'SECMP0062 Change Board ad hoc'), /SECMP0062 .* for a vote/],
    ['what was put off', decided(item('vote', 'MP085'), 'deferred'), /MP085 .* for a vote/],
    [
      'a request made',
      decided(item('impact-assessment-request', 'MP077'), 'requested'),
      /no Impact Assessment of it/,
    ],
  ])('of %s', (_, register, sentence) => {
    const found = sentencesOf('next-step-missing', register);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });
});

it('an item may count on an earlier one that brings its proposal to the stage', () => {
  const vote = added('agendaItem', {
    proposalId: proposal('DP101'),
    meetingId: idOf('meeting', 'Working Group March'),
    purpose: 'impact-assessment-request',
    setOn: '2020-01-28',
  });
  expect(sentencesOf('agenda-and-stage', vote)).toEqual([]);
  expect(sentencesOf('agenda-and-stage', removed('agendaItem', 'DP101 Panel February', vote))).toHaveLength(
    1,
  );
});

it('more than three of a kind share one line', () => {
  const few = smallRegister();
  const committeeId = few.register().committee[0]?.id ?? '';
  const meet = (date: string) => {
    const meetingId = few.add('meeting', { committeeId, kind: 'ordinary' });
    few.add('meetingDate', { meetingId, date, on: '2019-12-02' });
  };
  for (const day of ['2020-02-01', '2020-02-02', '2020-02-08']) meet(day);
  const request = { month: '2020-01', edition: null, position: '2020-01-31' };
  expect(foundBy('meeting-day', { register: few.register(), request })).toHaveLength(3);
  meet('2020-04-10');
  const [found, ...others] = foundBy('meeting-day', { register: few.register(), request });
  expect(others).toEqual([]);
  expect(found?.sentence).toMatch(
    /^4 meetings fall on weekends or bank holidays: .* and .* on 10 April 2020\.$/,
  );
  expect(found?.facts).toHaveLength(4);
});

describe('what is told once', () => {
  it('is told twice where the last paper was issued again with later knowledge', () => {
    const late = smallRegister();
    const id = late.proposal('MP300');
    late.title(id, 'Meters in lighthouses', '2019-12-16');
    late.event(id, 'raised', '2019-12-16', { knownOn: '2020-01-20' });
    const first = issuedOn(late.register(), '2019-12', '2020-01-10', '2019-12-31');
    const request = { month: '2020-01', edition: null, position: '2020-02-07' };
    expect(foundBy('told-once', { register: first, request })).toEqual([]);
    const again = issuedOn(first, '2019-12', '2020-01-24', '2019-12-31');
    expect(foundBy('told-once', { register: again, request })[0]?.sentence).toBe(
      'The paper for December 2019 was issued again with what was known on 24 January 2020, so this one tells a second time: DP300 ‘Meters in lighthouses’ raised on 16 December 2019.',
    );
  });
});

it('a register that keeps no progress notes misses none', () => {
  expect(SAMPLE.assessmentEvent.some(({ kind }) => kind === 'progress')).toBe(false);
  expect(sentencesOf('notes-missing', SAMPLE)).toEqual([]);
});

describe('an accepted finding', () => {
  const found = findingsOf({});
  const [first] = found;
  const accepted = (
    editionId: string,
    reason = 'It was said so at the meeting.',
    acceptedOn = '2020-02-07',
  ) => ({
    editionId,
    finding: first?.key ?? '',
    reason,
    acceptedOn,
    acceptedBy: 'Ann',
  });

  it('is parted from those that are open, in its own edition alone', () => {
    const register = added('acceptedCheck', accepted(PANEL));
    const parts = splitFindings(register, PANEL, found);
    expect(parts.open).toEqual(found.slice(1));
    expect(parts.accepted.map(({ finding, acceptance }) => [finding, acceptance.reason])).toEqual([
      [first, 'It was said so at the meeting.'],
    ]);
    expect(splitFindings(register, TABASC, found).open).toEqual(found);
    expect(splitFindings(register, null, found).open).toEqual(found);
  });

  it('keeps the latest word where it was accepted twice', () => {
    const twice = added(
      'acceptedCheck',
      accepted(PANEL, 'An earlier word.', '2020-02-06'),
      added('acceptedCheck', accepted(PANEL)),
    );
    expect(splitFindings(twice, PANEL, found).accepted[0]?.acceptance.reason).toBe(
      'It was said so at the meeting.',
    );
  });

  it('of own words is open again once the words are others', () => {
    const keyOf = (text: string) =>
      foundBy('typed-number', { register: ownWords('Draft Proposals go to the Panel', text) })[0]?.key;
    const key = keyOf('41 Draft Proposals go to {panel} on {date}:');
    expect(keyOf('41 Draft Proposals go to {panel} on {date}:')).toBe(key);
    expect(keyOf('42 Draft Proposals go to {panel} on {date}:')).not.toBe(key);
  });

  it('is open again once other records make it what it is', () => {
    const register = added('acceptedCheck', {
      ...accepted(PANEL),
      finding: found.find(({ check }) => check === 'unattended-drafts')?.key ?? '',
    });
    const other = changed('stageEvent', 'DP112 raised', { on: '2020-01-20' }, register);
    const { accepted: still } = splitFindings(other, PANEL, findingsOf({ register: other }));
    expect(still).toEqual([]);
  });
});
