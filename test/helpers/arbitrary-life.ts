import fc from 'fast-check';
import { addDays } from '../../src-shared/calendar/iso-date.ts';
import { OUTCOME_KINDS } from '../../src-shared/entities/outcome.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import type { RecordOf } from '../../src-shared/entities/registry.ts';
import {
  ROUTES,
  SEND_BACK_STAGES,
  STAGE_EVENT_KINDS,
  STAGES,
} from '../../src-shared/entities/stage-event.ts';
import { type SmallRegister, smallRegister } from './small-register.ts';

export const FIRST_DAY = '2020-03-02';
/** So few days that events often fall on one, and enough for a window of ten working days to run out. */
export const LAST_DAY = '2020-04-10';
const DAYS = 40;

export interface Row
  extends Omit<RecordOf<'stageEvent'>, 'id' | 'proposalId' | 'source' | 'inferred' | 'replacesId'> {
  /** Which of the rows before it this one replaces, counted round; null for none. */
  readonly replaces: number | null;
}

const day = fc.nat(DAYS - 1).map((days) => addDays(FIRST_DAY, days));
// Most facts are known the day they happen.
const known = fc.option(day, { nil: null, freq: 4 });
const maybe = <const Words extends readonly string[]>(words: Words) =>
  fc.option(fc.constantFrom<Words[number][]>(...words), { nil: null, freq: 4 });

/** Any stage event, whether or not it can have happened. */
export const anyRow: fc.Arbitrary<Row> = fc.record({
  kind: fc.constantFrom(...STAGE_EVENT_KINDS),
  on: day,
  knownOn: known,
  route: maybe(ROUTES),
  destination: maybe(SEND_BACK_STAGES),
  stage: maybe(STAGES),
  note: fc.constantFrom(null, 'As minuted.'),
  replaces: fc.option(fc.nat(20), { nil: null, freq: 6 }),
});

type Adding = (small: SmallRegister, proposalId: string) => string;

/** Anything else that tells an event: an outcome, a consultation issued, a release, a path. */
const anyOther: fc.Arbitrary<Adding> = fc.oneof(
  fc.tuple(fc.constantFrom(...OUTCOME_KINDS), day, known, maybe(SEND_BACK_STAGES)).map(
    ([kind, on, knownOn, destination]): Adding =>
      (small, id) =>
        small.outcome(id, on, { kind, knownOn, destination }),
  ),
  day.map(
    (on): Adding =>
      (small, id) =>
        small.consulted(id, on),
  ),
  fc
    .tuple(
      fc.constantFrom('March', 'April'),
      day,
      fc.option(day, { nil: null }),
      fc.option(day, { nil: null }),
    )
    .map(
      ([name, live, liveOn, droppedOn]): Adding =>
        (small, id) =>
          small.inRelease(id, { name, live }, { liveOn, droppedOn }),
    ),
  fc.tuple(fc.constantFrom('fast-track', 'self-governance', 'authority-determined'), day).map(
    ([path, on]): Adding =>
      (small, id) =>
        small.path(id, path, on),
  ),
);

/** The life of one proposal: raised on the first day, then anything. */
export interface Life {
  readonly reference: string;
  readonly rows: readonly Row[];
  readonly others: readonly Adding[];
}

const raised: Row = {
  kind: 'raised',
  on: FIRST_DAY,
  knownOn: null,
  route: null,
  destination: null,
  stage: null,
  note: null,
  replaces: null,
};

export const anyLife: fc.Arbitrary<Life> = fc.record({
  reference: fc.constantFrom('MP109', 'SECMP0062'),
  rows: fc.array(anyRow, { maxLength: 14 }).map((rows) => [raised, ...rows]),
  others: fc.array(anyOther, { maxLength: 5 }),
});

/** The same life told by stage events alone, none of which replaces another. */
export function plain(life: Life): Life {
  return { ...life, others: [], rows: life.rows.map((row) => ({ ...row, replaces: null })) };
}

/** The register of a life, with the ids of its proposal and of its stage events in the order of `rows`. */
export function registerOf({ reference, rows, others }: Life): {
  readonly register: Register;
  readonly id: string;
  readonly eventIds: readonly string[];
} {
  const small = smallRegister();
  const id = small.proposal(reference);
  const eventIds: string[] = [];
  for (const { kind, on, replaces, ...fields } of rows) {
    const replacesId = replaces === null ? null : (eventIds[replaces % eventIds.length] ?? null);
    eventIds.push(small.event(id, kind, on, { ...fields, replacesId }));
  }
  for (const add of others) add(small, id);
  return { register: small.register(), id, eventIds };
}
