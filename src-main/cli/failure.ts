import { CalendarError } from '../../src-shared/calendar/iso-date.ts';
import { SnapshotError } from '../../src-shared/snapshot/read-snapshot.ts';
import { RegisterError } from '../register/errors.ts';
import { UsageError } from './usage.ts';

/** A comparison that could not be made: exit 2, since 1 says that there are differences. */
export class CannotError extends Error {
  override readonly name = 'CannotError';

  constructor(cause: unknown) {
    super('It could not be compared.', { cause });
  }
}

/** What went wrong, in one line for standard error, and the exit code. */
export function failureOf(error: unknown): { readonly line: string; readonly exitCode: 1 | 2 } {
  if (error instanceof UsageError)
    return { line: oneLine(`${error.message} See panelpaper --help.`), exitCode: 2 };
  if (error instanceof CannotError) return { line: oneLine(sentenceOf(error.cause)), exitCode: 2 };
  return { line: oneLine(sentenceOf(error)), exitCode: 1 };
}

function sentenceOf(error: unknown): string {
  if (error instanceof RegisterError) return [error.message, error.next ?? ''].join(' ');
  if (error instanceof SnapshotError || error instanceof CalendarError) return error.message;
  return `Something went wrong that should not: ${error instanceof Error ? error.message : String(error)}`;
}

// Names of files and words of the command line are repeated in it, and may hold line breaks or commands to a terminal.
function oneLine(text: string): string {
  return `${text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ').trim()}\n`;
}

/** What the parser of the command line complains of, in this program's words. Its own run over several lines. */
export function parseFailure(error: unknown): UsageError {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(-[^'= ]*)/.exec(message)?.[1];
  if (option === undefined) return new UsageError(message);
  if (/^Unknown option/.test(message)) return new UsageError(`There is no option ${option}.`);
  if (/does not take/.test(message)) return new UsageError(`The option ${option} takes no value.`);
  return new UsageError(`The option ${option} needs a value.`);
}
