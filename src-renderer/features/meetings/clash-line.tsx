import { Warning16Regular } from '@fluentui/react-icons';
import { isIsoDate } from '../../../src-shared/calendar/iso-date.ts';
import { useRegister } from '../../stores/register-store.ts';
import { clashesOn } from './year.ts';

interface ClashLineProps {
  readonly committeeId: string;
  readonly date: string | null;
  readonly exceptMeetingId?: string;
}

/** What speaks against a day for a meeting, in a line under it. */
export function ClashLine({ committeeId, date, exceptMeetingId }: ClashLineProps) {
  const register = useRegister((state) => state.register);
  if (date === null || !isIsoDate(date)) return null;
  const clashes = clashesOn(register, committeeId, date, exceptMeetingId ?? null);
  if (clashes.length === 0) return null;
  return (
    <p className="meetings-check" role="status">
      <Warning16Regular aria-hidden /> {clashes.map(({ words }) => words).join('; ')}
    </p>
  );
}
