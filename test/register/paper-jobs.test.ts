import { expect, it } from 'vitest';
import { RegisterError } from '../../src-main/register/errors.ts';
import { type PaperOutcome, paperJobs } from '../../src-main/register/process/paper-jobs.ts';
import type { WorkerAnswer } from '../../src-main/register/process/run-worker.ts';
import { emptyRegister } from '../../src-shared/entities/register.ts';

/** What comes of a job whose worker gives one answer. */
function outcomeOf(answer: WorkerAnswer<PaperOutcome>): Promise<unknown> {
  const code = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage(${JSON.stringify(answer)});`;
  const jobs = paperJobs(new URL(`data:text/javascript,${encodeURIComponent(code)}`), () => undefined);
  const work = {
    kind: 'write',
    register: emptyRegister(),
    month: '2020-01',
    edition: null,
    issued: null,
    part: 'paper',
    path: null,
    over: { kind: 'hold' },
  } as const;
  return jobs.run('a job', work).catch((error: unknown) => error);
}

it('a worker that was refused keeps the code it was refused with', async () => {
  const told = { kind: 'failed', message: 'It is open in Word.', next: 'Close it.' } as const;
  for (const code of ['unwritable', 'missing'] as const) {
    const error = await outcomeOf({ ...told, code });
    expect(error).toBeInstanceOf(RegisterError);
    expect(error).toMatchObject({ code, message: 'It is open in Word.', next: 'Close it.' });
  }
});

it('a fault of the derivation is a fault, and not a file that cannot be written', async () => {
  const error = await outcomeOf({ kind: 'failed', code: 'unexpected', message: 'No form.', next: null });
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(RegisterError);
  expect(error).toMatchObject({ message: 'No form.' });
});
