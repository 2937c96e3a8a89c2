import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import { failed, type Handlers, ok, type Result } from '../../src-shared/api/result.ts';
import { SHELL_API, type ShellApi } from '../../src-shared/api/shell-api.ts';
import type { Application } from '../shell/application.ts';
import { isOurs } from '../shell/security.ts';
import { ApiFailure } from './api-failure.ts';
import { shellHandlers } from './shell-handlers.ts';

/** Answers windows. The only place that touches ipcMain: every call passes the sender's check and its schema. */
export function setUpIpc(application: Application): void {
  const handlers: Handlers<ShellApi, null> = shellHandlers(application);
  for (const name of Object.keys(SHELL_API) as (keyof ShellApi)[]) {
    ipcMain.handle(name, (event, input: unknown) => answered(application, handlers, name, event, input));
  }
}

async function answered(
  application: Application,
  handlers: Handlers<ShellApi, null>,
  name: keyof ShellApi,
  event: IpcMainInvokeEvent,
  input: unknown,
): Promise<Result<unknown>> {
  if (!isFromUs(event)) {
    application.log.note(`A stranger asked for ${name} and was refused.`);
    return failed('refused', 'That page may not ask this of Panelpaper.');
  }
  const parsed = SHELL_API[name].input.safeParse(input);
  if (!parsed.success) {
    return failed('invalid', `${name} was asked for wrongly: ${z.prettifyError(parsed.error)}`);
  }
  try {
    const handler = handlers[name] as (input: unknown, caller: null) => unknown;
    return ok(await handler(parsed.data, null));
  } catch (error) {
    if (error instanceof ApiFailure) return { ok: false, error: error.told };
    application.log.fault(error);
    const what = error instanceof Error ? error.message : String(error);
    return failed('unexpected', `Something went wrong that should not: ${what}`, 'Try again.');
  }
}

function isFromUs({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}
