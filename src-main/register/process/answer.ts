import { z } from 'zod';
import type { Methods, Result } from '../../../src-shared/api/result.ts';
import { failed, ok } from '../../../src-shared/api/result.ts';
import { CalendarError } from '../../../src-shared/calendar/iso-date.ts';
import { SnapshotError } from '../../../src-shared/snapshot/read-snapshot.ts';
import { messageOf, RegisterError } from '../errors.ts';

/**
 * Runs a handler and makes a result of whatever comes of it. What the product foresees (a locked file, a rule broken)
 * keeps its sentence; anything else is said to be a fault, and handed to `report` for the log.
 */
export async function answer(
  handler: () => unknown,
  report: (error: unknown) => void,
): Promise<Result<unknown>> {
  try {
    return ok(await handler());
  } catch (error) {
    return resultOf(error, report);
  }
}

function resultOf(error: unknown, report: (error: unknown) => void): Result<never> {
  if (error instanceof RegisterError) {
    const { code, message, next, problems } = error;
    return { ok: false, error: { code, message, next, problems: [...problems] } };
  }
  if (error instanceof SnapshotError) return failed('invalid', error.message, 'Ask for the snapshot again.');
  if (error instanceof CalendarError) return failed('invalid', error.message);
  report(error);
  return failed(
    'unexpected',
    `Something went wrong that should not: ${messageOf(error)}`,
    'Nothing was changed. Try again; if it stays, copy the details under Help and send them.',
  );
}

/** The input of a method by its schema. Throws RegisterError where it does not fit, naming the place. */
export function parsedInput<Map extends Methods>(
  methods: Map,
  name: keyof Map & string,
  input: unknown,
): unknown {
  const parsed = (methods[name] as Map[keyof Map]).input.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new RegisterError('invalid', `${name} was asked for wrongly: ${z.prettifyError(parsed.error)}`);
}
