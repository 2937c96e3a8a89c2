import { z } from 'zod';
import { id, line, oneOf } from './fields.ts';

export const RELEASE_KINDS = ['scheduled', 'standalone'] as const;

/** A release of changes to the code. */
export const release = z.strictObject({
  id: id(),
  name: line('The name, "February 2020 SEC Release".'),
  kind: oneOf(RELEASE_KINDS, 'One of the calendar, or for one change alone.'),
});

export type Release = z.infer<typeof release>;
