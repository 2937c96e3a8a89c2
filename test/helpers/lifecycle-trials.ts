import { addDays } from '../../src-shared/calendar/iso-date.ts';
import type { RecordOf } from '../../src-shared/entities/registry.ts';
import { ROUTES, SEND_BACK_STAGES, STAGES } from '../../src-shared/entities/stage-event.ts';
import type { EventKind } from '../../src-shared/lifecycle/lifecycle-event.ts';
import { stageOn, timelineOf } from '../../src-shared/lifecycle/timeline.ts';
import type { Circumstances, Standing } from '../../src-shared/lifecycle/transitions.ts';
import type { Happening } from './lifecycle-table.ts';
import { type SmallRegister, smallRegister } from './small-register.ts';

/** What became of an event in a register that has the proposal where it should stand. */
interface Trial {
  readonly event: Happening;
  readonly around: Circumstances;
  readonly is: Standing | 'refused';
  /** What was tried, for whoever reads a failure. */
  readonly about: string;
}

const REQUESTED = '2020-03-02';
const DAY = '2020-03-03';
/** Ten working days after the request. */
const WINDOW_ENDS = '2020-03-16';

type Step = readonly [EventKind, string];
const RAISED: Step = ['raised', '2020-01-06'];
const CONVERTED: readonly Step[] = [RAISED, ['converted', '2020-01-13']];
const REPORTED: readonly Step[] = [...CONVERTED, ['report-issued', '2020-01-20']];
const APPROVED: readonly Step[] = [...REPORTED, ['approved', '2020-01-27']];

/** How a proposal comes to stand there. */
const WAY_TO: Readonly<Record<Standing, readonly Step[]>> = {
  none: [],
  define: [RAISED],
  refine: CONVERTED,
  opine: REPORTED,
  release: APPROVED,
  implemented: [...APPROVED, ['live', '2020-02-03']],
  withdrawn: [...CONVERTED, ['withdrawn', '2020-01-20']],
  rejected: [...REPORTED, ['rejected', '2020-01-27']],
};

function walk(small: SmallRegister, proposalId: string, standing: Standing): void {
  for (const [kind, on] of WAY_TO[standing]) small.event(proposalId, kind, on);
}

type Told = Pick<RecordOf<'stageEvent'>, 'route' | 'destination' | 'stage' | 'note'>;
const PLAIN: Told = { route: null, destination: null, stage: null, note: null };

/** The event in every form that its kind has. */
function formsOf(kind: EventKind): readonly Told[] {
  if (kind === 'converted') return [PLAIN, ...ROUTES.map((route) => ({ ...PLAIN, route }))];
  if (kind === 'sent-back')
    return [PLAIN, ...SEND_BACK_STAGES.map((destination) => ({ ...PLAIN, destination }))];
  if (kind !== 'correction') return [PLAIN];
  const [note, stages] = ['The minutes say otherwise.', STAGES.map((stage) => ({ ...PLAIN, stage }))];
  return [PLAIN, { ...PLAIN, note }, ...stages, ...stages.map((told) => ({ ...told, note }))];
}

interface Case {
  readonly about: string;
  readonly around?: Partial<Circumstances>;
  readonly fastTrack?: true;
  readonly on?: string;
  readonly prepare?: (small: SmallRegister, proposalId: string) => void;
}

/** Every circumstance in which a proposal that stands there can be. */
function casesOf(kind: EventKind, standing: Standing): readonly Case[] {
  const plain: Case = { about: 'nothing else' };
  if (standing === 'none') return [plain, { about: 'no drafts', around: { hasDrafts: false } }];
  const fast: Case = {
    about: 'the fast track',
    fastTrack: true,
    prepare: (small, id) => small.path(id, 'fast-track', '2020-01-06'),
  };
  const held: Case = {
    about: 'on hold',
    around: { onHold: true },
    prepare: (small, id) => small.event(id, 'on-hold', '2020-02-24'),
  };
  const asked: Case = {
    about: 'withdrawal requested',
    around: { windowEnds: WINDOW_ENDS },
    prepare: (small, id) => small.event(id, 'withdrawal-requested', REQUESTED),
  };
  // On its last day an open window withdraws the proposal after whatever else happens, so only this is plain to see.
  const lastDay: readonly Case[] =
    kind === 'withdrawn' ? [{ ...asked, about: 'the last day of the window', on: WINDOW_ENDS }] : [];
  if (standing === 'release') return [plain, fast, held];
  if (standing !== 'define' && standing !== 'refine' && standing !== 'opine') return [plain, fast];
  return [plain, fast, held, asked, ...lastDay];
}

/** Records the event in a small register for every form and circumstance, and reads what the timeline makes of it. */
export function outcomesInRegisters(kind: EventKind, standing: Standing): readonly Trial[] {
  const parents: readonly (Standing | null)[] =
    kind === 'split' && standing === 'none' ? [null, 'none', ...STAGES] : [null];
  return casesOf(kind, standing).flatMap((one) =>
    formsOf(kind).flatMap((told) => parents.map((parent) => trial(kind, standing, one, told, parent))),
  );
}

function trial(kind: EventKind, standing: Standing, one: Case, told: Told, parent: Standing | null): Trial {
  const { on = DAY, fastTrack = false, around = {} } = one;
  const small = smallRegister();
  const splitFromId = parent === null ? null : small.proposal('MP101');
  if (splitFromId !== null && parent !== null) walk(small, splitFromId, parent);
  const id = small.proposal(around.hasDrafts === false ? 'SECMP0062' : 'MP102', { splitFromId });
  walk(small, id, standing);
  one.prepare?.(small, id);
  const eventId = small.event(id, kind, on, told);
  const timeline = timelineOf(small.register(), id, on);
  if ((stageOn(timeline, addDays(on, -1)) ?? 'none') !== standing)
    throw new Error(`The proposal was to stand in ${standing} before ${kind}.`);
  const after = stageOn(timeline, on) ?? 'none';
  const isRefused = timeline.refusals.some(({ event }) => event.source.id === eventId);
  const { note: reason, ...rest } = told;
  const parentStage = parent === 'none' ? null : parent;
  return {
    event: { kind, on, ...rest, reason, fastTrack },
    around: { hasDrafts: true, windowEnds: null, onHold: false, parentStage, ...around },
    // Refused, it must leave the proposal where it was.
    is: isRefused && after === standing ? 'refused' : after,
    about: `${one.about}, split from ${parent}, ${JSON.stringify(told)}`,
  };
}
