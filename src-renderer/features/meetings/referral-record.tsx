import { Link } from '@fluentui/react-components';
import { longPlan } from '../../../src-shared/calendar/print-date.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import { show, useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { AUTHORITY_WORDS } from './authority-words.ts';
import { DecisionForm } from './decision-form.tsx';
import { ExpectationForm } from './expectation-form.tsx';
import { meetingTitle } from './known-meetings.ts';
import { LaterMark, ProposalLink, tablePlan } from './printed.tsx';
import { type ReferralRow, referralRows } from './referrals.ts';
import { DESTINATION_WORDS } from './words.ts';

/** One proposal with the Authority: sent, expected, decided. */
export function ReferralRecord({ id }: { readonly id: string }) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const row = referralRows(register).find((one) => one.id === id);
  if (row === undefined) return <p className="quiet">This referral was corrected by a later one.</p>;
  const { referral, expectations } = row;
  return (
    <>
      <ProposalLink register={register} proposalId={referral.proposalId} on={asAt} />
      <dl className="meetings-facts" data-wide="yes">
        <dt>Sent</dt>
        <dd>
          {longPlan(referral.on)}
          {referral.inferred && <span className="quiet">, worked out</span>}
          <LaterMark on={referral.on} />
        </dd>
        <dt>By</dt>
        <dd>
          <Vote register={register} outcomeId={referral.outcomeId} />
        </dd>
        <dt>Decision</dt>
        <dd>
          <Decision register={register} row={row} />
        </dd>
      </dl>
      <section className="form-section" aria-label="Expected">
        <h3>Expected</h3>
        <ul className="meetings-dates">
          {expectations.toReversed().map(({ id: key, expected, on }) => (
            <li key={key}>
              <span className="figure">{longPlan(expected)}</span>
              <span className="quiet">
                {' '}
                · set {tablePlan(on)}
                <LaterMark on={on} />
              </span>
            </li>
          ))}
        </ul>
        <ExpectationForm row={row} />
      </section>
      <section className="form-section" aria-label="Decision">
        <h3>{row.decision === null ? 'Record the decision' : 'Correct the decision'}</h3>
        <DecisionForm key={row.decision?.id ?? 'first'} row={row} />
      </section>
    </>
  );
}

function Vote({ register, outcomeId }: { readonly register: Register; readonly outcomeId: string | null }) {
  const outcome = find(register, 'outcome', outcomeId);
  const item = find(register, 'agendaItem', outcome?.agendaItemId ?? null);
  const meeting = find(register, 'meeting', item?.meetingId ?? null);
  if (meeting === undefined) return <span className="quiet">No vote is recorded</span>;
  return (
    <Link as="button" type="button" onClick={() => show('meetings', meeting.id)}>
      {meetingTitle(register, meeting)}
    </Link>
  );
}

function Decision({ register, row }: { readonly register: Register; readonly row: ReferralRow }) {
  const { decision } = row;
  if (decision === null) return <span className="quiet">Awaited</span>;
  const release = find(register, 'release', decision.releaseId)?.name;
  return (
    <>
      {AUTHORITY_WORDS[decision.decision]} on {longPlan(decision.on)}
      {decision.destination !== null && ` · ${DESTINATION_WORDS[decision.destination]}`}
      {release !== undefined && ` · ${release}`}
      {decision.reason !== null && ` · for ${decision.reason}`}
      <LaterMark on={decision.on} />
    </>
  );
}
