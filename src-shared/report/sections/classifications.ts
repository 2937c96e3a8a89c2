import { lastDayOf } from '../../calendar/iso-date.ts';
import { longPlan } from '../../calendar/print-date.ts';
import { knownDay, readFacts } from '../../entities/known.ts';
import { find } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { blockMaker } from '../blocks.ts';
import { isTold } from '../clocks.ts';
import type { ReportContext } from '../context.ts';
import { fact } from '../facts.ts';
import type { Block } from '../model.ts';
import { inPaperOrder, nameFacts } from './proposals.ts';

/**
 * The classifications told with a sub-committee's decisions: those its meetings noted; and, with the first committee's,
 * those that no such meeting noted. Null stands for a register without such a committee.
 */
export function classificationsTold(
  context: ReportContext,
  committee: RecordOf<'committee'> | null,
): readonly RecordOf<'proposalClassification'>[] {
  const { register, clocks } = context;
  const told = readFacts(register.proposalClassification, clocks.knownBy).filter(
    (row) => isTold(clocks, lastDayOf(row.on), knownDay(row)) && isOf(context, row, committee),
  );
  return inPaperOrder(context, told);
}

function isOf(
  { register }: ReportContext,
  row: RecordOf<'proposalClassification'>,
  committee: RecordOf<'committee'> | null,
): boolean {
  const noted = notingCommittee(register, row);
  const first = register.committee
    .filter(({ kind }) => kind === 'change-sub-committee')
    .sort((a, b) => (a.name < b.name ? -1 : 1))[0];
  return noted?.kind === 'change-sub-committee' ? noted.id === committee?.id : first?.id === committee?.id;
}

function notingCommittee(register: ReportContext['register'], row: RecordOf<'proposalClassification'>) {
  const item = find(register, 'agendaItem', row.agendaItemId);
  const meeting = find(register, 'meeting', item?.meetingId ?? null);
  return find(register, 'committee', meeting?.committeeId ?? item?.committeeId ?? null);
}

/** One classification as a sentence: as a meeting noted it, or with its day where none did. */
export function classificationSentence(
  context: ReportContext,
  row: RecordOf<'proposalClassification'>,
): Block {
  const { register, say } = context;
  const values = { proposal: context.named(row.proposalId), classification: row.classification };
  const following = find(register, 'committee', row.followingId)?.inSentence;
  const ofMeeting = () =>
    following === undefined
      ? say('define.classified', values)
      : say('define.classified-following', { ...values, following });
  const runs =
    row.agendaItemId === null
      ? say('define.classified-alone', { ...values, date: longPlan(row.on) })
      : ofMeeting();
  const facts = [fact('proposalClassification', row), ...nameFacts(context, row.proposalId)];
  return blockMaker('define').paragraph('classified', runs, facts);
}
