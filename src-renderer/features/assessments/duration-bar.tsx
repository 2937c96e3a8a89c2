import { Tooltip } from '@fluentui/react-components';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { daysPast, methodTip, pastWords } from './rows.ts';

interface BarProps {
  readonly duration: number | null;
  readonly target: number | null;
}

/** A duration against its target: what lies past the target has another colour, and a line parts the two. */
export function DurationBar({ duration, target }: BarProps) {
  if (duration === null) return null;
  const whole = Math.max(duration, target ?? duration, 1);
  const within = Math.min(duration, target ?? duration);
  const share = (days: number) => `${(days / whole) * 100}%`;
  const label = target === null ? `${duration} working days` : `${duration} working days of ${target}`;
  return (
    <span className="duration-bar" role="img" aria-label={label}>
      <span className="bar-within" style={{ width: share(within) }} />
      {duration > within && <span className="bar-past" style={{ width: share(duration - within) }} />}
    </span>
  );
}

/** A duration in working days with its method as a tip. */
export function Duration({
  context,
  days,
}: {
  readonly context: ReportContext;
  readonly days: number | null;
}) {
  if (days === null) return <span className="quiet">–</span>;
  return (
    <Tooltip content={methodTip(context, days)} relationship="description" withArrow>
      <span className="figure">{days} WD</span>
    </Tooltip>
  );
}

/** How it stands against its target, in words; amber when past. */
export function Past({ duration, target }: BarProps) {
  const past = daysPast(duration, target);
  if (past === null) return null;
  return <span className={past > 0 ? 'past' : 'quiet'}>{pastWords(past)}</span>;
}
