import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { withoutText } from './without-text.ts';

/** The application's log: what went wrong, never what a register holds. */
export interface Log {
  readonly note: (what: string) => void;
  readonly fault: (error: unknown) => void;
  /** The faults of this run, newest last, for a report. */
  readonly recent: () => readonly string[];
}

const LARGEST = 256 * 1024;
const KEPT = 20;

/** Logs to a file that is put aside when it grows large; one older is kept. Exceptions nobody caught are noted and end it. */
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
  const log: Log = {
    note: write,
    fault: (error) => {
      const text = withoutText(error instanceof Error ? (error.stack ?? error.message) : String(error));
      recent.push(`${new Date().toISOString()} ${text.split('\n')[0] ?? ''}`);
      if (recent.length > KEPT) recent.shift();
      write(text);
    },
    recent: () => recent,
  };
  process.on('uncaughtException', (error) => {
    log.fault(error);
    app.exit(1);
  });
  process.on('unhandledRejection', (reason) => log.fault(reason));
  return log;
}

function rotate(file: string): void {
  try {
    if (statSync(file).size > LARGEST) renameSync(file, `${file}.1`);
  } catch {
    // There is none yet.
  }
}
