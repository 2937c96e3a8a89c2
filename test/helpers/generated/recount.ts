import { countWeekdays, type Day } from './days.ts';
import { type Log, type Move, type Step, standing } from './log.ts';

/** Each record counted, with what it adds to a mean; null where it is only counted. */
export type Counted = ReadonlyMap<string, number | null>;

/** A number of things and, where they have durations, their mean in weekdays, halves rounded up. */
export interface Recount {
  readonly counted: Counted;
  readonly value: number | null;
}

/**
 * The figures of a paper from the log alone, as of a day and as known by another, by the keys that papers give them.
 * It knows four rules and no more: the last move by the day says where a proposal stands; an assessment is open from
 * its acceptance until it is returned or closed; a proposal counts from its first move; a year begins in April.
 */
export function recount(log: Log, asAt: Day, knownBy: Day): ReadonlyMap<string, Recount> {
  const lives = livesOf(log, asAt, knownBy);
  const inStage = (...stages: readonly string[]) => lives.filter(({ stage }) => stages.includes(stage));
  const figures: (readonly [string, Recount])[] = ['define', 'refine', 'opine', 'release'].map((stage) => [
    `stages.${stage}`,
    total(new Map(inStage(stage).map(({ id }) => [id, null]))),
  ]);
  const both = (key: string, counted: Counted) =>
    figures.push([`${key}.total`, total(counted)], [`${key}.average`, average(counted)]);
  const open = inStage('define', 'refine', 'opine');
  both('proposals.open', new Map(open.map(({ id, began }) => [id, countWeekdays(began, asAt)])));
  both('proposals.concluded', concluded(lives, asAt));
  for (const kind of ['PA', 'IA'] as const) {
    const assessments = assessmentsOf(log, kind, asAt, knownBy);
    both(`assessments.${kind}.open`, openOf(assessments, asAt));
    both(`assessments.${kind}.completed`, completedOf(log, assessments, asAt, knownBy));
  }
  return new Map(figures);
}

function total(counted: Counted): Recount {
  return { counted, value: counted.size };
}

function average(counted: Counted): Recount {
  return { counted, value: mean([...counted.values()]) };
}

/** The mean with halves rounded up, by whole numbers only; null of nothing. */
export function mean(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) sum += value ?? 0;
  const rest = sum % values.length;
  const down = (sum - rest) / values.length;
  return values.length === 0 ? null : down + (rest * 2 >= values.length ? 1 : 0);
}

interface Standing {
  readonly id: string;
  readonly began: Day;
  readonly stage: string;
  readonly moves: readonly Move[];
}

function livesOf(log: Log, asAt: Day, knownBy: Day): readonly Standing[] {
  const moves = standing(log.moves, knownBy)
    .filter(({ on }) => on <= asAt)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return [...Map.groupBy(moves, ({ proposalId }) => proposalId)].flatMap(([id, own]) => {
    const [first, last] = [own[0], own.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ id, began: first.on, stage: last.to, moves: own }];
  });
}

/** What a proposal was decided to be in the end: live is only what became of an approval. */
const ENDS: Readonly<Record<string, string>> = {
  release: 'approved',
  implemented: 'approved',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

// Walks back from the last move while it tells the same end: the first of these is the day of the decision.
function concluded(lives: readonly Standing[], asAt: Day): Counted {
  const counted = new Map<string, number>();
  for (const { id, began, stage, moves } of lives) {
    const end = ENDS[stage];
    if (end === undefined) continue;
    let decided = asAt;
    for (const move of [...moves].reverse()) {
      if (ENDS[move.to] !== end) break;
      decided = move.on;
    }
    if (yearOf(decided) === yearOf(asAt)) counted.set(id, countWeekdays(began, decided));
  }
  return counted;
}

/** The year in which the reporting year of a day began. */
function yearOf(day: Day): number {
  return Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
}

type Days = ReadonlyMap<Step['step'], Day>;

function assessmentsOf(log: Log, kind: Step['kind'], asAt: Day, knownBy: Day): ReadonlyMap<string, Days> {
  const steps = standing(log.steps, knownBy).filter((step) => step.kind === kind && step.on <= asAt);
  const byId = [...Map.groupBy(steps, ({ assessmentId }) => assessmentId)];
  return new Map(byId.map(([id, own]) => [id, new Map(own.map(({ step, on }) => [step, on]))]));
}

function openOf(assessments: ReadonlyMap<string, Days>, asAt: Day): Counted {
  const counted = new Map<string, number>();
  for (const [id, days] of assessments) {
    const accepted = days.get('accepted');
    const over = days.has('returned') || days.has('closed');
    if (accepted !== undefined && !over) counted.set(id, countWeekdays(accepted, asAt));
  }
  return counted;
}

function completedOf(log: Log, assessments: ReadonlyMap<string, Days>, asAt: Day, knownBy: Day): Counted {
  const pins = new Map(standing(log.pins, knownBy).map(({ assessmentId, year }) => [assessmentId, year]));
  const counted = new Map<string, number>();
  for (const [id, days] of assessments) {
    const [accepted, returned] = [days.get('accepted'), days.get('returned')];
    if (accepted === undefined || returned === undefined) continue;
    if ((pins.get(id) ?? yearOf(returned)) === yearOf(asAt))
      counted.set(id, countWeekdays(accepted, returned));
  }
  return counted;
}
