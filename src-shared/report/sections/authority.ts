import { type IsoDate, lastDayOf } from '../../calendar/iso-date.ts';
import { longMonth, longPlan } from '../../calendar/print-date.ts';
import { knownDay, readFacts } from '../../entities/known.ts';
import { find, get, type Register, where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { type BlockMaker, blockMaker } from '../blocks.ts';
import { isTold } from '../clocks.ts';
import type { ReportContext } from '../context.ts';
import { fact } from '../facts.ts';
import type { Block, ListItem } from '../model.ts';
import { whenPlanned } from '../reading/agenda.ts';
import { backTo, forRelease, reasonPhrase } from './decision-phrases.ts';
import { inPaperOrder, nameFacts } from './proposals.ts';

/** What the Authority decided in the window, and what is with it at position. */
export function deriveAuthority(context: ReportContext): readonly Block[] {
  const blocks = blockMaker('opine');
  return [
    blocks.heading(2, 'authority', 'Authority decisions'),
    ...decisions(context, blocks),
    ...withAuthority(context, blocks),
  ];
}

function decisions(context: ReportContext, blocks: BlockMaker): readonly Block[] {
  const { register, clocks, say } = context;
  const told = readFacts(register.authorityDecision, clocks.knownBy)
    .filter((row) => isTold(clocks, lastDayOf(row.on), knownDay(row)))
    .map((row) => ({ row, proposalId: get(register, 'authorityReferral', row.referralId).proposalId }));
  const values = { month: longMonth(clocks.month) };
  if (told.length === 0) return [blocks.paragraph('authority-none', say('opine.authority', values, 0))];
  const ordered = inPaperOrder(context, told);
  const items = ordered.map(({ row, proposalId }) => decisionItem(context, blocks, row, proposalId));
  const facts = ordered.map(({ row }) => fact('authorityDecision', row));
  return [
    blocks.lead('authority', say('opine.authority', values, told.length), facts),
    blocks.list('authority', items),
  ];
}

function decisionItem(
  context: ReportContext,
  blocks: BlockMaker,
  row: RecordOf<'authorityDecision'>,
  proposalId: string,
): ListItem {
  const release = find(context.register, 'release', row.releaseId);
  const sentence = context.say(`opine.authority.${row.decision}`, {
    proposal: context.named(proposalId),
    date: longPlan(row.on),
    for: release === undefined ? '' : forRelease(release),
    to: backTo(row.destination),
    reason: reasonPhrase(row.reason),
  });
  const releases = release === undefined ? [] : [fact('release', release)];
  return blocks.item('authority', sentence, [
    fact('authorityDecision', row),
    ...nameFacts(context, proposalId),
    ...releases,
  ]);
}

/** The referrals without a decision at a day, as known by another. */
export function openReferrals(
  register: Register,
  on: IsoDate,
  knownBy: IsoDate,
): readonly RecordOf<'authorityReferral'>[] {
  return readFacts(register.authorityReferral, knownBy).filter((referral) => {
    if (lastDayOf(referral.on) > on) return false;
    const decided = readFacts(where(register, 'authorityDecision', 'referralId', referral.id), knownBy);
    return !decided.some((decision) => lastDayOf(decision.on) <= on);
  });
}

function withAuthority(context: ReportContext, blocks: BlockMaker): readonly Block[] {
  const { register, clocks, say } = context;
  const referrals = inPaperOrder(context, openReferrals(register, clocks.position, clocks.knownBy));
  if (referrals.length === 0) return [blocks.paragraph('with-authority', say('opine.with-authority', {}, 0))];
  const items = referrals.map((referral) => referralItem(context, blocks, referral));
  const facts = referrals.map((referral) => fact('authorityReferral', referral));
  return [
    blocks.lead('with-authority', say('opine.with-authority', {}, referrals.length), facts),
    blocks.list('with-authority', items),
  ];
}

// A day that was only worked out is not stated in a paper as if it were known.
function referralItem(
  context: ReportContext,
  blocks: BlockMaker,
  referral: RecordOf<'authorityReferral'>,
): ListItem {
  const { register, clocks, say } = context;
  const proposal = context.named(referral.proposalId);
  const since = referral.inferred ? null : longPlan(referral.on);
  const expectations = readFacts(
    where(register, 'authorityExpectation', 'referralId', referral.id),
    clocks.knownBy,
  );
  const expectation = expectations.findLast((row) => lastDayOf(row.on) <= clocks.position);
  const facts = [
    fact('authorityReferral', referral),
    ...nameFacts(context, referral.proposalId),
    ...(expectation === undefined ? [] : [fact('authorityExpectation', expectation)]),
  ];
  const expected = expectation === undefined ? null : whenPlanned(expectation.expected, longPlan);
  const runs = () => {
    if (since !== null && expected !== null)
      return say('opine.with-authority.expected', { proposal, date: since, expected });
    if (since !== null) return say('opine.with-authority.since', { proposal, date: since });
    return expected === null ? proposal : say('opine.with-authority.expected-only', { proposal, expected });
  };
  return blocks.item('with-authority', runs(), facts);
}
