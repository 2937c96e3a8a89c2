import { type Client, failed, type Result } from '../../src-shared/api/result.ts';
import type { ShellApi, ShellEvent } from '../../src-shared/api/shell-api.ts';

/** What the preload script puts into the page. */
interface Bridge {
  readonly ask: (method: string, input: unknown) => Promise<Result<never>>;
  readonly onEvent: (hear: (event: ShellEvent) => void) => void;
}

declare global {
  interface Window {
    readonly panelpaper?: Bridge;
  }
}

/** Asks main. Gives a result always: a line that broke is a failure like any other. */
export const shell: Client<ShellApi> = async (name, input) => {
  try {
    const bridge = window.panelpaper;
    if (bridge === undefined) return failed('unexpected', 'This page runs outside Panelpaper.');
    return await bridge.ask(name, input);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return failed('unexpected', `Panelpaper did not answer: ${what}`, 'Try again.');
  }
};

export function onShellEvent(hear: (event: ShellEvent) => void): void {
  window.panelpaper?.onEvent(hear);
}
