import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../src-shared/api/result.ts';

const ENTRY = fileURLToPath(new URL('../../src-main/register/process/node-entry.ts', import.meta.url));

/** The register process itself, in a Node of its own, with a line to main and one to a window. */
export interface RegisterProcess {
  readonly child: ChildProcess;
  readonly askMain: (method: string, input: unknown) => Promise<Result<never>>;
  readonly askWindow: (method: string, input: unknown) => Promise<Result<never>>;
  /** Ends it as a machine that loses its power would, and waits until it is gone. What is unanswered stays so. */
  readonly kill: () => Promise<void>;
}

interface Options {
  /** What the process is run by: `strace` and its words, for one. */
  readonly under?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts a register process and lets a window in. */
export async function startRegisterProcess({ under = [], env = {} }: Options = {}): Promise<RegisterProcess> {
  const [command = '', ...words] = [...under, process.execPath, ENTRY];
  const child = spawn(command, words, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, ...env },
  });
  const waiting = new Map<number, (result: Result<never>) => void>();
  let asked = 0;
  let ready: () => void = () => undefined;
  const isReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  child.on(
    'message',
    ({ message }: { message?: { answer?: number; result: Result<never>; ready?: true } }) => {
      if (message?.ready) ready();
      if (message?.answer !== undefined) waiting.get(message.answer)?.(message.result);
    },
  );
  const ask = (line: number) => (method: string, input: unknown) =>
    new Promise<Result<never>>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      child.send({ line, message: { ask: asked, method, input } }, () => undefined);
    });
  await isReady;
  child.send({ line: 1, opened: true });
  return {
    child,
    askMain: ask(0),
    askWindow: ask(1),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
