import { assess } from './assessments.ts';
import { consult, discuss } from './consultations.ts';
import { plus } from './days.ts';
import { end } from './drafts.ts';
import { advance, decide, type Life, move, toNext } from './life.ts';
import { record } from './world.ts';

/** Refine: one of what may happen there, time after time, until the Modification Report is issued. */
export function refine(life: Life): void {
  const fate = life.world.random.whole(1, 100);
  const course = COURSES.find(([upTo]) => fate <= upTo);
  course?.[1](life);
}

/** What may happen in Refine, each with the last of the hundred fates that bring it. */
const COURSES: readonly (readonly [number, (life: Life) => void])[] = [
  [22, (life) => assess(life, 'PA')],
  [38, (life) => assess(life, 'IA')],
  [42, turnDown],
  [56, (life) => consult(life, 'refinement')],
  [72, workingGroup],
  [80, (life) => consult(life, 'modification-report')],
  [86, issueReport],
  [100, reportToPanel],
];

function workingGroup(life: Life): void {
  const placed = toNext(life, 'Working Group', 'working-group');
  if (placed === null) end(life);
  else discuss(life, placed.item, placed.meeting.day);
}

function reportToPanel(life: Life): void {
  const placed = toNext(life, 'Panel', 'modification-report');
  if (placed === null) {
    end(life);
    return;
  }
  if (life.world.random.chance(0.15)) {
    // Returned to where it is: it stays in Refine, and the paper tells it nowhere.
    const returned = record(
      life.world,
      'outcome',
      life.name('returned'),
      { agendaItemId: placed.item, kind: 'report-returned' },
      { on: placed.meeting.day },
    );
    advance(life, returned);
    return;
  }
  const kind = { agendaItemId: placed.item, kind: 'report-accepted' } as const;
  const accepted = record(life.world, 'outcome', life.name('report'), kind, { on: placed.meeting.day });
  move(life, accepted, 'opine');
  advance(life, accepted);
}

// No meeting in the register tells it: a stage event does, as for what happened before the register was begun.
function issueReport(life: Life): void {
  const { world, proposalId } = life;
  const fields = { proposalId, kind: 'report-issued' } as const;
  const on = plus(life.at, world.random.whole(2, 20));
  const issued = record(world, 'stageEvent', life.name('report'), fields, { on });
  move(life, issued, 'opine');
  advance(life, issued);
}

// A request for an Impact Assessment that the Change Board turned down. A paper tells the requests that were made.
function turnDown(life: Life): void {
  const placed = toNext(life, 'Change Board', 'impact-assessment-request');
  if (placed === null) end(life);
  else decide(life, placed, null, { kind: 'not-requested' });
}
