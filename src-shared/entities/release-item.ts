import { z } from 'zod';
import { date, id, line, maybe, plan, reference, yesNo } from './fields.ts';

/** A proposal, or a part of one, in a release. */
export const releaseItem = z.strictObject({
  id: id(),
  releaseId: reference('release', 'The release.'),
  proposalId: reference('proposal', 'The proposal.'),
  part: maybe(line('Which part, where a proposal goes live in several.')),
  setOn: date('The day it was put into the release.'),
  ownDate: maybe(plan("When this item goes live, where it is not the release's day.")),
  liveOn: maybe(date("The day this item went live, where it is not the release's day.")),
  droppedOn: maybe(date('The day it was taken out of the release.')),
  droppedReason: maybe(line('Why it was taken out.')),
  inferred: yesNo('True where a day was worked out and is not stated by a source.'),
});

export type ReleaseItem = z.infer<typeof releaseItem>;
