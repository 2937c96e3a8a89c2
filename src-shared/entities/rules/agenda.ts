import { firstDayOf, isIsoDate } from '../../calendar/iso-date.ts';
import { longDate, longPlan } from '../../calendar/print-date.ts';
import type { Problem } from '../change-set.ts';
import { find, type Register, where } from '../register.ts';
import type { RecordOf } from '../registry.ts';
import { kept } from './kept.ts';
import { current, problem, proposalName, type Rule } from './problem.ts';
import { OUTCOME, PURPOSE } from './words.ts';

type Item = RecordOf<'agendaItem'>;
type Outcome = RecordOf<'outcome'>;

/** What a meeting can decide on an item, by the item's purpose. Any item may be deferred. */
const OUTCOMES: Readonly<Record<Item['purpose'], readonly Outcome['kind'][]>> = {
  'initial-discussion': ['noted', 'ready', 'further-development'],
  decision: ['noted', 'ready', 'further-development'],
  conversion: ['converted', 'not-converted'],
  'modification-report': ['report-accepted', 'report-returned'],
  'impact-assessment-request': ['requested', 'not-requested'],
  vote: ['approved', 'rejected', 'recommended-approval', 'recommended-rejection', 'sent-back'],
  'working-group': ['discussed'],
};

/** Agenda items have one place, outcomes fit their items, and each item has one outcome that stands. */
export const agenda: Rule = kept(['agendaItem', 'outcome', 'voteTally', 'condition'], (register) => [
  ...register.agendaItem.flatMap((item) => itemProblems(register, item)),
  ...register.outcome.flatMap((outcome) => outcomeProblems(register, outcome)),
  ...register.condition.flatMap((condition) => conditionProblems(register, condition)),
  ...register.voteTally.flatMap((tally) => tallyProblems(register, tally)),
]);

function itemProblems(register: Register, item: Item): readonly Problem[] {
  // A name costs a whole timeline, so it is looked up only where something is to be said.
  const say = (field: string, rest: string) =>
    problem('agendaItem', item.id, field, `${proposalName(register, item.proposalId)}: ${rest}`);
  const problems: Problem[] = [];
  const settled = item.meetingId !== null;
  const planned = item.committeeId !== null && item.month !== null;
  if (settled === planned || (settled && (item.committeeId !== null || item.month !== null))) {
    problems.push(
      say('meetingId', 'an agenda item needs either a meeting, or a committee and a month, and not both.'),
    );
  }
  if ((item.droppedOn === null) !== (item.droppedReason === null)) {
    problems.push(
      say('droppedReason', 'an agenda item that was taken off needs both the day and the reason.'),
    );
  }
  if (item.droppedOn !== null && item.droppedOn < item.setOn) {
    problems.push(
      say(
        'droppedOn',
        `an agenda item was taken off on ${longDate(item.droppedOn)}, before it was put on the agenda on ${longDate(item.setOn)}.`,
      ),
    );
  }
  if (current(where(register, 'outcome', 'agendaItemId', item.id)).length > 1) {
    problems.push(say('id', 'an agenda item has two outcomes, and neither corrects the other.'));
  }
  return problems;
}

function outcomeProblems(register: Register, outcome: Outcome): readonly Problem[] {
  const item = find(register, 'agendaItem', outcome.agendaItemId);
  if (item === undefined) return [];
  const say = (field: string, rest: string) =>
    problem('outcome', outcome.id, field, `${proposalName(register, item.proposalId)}: ${rest}`);
  const problems: Problem[] = [];
  if (outcome.kind !== 'deferred' && !OUTCOMES[item.purpose].includes(outcome.kind)) {
    problems.push(
      say(
        'kind',
        `the outcome “${OUTCOME[outcome.kind]}” does not fit an item for ${PURPOSE[item.purpose]}.`,
      ),
    );
  }
  if ((outcome.kind === 'ready' || outcome.kind === 'converted') !== (outcome.route !== null)) {
    problems.push(
      say(
        'route',
        outcome.route === null
          ? `the outcome “${OUTCOME[outcome.kind]}” needs its route: refinement, or straight to the Report Phase.`
          : `the outcome “${OUTCOME[outcome.kind]}” has a route; only “ready for the Panel” and “converted” have one.`,
      ),
    );
  }
  if ((outcome.kind === 'sent-back') !== (outcome.destination !== null)) {
    problems.push(
      say(
        'destination',
        outcome.destination === null
          ? 'what is sent back needs the stage it goes back to.'
          : `the outcome “${OUTCOME[outcome.kind]}” has a stage to go back to; only what is sent back has one.`,
      ),
    );
  }
  if (outcome.releaseId !== null && outcome.kind !== 'approved') {
    problems.push(say('releaseId', 'only what is approved is approved for a release.'));
  }
  return problems;
}

function conditionProblems(register: Register, condition: RecordOf<'condition'>): readonly Problem[] {
  const outcome = find(register, 'outcome', condition.outcomeId);
  const item = find(register, 'agendaItem', outcome?.agendaItemId ?? null);
  if (outcome === undefined || item === undefined) return [];
  const { id, metOn, droppedOn, droppedReason } = condition;
  const say = (field: string, rest: string) =>
    problem('condition', id, field, `${proposalName(register, item.proposalId)}: ${rest}`);
  const problems: Problem[] = [];
  if ((droppedOn === null) !== (droppedReason === null)) {
    problems.push(
      say('droppedReason', 'a condition that is no longer asked for needs both the day and the reason.'),
    );
  }
  if (droppedOn !== null && metOn !== null)
    problems.push(say('droppedOn', 'a condition is either met or no longer asked for, not both.'));
  if (droppedOn !== null && droppedOn < firstDayOf(outcome.on)) {
    problems.push(
      say(
        'droppedOn',
        `a condition is no longer asked for from ${longDate(droppedOn)}, before it was made ${isIsoDate(outcome.on) ? 'on' : 'in'} ${longPlan(outcome.on)}.`,
      ),
    );
  }
  return problems;
}

function tallyProblems(register: Register, tally: RecordOf<'voteTally'>): readonly Problem[] {
  const outcome = find(register, 'outcome', tally.outcomeId);
  const item = find(register, 'agendaItem', outcome?.agendaItemId ?? null);
  if (item === undefined || item.purpose === 'vote') return [];
  return [
    problem(
      'voteTally',
      tally.id,
      'outcomeId',
      `${proposalName(register, item.proposalId)}: a tally belongs to a vote.`,
    ),
  ];
}
