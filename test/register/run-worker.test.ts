import { expect, it } from 'vitest';
import type { Progress } from '../../src-main/register/process/host-api.ts';
import { paperJobs } from '../../src-main/register/process/paper-jobs.ts';
import { workerRunner } from '../../src-main/register/process/run-worker.ts';
import { snapshotJobs } from '../../src-main/register/process/snapshot-jobs.ts';

/** A worker of a few lines; `tell` posts an answer, `given` is what it was given. */
const workerOf = (lines: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort, workerData as given } from 'node:worker_threads';
       const tell = (answer) => parentPort.postMessage(answer);
       ${lines}`,
    )}`,
  );

const FOR_EVER =
  "setInterval(() => undefined, 1000); tell({ kind: 'progress', share: 0.5, doing: 'Waiting' });";
const DONE_AND_STAYS = `tell({ kind: 'done', value: { kind: 'held', held: [] } }); ${FOR_EVER}`;
const WRITTEN_AND_STAYS = `tell({ kind: 'done', value: { kind: 'exported', left: { records: 3 } } }); ${FOR_EVER}`;
const FAILED_AND_STAYS = `tell({ kind: 'failed', code: 'damaged', message: 'It is torn.', next: null }); ${FOR_EVER}`;
const EXPORT = {
  ...{ register: '/nowhere', path: '/nowhere/a.panelsnap', history: true, author: 'Ann' },
  ...{ at: '2020-02-07T09:00:00Z', passphrase: null },
};
const REVIEW = { kind: 'review', register: {} as never, path: '/nowhere' } as const;

it('gives back what the worker made of what it was given, and says how far it is', async () => {
  const heard: Progress[] = [];
  const code = workerOf(
    "tell({ kind: 'progress', share: 0.3, doing: 'Counting' }); tell({ kind: 'done', value: given.length });",
  );
  const runner = workerRunner<readonly string[], number>(code, (progress) => heard.push(progress));
  expect(await runner.run('a job', ['a', 'b'])).toEqual({ value: 2, failure: null, wasCancelled: false });
  expect(heard).toEqual([{ progress: { job: 'a job', share: 0.3, doing: 'Counting' } }]);
});

it('a worker that throws ends as a fault, and one that says nothing as nothing', async () => {
  const silent = await workerRunner(workerOf(''), () => undefined).run('a job', null);
  expect(silent).toEqual({ value: null, failure: null, wasCancelled: false });
  const thrown = await workerRunner(workerOf("throw new Error('Torn.')"), () => undefined).run('a job', null);
  expect(thrown.failure?.message).toBe('Torn.');
});

it('cancelling ends the worker of that job alone, and is over once it has ended', async () => {
  let telling = () => undefined as unknown;
  const both = new Promise<void>((resolve) => {
    let told = 0;
    telling = () => {
      told += 1;
      if (told === 2) resolve();
    };
  });
  const runner = workerRunner<null, never>(workerOf(FOR_EVER), () => telling());
  const [one, other] = [runner.run('one', null), runner.run('other', null)];
  await both;
  await runner.cancel('one');
  expect((await one).wasCancelled).toBe(true);
  await runner.cancel('no such job');
  await runner.cancel('other');
  expect((await other).wasCancelled).toBe(true);
});

/** Runs a job of one kind, cancels it once the worker has said that it waits, and gives back what came of it. */
async function cancelled<Value>(
  start: (tell: (progress: Progress) => void) => {
    readonly outcome: Promise<Value>;
    readonly cancel: () => void;
  },
): Promise<unknown> {
  let waits = () => undefined as unknown;
  const waiting = new Promise<void>((resolve) => {
    waits = resolve;
  });
  const { outcome, cancel } = start(() => waits());
  await waiting;
  cancel();
  return outcome.catch((error: unknown) => error);
}

const paper = (lines: string) =>
  cancelled((tell) => {
    const jobs = paperJobs(workerOf(lines), tell);
    return { outcome: jobs.run('a job', REVIEW), cancel: () => jobs.cancel('a job') };
  });
const snapshot = (lines: string) =>
  cancelled((tell) => {
    const jobs = snapshotJobs(workerOf(lines), tell);
    return {
      outcome: jobs.export('a job', EXPORT),
      cancel: () => jobs.cancel('a job'),
    };
  });

it('a paper or snapshot that was cancelled too late is there; one that failed says so of a paper alone', async () => {
  expect(await paper(FOR_EVER)).toBeNull();
  expect(await paper(DONE_AND_STAYS)).toEqual({ kind: 'held', held: [] });
  expect(await paper(FAILED_AND_STAYS)).toMatchObject({ code: 'damaged', message: 'It is torn.' });
  expect(await snapshot(FOR_EVER)).toBeNull();
  expect(await snapshot(WRITTEN_AND_STAYS)).toMatchObject({ records: 3 });
  expect(await snapshot(FAILED_AND_STAYS)).toBeNull();
});
