import type { IsoDate } from '../../calendar/iso-date.ts';
import type { ReportContext } from '../context.ts';
import { type Fact, fact } from '../facts.ts';
import { heldMeetings } from '../reading/unrecorded.ts';
import type { Told } from './proposals.ts';

/** A meeting with votes on its agenda of which no outcome is recorded. */
export interface UnrecordedVotes {
  readonly date: IsoDate;
  /** Who met, as in a sentence: "the Change Board". */
  readonly board: string;
  readonly told: readonly Told[];
  readonly facts: readonly Fact[];
}

/** The meetings of the month that were to vote and of whose votes nothing is recorded yet, in order of date. */
export function unrecordedVotes({ register, clocks }: ReportContext): readonly UnrecordedVotes[] {
  return heldMeetings(register, clocks, 'change-board', ['vote'])
    .filter(({ unrecorded }) => unrecorded.length > 0)
    .map(({ known, unrecorded }) => ({
      date: known.date,
      board: known.committee.inSentence,
      told: unrecorded.map((item) => ({ proposalId: item.proposalId, facts: [fact('agendaItem', item)] })),
      facts: known.facts,
    }));
}
