import { lastDayOf, type PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { readFacts } from '../../../src-shared/entities/known.ts';
import { type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { newRecord, put } from '../../components/record.ts';
import { intoRelease } from './consequences.ts';
import { change, draftOn } from './draft.ts';
import { ALL_KNOWN } from './known-meetings.ts';

/** A referral to the Authority with what came of it. */
export interface ReferralRow {
  readonly id: string;
  readonly referral: RecordOf<'authorityReferral'>;
  readonly expectations: readonly RecordOf<'authorityExpectation'>[];
  /** When its decision is expected, as last set. */
  readonly expected: PlanDate | null;
  /** The decision that stands. */
  readonly decision: RecordOf<'authorityDecision'> | null;
}

/** Every referral that no correction replaces: those without a decision first, longest there first; then the decided. */
export function referralRows(register: Register): readonly ReferralRow[] {
  return readFacts(register.authorityReferral, ALL_KNOWN)
    .map((referral): ReferralRow => {
      const ofReferral = chainOf(register, referral);
      const expectations = readFacts(
        ofReferral.flatMap((id) => where(register, 'authorityExpectation', 'referralId', id)),
        ALL_KNOWN,
      );
      const decisions = readFacts(
        ofReferral.flatMap((id) => where(register, 'authorityDecision', 'referralId', id)),
        ALL_KNOWN,
      );
      const expected = expectations.at(-1)?.expected ?? null;
      return { id: referral.id, referral, expectations, expected, decision: decisions.at(-1) ?? null };
    })
    .sort(
      (a, b) =>
        Number(a.decision !== null) - Number(b.decision !== null) ||
        (a.referral.on < b.referral.on ? -1 : a.referral.on > b.referral.on ? 1 : 0),
    );
}

// What was recorded of a referral before it was corrected goes on holding.
function chainOf(register: Register, { id, replacesId }: RecordOf<'authorityReferral'>): readonly string[] {
  const ids = [id];
  const seen = new Set(ids);
  for (let before = replacesId; before !== null && !seen.has(before); ) {
    ids.push(before);
    seen.add(before);
    before = register.authorityReferral.find((row) => row.id === before)?.replacesId ?? null;
  }
  return ids;
}

/** Whether a decision is awaited past the day or month it was expected. */
export function isOverdue({ expected, decision }: ReferralRow, asAt: string): boolean {
  return decision === null && expected !== null && lastDayOf(expected) < asAt;
}

export interface DecisionForm {
  readonly decision: RecordOf<'authorityDecision'>['decision'];
  readonly destination: RecordOf<'authorityDecision'>['destination'];
  readonly releaseId: string | null;
  readonly reason: string;
  readonly on: string;
  readonly knownOn: string | null;
}

/** Records what the Authority decided; what is approved goes into its release. A later one corrects the one that stands. */
export function decisionChanges(register: Register, row: ReferralRow, form: DecisionForm): readonly Change[] {
  const { decision, on } = form;
  const draft = draftOn(register);
  const referralId = row.decision?.referralId ?? row.id;
  const releaseId = decision === 'approved' ? form.releaseId : null;
  const record = newRecord('authorityDecision', {
    ...{ referralId, decision, on, releaseId },
    destination: decision === 'sent-back' ? form.destination : null,
    reason: form.reason.trim() === '' ? null : form.reason.trim(),
    knownOn: form.knownOn === on ? null : form.knownOn,
    replacesId: row.decision?.id ?? null,
  });
  change(draft, put('authorityDecision', record));
  if (releaseId !== null) intoRelease(draft, row.referral.proposalId, releaseId, on);
  leaveReleases(draft, row, releaseId);
  return draft.changes;
}

// A correction that no longer approves, or names another release, takes the proposal out of the one it was put into.
function leaveReleases(draft: ReturnType<typeof draftOn>, row: ReferralRow, releaseId: string | null): void {
  const was = row.decision?.releaseId ?? null;
  if (row.decision === null || was === null || was === releaseId) return;
  const day = lastDayOf(row.decision.on);
  const item = where(draft.register, 'releaseItem', 'proposalId', row.referral.proposalId).find(
    (one) => one.releaseId === was && one.droppedOn === null && one.setOn === day,
  );
  if (item === undefined) return;
  const droppedReason = "the Authority's decision was corrected";
  change(draft, put('releaseItem', { ...item, droppedOn: day, droppedReason }));
}

/** When the Authority's decision is expected, as set on a day. */
export function expectationChanges(row: ReferralRow, expected: PlanDate, on: string): readonly Change[] {
  return [
    put('authorityExpectation', newRecord('authorityExpectation', { referralId: row.id, expected, on })),
  ];
}
