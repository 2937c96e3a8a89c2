import { addMonths, firstDayOf, type IsoDate, isIsoDate, lastDayOf } from '../../calendar/iso-date.ts';
import { longDate, longMonth, longPlan } from '../../calendar/print-date.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { compareProposals } from '../../lifecycle/naming.ts';
import { blockMaker } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block, Run } from '../model.ts';
import { whenPlanned } from '../reading/agenda.ts';
import { type ConsultationState, consultationOn, isOpenConsultation } from '../reading/consultations.ts';
import type { WordingKey } from '../wording.ts';
import { inPaperOrder, nameFacts } from './proposals.ts';

type Kind = RecordOf<'consultation'>['kind'];

const NAMES: Readonly<Record<Kind, string>> = {
  refinement: 'Refinement Consultation',
  'modification-report': 'Modification Report Consultation',
};

/** One kind of consultation at position: open, closed or withdrawn since the last paper, expected in the time to come. */
export function deriveConsultations(context: ReportContext, section: string, kind: Kind): readonly Block[] {
  const { register, clocks } = context;
  const states = register.consultation
    .filter((consultation) => consultation.kind === kind)
    .sort((a, b) => compareProposals(register, a.proposalId, b.proposalId) || a.round - b.round)
    .map((consultation) => consultationOn(register, consultation, clocks.position, clocks.knownBy));
  const list = lister(context, section, kind);
  const closed = states.filter(
    (state) => state.withdrawnOn === null && isSinceLastPaper(context, state, state.closedOn),
  );
  const withdrawn = states.filter((state) => isSinceLastPaper(context, state, state.withdrawnOn));
  return [
    blockMaker(section).heading(2, 'consultations', `${NAMES[kind]}s`),
    ...list('consultations.open', states.filter(isOpenConsultation), true, (state, proposal) =>
      state.closesWhen === null
        ? proposal
        : context.say('consultations.closes', { proposal, date: longPlan(state.closesWhen) }),
    ),
    ...list('consultations.closed', closed, false, (state, proposal) =>
      context.say('consultations.closed-on', { proposal, date: longDate(state.closedOn ?? clocks.position) }),
    ),
    ...list('consultations.withdrawn', withdrawn, false, (_, proposal) => proposal),
    ...list(
      'consultations.expected',
      states.filter((state) => isExpected(context, state)),
      true,
      (state, proposal) => expectedItem(context, state, proposal),
    ),
  ];
}

type ItemText = (state: ConsultationState, proposal: readonly Run[]) => readonly Run[];

function lister(context: ReportContext, section: string, kind: Kind) {
  const blocks = blockMaker(section);
  const values = { kind: NAMES[kind], month: longMonth(addMonths(context.clocks.month, 1)) };
  return (
    wording: WordingKey,
    states: readonly ConsultationState[],
    sayNone: boolean,
    text: ItemText,
  ): readonly Block[] => {
    if (states.length === 0)
      return sayNone ? [blocks.paragraph(wording, context.say(wording, values, 0))] : [];
    const named = states.map((state) => ({ state, proposalId: state.consultation.proposalId }));
    const items = inPaperOrder(context, named).map(({ state, proposalId }) =>
      blocks.item(wording, text(state, context.named(proposalId)), [
        ...state.facts,
        ...nameFacts(context, proposalId),
      ]),
    );
    const facts = states.flatMap((state) => state.facts);
    return [
      blocks.lead(wording, context.say(wording, values, states.length), facts),
      blocks.list(wording, items),
    ];
  };
}

// The last paper told what it knew to have ended; without one, this paper tells from its month's first day on.
function isSinceLastPaper(
  { clocks }: ReportContext,
  { endKnownOn }: ConsultationState,
  day: IsoDate | null,
): boolean {
  if (day === null || endKnownOn === null) return false;
  const { knownAfter, from } = clocks.window;
  return knownAfter === null ? day >= from : endKnownOn > knownAfter;
}

function isExpected({ clocks }: ReportContext, { expected }: ConsultationState): boolean {
  return expected !== null && firstDayOf(expected) <= clocks.coming.to;
}

function expectedItem(
  context: ReportContext,
  state: ConsultationState,
  proposal: readonly Run[],
): readonly Run[] {
  const { say, clocks } = context;
  const { expected, expectedBefore } = state;
  if (expected === null) return proposal;
  const missed = lastDayOf(expected) <= clocks.position ? expected : expectedBefore;
  if (missed !== null)
    return say('consultations.slipped', { proposal, before: whenPlanned(missed, longPlan) });
  return isIsoDate(expected)
    ? say('consultations.expected-on', { proposal, date: longDate(expected) })
    : proposal;
}
