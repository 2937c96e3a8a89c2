import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { type Refusal, refusals } from './refusals.ts';
import { withoutText } from './without-text.ts';

/** The application's log: what went wrong, never what a register holds. */
export interface Log {
  readonly note: (what: string) => void;
  readonly fault: (error: unknown) => void;
  /** The faults of this run, newest last, for a report. */
  readonly recent: () => readonly string[];
  /** Something a page may not do was refused: it is noted and counted. `more` is a word of ours, never a page's. */
  readonly refuse: (what: Refusal, more?: string) => void;
  /** What was refused in this run, for a report. */
  readonly refused: () => string;
  /** Where the log is. */
  readonly file: string;
}

const LARGEST = 256 * 1024;
const KEPT = 20;

/** Logs to a file that is put aside when it grows large; one older is kept. */
export function setUpLogging(): Log {
  const folder = app.getPath('logs');
  const file = join(folder, 'panelpaper.log');
  const recent: string[] = [];
  const write = (line: string) => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate(file);
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // A log that cannot be written must not stop the work it is about.
    }
  };
  const { refuse, told } = refusals(write);
  const log: Log = {
    note: write,
    fault: (error) => {
      const text = withoutText(error instanceof Error ? (error.stack ?? error.message) : String(error));
      recent.push(`${new Date().toISOString()} ${text.split('\n')[0] ?? ''}`);
      if (recent.length > KEPT) recent.shift();
      write(text);
    },
    recent: () => recent,
    refuse,
    refused: told,
    file,
  };
  return log;
}

function rotate(file: string): void {
  try {
    if (statSync(file).size > LARGEST) renameSync(file, `${file}.1`);
  } catch {
    // There is none yet.
  }
}
