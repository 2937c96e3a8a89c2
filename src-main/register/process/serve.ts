import { REGISTER_API, type RegisterPush, type Undoable } from '../../../src-shared/api/register-api.ts';
import { failed } from '../../../src-shared/api/result.ts';
import { answer, parsedInput } from './answer.ts';
import { backupJobs } from './backup-jobs.ts';
import { backupKeeper } from './backup-keeper.ts';
import type { MenuSteps } from './host-api.ts';
import { hostHandlers } from './host-handlers.ts';
import { incomingSnapshots } from './incoming-snapshots.ts';
import { incomingThreads } from './incoming-threads.ts';
import { paperJobs } from './paper-jobs.ts';
import { newSession } from './session.ts';
import { snapshotJobs } from './snapshot-jobs.ts';
import { windowHandlers } from './window-handlers.ts';
import type { Lines, Wire } from './wire.ts';

const NO_STEPS: Undoable = { undo: null, redo: null };

interface Ask {
  readonly ask: number;
  readonly method: string;
  readonly input: unknown;
}

/** Where the code of each kind of worker lies. */
export interface Workers {
  readonly paper: URL;
  readonly snapshot: URL;
  readonly incoming: URL;
  readonly backup: URL;
}

/** Serves main and every window it lets in, until the process ends. */
export function serve({ main, onWindow }: Lines, workers: Workers): void {
  const session = newSession();
  const report = (error: unknown) =>
    main.post({ fault: error instanceof Error ? error.stack : String(error) });
  const jobs = paperJobs(workers.paper, (progress) => main.post(progress));
  const files = snapshotJobs(workers.snapshot, (progress) => main.post(progress));
  session.onOpen(files.cancelExports);
  const threads = incomingThreads(workers.incoming, session, (progress) => main.post(progress));
  const snapshots = incomingSnapshots(session);
  const keeper = backupKeeper(session, backupJobs(workers.backup), (news) => main.post(news));
  const host = hostHandlers(session, jobs, { keeper, files, threads, snapshots }) as Readonly<
    Record<string, (input: never) => unknown>
  >;
  const window = windowHandlers(session, keeper, snapshots, threads) as Readonly<
    Record<string, (input: never, caller: null) => unknown>
  >;

  const tellSteps = () => {
    const { undo, redo } = session.path() === null ? NO_STEPS : session.undoable();
    main.post({ steps: { undo: undo?.label ?? null, redo: redo?.label ?? null } } satisfies MenuSteps);
  };
  session.onChange(tellSteps);
  session.onOpen(tellSteps);
  // Whatever comes of the rest of it, the menu no longer names anybody.
  session.onRedacted(tellSteps);
  answerAsks(main, report, own(host), (_, input) => input);
  main.onClose(() => session.close());
  onWindow((wire) => {
    answerAsks(wire, report, own(window), (method, input) =>
      parsedInput(REGISTER_API, method as keyof typeof REGISTER_API, input),
    );
    const stop = session.onChange((version, changes) => {
      const undoable = session.undoable();
      wire.post({ push: 'changed', version, undoable, changes: [...changes] } satisfies RegisterPush);
    });
    const stopRedacted = session.onRedacted((rules) =>
      wire.post({ push: 'redacted', rules: rules.map((rule) => ({ ...rule })) } satisfies RegisterPush),
    );
    wire.onClose(() => {
      stop();
      stopRedacted();
    });
  });
  main.post({ ready: true });
}

function answerAsks(
  wire: Wire,
  report: (error: unknown) => void,
  handlerOf: (method: string) => ((input: never, caller: null) => unknown) | undefined,
  parse: (method: string, input: unknown) => unknown,
): void {
  wire.onMessage((message) => {
    if (!isAsk(message)) return;
    const { ask, method, input } = message;
    const handler = handlerOf(method);
    if (handler === undefined) {
      wire.post({ answer: ask, result: failed('unknown-method', `There is no method “${method}”.`) });
      return;
    }
    void answer(() => handler(parse(method, input) as never, null), report).then((result) =>
      wire.post({ answer: ask, result }),
    );
  });
}

// A method of that very name, never one that every object has.
function own<Handler>(handlers: Readonly<Record<string, Handler>>) {
  return (method: string) => (Object.hasOwn(handlers, method) ? handlers[method] : undefined);
}

function isAsk(message: unknown): message is Ask {
  return (
    typeof message === 'object' &&
    message !== null &&
    typeof (message as Partial<Ask>).ask === 'number' &&
    typeof (message as Partial<Ask>).method === 'string'
  );
}
