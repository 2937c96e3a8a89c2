import { beginJob, endJob } from './jobs-store.ts';

const SOON = 1000;

/** Work that was asked for and may take long: shown once it has. */
interface Waiting {
  asks: number;
  isShown: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  readonly title: string;
}

const waiting = new Map<string, Waiting>();

/**
 * Asks for work that is told of under the id of a job, and shows how far it is with a way to stop it, where it goes on for
 * more than a second: what is done at once needs no word of it, and the time in the system's dialog is the person's own.
 */
export async function toldOnceSlow<Answer>(
  title: string,
  job: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const work = waiting.get(job) ?? { asks: 0, isShown: false, timer: undefined, title };
  work.asks += 1;
  waiting.set(job, work);
  try {
    return await ask();
  } finally {
    work.asks -= 1;
    if (work.asks === 0) {
      waiting.delete(job);
      clearTimeout(work.timer);
      if (work.isShown) endJob(job);
    }
  }
}

/** Hears that a job has begun to work. */
export function hearBegun(job: string): void {
  const work = waiting.get(job);
  if (work === undefined) return;
  work.timer ??= setTimeout(() => {
    work.isShown = true;
    beginJob(work.title, job);
  }, SOON);
}
