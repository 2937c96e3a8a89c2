import type { CopySource } from '../connection.ts';
import { RegisterError } from '../errors.ts';
import type { Progress } from './host-api.ts';
import type { Desk, DeskAsk, DeskInput } from './incoming-desk.ts';
import {
  type DoneAnswer,
  type FailedAnswer,
  failureOf,
  type ProgressAnswer,
  type StartedWorker,
  startWorker,
} from './run-worker.ts';
import type { Session } from './session.ts';

/** What is taken in: a snapshot in a file, or a backup of the register. */
export type IncomingSource =
  | {
      readonly kind: 'snapshot';
      readonly path: string;
      readonly passphrase: string | null;
    }
  | { readonly kind: 'backup'; readonly path: string; readonly registerId: string };

/** What is asked of the thread, with the register where it has not got that version yet. */
export interface AskOfThread {
  readonly ask: number;
  readonly name: DeskAsk;
  readonly input: unknown;
  readonly register: CopySource | null;
}

/** What the thread answers: `done` once, when it has read what is taken in. */
export type ThreadAnswer =
  | ProgressAnswer
  | DoneAnswer<null>
  | { readonly kind: 'answer'; readonly ask: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly ask: number; readonly failed: FailedAnswer };

/** Reads what is taken in, each in a thread of its own that stays and works on it until it is let go of. */
export interface IncomingThreads {
  /**
   * Where it is worked on; null where it was cancelled while it was read. How far its work is, then and later, is told
   * under the id of the job. Throws as `loadAnySnapshot` does.
   */
  readonly open: (job: string, source: IncomingSource) => Promise<Desk | null>;
  readonly cancel: (job: string) => void;
}

export function incomingThreads(
  code: URL,
  session: Pick<Session, 'version' | 'source'>,
  tell: (progress: Progress) => void,
): IncomingThreads {
  const opening = new Map<string, StartedWorker>();
  const cancelled = new Set<string>();
  return {
    open: async (job, source) => {
      const asks = newAsks();
      let isRead = (_: true) => undefined as unknown;
      const read = new Promise<true>((resolve) => {
        isRead = resolve;
      });
      const thread = startWorker<ThreadAnswer>(code, source, (said) => {
        if (said.kind === 'progress') tell({ progress: { job, share: said.share, doing: said.doing } });
        else if (said.kind === 'done') isRead(true);
        else asks.settle(said);
      });
      opening.set(job, thread);
      const outcome = await Promise.race([read, thread.ended]);
      opening.delete(job);
      if (cancelled.delete(job)) return null;
      if (outcome === true) return deskIn(thread, asks, session);
      throw outcome ?? new Error('The snapshot was not read: its worker ended without a word.');
    },
    cancel: (job) => {
      const thread = opening.get(job);
      if (thread === undefined) return;
      cancelled.add(job);
      void thread.terminate();
    },
  };
}

function deskIn(thread: StartedWorker, asks: Asks, session: Pick<Session, 'version' | 'source'>): Desk {
  let known: number | null = null;
  void thread.ended.then((failure) => asks.end(failure));
  return {
    ask: async <Name extends DeskAsk>(name: Name, input: DeskInput<Name>) => {
      try {
        const answer = await asks.make((ask) => {
          const version = session.version();
          const register = known === version ? null : session.source();
          thread.post({ ask, name, input, register } satisfies AskOfThread);
          known = version;
        });
        return answer as never;
      } catch (error) {
        // It may not have been able to read the register, and is given it again.
        known = null;
        throw error;
      }
    },
    // Needs no register, and the one that stands now is just being written.
    redact: (rules) =>
      void asks
        .make((ask) =>
          thread.post({ ask, name: 'redact', input: { rules }, register: null } satisfies AskOfThread),
        )
        // It was let go of: then no name is held.
        .catch(() => undefined),
    end: () => void thread.terminate(),
  };
}

type Asks = ReturnType<typeof newAsks>;

// What was asked of a thread and is not answered yet.
function newAsks() {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let made = 0;
  let over: Error | null = null;
  return {
    make: (post: (ask: number) => void) =>
      new Promise<unknown>((resolve, reject) => {
        if (over !== null) return reject(over);
        made += 1;
        post(made);
        waiting.set(made, { resolve, reject });
      }),
    settle: (said: Extract<ThreadAnswer, { readonly ask: number }>) => {
      const asked = waiting.get(said.ask);
      waiting.delete(said.ask);
      if (said.kind === 'answer') asked?.resolve(said.value);
      else asked?.reject(failureOf(said.failed));
    },
    end: (failure: Error | null) => {
      over =
        failure ?? new RegisterError('cancelled', 'The snapshot was let go of.', 'Choose its file again.');
      for (const { reject } of waiting.values()) reject(over);
      waiting.clear();
    },
  };
}
