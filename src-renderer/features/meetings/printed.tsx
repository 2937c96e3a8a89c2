import { Link } from '@fluentui/react-components';
import { isIsoDate, type PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { longDate, tablePlan as printedPlan } from '../../../src-shared/calendar/print-date.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { referenceOn, titleOn } from '../../../src-shared/lifecycle/naming.ts';
import { show, useInterface } from '../../stores/interface-store.ts';
import { ALL_KNOWN } from './known-meetings.ts';

/** "13 Jan 20", "March 2020" where only the month is known, a dash where nothing is. */
export function tablePlan(plan: PlanDate | null): string {
  return plan === null ? '–' : printedPlan(plan);
}

/** A proposal's reference on a day and its title as last known. */
export function nameOf(register: Register, proposalId: string, on: string) {
  return {
    reference: referenceOn(register, proposalId, on, ALL_KNOWN),
    title: titleOn(register, proposalId, ALL_KNOWN, ALL_KNOWN) ?? 'without a title',
  };
}

interface ProposalLinkProps {
  readonly register: Register;
  readonly proposalId: string;
  /** The day its reference is read for: a draft's number changes its prefix when it is converted. */
  readonly on: string;
}

/** A proposal by reference and title, which opens it. */
export function ProposalLink({ register, proposalId, on }: ProposalLinkProps) {
  const { reference, title } = nameOf(register, proposalId, on);
  return (
    <span className="meetings-name" title={`${reference} ${title}`}>
      <Link as="button" type="button" onClick={() => show('proposals', proposalId)}>
        {reference}
      </Link>{' '}
      {title}
    </span>
  );
}

/** Says of a fact that it is later than the day the views are shown for. */
export function LaterMark({ on }: { readonly on: string }) {
  const asAt = useInterface((state) => state.asAt);
  if (on <= asAt) return null;
  return <span className="quiet"> (later than {isIsoDate(asAt) ? longDate(asAt) : 'as at'})</span>;
}
