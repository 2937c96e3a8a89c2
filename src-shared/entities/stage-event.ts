import { z } from 'zod';
import { factFields, id, maybe, oneOf, reference } from './fields.ts';

export const STAGES = [
  'define',
  'refine',
  'opine',
  'release',
  'implemented',
  'withdrawn',
  'rejected',
] as const;
export type Stage = (typeof STAGES)[number];

export const ROUTES = ['refinement', 'report-phase'] as const;
export const SEND_BACK_STAGES = ['refine', 'opine'] as const;

export const STAGE_EVENT_KINDS = [
  'submitted',
  'raised',
  'split',
  'converted',
  'report-issued',
  'approved',
  'recommended',
  'sent-back',
  'rejected',
  'withdrawal-requested',
  'adopted',
  'withdrawn',
  'on-hold',
  'off-hold',
  'live',
  'correction',
] as const;

/** A dated event in the life of a proposal that no meeting, Authority decision or release in the register already tells. */
export const stageEvent = z.strictObject({
  id: id(),
  proposalId: reference('proposal', 'The proposal.'),
  kind: oneOf(STAGE_EVENT_KINDS, 'What happened.'),
  route: maybe(oneOf(ROUTES, 'For converted: where to.')),
  destination: maybe(oneOf(SEND_BACK_STAGES, 'For sent-back: the stage it goes back to.')),
  stage: maybe(
    oneOf(STAGES, 'For correction: the stage it really is in from this day; the note gives the reason.'),
  ),
  ...factFields,
  replacesId: maybe(reference('stageEvent', 'The earlier row that this one corrects.')),
});

export type StageEvent = z.infer<typeof stageEvent>;
