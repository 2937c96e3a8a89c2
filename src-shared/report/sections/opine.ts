import { isIsoDate, laterOf } from '../../calendar/iso-date.ts';
import { longDate, longMonth, longPlan } from '../../calendar/print-date.ts';
import { find } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { pathOn } from '../../lifecycle/naming.ts';
import { type BlockMaker, blockMaker } from '../blocks.ts';
import { isTold } from '../clocks.ts';
import type { ReportContext } from '../context.ts';
import { fact } from '../facts.ts';
import type { Block, ListItem, Run, Section } from '../model.ts';
import { type Decided, nextItem, outcomesKnown, whenDecided } from '../reading/agenda.ts';
import { bodyName } from '../reading/bodies.ts';
import { inARow } from '../say.ts';
import type { WordingKey } from '../wording.ts';
import { deriveAuthority } from './authority.ts';
import { deriveConsultations } from './consultations.ts';
import { backTo, forRelease, onPath, reasonPhrase } from './decision-phrases.ts';
import { countedList, inPaperOrder, nameFacts } from './proposals.ts';
import { deriveTimescales } from './timescales.ts';
import { unrecordedVotes } from './unrecorded-votes.ts';

/** 4 Opine: Modification Report Consultations, Change Board votes, the Authority, proposal timescales. */
export function deriveOpine(context: ReportContext): Section {
  const blocks = blockMaker('opine');
  return {
    key: 'opine',
    number: '4',
    heading: 'Opine',
    blocks: [
      ...deriveConsultations(context, 'opine', 'modification-report'),
      blocks.heading(2, 'votes', `${bodyName(context.register, 'change-board').bare} votes`),
      ...votes(context, blocks),
      ...deriveAuthority(context),
      ...deriveTimescales(context),
    ],
  };
}

function votes(context: ReportContext, blocks: BlockMaker): readonly Block[] {
  const { register, clocks, say } = context;
  const board = bodyName(register, 'change-board').inSentence;
  const told = outcomesKnown(register, clocks.knownBy).filter(
    ({ item, on, known }) => item.purpose === 'vote' && isTold(clocks, on, known),
  );
  const unrecorded = unrecordedVotes(context).filter(({ date }) => !told.some(({ on }) => on === date));
  if (told.length === 0 && unrecorded.length === 0)
    return [blocks.paragraph('no-votes', say('opine.no-votes', { board, month: longMonth(clocks.month) }))];
  const meetings = Map.groupBy(told, ({ on, committee }) => `${on} ${committee?.inSentence ?? board}`);
  const recorded = [...meetings.keys()].sort().flatMap((meeting) => {
    const votes = meetings.get(meeting) ?? [];
    const when = whenDecided(votes, meeting.slice(0, 10));
    const values = { board: meeting.slice(11), date: longPlan(when) };
    const items = inPaperOrder(
      context,
      votes.map((vote) => ({ vote, proposalId: vote.item.proposalId })),
    );
    return [
      blocks.lead(
        `votes-${meeting}`,
        say('opine.votes', values, votes.length),
        items.flatMap(({ vote }) => vote.facts),
      ),
      blocks.list(
        `votes-${meeting}`,
        items.map(({ vote }) => voteItem(context, blocks, vote)),
      ),
    ];
  });
  return [
    ...recorded,
    ...unrecorded.flatMap(({ date, board: who, told: items, facts }) => {
      const values = { board: who, date: longDate(date) };
      return countedList(
        context,
        blocks,
        `votes-unrecorded-${date}`,
        'opine.votes-unrecorded',
        values,
        items,
        facts,
      );
    }),
  ];
}

function voteItem(
  context: ReportContext,
  blocks: BlockMaker,
  { item, outcome, on, facts }: Decided,
): ListItem {
  const { register, clocks, say } = context;
  const release = find(register, 'release', outcome.releaseId);
  // A final decision is told in the summary with its path; only a recommendation is told with it here.
  const recommends = outcome.kind === 'recommended-approval' || outcome.kind === 'recommended-rejection';
  const path = recommends ? pathOn(register, item.proposalId, on, clocks.knownBy) : null;
  const sentence = say(voteWording(outcome.kind), {
    proposal: context.named(item.proposalId),
    path: onPath(path?.path ?? null),
    for: release === undefined ? '' : forRelease(release),
    to: backTo(outcome.destination),
    reason: reasonPhrase(outcome.reason),
  });
  const next = nextItem(register, item.proposalId, 'vote', laterOf(on, clocks.position), clocks.knownBy);
  const toCome = next === null ? [] : voteToCome(context, next.item, next.planned);
  return blocks.item('vote', inARow([sentence, toCome]), [
    ...facts,
    ...nameFacts(context, item.proposalId),
    ...(path === null ? [] : [fact('proposalPath', path)]),
    ...(release === undefined ? [] : [fact('release', release)]),
    ...(next === null ? [] : [fact('agendaItem', next.item)]),
  ]);
}

function voteToCome(context: ReportContext, item: RecordOf<'agendaItem'>, planned: string): readonly Run[] {
  const { register, say } = context;
  if (!isIsoDate(planned)) return say('opine.vote-to-come.month', { date: longPlan(planned) });
  const kind = find(register, 'meeting', item.meetingId)?.kind;
  const meeting = kind === 'ad-hoc' ? 'an ad hoc meeting' : 'the meeting';
  return say('opine.vote-to-come.meeting', { meeting, date: longDate(planned) });
}

function voteWording(kind: RecordOf<'outcome'>['kind']): WordingKey {
  switch (kind) {
    case 'approved':
    case 'rejected':
    case 'recommended-approval':
    case 'recommended-rejection':
    case 'sent-back':
      return `opine.vote.${kind}`;
    default:
      return 'opine.vote.deferred';
  }
}
