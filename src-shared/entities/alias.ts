import { z } from 'zod';
import { line } from './fields.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * That a record entered twice is another one. Its id is that of the record which is no more, so that whoever still has
 * it, or something that names it, finds the one that stayed.
 */
export const alias = z.strictObject({
  id: z
    .string()
    .regex(UUID_V4, 'must be a UUID of version 4 in lower case')
    .describe('The id of the record that is no more.'),
  entity: line('The entity of both records.'),
  survivorId: z
    .string()
    .regex(UUID_V4, 'must be a UUID of version 4 in lower case')
    .describe('The id of the record that stayed. It may have been removed since.'),
});

export type Alias = z.infer<typeof alias>;
