import { lastDayOf } from '../../calendar/iso-date.ts';
import { longDate } from '../../calendar/print-date.ts';
import { knownDay, readFacts } from '../../entities/known.ts';
import { find } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { blockMaker } from '../blocks.ts';
import { isTold } from '../clocks.ts';
import type { ReportContext } from '../context.ts';
import { fact } from '../facts.ts';
import type { Block } from '../model.ts';
import { inPaperOrder, proposalFact } from './proposals.ts';

/**
 * The classifications told with a sub-committee's decisions: those its own meetings noted; and, once, with null for a
 * register without such a committee, those that no meeting noted.
 */
export function deriveClassifications(
  context: ReportContext,
  committee: RecordOf<'committee'> | null,
): readonly Block[] {
  const { register, clocks } = context;
  const told = readFacts(register.proposalClassification, clocks.knownBy).filter(
    (row) => isTold(clocks, lastDayOf(row.on), knownDay(row)) && isOf(context, row, committee),
  );
  return inPaperOrder(context, told).map((row) => sentence(context, row));
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

function sentence(context: ReportContext, row: RecordOf<'proposalClassification'>): Block {
  const { register, say } = context;
  const values = { proposal: context.named(row.proposalId), classification: row.classification };
  const committee = notingCommittee(register, row)?.inSentence;
  const following = find(register, 'committee', row.followingId)?.inSentence;
  const runs =
    committee === undefined
      ? say('define.classified-alone', { ...values, date: longDate(lastDayOf(row.on)) })
      : following === undefined
        ? say('define.classified', { ...values, committee })
        : say('define.classified-following', { ...values, committee, following });
  const facts = [fact('proposalClassification', row), proposalFact(context, row.proposalId)];
  return blockMaker('define').paragraph('classified', runs, facts);
}
