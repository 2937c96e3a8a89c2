import { addMonths, endOfMonth, type IsoDate, type IsoMonth } from '../calendar/iso-date.ts';
import { longDate, longMonth } from '../calendar/print-date.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle-event.ts';
import { issuesOfMonth, isTold } from '../report/clocks.ts';
import type { Check, CheckContext, Found } from './support/check.ts';
import { listed } from './support/check.ts';
import { nameOf } from './support/names.ts';

/** What happened to proposals and no paper tells, because a month had none; or two tell, because one was issued again. */
export const toldOnce: Check = {
  name: 'told-once',
  find: (context) => [...inNone(context), ...inTwo(context)],
};

interface Event {
  readonly proposalId: string;
  readonly event: LifecycleEvent;
}

const HAPPENED: Readonly<Partial<Record<LifecycleEvent['kind'], string>>> = {
  raised: 'raised',
  split: 'split off',
  converted: 'converted',
  'report-issued': 'to its Modification Report',
  approved: 'approved',
  recommended: 'recommended to the Authority',
  'sent-back': 'sent back',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

// A paper without one before it tells its month alone. Where papers were issued and then one was not, that leaves a gap.
function inNone(context: CheckContext): readonly Found[] {
  const { clocks, register } = context;
  if (clocks.window.knownAfter !== null) return [];
  const last = lastIssuedBefore(context);
  if (last === null) return [];
  const missed = events(context, (event) => event.on > endOfMonth(last) && event.on < clocks.window.from);
  if (missed.length === 0) return [];
  return [
    {
      aspect: 'none',
      weight: 'look',
      sentence: `No paper was issued for ${longMonth(addMonths(clocks.month, -1))}, so what happened since the paper for ${longMonth(last)} is told in none: ${listed(missed.map((one) => said(context, one)))}.`,
      next: `Issue the paper for ${longMonth(addMonths(clocks.month, -1))} as well, before this one.`,
      facts: [
        ...register.paper
          .filter(({ month }) => month === last)
          .map(({ id }) => ({ entity: 'paper', id }) as const),
        ...missed.map(({ event }) => event.source),
      ],
      place: null,
    },
  ];
}

function lastIssuedBefore({ clocks, register }: CheckContext): IsoMonth | null {
  const months = register.paper.map(({ month }) => month).filter((month) => month < clocks.month);
  return (
    months
      .filter((month) => issuesOfMonth(register, month).length > 0)
      .sort()
      .at(-1) ?? null
  );
}

// This paper tells what the first issue of the last one did not know. A later issue of it may have told that already.
function inTwo(context: CheckContext): readonly Found[] {
  const { clocks, register } = context;
  const issues = issuesOfMonth(register, addMonths(clocks.month, -1));
  const later = issues
    .map(({ knownBy }) => knownBy)
    .sort()
    .at(-1);
  const { knownAfter, from } = clocks.window;
  if (knownAfter === null || later === undefined || later <= knownAfter) return [];
  const twice = events(
    context,
    (event) => event.on < from && event.knownOn <= later && isTold(clocks, event.on, event.knownOn),
  );
  if (twice.length === 0) return [];
  return [
    {
      aspect: 'two',
      weight: 'look',
      sentence: `The paper for ${longMonth(addMonths(clocks.month, -1))} was issued again with what was known on ${longDate(later)}, so this one tells a second time: ${listed(twice.map((one) => said(context, one)))}.`,
      next: 'Say so in the paper, or leave it for the readers of the first issue.',
      facts: [
        ...issues
          .filter(({ knownBy }) => knownBy === later)
          .map(({ id }) => ({ entity: 'issue', id }) as const),
        ...twice.map(({ event }) => event.source),
      ],
      place: null,
    },
  ];
}

function events(context: CheckContext, takes: (event: LifecycleEvent) => boolean): readonly Event[] {
  return context.inOrder.flatMap((proposalId) =>
    context
      .timeline(proposalId)
      .events.filter((event) => HAPPENED[event.kind] !== undefined && takes(event))
      .map((event) => ({ proposalId, event })),
  );
}

function said(context: CheckContext, { proposalId, event }: Event): string {
  return `${nameOf(context, proposalId)} ${HAPPENED[event.kind]} on ${longDate(event.on satisfies IsoDate)}`;
}
