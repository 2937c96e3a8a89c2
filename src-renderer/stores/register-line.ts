import type { RegisterApi, RegisterPush } from '../../src-shared/api/register-api.ts';
import { type Client, failed, type Result } from '../../src-shared/api/result.ts';

/**
 * The line to the register process. Main hands over a port at each load, and a new one after the process was started
 * again; what was asked meanwhile waits, and what had no answer is asked again. A change set has an id, so asking for it
 * twice commits it once.
 */
interface Ask {
  readonly method: string;
  readonly input: unknown;
  readonly resolve: (result: Result<never>) => void;
}

const waiting = new Map<number, Ask>();
let asked = 0;
let port: MessagePort | null = null;
let isOpen = false;
let onPush: (push: RegisterPush) => void = () => undefined;

type Heard = { readonly answer: number; readonly result: Result<never> } | RegisterPush;

/** Begins to listen for the port. `hearPush` hears of what is committed, by this window or another. */
export function startRegisterLine(hearPush: (push: RegisterPush) => void): void {
  onPush = hearPush;
  window.addEventListener('message', (event) => {
    if (event.source !== window || event.data !== 'register-port') return;
    port?.close();
    port = event.ports[0] ?? null;
    if (port === null) return;
    port.onmessage = ({ data }: MessageEvent<Heard>) => hear(data);
    sendAll();
  });
}

/** Says whether a register is open: nothing is asked before. Asks of a register that was closed fail. */
export function setRegisterOpen(open: boolean): void {
  const wasOpen = isOpen;
  isOpen = open;
  if (open && !wasOpen) sendAll();
  if (!open) {
    const told = failed('missing', 'The register was closed before it answered.');
    for (const { resolve } of waiting.values()) resolve(told);
    waiting.clear();
  }
}

export const registerLine: Client<RegisterApi> = (method, input) =>
  new Promise((resolve) => {
    asked += 1;
    waiting.set(asked, { method, input, resolve: resolve as Ask['resolve'] });
    send(asked);
  });

function hear(message: Heard): void {
  if ('push' in message) {
    onPush(message);
    return;
  }
  waiting.get(message.answer)?.resolve(message.result);
  waiting.delete(message.answer);
}

function sendAll(): void {
  for (const id of waiting.keys()) send(id);
}

function send(id: number): void {
  const ask = waiting.get(id);
  if (ask === undefined || port === null || !isOpen) return;
  port.postMessage({ ask: id, method: ask.method, input: ask.input });
}
