import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import { reportingYear } from '../../../src-shared/calendar/reporting-year.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { liveDuration } from './dcc-rows.ts';
import { Duration, DurationBar, Past } from './duration-bar.tsx';
import { tablePlan } from './reading.ts';
import type { RecordDraft } from './record-changes.ts';
import type { AssessmentRow } from './rows.ts';
import { standingAt } from './standing-at.ts';

interface StandingProps {
  readonly context: ReportContext;
  readonly row: AssessmentRow;
  /** What is saved, and what stands in the fields. */
  readonly before: RecordDraft;
  readonly draft: RecordDraft;
}

/** The duration on the day shown, by what stands in the fields, so that typing a day shows it at once. */
export function Standing({ context, row, before, draft }: StandingProps) {
  const { asAt } = context.clocks;
  const standing = standingAt(before, draft, asAt, row.target);
  const { returnedOn, closedOn, target, later } = standing;
  const duration = liveDuration(context, standing);
  return (
    <div className="standing" role="status">
      {duration === null ? (
        <p className="quiet">Not accepted by {longDate(asAt)}, so no working days count.</p>
      ) : (
        <>
          <DurationBar duration={duration} target={target} />
          <p>
            <strong>
              <Duration context={context} days={duration} />
              {target !== null && ` of ${target}`}
            </strong>
            {' · '}
            {closedOn === null && <Past duration={duration} target={target} />}
            {returnedOn === null && closedOn === null && (
              <span className="quiet"> as at {tablePlan(asAt)}</span>
            )}
            {returnedOn !== null && <span className="quiet"> · returned {tablePlan(returnedOn)}</span>}
            {closedOn !== null && <span>closed without a return {tablePlan(closedOn)}</span>}
            {later !== null && (
              <span className="quiet">
                {' '}
                · {later.kind === 'returned' ? 'returned' : 'closed without a return'} later,{' '}
                {tablePlan(later.on)}
              </span>
            )}
          </p>
        </>
      )}
      {row.pin !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            Counted in{' '}
            {reportingYear(row.pin.year, Number(context.setting('reporting-year.first-month'))).label}.{' '}
            {row.pin.reason}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
