import { useMemo } from 'react';
import { tableDate } from '../../../src-shared/calendar/print-date.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { recordedLines } from './recorded.ts';

/** Every value that was recorded, with its day: what the form shows is only what holds on the day shown. */
export function RecordedValues({ proposalId }: { readonly proposalId: string }) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const lines = useMemo(() => recordedLines(register, proposalId, asAt), [register, proposalId, asAt]);
  const later = lines.filter(({ isLater }) => isLater).length;
  if (lines.length === 0) return null;
  return (
    <details className="recorded">
      <summary>
        Every value recorded ({lines.length}
        {later > 0 && `, ${later} later than ${tableDate(asAt)}`})
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            <span className="recorded-day">{line.from}</span>
            <span className="recorded-value" title={line.source ?? undefined}>
              <strong>{line.what}</strong> {line.value}
              <span className="quiet">{marks(line, asAt)}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function marks(line: ReturnType<typeof recordedLines>[number], asAt: string): string {
  const said = [
    ...(line.isReplaced ? ['put right since'] : []),
    ...(line.isInferred ? ['worked out'] : []),
    ...(line.isLater ? [`later than ${tableDate(asAt)}`] : []),
  ];
  return said.length === 0 ? '' : ` · ${said.join(' · ')}`;
}
