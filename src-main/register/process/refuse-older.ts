import { RegisterError } from '../errors.ts';
import type { Session } from './session.ts';

/** Refuses a step that was looked at for another version of the register. `next` says what to look at again. */
export function refuseOlder(session: Session, version: number, next: string): void {
  if (session.version() === version) return;
  throw new RegisterError('changed-since', 'This register was changed while you were looking.', next);
}
