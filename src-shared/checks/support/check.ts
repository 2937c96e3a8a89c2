import type { ReportContext } from '../../report/context.ts';
import { shortHash } from '../../report/facts.ts';
import type { FactReference, ReportModel } from '../../report/model.ts';
import type { Decided } from '../../report/reading/agenda.ts';
import type { ReleaseState } from '../../report/reading/releases.ts';
import type { AssessmentLists } from '../../report/sections/assessment-figures.ts';
import type { CheckName, Finding } from '../finding.ts';
import type { Waiting } from './decided.ts';
import type { OwnText } from './own-texts.ts';
import type { PaperText } from './paper-texts.ts';

/** What every check reads: all that a section of the paper reads, the paper itself, and its own words. */
export interface CheckContext extends ReportContext {
  readonly model: ReportModel;
  /** Every sentence and list item, in reading order. */
  readonly texts: readonly PaperText[];
  readonly own: readonly OwnText[];
  /** The ids of all proposals, in the order of papers. */
  readonly inOrder: readonly string[];
  /** What meetings decided on a proposal as the paper knows it, in order of happening. */
  readonly outcomesOf: (proposalId: string) => readonly Decided[];
  /** The agenda items without an outcome, in the order of their days. */
  readonly waiting: readonly Waiting[];
  readonly releases: readonly ReleaseState[];
  /** The assessments at the as-at day. */
  readonly assessments: AssessmentLists;
  /** The key of the first text of the paper that was made from a record; null where none was. */
  readonly placeOf: (id: string) => string | null;
}

/** A finding as a check gives it; its check and key are added to it. */
export interface Found extends Omit<Finding, 'key' | 'check'> {
  /** Tells apart two findings of one check about the same records. */
  readonly aspect?: string;
}

export interface Check {
  readonly name: CheckName;
  readonly find: (context: CheckContext) => readonly Found[];
}

// A key is kept with the reason why its finding was accepted, in one line.
const MOST_IDS = 6;

/** The key of a finding: the same while the same records make it, in whatever order they come. */
export function keyOf(check: CheckName, { aspect, facts }: Pick<Found, 'aspect' | 'facts'>): string {
  const ids = [...new Set(facts.map(({ id }) => id))].sort();
  const records = ids.length <= MOST_IDS ? ids : [String(ids.length), shortHash(ids.join('\n'))];
  return [check, ...(aspect === undefined ? [] : [aspect]), ...records].join('/');
}

/** One thing found, with what it is about named so that several can share a line. */
export interface Single extends Found {
  readonly subject: string;
}

const FEW = 3;

/** Things found, a line each while they are few; more share one line, so that no check floods the list. */
export function fewOrOne(
  singles: readonly Single[],
  together: (subjects: string, count: number) => string,
): readonly Found[] {
  const [first] = singles;
  if (first === undefined || singles.length <= FEW) return singles.map(({ subject: _, ...found }) => found);
  const { subject: _, ...found } = first;
  const aspects = singles.flatMap(({ aspect }) => aspect ?? []);
  return [
    {
      ...found,
      ...(aspects.length === 0 ? {} : { aspect: shortHash(aspects.join(' ')) }),
      sentence: together(listed(singles.map(({ subject }) => subject)), singles.length),
      facts: singles.flatMap(({ facts }) => facts),
    },
  ];
}

const MOST_NAMED = 5;

/** "A, B and C"; of many, the first five and how many others. */
export function listed(names: readonly string[]): string {
  const some = names.length > MOST_NAMED + 1 ? names.slice(0, MOST_NAMED) : names;
  const others = names.length - some.length;
  const parts = others === 0 ? some : [...some, `${others} others`];
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** A record as a finding refers to it. */
export function about(entity: FactReference['entity'], ...ids: readonly string[]): readonly FactReference[] {
  return ids.map((id) => ({ entity, id }));
}
