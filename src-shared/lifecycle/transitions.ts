import { longDate } from '../calendar/print-date.ts';
import type { Stage } from '../entities/stage-event.ts';
import type { EventKind, LifecycleEvent } from './lifecycle-event.ts';

/** Where a proposal stands before an event: not raised yet (none), or in a stage. */
export type Standing = Stage | 'none';

/** What an event does to a proposal: the stage it is in afterwards, or why the event cannot be. */
export type Result = { readonly stage: Standing } | { readonly refused: string };

/** What decides, besides the stage, where an event leads. */
export interface Circumstances {
  /** Whether its series has drafts: without, a proposal is raised straight into Refine. */
  readonly hasDrafts: boolean;
  /** For a split: the stage of the proposal it was split from on that day; null where it had not been raised. */
  readonly parentStage: Stage | null;
  /** The last day of a withdrawal window that is running; null where none is. */
  readonly windowEnds: string | null;
  readonly onHold: boolean;
}

type Rule = (event: LifecycleEvent, circumstances: Circumstances) => Result;
type Rules = Readonly<Partial<Record<EventKind, Rule>>>;

/** The stages a proposal ends in. */
const ENDS: Readonly<Partial<Record<Standing, true>>> = {
  implemented: true,
  withdrawn: true,
  rejected: true,
};

/** Whether nothing but a correction can follow. */
export function isOver(stage: Standing): boolean {
  return stage in ENDS;
}

const to =
  (stage: Standing): Rule =>
  () => ({ stage });
const refuse =
  (reason: string): Rule =>
  () => ({ refused: reason });

const corrected: Rule = ({ stage, reason }) => {
  if (stage === null) return { refused: 'a correction must name the stage' };
  return reason === null ? { refused: 'a correction must give a reason' } : { stage };
};

const splitOff: Rule = (_, { parentStage }) => {
  if (parentStage === null) return { refused: 'the proposal it was split from had not been raised' };
  return isOver(parentStage)
    ? { refused: `the proposal it was split from was ${parentStage} already` }
    : { stage: parentStage };
};

const sentBack: Rule = ({ destination }) =>
  destination === null ? { refused: 'what is sent back must have a stage to go to' } : { stage: destination };

const fastTracked =
  (stage: Stage): Rule =>
  ({ fastTrack }) =>
    fastTrack ? { stage } : { refused: 'only a fast-track proposal is decided on before it is converted' };

/** What holds in every stage before the final decision. */
function whileOpen(stage: Stage): Rules {
  return {
    'withdrawal-requested': (_, { windowEnds }) =>
      windowEnds === null
        ? { stage }
        : { refused: `withdrawal was requested already; the window ends on ${longDate(windowEnds)}` },
    adopted: (_, { windowEnds }) =>
      windowEnds === null ? { refused: 'nobody asked to withdraw it' } : { stage },
    withdrawn: ({ on }, { windowEnds }) =>
      windowEnds === null || windowEnds === on
        ? { stage: 'withdrawn' }
        : { refused: `it may still be adopted until ${longDate(windowEnds)}` },
    'on-hold': (_, { onHold }) => (onHold ? { refused: 'it is on hold already' } : { stage }),
    'off-hold': (_, { onHold }) => (onHold ? { stage } : { refused: 'it is not on hold' }),
    correction: corrected,
  };
}

/** Nothing but a correction follows the end. */
const ENDED: Rules = { correction: corrected };

/** The lifecycle: for each standing, the events that may happen and where they lead. Every other event is refused. */
const LIFECYCLE: Readonly<Record<Standing, Rules>> = {
  none: {
    submitted: to('none'),
    raised: (_, { hasDrafts }) => ({ stage: hasDrafts ? 'define' : 'refine' }),
    split: splitOff,
    correction: corrected,
  },
  define: {
    ...whileOpen('define'),
    converted: ({ route }) => ({ stage: route === 'report-phase' ? 'opine' : 'refine' }),
    approved: fastTracked('release'),
    rejected: fastTracked('rejected'),
  },
  refine: {
    ...whileOpen('refine'),
    'report-issued': to('opine'),
    'sent-back': ({ destination }) =>
      destination === 'refine'
        ? { stage: 'refine' }
        : { refused: 'it has not reached Opine, so it cannot go back to it' },
  },
  opine: {
    ...whileOpen('opine'),
    'report-issued': to('opine'),
    recommended: to('opine'),
    approved: to('release'),
    rejected: to('rejected'),
    'sent-back': sentBack,
  },
  release: {
    correction: corrected,
    'sent-back': sentBack,
    'on-hold': (_, { onHold }) => (onHold ? { refused: 'it is on hold already' } : { stage: 'release' }),
    'off-hold': (_, { onHold }) => (onHold ? { stage: 'release' } : { refused: 'it is not on hold' }),
    withdrawn: refuse('an approved proposal is no longer withdrawn'),
    live: to('implemented'),
  },
  implemented: ENDED,
  withdrawn: ENDED,
  rejected: ENDED,
};

/** The stage after an event, or the reason it cannot happen there. */
export function step(standing: Standing, event: LifecycleEvent, circumstances: Circumstances): Result {
  const rule = LIFECYCLE[standing][event.kind];
  if (rule !== undefined) return rule(event, circumstances);
  return { refused: REFUSALS[standing] };
}

/** Why an event is refused that has no place in the stage at all; it completes "… cannot be, because". */
const REFUSALS: Readonly<Record<Standing, string>> = {
  none: 'it had not been raised',
  define: 'it was a draft in Define',
  refine: 'it was in Refine',
  opine: 'it was in Opine',
  release: 'it was approved already and in Release',
  implemented: 'it was implemented already',
  withdrawn: 'it was withdrawn already',
  rejected: 'it was rejected already',
};
