import { type Day, later, plus, toWeekday } from './days.ts';
import { decide, type Life, maybeLate, nextRound, toNext } from './life.ts';
import { heard, LAST_DAY, record } from './world.ts';

/**
 * A Preliminary or Impact Assessment: requested, accepted, given targets, noted on and returned, or closed without a
 * return, or left at any of these. It goes on beside the proposal's life and may outlast it.
 */
export function assess(life: Life, kind: 'PA' | 'IA'): void {
  const { world, proposalId } = life;
  const { random, book, log } = world;
  const agendaItemId = kind === 'IA' && random.chance(0.8) ? request(life) : null;
  if (life.at >= LAST_DAY) return;
  const assessmentId = book.add('assessment', life.name(kind), {
    proposalId,
    kind,
    round: nextRound(life, kind),
  });
  const event = (
    step: 'requested' | 'accepted' | 'returned' | 'closed' | 'target' | 'expected-return' | 'progress',
    when: Parameters<typeof record>[4],
    fields: { readonly workingDays?: number; readonly date?: string; readonly text?: string } = {},
  ) => {
    const own = { assessmentId, kind: step, agendaItemId: step === 'requested' ? agendaItemId : null };
    const versions = record(
      world,
      'assessmentEvent',
      life.name(`${kind} ${step}`),
      { ...own, ...fields },
      when,
    );
    if (step === 'accepted' || step === 'returned' || step === 'closed') {
      for (const version of versions) log.steps.push({ ...version, assessmentId, kind, step });
    }
    return versions;
  };
  if (agendaItemId !== null || random.chance(0.7)) event('requested', { on: life.at });
  if (random.chance(0.08)) return;

  const acceptedOn = toWeekday(plus(life.at, random.whole(1, 25)));
  const acceptedKnown = maybeLate(life, acceptedOn);
  const corrected = random.chance(0.08)
    ? { on: toWeekday(plus(acceptedOn, 2)), knownOn: plus(acceptedKnown ?? acceptedOn, random.whole(3, 70)) }
    : null;
  let at = heard(event('accepted', { on: acceptedOn, knownOn: acceptedKnown, corrected }));
  if (random.chance(0.9)) event('target', { on: acceptedOn }, { workingDays: kind === 'PA' ? 15 : 40 });
  at = plus(at, random.whole(4, 30));
  for (let notes = random.whole(0, 3); notes > 0; notes -= 1) {
    event('progress', { on: at }, { text: `Work goes on: ${notes} parts are left.` });
    if (random.chance(0.5))
      event('expected-return', { on: at }, { date: expectation(at, random.chance(0.5)) });
    if (random.chance(0.2)) event('target', { on: at }, { workingDays: random.whole(20, 60) });
    at = plus(at, random.whole(3, 40));
  }
  const fate = random.whole(1, 100);
  if (at >= LAST_DAY || fate > 92) return;
  if (fate > 84) {
    event('closed', { on: at, knownOn: maybeLate(life, at) }, { text: 'The proposal took another way.' });
    return;
  }
  event('returned', { on: at, knownOn: maybeLate(life, at) });
  if (random.chance(0.06)) pin(life, assessmentId, at);
}

function expectation(at: Day, month: boolean): string {
  return month ? plus(at, 40).slice(0, 7) : plus(at, 25);
}

// The request is a decision of the Change Board; where no meeting is left there is none.
function request(life: Life): string | null {
  const placed = toNext(life, 'Change Board', 'impact-assessment-request');
  if (placed === null) return null;
  decide(life, placed, 'request', { kind: 'requested' });
  return placed.item;
}

// Counted in the year before its own, as happens when figures were printed once and are kept.
function pin(life: Life, assessmentId: string, on: Day): void {
  const { world } = life;
  const own = Number(on.slice(0, 4)) - (on.slice(5, 7) < '04' ? 1 : 0);
  const year = own + world.random.pick([-1, 0, 1]);
  const fields = { assessmentId, reportingYear: year, note: 'It was printed in that year.' };
  const known = later(on, plus(on, world.random.whole(0, 30)));
  const versions = record(world, 'assessmentPin', life.name('pin'), fields, { on, knownOn: known });
  for (const version of versions) world.log.pins.push({ ...version, assessmentId, year });
}
