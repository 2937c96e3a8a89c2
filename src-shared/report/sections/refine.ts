import { isIsoDate, lastDayOf } from '../../calendar/iso-date.ts';
import { longDate, longMonth, longPlan } from '../../calendar/print-date.ts';
import { type BlockMaker, blockMaker } from '../blocks.ts';
import { isTold } from '../clocks.ts';
import type { ReportContext } from '../context.ts';
import { fact } from '../facts.ts';
import type { Block, Section } from '../model.ts';
import { type Decided, itemsOf, outcomesKnown } from '../reading/agenda.ts';
import { bodyName, nameOf } from '../reading/bodies.ts';
import { agendaDayOf, type KnownMeeting, meetingsOf } from '../reading/meetings.ts';
import { heldMeetings } from '../reading/unrecorded.ts';
import { deriveAssessmentTables } from './assessment-tables.ts';
import { deriveConsultations } from './consultations.ts';
import { countedList } from './proposals.ts';

/** 3 Refine: the Working Group, Refinement Consultations, Impact Assessment requests, assessment timescales. */
export function deriveRefine(context: ReportContext): Section {
  const blocks = blockMaker('refine');
  return {
    key: 'refine',
    number: '3',
    heading: 'Refine',
    blocks: [
      blocks.heading(2, 'working-group', `${bodyName(context.register, 'working-group').bare} meetings`),
      ...workingGroup(context, blocks),
      ...deriveConsultations(context, 'refine', 'refinement'),
      blocks.heading(2, 'requests', 'Impact Assessment requests'),
      ...requests(context, blocks),
      ...deriveAssessmentTables(context),
    ],
  };
}

function workingGroup(context: ReportContext, blocks: BlockMaker): readonly Block[] {
  const { register, clocks } = context;
  const ordinary = meetingsOf(register, 'working-group', clocks.knownBy).filter(
    ({ meeting }) => meeting.kind === 'ordinary',
  );
  const last = ordinary.findLast(({ date }) => isIsoDate(date) && date <= clocks.position);
  const next = ordinary.find(({ date }) => lastDayOf(date) > clocks.position);
  return [...lastMeeting(context, blocks, last), nextMeeting(context, blocks, next)];
}

function lastMeeting(
  context: ReportContext,
  blocks: BlockMaker,
  last: KnownMeeting | undefined,
): readonly Block[] {
  const { register, clocks, say } = context;
  const group = (last === undefined ? bodyName(register, 'working-group') : nameOf(last.committee.inSentence))
    .bare;
  if (last === undefined) {
    return [
      blocks.paragraph(
        'no-meeting-held',
        say('refine.no-meeting-held', { group, date: longDate(clocks.position) }),
      ),
    ];
  }
  const took = itemsOf(register, last, 'working-group', clocks.knownBy).map((item) => ({
    proposalId: item.proposalId,
    facts: [fact('agendaItem', item)],
  }));
  return countedList(
    context,
    blocks,
    'last-meeting',
    'refine.last-meeting',
    { group, date: longPlan(last.date) },
    took,
    last.facts,
  );
}

function nextMeeting(context: ReportContext, blocks: BlockMaker, next: KnownMeeting | undefined): Block {
  const { say, clocks } = context;
  if (next === undefined) return blocks.paragraph('no-next-meeting', say('refine.no-next-meeting', {}));
  const date = longPlan(next.date);
  if (!isIsoDate(next.date))
    return blocks.paragraph('next-meeting', say('refine.next-meeting.month', { date }), next.facts);
  const agendaDay = agendaDayOf(context.calendar, next);
  const form = agendaDay > clocks.position ? 'to-settle' : 'settled';
  const sentence = say(`refine.next-meeting.${form}`, { date, agendaDay: longDate(agendaDay) });
  return blocks.paragraph('next-meeting', sentence, next.facts);
}

// Requests are told by the Change Board's meetings of the month; a request that became known late, under its own day.
function requests(context: ReportContext, blocks: BlockMaker): readonly Block[] {
  const { register, clocks } = context;
  const outcomes = outcomesKnown(register, clocks.knownBy).filter(
    ({ item, outcome, on, known }) =>
      item.purpose === 'impact-assessment-request' &&
      outcome.kind === 'requested' &&
      isTold(clocks, on, known),
  );
  const held = meetingsOf(register, 'change-board', clocks.knownBy).filter(
    ({ date }) =>
      isIsoDate(date) && date >= clocks.window.from && date <= clocks.window.to && date <= clocks.position,
  );
  // Of a month with only an ad hoc meeting it would be wrong to say that the Change Board did not meet.
  const ordinary = held.filter(({ meeting }) => meeting.kind === 'ordinary');
  const met = ordinary.length > 0 ? ordinary : held;
  const days = [...new Set([...met.map(({ date }) => date), ...outcomes.map(({ on }) => on)])].sort();
  if (days.length === 0) {
    return [
      blocks.paragraph(
        'no-change-board',
        context.say('refine.no-change-board', {
          board: bodyName(register, 'change-board').inSentence,
          month: longMonth(clocks.month),
        }),
      ),
    ];
  }
  const boardOf = (on: string) =>
    met.find(({ date }) => date === on)?.committee.inSentence ??
    outcomes.find((one) => one.on === on)?.committee?.inSentence ??
    bodyName(register, 'change-board').inSentence;
  const asked = heldMeetings(register, clocks, 'change-board', ['impact-assessment-request']);
  return days.flatMap((on) => {
    const told = outcomes
      .filter((one) => one.on === on)
      .map(({ item, facts }: Decided) => ({ proposalId: item.proposalId, facts }));
    const board = boardOf(on);
    const values = { board, date: longDate(on) };
    const meeting = met.filter(({ date }) => date === on).flatMap(({ facts }) => facts);
    const ofDay = told.length > 0 ? [] : asked.filter(({ known }) => known.date === on);
    const open = ofDay.flatMap(({ unrecorded }) => unrecorded);
    if (open.length > 0) {
      const items = open.map((item) => ({ proposalId: item.proposalId, facts: [fact('agendaItem', item)] }));
      const key = `requests-unrecorded-${on}`;
      const wording = 'refine.requests-unrecorded';
      return countedList(context, blocks, key, wording, values, items, meeting);
    }
    return countedList(context, blocks, `requests-${on}`, 'refine.requests', values, told, meeting);
  });
}
