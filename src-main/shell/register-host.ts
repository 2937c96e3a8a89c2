import { fileURLToPath } from 'node:url';
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron';
import type { Result } from '../../src-shared/api/result.ts';
import { failed } from '../../src-shared/api/result.ts';
import type {
  HostInput,
  HostMethod,
  HostOutput,
  KeepingNews,
  MenuSteps,
  Progress,
} from '../register/process/host-api.ts';
import type { Log } from './logging.ts';

/** The register process as main holds it: asked for things with paths in them, and brokered to windows by ports. */
export interface RegisterHost {
  /** Asks the process; where it ended for good, a new one is started first. */
  readonly ask: <Name extends HostMethod>(
    method: Name,
    input: HostInput<Name>,
  ) => Promise<Result<Awaited<HostOutput<Name>>>>;
  /** Gives a window a port of its own straight to the process. */
  readonly connect: (window: WebContents) => void;
  /** Ends the process after it has closed its register. */
  readonly end: () => Promise<void>;
}

interface Events {
  readonly onProgress: (progress: Progress['progress']) => void;
  readonly onSteps: (steps: MenuSteps['steps']) => void;
  readonly onKept: (news: KeepingNews['kept']) => void;
  /** The process ended by itself and a new one was started; everything has to be opened and connected again. */
  readonly onRestart: () => void;
  /** It ended again soon after; it was not started a third time. */
  readonly onGone: () => void;
  /** A new one was started because somebody asked: windows have to be connected again. */
  readonly onRevived: () => void;
}

const ENTRY = fileURLToPath(new URL('./register-process.js', import.meta.url));
const SOON = 60_000;

/** Starts the register process, and starts it once again where it dies. */
export function startRegisterHost(log: Log, events: Events): RegisterHost {
  const waiting = new Map<number, (result: Result<never>) => void>();
  let asked = 0;
  let ending = false;
  let lastDeath = Number.NEGATIVE_INFINITY;
  let child: UtilityProcess | null = fork();

  function fork(): UtilityProcess {
    const started = utilityProcess.fork(ENTRY, [], { serviceName: 'Panelpaper register', stdio: 'inherit' });
    started.on('message', (message: unknown) => hear(message as Heard));
    started.on('exit', (code) => died(code));
    return started;
  }

  type Heard = Partial<Progress & MenuSteps & KeepingNews> & {
    readonly answer?: number;
    readonly result?: Result<never>;
    readonly fault?: string;
  };

  function hear(message: Heard): void {
    if (message.answer !== undefined && message.result !== undefined) {
      waiting.get(message.answer)?.(message.result);
      waiting.delete(message.answer);
    }
    if (message.progress !== undefined) events.onProgress(message.progress);
    if (message.steps !== undefined) events.onSteps(message.steps);
    if (message.kept !== undefined) events.onKept(message.kept);
    if (message.fault !== undefined) log.fault(message.fault);
  }

  function died(code: number): void {
    child = null;
    for (const answer of waiting.values()) {
      answer(
        failed('process-ended', 'The part of Panelpaper that keeps the register stopped.', 'Try again.'),
      );
    }
    waiting.clear();
    if (ending) return;
    log.fault(`The register process ended by itself with the code ${code}.`);
    const isAgain = Date.now() - lastDeath < SOON;
    lastDeath = Date.now();
    if (isAgain) events.onGone();
    else {
      child = fork();
      events.onRestart();
    }
  }

  function living(): UtilityProcess {
    if (child !== null) return child;
    child = fork();
    events.onRevived();
    return child;
  }

  return {
    ask: (method, input) =>
      new Promise((resolve) => {
        const process = living();
        asked += 1;
        waiting.set(asked, resolve as (result: Result<never>) => void);
        process.postMessage({ ask: asked, method, input });
      }),
    connect: (window) => {
      // Once it ended for good there is nothing to connect to; whoever is revived is connected then.
      if (child === null) return;
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ port: true }, [port1]);
      window.postMessage('register-port', null, [port2]);
    },
    end: async () => {
      ending = true;
      if (child === null) return;
      const last = child;
      const closed = new Promise<void>((resolve) => last.once('exit', () => resolve()));
      asked += 1;
      last.postMessage({ ask: asked, method: 'close', input: null });
      const given = new Promise<void>((resolve) => waiting.set(asked, () => resolve()));
      const late = new Promise<void>((resolve) => setTimeout(resolve, 3000));
      await Promise.race([given, late]);
      last.kill();
      await Promise.race([closed, late]);
    },
  };
}
