import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import type { Telling } from './consequences.ts';
import { replace, takeAway } from './draft.ts';
import { outcomeOf } from './entry-row.ts';
import type { Purpose } from './words.ts';

type Outcome = RecordOf<'outcome'>;

const REASON = 'the outcome was corrected';

/** Hangs on the corrected outcome what hung on the one it replaces: its conditions, and the tallies of a vote. */
export function bringAlong({ draft, outcome }: Telling, replaced: Outcome): void {
  if (outcome.kind === replaced.kind) {
    for (const row of where(draft.register, 'condition', 'outcomeId', replaced.id))
      replace(draft, 'condition', { ...row, outcomeId: outcome.id });
  }
  for (const row of where(draft.register, 'voteTally', 'outcomeId', replaced.id))
    replace(draft, 'voteTally', { ...row, outcomeId: outcome.id });
}

/** What an outcome of a kind may have put on agendas. */
const MADE: Readonly<Partial<Record<Outcome['kind'], readonly Purpose[]>>> = {
  ready: ['conversion'],
  'sent-back': ['vote', 'working-group'],
  converted: ['working-group'],
  'not-converted': ['decision'],
  'further-development': ['decision'],
  discussed: ['working-group', 'impact-assessment-request', 'modification-report'],
};

/**
 * Takes back what the replaced outcome had made and the corrected one does not: items to come that were set that day, the
 * place in a release, the referral. What has gone further since stays, with a word about it.
 */
export function withdrawFollowUps(telling: Telling, replaced: Outcome): void {
  const { draft, outcome, row, says, warnings } = telling;
  const madeOn = lastDayOf(replaced.on);
  if (outcome.kind !== replaced.kind) {
    const made = MADE[replaced.kind] ?? (replaced.kind === 'deferred' ? [row.purpose] : []);
    for (const item of madeItems(draft.register, telling, made, madeOn)) {
      replace(draft, 'agendaItem', { ...item, droppedOn: madeOn, droppedReason: REASON });
      says.push('what the earlier outcome put on an agenda is taken off');
    }
    if (replaced.kind === 'requested')
      warnings.push(
        'The Impact Assessment stays in the register: remove it under Assessments if it was never requested.',
      );
  }
  if (replaced.releaseId !== null && replaced.releaseId !== outcome.releaseId)
    leaveRelease(telling, replaced, madeOn);
  withdrawReferral(telling, replaced);
}

function madeItems(
  register: Register,
  { row, draft, outcome }: Telling,
  made: readonly Purpose[],
  day: string,
) {
  const isNew = (id: string) =>
    draft.changes.some((change) => change.kind === 'put' && change.record.id === id);
  return where(register, 'agendaItem', 'proposalId', row.proposalId).filter(
    (item) =>
      made.includes(item.purpose) &&
      item.id !== outcome.agendaItemId &&
      item.setOn === day &&
      item.droppedOn === null &&
      !isNew(item.id) &&
      outcomeOf(register, item.id) === undefined,
  );
}

function leaveRelease({ draft, row, says }: Telling, replaced: Outcome, day: string): void {
  const item = where(draft.register, 'releaseItem', 'proposalId', row.proposalId).find(
    (one) => one.releaseId === replaced.releaseId && one.droppedOn === null && one.setOn === day,
  );
  if (item === undefined) return;
  replace(draft, 'releaseItem', { ...item, droppedOn: day, droppedReason: REASON });
  const name = find(draft.register, 'release', replaced.releaseId)?.name ?? 'release';
  says.push(`is taken out of the ${name}`);
}

function withdrawReferral({ draft, row, outcome, says, warnings }: Telling, replaced: Outcome): void {
  if (outcome.kind === 'recommended-approval' || outcome.kind === 'recommended-rejection') return;
  const referral = where(draft.register, 'authorityReferral', 'proposalId', row.proposalId).find(
    ({ outcomeId }) => outcomeId === replaced.id,
  );
  if (referral === undefined) return;
  const isDecided = where(draft.register, 'authorityDecision', 'referralId', referral.id).length > 0;
  if (isDecided) {
    warnings.push('The Authority has decided on the recommendation that this would correct.');
    return;
  }
  for (const { id } of where(draft.register, 'authorityExpectation', 'referralId', referral.id))
    takeAway(draft, 'authorityExpectation', id);
  takeAway(draft, 'authorityReferral', referral.id);
  says.push('its referral to the Authority is taken back');
}
