import { lastDayOf } from '../../calendar/iso-date.ts';
import { longMonth, longPlan } from '../../calendar/print-date.ts';
import { find } from '../../entities/register.ts';
import type { LifecycleEvent } from '../../lifecycle/lifecycle-event.ts';
import { proposerOn, summaryOn } from '../../lifecycle/naming.ts';
import { type BlockMaker, blockMaker } from '../blocks.ts';
import { isTold } from '../clocks.ts';
import type { ReportContext } from '../context.ts';
import { fact } from '../facts.ts';
import type { Block, Run, Section } from '../model.ts';
import { proseRuns } from '../prose.ts';
import type { Values } from '../say.ts';
import { deriveConversions } from './conversions.ts';
import { plannedDay, sourceFact } from './final-decisions.ts';
import { inPaperOrder, nameFacts } from './proposals.ts';
import { deriveSubCommitteeDecisions } from './sub-committee-decisions.ts';

/** 2 Define: the proposals raised, each with its summary, and what sub-committees and the Panel decided on drafts. */
export function deriveDefine(context: ReportContext): Section {
  const blocks = blockMaker('define');
  return {
    key: 'define',
    number: '2',
    heading: 'Define',
    blocks: [
      blocks.heading(2, 'new', 'New Draft Proposals'),
      ...newProposals(context, blocks),
      ...deriveSubCommitteeDecisions(context),
      ...deriveConversions(context),
    ],
  };
}

interface Raised {
  readonly proposalId: string;
  readonly event: LifecycleEvent;
}

function newProposals(context: ReportContext, blocks: BlockMaker): readonly Block[] {
  const raised = context.register.proposal.flatMap(({ id }) =>
    context.timeline(id).events.flatMap((event): readonly Raised[] => {
      const begins = event.kind === 'raised' || event.kind === 'split';
      return begins && isTold(context.clocks, event.on, event.knownOn) ? [{ proposalId: id, event }] : [];
    }),
  );
  if (raised.length === 0) {
    return [
      blocks.paragraph(
        'none-raised',
        context.say('define.none-raised', { month: longMonth(context.clocks.month) }),
      ),
    ];
  }
  return inPaperOrder(context, raised).flatMap((one) => newProposal(context, blocks, one));
}

function newProposal(context: ReportContext, blocks: BlockMaker, raised: Raised): readonly Block[] {
  const { register, clocks } = context;
  const { proposalId } = raised;
  const summary = summaryOn(register, proposalId, clocks.position, clocks.knownBy);
  const paragraphs =
    summary === null ? [] : summary.summary.split(/\s*\n\s*/).filter((text) => text.trim() !== '');
  return [
    blocks.heading(3, `new/${proposalId}`, context.reference(proposalId)),
    raisedSentence(context, blocks, raised),
    ...paragraphs.map((text, at) =>
      blocks.paragraph(
        `summary-${at}`,
        proseRuns(text),
        summary === null ? [] : [fact('proposalSummary', summary)],
      ),
    ),
  ];
}

function raisedSentence(context: ReportContext, blocks: BlockMaker, { proposalId, event }: Raised): Block {
  const { register, clocks, say } = context;
  const proposal: readonly Run[] = context.named(proposalId);
  const date = longPlan(plannedDay(context, event));
  const told = [...nameFacts(context, proposalId), sourceFact(context, event)];
  const parentId = find(register, 'proposal', proposalId)?.splitFromId ?? null;
  if (event.kind === 'split' && parentId !== null) {
    return blocks.paragraph(
      'raised',
      say('define.split', { proposal, parent: context.named(parentId), date }),
      told,
    );
  }
  const proposer = proposerOn(register, proposalId, lastDayOf(event.on), clocks.knownBy);
  if (proposer === null) return blocks.paragraph('raised', say('define.raised', { proposal, date }), told);
  const person = find(register, 'person', proposer.personId)?.name;
  const organisation = find(register, 'organisation', proposer.organisationId)?.printedForm;
  const committee = find(register, 'committee', proposer.onBehalfOfId)?.inSentence;
  const sentence = () => {
    const values: Values = { proposal, date };
    if (person !== undefined && committee !== undefined)
      return say('define.raised.on-behalf', { ...values, person, committee });
    if (person !== undefined && organisation !== undefined)
      return say('define.raised.by', { ...values, person, organisation });
    if (person !== undefined) return say('define.raised.by-person', { ...values, person });
    const body = organisation ?? committee;
    return body === undefined
      ? say('define.raised', values)
      : say('define.raised.by-body', { ...values, organisation: body });
  };
  return blocks.paragraph('raised', sentence(), [...told, fact('proposalProposer', proposer)]);
}
