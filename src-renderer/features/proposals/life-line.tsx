import { useMemo } from 'react';
import { longDate, tableDate } from '../../../src-shared/calendar/print-date.ts';
import { STAGE_WORDS } from '../../components/words.ts';
import { useRegister } from '../../stores/register-store.ts';
import { type LifeStage, lifeStages } from './life.ts';

interface LifeLineProps {
  readonly proposalId: string;
  readonly asAt: string;
}

/** The stages from the day it was raised to the day shown, each as long as it lasted; what was on hold is hatched. */
export function LifeLine({ proposalId, asAt }: LifeLineProps) {
  const register = useRegister((state) => state.register);
  const stages = useMemo(() => lifeStages(register, proposalId, asAt), [register, proposalId, asAt]);
  if (stages.length === 0) return null;
  return (
    <ol className="life-line" aria-label="Stages">
      {stages.map((stage) => (
        <Stage key={`${stage.stage} ${stage.from}`} stage={stage} />
      ))}
    </ol>
  );
}

function Stage({ stage: one }: { readonly stage: LifeStage }) {
  const { stage, from, to, workingDays, isLast, length, holds } = one;
  const word = STAGE_WORDS[stage];
  const days = workingDays === null ? '' : `, ${workingDays} WD`;
  const until = isLast ? '' : ` to ${longDate(to)}`;
  return (
    <li style={{ flexGrow: Math.max(length, 1) }} title={`${word} from ${longDate(from)}${until}${days}`}>
      <span className="life-stage stage" data-stage={stage}>
        {word}
        {holds.map((hold) => (
          <span
            key={hold.from}
            className="life-hold"
            style={{ left: `${hold.from * 100}%`, width: `${(hold.to - hold.from) * 100}%` }}
          />
        ))}
      </span>
      <span className="life-since">{tableDate(from)}</span>
      {workingDays !== null && (
        <span className="life-days quiet">{workingDays.toLocaleString('en-GB')} WD</span>
      )}
    </li>
  );
}
