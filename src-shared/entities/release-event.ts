import { z } from 'zod';
import { factFields, id, maybe, oneOf, plan, reference } from './fields.ts';

export const RELEASE_EVENT_KINDS = ['scheduled', 'live', 'cancelled'] as const;

/** A dated event of a release. */
export const releaseEvent = z.strictObject({
  id: id(),
  releaseId: reference('release', 'The release.'),
  kind: oneOf(
    RELEASE_EVENT_KINDS,
    'scheduled: its day as set on a day. live: it went live. cancelled: it will not happen.',
  ),
  date: maybe(plan('For scheduled: the day or month it is to go live. Otherwise null.')),
  ...factFields,
  replacesId: maybe(reference('releaseEvent', 'The earlier row that this one corrects.')),
});

export type ReleaseEvent = z.infer<typeof releaseEvent>;
