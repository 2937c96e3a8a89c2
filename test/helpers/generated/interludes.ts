import type { Stage } from '../../../src-shared/entities/stage-event.ts';
import { plus, plusWorkingDays } from './days.ts';
import { advance, type Life, maybeLate, move, tell } from './life.ts';
import type { Version } from './log.ts';
import { record } from './world.ts';

type Kind = 'on-hold' | 'off-hold' | 'withdrawn' | 'withdrawal-requested' | 'adopted' | 'correction';

/** What may come between the steps of any open proposal: a hold, a withdrawal asked for or made, a correction of its stage. */
export function interlude(life: Life): void {
  const fate = life.world.random.whole(1, 1000);
  if (fate <= 30) hold(life);
  else if (fate <= 48) withdraw(life);
  else if (fate <= 70) askToWithdraw(life);
  else if (fate <= 85) correctStage(life);
}

function happen(
  life: Life,
  kind: Kind,
  on: string,
  more: { readonly stage?: Stage; readonly knownOn?: string | null } = {},
): readonly [Version, ...Version[]] {
  const { world, proposalId } = life;
  const note = kind === 'correction' ? 'It was written down wrongly.' : null;
  const fields = { proposalId, kind, note, stage: more.stage ?? null };
  const versions = record(world, 'stageEvent', life.name(kind), fields, {
    on,
    knownOn: more.knownOn ?? null,
  });
  advance(life, versions);
  return versions;
}

function hold(life: Life): void {
  const { random } = life.world;
  happen(life, 'on-hold', plus(life.at, random.whole(1, 15)));
  happen(life, 'off-hold', plus(life.at, random.whole(5, 60)));
}

function withdraw(life: Life): void {
  const { random } = life.world;
  const before = life.stage;
  const on = plus(life.at, random.whole(1, 15));
  const versions = happen(life, 'withdrawn', on, { knownOn: maybeLate(life, on) });
  tell(life, 'final', 'stageEvent', versions);
  move(life, versions, 'withdrawn');
  // A withdrawal that was none: a correction, months later, has the proposal back where it was.
  if (random.chance(0.15)) {
    move(life, happen(life, 'correction', plus(life.at, random.whole(10, 80)), { stage: before }), before);
  }
}

function askToWithdraw(life: Life): void {
  const { random } = life.world;
  const asked = happen(life, 'withdrawal-requested', plus(life.at, random.whole(1, 10)));
  if (random.chance(0.45)) {
    happen(life, 'adopted', plus(life.at, random.whole(1, 9)));
    return;
  }
  const on = plusWorkingDays(life.at, 10);
  if (random.chance(0.3)) {
    const said = happen(life, 'withdrawn', on);
    tell(life, 'final', 'stageEvent', said);
    move(life, said, 'withdrawn');
    return;
  }
  // Nobody says so: the window's end tells it, on the strength of the request.
  const ended = [{ id: asked[0].id, on, known: on, until: null }] as const;
  tell(life, 'final', 'stageEvent', ended);
  move(life, ended, 'withdrawn');
}

function correctStage(life: Life): void {
  const to = life.stage === 'refine' ? 'opine' : 'refine';
  move(life, happen(life, 'correction', plus(life.at, life.world.random.whole(1, 12)), { stage: to }), to);
}
