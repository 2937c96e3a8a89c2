import type { Connection } from '../database.ts';

// Clocks of two machines are never quite the same, and a synchronised one is set by less.
const ALLOWED = 60_000;

/** The instant of the last change where this computer's clock says that it is yet to come; null where it does not. */
export function clockBehind(connection: Connection, now: Date): string | null {
  const last: unknown = connection
    .prepare("SELECT max(at) FROM change_set WHERE came <> 'told'")
    .pluck()
    .get();
  if (typeof last !== 'string') return null;
  return new Date(last).getTime() > now.getTime() + ALLOWED ? new Date(last).toISOString() : null;
}
