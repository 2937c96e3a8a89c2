import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { consult } from './consultations.ts';
import { type Day, plus } from './days.ts';
import { end } from './drafts.ts';
import { advance, decide, type Life, maybeLate, move, tell, toNext } from './life.ts';
import type { Version } from './log.ts';
import { chooseRelease, implement, type PlannedRelease } from './releases.ts';
import { LAST_DAY, record } from './world.ts';

type Versions = readonly [Version, ...Version[]];
type Decision = Pick<RecordOf<'authorityDecision'>, 'decision' | 'destination' | 'releaseId'>;

/** Opine: a consultation on the report or not, then the Change Board's vote, and the Authority's decision where it asks for one. */
export function opine(life: Life): void {
  const { random, book } = life.world;
  if (random.chance(0.5)) consult(life, 'modification-report');
  const authority = random.chance(0.35);
  if (random.chance(0.7)) {
    const path = authority ? 'authority-determined' : 'self-governance';
    book.add('proposalPath', life.name('path'), { proposalId: life.proposalId, path, on: life.at });
  }
  const placed = toNext(life, 'Change Board', 'vote');
  if (placed === null) {
    end(life);
    return;
  }
  const on = placed.meeting.day;
  const knownOn = maybeLate(life, on);
  const vote = (fields: Partial<RecordOf<'outcome'>>) => decide(life, placed, 'vote', fields, knownOn);
  const fate = random.whole(1, 100);
  if (fate <= 8) {
    vote({ kind: 'deferred', reason: 'want of time' });
  } else if (fate <= 20) {
    const destination = random.pick(['refine', 'opine'] as const);
    move(life, vote({ kind: 'sent-back', destination, reason: 'further clarification' }), destination);
  } else if (authority) {
    const kind = fate <= 85 ? 'recommended-approval' : 'recommended-rejection';
    refer(life, vote({ kind }));
  } else if (fate <= 88) {
    const release = chooseRelease(life, knownOn ?? on);
    const named = random.chance(0.8) ? release.id : null;
    settle(life, vote({ kind: 'approved', releaseId: named }), 'outcome', 'approved', release);
  } else {
    settle(life, vote({ kind: 'rejected', reason: 'its cost' }), 'outcome', 'rejected', null);
  }
}

function settle(
  life: Life,
  versions: Versions,
  entity: 'outcome' | 'authorityDecision',
  how: 'approved' | 'rejected',
  release: PlannedRelease | null,
): void {
  move(life, versions, how === 'approved' ? 'release' : 'rejected');
  tell(life, 'final', entity, versions);
  if (release !== null) implement(life, release);
}

function refer(life: Life, [vote]: Versions): void {
  const { world, proposalId } = life;
  const { random, book } = world;
  const on = plus(life.at, random.whole(0, 4));
  const sent = { proposalId, outcomeId: vote.id, on, inferred: random.chance(0.3) };
  const referralId = book.add('authorityReferral', life.name('referral'), sent);
  if (random.chance(0.5)) {
    const expected = random.chance(0.5) ? plus(on, 30) : plus(on, 45).slice(0, 7);
    book.add('authorityExpectation', life.name('expectation'), { referralId, expected, on });
  }
  const decided = plus(on, random.whole(8, 110));
  if (decided >= LAST_DAY) {
    end(life);
    return;
  }
  const knownOn = maybeLate(life, decided);
  authorityDecides(life, referralId, decided, knownOn);
}

function authorityDecides(life: Life, referralId: string, on: Day, knownOn: Day | null): void {
  const { random } = life.world;
  const fate = random.whole(1, 100);
  const write = (decision: Decision): Versions => {
    const corrected = random.chance(0.1)
      ? { reason: 'its benefits', knownOn: plus(knownOn ?? on, random.whole(1, 50)) }
      : null;
    const name = life.name('authority');
    const versions = record(
      life.world,
      'authorityDecision',
      name,
      { referralId, ...decision },
      { on, knownOn, corrected },
    );
    tell(life, 'authority', 'authorityDecision', versions);
    advance(life, versions);
    return versions;
  };
  if (fate <= 70) {
    const release = chooseRelease(life, knownOn ?? on);
    const approved = write({ decision: 'approved', destination: null, releaseId: release.id });
    settle(life, approved, 'authorityDecision', 'approved', release);
  } else if (fate <= 85) {
    const rejected = write({ decision: 'rejected', destination: null, releaseId: null });
    settle(life, rejected, 'authorityDecision', 'rejected', null);
  } else {
    const destination = random.pick(['refine', 'opine'] as const);
    move(life, write({ decision: 'sent-back', destination, releaseId: null }), destination);
  }
}
