import { randomUUID } from 'node:crypto';
import { redactorOf } from '../../../src-shared/redaction/redactor.ts';
import { RegisterError } from '../errors.ts';
import type { Desk } from './incoming-desk.ts';
import type { Session } from './session.ts';

/** A snapshot that a window is working with. */
export interface HeldSnapshot {
  /** The name of its file. */
  readonly name: string;
  readonly desk: Desk;
  /** A backup is looked at alone. */
  readonly isBackup?: boolean;
}

/** The snapshots that windows are working with, by the token that names each. */
export interface IncomingSnapshots {
  readonly hold: (held: HeldSnapshot, token?: string) => string;
  /** Throws RegisterError where it was let go of. */
  readonly get: (token: string) => HeldSnapshot;
  readonly drop: (token: string) => void;
}

/** A snapshot takes up the room of two registers, so only the newest few are held. */
const MOST_HELD = 3;

export function incomingSnapshots(session: Pick<Session, 'onOpen' | 'onRedacted'>): IncomingSnapshots {
  const held = new Map<string, HeldSnapshot>();
  const drop = (token: string) => {
    held.get(token)?.desk.end();
    held.delete(token);
  };
  const dropAll = (tokens: readonly string[]) => {
    for (const token of tokens) drop(token);
  };
  // What was worked out belongs to the register that was open then.
  session.onOpen(() => dropAll([...held.keys()]));
  // A name that the register alone knew is known nowhere any more, so it is taken out of these now or never.
  session.onRedacted((rules) => {
    const redact = redactorOf(rules);
    for (const [token, one] of held) {
      one.desk.redact(rules);
      held.set(token, { ...one, name: redact(one.name).text });
    }
  });
  return {
    hold: (one, token = randomUUID()) => {
      held.set(token, one);
      dropAll([...held.keys()].slice(0, -MOST_HELD));
      return token;
    },
    get: (token) => {
      const found = held.get(token);
      if (found !== undefined) return found;
      throw new RegisterError('missing', 'That snapshot is no longer held.', 'Choose its file again.');
    },
    drop,
  };
}
