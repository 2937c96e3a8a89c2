import { z } from 'zod';
import { id, line, oneOf, reference } from './fields.ts';

export const ATTACHMENT_KINDS = ['assessment-progress', 'other'] as const;

/** A document that goes with a paper. */
export const attachment = z.strictObject({
  id: id(),
  paperId: reference('paper', 'The paper.'),
  label: line('Its label, "Appendix A".'),
  title: line('Its title.'),
  kind: oneOf(ATTACHMENT_KINDS, 'Whether Panelpaper writes it, or it is a document from elsewhere.'),
});

export type Attachment = z.infer<typeof attachment>;
