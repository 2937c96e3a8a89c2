import { type IsoDate, lastDayOf } from '../../calendar/iso-date.ts';
import { longDate, longMonth, longPlan } from '../../calendar/print-date.ts';
import { where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { type BlockMaker, blockMaker } from '../blocks.ts';
import { isTold } from '../clocks.ts';
import type { ReportContext } from '../context.ts';
import { fact } from '../facts.ts';
import type { Block } from '../model.ts';
import {
  type Decided,
  nextItem,
  outcomesKnown,
  type Purpose,
  whenDecided,
  whenPlanned,
} from '../reading/agenda.ts';
import { bodyName } from '../reading/bodies.ts';
import { firstMeetingFrom, meetingsOf } from '../reading/meetings.ts';
import { type HeldMeeting, heldMeetings } from '../reading/unrecorded.ts';
import { inARow } from '../say.ts';
import { classificationSentence, classificationsTold } from './classifications.ts';
import { conditionSentences, conditionsOf } from './conditions.ts';
import { countedList, inPaperOrder, nameFacts } from './proposals.ts';

const PURPOSES: readonly Purpose[] = ['decision', 'initial-discussion'];

/** What each sub-committee that considers drafts decided in the window, meeting by meeting. */
export function deriveSubCommitteeDecisions(context: ReportContext): readonly Block[] {
  const { register } = context;
  const committees = register.committee
    .filter((committee) => committee.kind === 'change-sub-committee')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (committees.length === 0) return ofCommittee(context, null);
  return committees.flatMap((committee) => ofCommittee(context, committee));
}

function ofCommittee(context: ReportContext, committee: RecordOf<'committee'> | null): readonly Block[] {
  const { clocks, register } = context;
  const blocks = blockMaker('define');
  const told = outcomesKnown(register, clocks.knownBy).filter(
    (one) =>
      PURPOSES.includes(one.item.purpose) &&
      (committee === null || one.committee?.id === committee.id) &&
      isTold(clocks, one.on, one.known),
  );
  const inSentence = committee?.inSentence ?? 'the sub-committee';
  const classified = classificationsTold(context, committee);
  const noted = classified.filter((row) => row.agendaItemId !== null);
  const recorded = new Set([...told.map(({ on }) => on), ...noted.map((row) => lastDayOf(row.on))]);
  const silent = heldMeetings(register, clocks, 'change-sub-committee', PURPOSES).filter(
    ({ known }) => known.committee.id === committee?.id && !recorded.has(known.date),
  );
  const days = [...new Set([...recorded, ...silent.map(({ known }) => known.date)])].sort();
  const decided = days.flatMap((on) => {
    if (!recorded.has(on))
      return silent
        .filter(({ known }) => known.date === on)
        .flatMap((held) => withoutRecord(context, blocks, held));
    const ofDay = told.filter((one) => one.on === on);
    const notedOn = noted.filter((row) => lastDayOf(row.on) === on);
    const when = longPlan(whenDecided(ofDay, on));
    const met = context.say('define.met', { committee: inSentence, date: when });
    const inOrder = inPaperOrder(
      context,
      ofDay.map(({ item, facts }) => ({ proposalId: item.proposalId, facts })),
    );
    const facts = [
      ...inOrder.flatMap((one) => one.facts),
      ...notedOn.map((row) => fact('proposalClassification', row)),
    ];
    return [
      blocks.paragraph(`met-${on}`, met, facts),
      ...ofMeeting(context, blocks, inSentence, on, ofDay),
      ...notedOn.map((row) => classificationSentence(context, row)),
    ];
  });
  const alone = classified.filter((row) => row.agendaItemId === null);
  const none = () =>
    blocks.paragraph(
      'no-decisions',
      context.say('define.no-decisions', { committee: inSentence, month: longMonth(clocks.month) }),
    );
  return [
    blocks.heading(
      2,
      `decisions/${committee?.id ?? 'none'}`,
      `${committee?.name ?? 'Sub-Committee'} decisions`,
    ),
    ...(decided.length === 0 ? [none()] : decided),
    ...alone.map((row) => classificationSentence(context, row)),
  ];
}

// What stood on an agenda is recorded; what came of it is not, so nothing is said of that.
function withoutRecord(
  context: ReportContext,
  blocks: BlockMaker,
  { known, items, unrecorded }: HeldMeeting,
): readonly Block[] {
  const { committee, date, facts } = known;
  const values = { committee: committee.inSentence, date: longPlan(date) };
  const taken = unrecorded.map((item) => ({
    proposalId: item.proposalId,
    facts: [fact('agendaItem', item)],
  }));
  if (taken.length > 0)
    return countedList(context, blocks, `unrecorded-${date}`, 'define.unrecorded', values, taken, facts);
  // What was decided on another day than the meeting's is told under that day.
  if (items.length > 0) return [];
  return [blocks.paragraph(`none-presented-${date}`, context.say('define.none-presented', values), facts)];
}

function ofMeeting(
  context: ReportContext,
  blocks: BlockMaker,
  committee: string,
  on: IsoDate,
  decided: readonly Decided[],
): readonly Block[] {
  const panel = bodyName(context.register, 'panel').inSentence;
  const values = { date: longDate(on), committee, panel };
  const ready = decided.filter(({ outcome }) => outcome.kind === 'ready');
  const alone = ready.filter((one) => conditionsOf(context, one).length > 0 || isPutOff(context, one));
  const plain = ready.filter((one) => !alone.includes(one));
  const list = (kind: Parameters<typeof countedList>[3], taken: readonly Decided[]) =>
    taken.length === 0
      ? []
      : countedList(
          context,
          blocks,
          `${kind}-${on}`,
          kind,
          values,
          taken.map(({ item, facts }) => ({ proposalId: item.proposalId, facts })),
        );
  const ofKind = (kind: Decided['outcome']['kind']) => decided.filter(({ outcome }) => outcome.kind === kind);
  return [
    ...list(
      'define.ready',
      plain.filter(({ outcome }) => outcome.route !== 'report-phase'),
    ),
    ...list(
      'define.ready-report-phase',
      plain.filter(({ outcome }) => outcome.route === 'report-phase'),
    ),
    ...inPaperOrder(
      context,
      alone.map((one) => ({ ...one, proposalId: one.item.proposalId })),
    ).map((one) => readyAlone(context, blocks, one, values)),
    ...list('define.development', ofKind('further-development')),
    ...list('define.noted', ofKind('noted')),
    ...list('define.deferred', ofKind('deferred')),
  ];
}

// A draft that is ready but goes to a later Panel than the coming one has its own paragraph saying when.
function isPutOff(context: ReportContext, decided: Decided): boolean {
  const next = panelItem(context, decided);
  if (next === null) return false;
  const { register, clocks } = context;
  const coming = firstMeetingFrom(meetingsOf(register, 'panel', clocks.knownBy), decided.on);
  if (coming === undefined) return true;
  return next.planned.length === 7 ? !coming.date.startsWith(next.planned) : next.planned !== coming.date;
}

function panelItem({ register, clocks }: ReportContext, { item, on }: Decided) {
  return nextItem(register, item.proposalId, 'conversion', on, clocks.knownBy);
}

function readyAlone(
  context: ReportContext,
  blocks: BlockMaker,
  decided: Decided,
  values: { readonly date: string; readonly committee: string; readonly panel: string },
): Block {
  const { say, register } = context;
  const { proposalId } = decided.item;
  const route =
    decided.outcome.route === 'report-phase' ? ' and should progress directly to the Report Phase' : '';
  const next = panelItem(context, decided);
  const conditions = conditionsOf(context, decided);
  const sentences = [
    say('define.ready-alone', { ...values, proposal: context.named(proposalId), route }),
    ...conditions.flatMap((condition) => conditionSentences(context, condition)),
    ...(next === null
      ? []
      : [
          say('define.presented', {
            reference: context.reference(proposalId),
            panel: values.panel,
            when: whenPlanned(next.planned, longPlan),
          }),
        ]),
  ];
  const runs = inARow(sentences);
  const items = where(register, 'agendaItem', 'proposalId', proposalId).filter(
    ({ id }) => id === next?.item.id,
  );
  return blocks.paragraph('ready-alone', runs, [
    ...decided.facts,
    ...nameFacts(context, proposalId),
    ...conditions.map((condition) => fact('condition', condition)),
    ...items.map((item) => fact('agendaItem', item)),
  ]);
}
