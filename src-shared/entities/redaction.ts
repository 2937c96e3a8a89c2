import { z } from 'zod';
import { date, line } from './fields.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const uuid = () => z.string().regex(UUID_V4, 'must be a UUID of version 4 in lower case');

/**
 * That a person's name was taken out of the register everywhere, at that person's request. It never holds the name. The
 * person is known by an id alone, since that record may be removed later while old snapshots still have it.
 */
export const redaction = z.strictObject({
  id: uuid().describe('The id of this record.'),
  personId: uuid().describe('The id of the person whose name was taken out.'),
  replacement: line('What stands wherever the name stood.'),
  on: date('The day it was done.'),
  by: line('Who did it.'),
});

export type Redaction = z.infer<typeof redaction>;
