import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { weekdaysBetween } from '../../../src-shared/calendar/weekdays.ts';
import { workingDaysBetween } from '../../../src-shared/calendar/working-days.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { settingOn } from '../../../src-shared/entities/settings.ts';
import { DataTable, type TableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { show, useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { AUTHORITY_WORDS } from './authority-words.ts';
import { calendarOf } from './known-meetings.ts';
import { nameOf, tablePlan } from './printed.tsx';
import { isOverdue, type ReferralRow, referralRows } from './referrals.ts';

/** What was sent to the Authority, since when, and what it decided. */
export function AuthorityList() {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const selected = useInterface((state) => state.selected.meetings ?? null);
  const columns: readonly TableColumn<ReferralRow>[] = [
    {
      key: 'proposal',
      heading: 'Proposal',
      width: 'minmax(16rem, 1fr)',
      cell: ({ referral }) => {
        const { reference, title } = nameOf(register, referral.proposalId, asAt);
        return (
          <span title={title}>
            <strong>{reference}</strong> {title}
          </span>
        );
      },
      sortBy: ({ referral }) => nameOf(register, referral.proposalId, asAt).reference,
    },
    {
      key: 'sent',
      heading: 'Sent',
      width: '10rem',
      cell: ({ referral }) => (
        <span className="figure">
          {tablePlan(referral.on)}
          {referral.inferred && <span className="quiet"> worked out</span>}
        </span>
      ),
      sortBy: ({ referral }) => referral.on,
    },
    {
      key: 'there',
      heading: 'There for',
      width: '6rem',
      align: 'right',
      cell: (row) => waiting(register, row, asAt),
    },
    {
      key: 'expected',
      heading: 'Expected',
      width: '7rem',
      cell: (row) => (
        <span className={isOverdue(row, asAt) ? 'meetings-check' : 'figure'}>
          {tablePlan(row.expected)}
          {isOverdue(row, asAt) && ' past'}
        </span>
      ),
      sortBy: ({ expected }) => expected,
    },
    {
      key: 'decided',
      heading: 'Decision',
      width: '12rem',
      cell: ({ decision }) =>
        decision === null ? 'Awaited' : `${AUTHORITY_WORDS[decision.decision]} ${tablePlan(decision.on)}`,
      sortBy: ({ decision }) => decision?.on ?? null,
    },
  ];
  const rows = referralRows(register);
  const hasRecord = rows.some(({ id }) => id === selected);
  return (
    <DataTable
      label="With the Authority"
      columns={hasRecord ? columns.filter(({ key }) => BESIDE_RECORD.has(key)) : columns}
      rows={rows}
      idOf={({ id }) => id}
      selected={selected}
      onSelect={(id) => show('meetings', id)}
      empty={
        <EmptyState>
          What the Change Board recommends goes to the Authority and stands here until it decides.
        </EmptyState>
      }
    />
  );
}

const BESIDE_RECORD = new Set(['proposal', 'there', 'decided']);

// Counted as the register's durations are.
function waiting(register: Register, { referral, decision }: ReferralRow, asAt: string): string {
  const from = lastDayOf(referral.on);
  if (decision !== null || from > asAt) return '–';
  const skipsHolidays = settingOn(register, 'duration.convention', asAt) === 'working-days-both-ends';
  const days = skipsHolidays
    ? workingDaysBetween(calendarOf(register), from, asAt)
    : weekdaysBetween(from, asAt);
  return `${days} WD`;
}
