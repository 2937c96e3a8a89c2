import { type IsoDate, monthOf } from '../../calendar/iso-date.ts';
import { endOfMonthPhrase, longMonth, longPlan } from '../../calendar/print-date.ts';
import { type BlockMaker, blockMaker } from '../blocks.ts';
import { isTold } from '../clocks.ts';
import type { ReportContext } from '../context.ts';
import { fact } from '../facts.ts';
import type { Block, Section } from '../model.ts';
import { itemsOf, type Purpose } from '../reading/agenda.ts';
import { bodyName } from '../reading/bodies.ts';
import { firstMeetingFrom, meetingsOf } from '../reading/meetings.ts';
import type { WordingKey } from '../wording.ts';
import { type FinalDecision, finalDecisions } from './final-decisions.ts';
import { countedList, type Told } from './proposals.ts';
import { stagePicture } from './stages.ts';
import { unrecordedVotes } from './unrecorded-votes.ts';

/** 1 Summary: the stages as a picture, what goes to the Panel, and the final decisions of the month. */
export function deriveSummary(context: ReportContext): Section {
  const blocks = blockMaker('summary');
  const asAt = endOfMonthPhrase(context.clocks.asAt);
  return {
    key: 'summary',
    number: '1',
    heading: 'Summary',
    blocks: [
      blocks.paragraph('intro', intro(context)),
      blocks.heading(2, 'stages', 'Proposals in each stage'),
      blocks.note('as-at', context.say('summary.as-at', { asAt })),
      stagePicture(context),
      blocks.heading(2, 'conversion', 'Draft Proposals for conversion'),
      ...panelBusiness(context, blocks, 'conversion', 'conversion'),
      blocks.heading(2, 'reports', 'Modification Reports'),
      ...panelBusiness(context, blocks, 'reports', 'modification-report'),
      ...decisions(context, blocks),
    ],
  };
}

function intro(context: ReportContext) {
  const { setting, clocks } = context;
  const register = {
    kind: 'link',
    text: setting('register.title'),
    href: setting('code.register-link'),
  } as const;
  return context.say('summary.intro', { month: longMonth(clocks.month), register: [register] });
}

// The agenda of the first Panel meeting decides, not what a sub-committee found ready: March carries what was put off.
function panelBusiness(
  context: ReportContext,
  blocks: BlockMaker,
  kind: 'conversion' | 'reports',
  purpose: Purpose,
): readonly Block[] {
  const { register, clocks } = context;
  const panel = firstMeetingFrom(meetingsOf(register, 'panel', clocks.knownBy), clocks.position);
  if (panel === undefined)
    return [
      blocks.paragraph(
        kind,
        context.say(`summary.no-panel.${kind}`, { panel: bodyName(register, 'panel').bare }),
      ),
    ];
  const items = itemsOf(register, panel, purpose, clocks.knownBy);
  const told = items.map(
    (item): Told => ({ proposalId: item.proposalId, facts: [fact('agendaItem', item)] }),
  );
  const values = { panel: panel.committee.inSentence, date: longPlan(panel.date) };
  return countedList(context, blocks, kind, `summary.${kind}`, values, told, panel.facts);
}

function decisions(context: ReportContext, blocks: BlockMaker): readonly Block[] {
  const month = longMonth(context.clocks.month);
  const told = finalDecisions(context).filter((one) => isTold(context.clocks, one.on, one.known));
  const heading = blocks.heading(2, 'decisions', 'Decisions');
  // While a vote of the month is still to be recorded, nobody can say that there was no decision.
  if (told.length === 0 && unrecordedVotes(context).length > 0) return [];
  if (told.length === 0)
    return [heading, blocks.paragraph('no-decisions', context.say('summary.no-decisions', { month }))];
  const groups = Map.groupBy(told, (one) =>
    JSON.stringify([ORDER.indexOf(one.how), monthOf(one.on), one.body, one.path]),
  );
  return [
    heading,
    ...[...groups.keys()].sort().flatMap((key) => group(context, blocks, groups.get(key) ?? [])),
  ];
}

const ORDER: readonly FinalDecision['how'][] = ['approved', 'rejected', 'withdrawn'];
const PATHS = {
  'self-governance': ' under Self-Governance',
  'authority-determined': '',
  'fast-track': ' under the Fast-Track procedure',
} as const;

function group(
  context: ReportContext,
  blocks: BlockMaker,
  decided: readonly FinalDecision[],
): readonly Block[] {
  const [first] = decided;
  if (first === undefined) return [];
  const told = decided.map((one): Told & { on: IsoDate } => ({
    proposalId: one.proposalId,
    facts: one.facts,
    on: one.on,
  }));
  const month = monthOf(first.on);
  const values = {
    body: first.body ?? '',
    month: longMonth(month),
    underPath: first.path === null ? '' : PATHS[first.path],
  };
  return countedList(
    context,
    blocks,
    `decided-${first.how}-${month}-${first.path}`,
    wordingOf(first),
    values,
    told,
  );
}

function wordingOf({ how, body }: FinalDecision): WordingKey {
  if (how === 'withdrawn') return 'summary.withdrawn';
  return body === null ? `summary.decided.${how}` : `summary.${how}`;
}
