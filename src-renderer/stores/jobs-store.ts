import { create } from 'zustand';

/** A piece of work that takes more than a moment, and how far it is. */
export interface Job {
  readonly id: string;
  readonly title: string;
  /** 0 to 1. */
  readonly share: number;
  readonly doing: string;
}

export const useJobs = create<{ readonly jobs: readonly Job[] }>(() => ({ jobs: [] }));

/** Begins a job, or one of that id again. */
export function beginJob(title: string, id: string = crypto.randomUUID()): string {
  const job: Job = { id, title, share: 0, doing: '' };
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  return job.id;
}

export function endJob(id: string): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
}

export function hearProgress({ job, share, doing }: { job: string; share: number; doing: string }): void {
  useJobs.setState(({ jobs }) => ({
    jobs: jobs.map((one) => (one.id === job ? { ...one, share, doing } : one)),
  }));
}
