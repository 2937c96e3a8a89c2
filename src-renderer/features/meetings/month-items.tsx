import { Button } from '@fluentui/react-components';
import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { longMonth, longPlan } from '../../../src-shared/calendar/print-date.ts';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { useDefaultDay } from '../../components/today.ts';
import { useRegister } from '../../stores/register-store.ts';
import { itemsKnownByMonth, takeOntoMeeting, usualSetOn } from './agenda-changes.ts';
import { commit } from './commit.ts';
import { nameOf, ProposalLink } from './printed.tsx';
import { counted, PURPOSE_WORDS } from './words.ts';

/** What the committee is to take in this month without a meeting of its own yet. */
export function MonthItems({ known }: { readonly known: KnownMeeting }) {
  const register = useRegister((state) => state.register);
  const defaultDay = useDefaultDay();
  const items = itemsKnownByMonth(register, known);
  if (items.length === 0) return null;
  const on = usualSetOn(register, known, defaultDay);
  const day = lastDayOf(known.date);
  const take = (taken: typeof items, what: string) =>
    void commit(`Take ${what} onto the meeting`, takeOntoMeeting(register, known, taken, on));
  return (
    <section className="form-section" aria-label="Known only by month">
      <div className="meetings-section-head">
        <h3>Known only by month</h3>
        {items.length > 1 && (
          <Button size="small" onClick={() => take(items, counted(items.length, 'item'))}>
            Take all {items.length}
          </Button>
        )}
      </div>
      <p className="quiet">
        Planned for {known.committee.inSentence} without a meeting. Taking one puts it on the agenda of{' '}
        {longPlan(known.date)}.
      </p>
      <ul className="meetings-lines">
        {items.map((item) => (
          <li key={item.id} className="meetings-line">
            <div className="meetings-line-head">
              <ProposalLink register={register} proposalId={item.proposalId} on={day} />
              <Button
                size="small"
                onClick={() => take([item], nameOf(register, item.proposalId, day).reference)}
              >
                Take
              </Button>
            </div>
            <p className="quiet">
              {PURPOSE_WORDS[item.purpose]} · {item.month === null ? '' : longMonth(item.month)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
