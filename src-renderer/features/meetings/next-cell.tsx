import { isIsoDate } from '../../../src-shared/calendar/iso-date.ts';
import { longMonth, tableDate } from '../../../src-shared/calendar/print-date.ts';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { DateField } from '../../components/date-field.tsx';
import { useRegister } from '../../stores/register-store.ts';
import { BareChoice, type Option } from './choice.tsx';
import { type EntryCellProps, Nothing } from './entry-cell.tsx';
import { dayOf, type Plan } from './entry-row.ts';
import { comingMeetings, followingOf, monthsAfter, planOf } from './next-step.ts';

/** When the next step is: a meeting, a month, or a new ad hoc meeting; for a recommendation the day it was sent. */
export function NextCell({ row, known, type, label }: EntryCellProps) {
  const register = useRegister((state) => state.register);
  if (row.outcome === 'recommended-approval' || row.outcome === 'recommended-rejection') {
    return (
      <span className="entry-pair">
        <span className="entry-text">sent</span>
        <DateField
          label={`Day ${label} was sent to the Authority`}
          isBare
          value={row.sentOn}
          onChange={(sentOn) => type({ sentOn })}
        />
      </span>
    );
  }
  const following = followingOf(row);
  if (following === null) return <Nothing />;
  const plan = planOf(register, known, row);
  const meetings = following.kind === 'item' ? comingMeetings(register, known, following) : [];
  const mayBeAdHoc = following.kind === 'item' && following.committees === 'same';
  return (
    <span className="entry-pair">
      <BareChoice
        label={`When ${label} is taken next`}
        value={planText(plan)}
        options={[
          { value: 'none', label: 'No date yet' },
          ...meetings.map(meetingOption),
          ...monthsAfter(known).map((month) => ({ value: `month ${month}`, label: longMonth(month) })),
          ...(mayBeAdHoc ? [{ value: 'ad-hoc', label: 'New ad hoc meeting…' }] : []),
        ]}
        onChange={(value) => type({ next: planFrom(value) })}
      />
      {plan.kind === 'ad-hoc' && (
        <DateField
          label={`Day of the ad hoc meeting for ${label}`}
          isBare
          value={plan.date}
          onChange={(date) => type({ next: { kind: 'ad-hoc', date } })}
          error={plan.date !== null && plan.date <= dayOf(known.date) ? 'before' : null}
        />
      )}
    </span>
  );
}

function meetingOption({ meeting, date, committee }: KnownMeeting): Option {
  const day = isIsoDate(date) ? tableDate(date) : longMonth(date);
  const name = committee.shortName ?? committee.name;
  return {
    value: `meeting ${meeting.id}`,
    label: `${day} ${name}${meeting.kind === 'ad-hoc' ? ' (ad hoc)' : ''}`,
  };
}

function planText(plan: Plan): string {
  if (plan.kind === 'meeting') return `meeting ${plan.meetingId}`;
  return plan.kind === 'month' ? `month ${plan.month}` : plan.kind;
}

function planFrom(value: string): Plan {
  const [kind, rest = ''] = value.split(' ');
  if (kind === 'meeting') return { kind, meetingId: rest };
  if (kind === 'month') return { kind, month: rest };
  return kind === 'ad-hoc' ? { kind, date: null } : { kind: 'none' };
}
