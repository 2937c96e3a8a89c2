import { idOf } from '../sample/book.ts';
import { monthAfter, plus } from './days.ts';
import { decide, type Life, maybeLate, move, tell, toNext } from './life.ts';
import { record } from './world.ts';

/** Define: before the sub-committee until it is ready, then before the Panel until that converts it. */
export function define(life: Life): void {
  if (!isReady(life)) return;
  const { world } = life;
  const { random } = world;
  const placed = toNext(life, 'Panel', 'conversion');
  if (placed === null) {
    end(life);
    return;
  }
  const fate = random.whole(1, 100);
  if (fate > 95) {
    decide(life, placed, 'conversion', { kind: 'not-converted' });
    return;
  }
  if (fate > 90) {
    // Put off, it is told by the agenda of the Panel that takes it in the end.
    decide(life, placed, null, { kind: 'deferred' });
    return;
  }
  const direct = random.chance(0.2);
  const kind = { kind: 'converted', route: direct ? 'report-phase' : 'refinement' } as const;
  move(life, decide(life, placed, 'conversion', kind), direct ? 'opine' : 'refine');
}

function isReady(life: Life): boolean {
  const { random, book } = life.world;
  const purpose = random.chance(0.3) ? 'initial-discussion' : 'decision';
  const placed = toNext(life, 'CSC', purpose);
  if (placed === null) {
    end(life);
    return false;
  }
  const fate = random.whole(1, 100);
  if (random.chance(0.1)) classify(life, placed.item, placed.meeting.day);
  if (fate <= 45) {
    const kind = fate <= 25 ? 'further-development' : fate <= 38 ? 'noted' : 'deferred';
    decide(life, placed, 'sub-committee', { kind });
    return false;
  }
  const route = fate <= 80 ? 'refinement' : 'report-phase';
  const [outcome] = decide(life, placed, 'sub-committee', { kind: 'ready', route });
  if (random.chance(0.3)) {
    const droppedOn = random.chance(0.3) ? plus(placed.meeting.day, random.whole(1, 40)) : null;
    book.add('condition', life.name('condition'), {
      outcomeId: outcome.id,
      sentence: 'It is still to be settled who will bear the cost.',
      raisedById: random.chance(0.5) ? idOf('committee', 'SSC') : null,
      ownerId: random.chance(0.5) ? idOf('organisation', 'SECAS') : null,
      neededBefore: 'conversion',
      droppedOn,
      droppedReason: droppedOn === null ? null : 'The cost will be borne by nobody.',
    });
  }
  if (random.chance(0.25)) putOff(life);
  return true;
}

// Put down for a later Panel by its month alone, and taken off again when it goes to a meeting after all.
function putOff(life: Life): void {
  const { random, book } = life.world;
  const dropped = random.chance(0.5);
  book.add('agendaItem', life.name('put off'), {
    proposalId: life.proposalId,
    committeeId: idOf('committee', 'Panel'),
    month: monthAfter(life.at.slice(0, 7), random.whole(1, 3)),
    purpose: 'conversion',
    setOn: life.at,
    droppedOn: dropped ? plus(life.at, 5) : null,
    droppedReason: dropped ? 'it was settled which meeting takes it' : null,
  });
  life.at = plus(life.at, random.whole(0, 30));
}

function classify(life: Life, item: string, on: string): void {
  const { proposalId } = life;
  const agendaItemId = life.world.random.chance(0.7) ? item : null;
  const fields = { proposalId, classification: 'GREEN', agendaItemId };
  const when = { on, knownOn: maybeLate(life, on) };
  const versions = record(life.world, 'proposalClassification', life.name('classified'), fields, when);
  tell(life, 'classified', 'proposalClassification', versions);
}

/** No meeting is left that could take it: nothing more happens. */
export function end(life: Life): void {
  life.at = '9999-12-31';
}
