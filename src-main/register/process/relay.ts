import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Lines, Wire } from './wire.ts';

/** What crosses between a relay and the Node it forks: each message with the line it belongs to; 0 is main's. */
export type Relayed =
  | { readonly line: number; readonly message: unknown }
  | { readonly line: number; readonly opened: true }
  | { readonly line: number; readonly closed: true };

/** Passes every message on to a Node of its own and back. Development and tests alone; PANELPAPER_NODE names that Node, `entry` what it runs. */
export function relay({ main, onWindow }: Lines, entry: URL): void {
  const execPath = process.env['PANELPAPER_NODE'];
  if (execPath === undefined) {
    throw new Error(
      'This runtime is too old for the register, and PANELPAPER_NODE names no Node to use instead.',
    );
  }
  // The default serialisation turns bytes into text, which takes seconds for a large register.
  const child = fork(fileURLToPath(entry), [], { execPath, execArgv: [], serialization: 'advanced' });
  const windows = new Map<number, Wire>();
  const send = (relayed: Relayed) => child.connected && child.send(relayed);

  child.on('message', (relayed: Relayed) => {
    if (!('message' in relayed)) return;
    if (relayed.line === 0) main.post(relayed.message);
    else windows.get(relayed.line)?.post(relayed.message);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
  process.on('exit', () => child.kill());

  main.onMessage((message) => send({ line: 0, message }));
  let lines = 0;
  onWindow((window) => {
    lines += 1;
    const line = lines;
    windows.set(line, window);
    send({ line, opened: true });
    window.onMessage((message) => send({ line, message }));
    window.onClose(() => {
      windows.delete(line);
      send({ line, closed: true });
    });
  });
}
