import { z } from 'zod';
import { id, line, maybe, oneOf, whole } from './fields.ts';

export const COMMITTEE_KINDS = [
  'panel',
  'change-sub-committee',
  'change-board',
  'working-group',
  'sub-committee',
] as const;

/** A body that meets and decides, or that a paper is written for. */
export const committee = z.strictObject({
  id: id(),
  kind: oneOf(COMMITTEE_KINDS, 'Its part in the process.'),
  name: line('The full name, "Change Sub-Committee".'),
  shortName: maybe(line('The acronym, "CSC"; null where it has none.')),
  inSentence: line('As it stands in a sentence with its article, "the Panel".'),
  prefix: line('How its paper references begin, "TABASC".'),
  papersDayLead: whole(0, 60, 'Working days before a meeting on which its papers go out.'),
  agendaDayLead: whole(0, 60, 'Working days before a meeting on which its agenda is settled.'),
});

export type Committee = z.infer<typeof committee>;
