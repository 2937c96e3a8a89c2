import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { readFacts } from '../../../src-shared/entities/known.ts';
import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import type { Stage } from '../../../src-shared/entities/stage-event.ts';
import {
  classificationOn,
  compareProposals,
  pathOn,
  proposerOn,
  referenceOn,
  titleOn,
} from '../../../src-shared/lifecycle/naming.ts';
import { isOnHold, stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { isOver } from '../../../src-shared/lifecycle/transitions.ts';
import { stands } from '../../../src-shared/report/reading/agenda.ts';
import { changedProposals } from './changed-proposals.ts';
import { ALL_KNOWN, contextOn } from './clock.ts';
import { PATH_WORDS, proposerWords } from './words.ts';

/** A proposal as the list shows it on a day, with everything known of that day. */
export interface ProposalRow {
  readonly id: string;
  /** Its place in the order of the papers. */
  readonly place: number;
  readonly reference: string;
  readonly title: string | null;
  /** Null where it had not been raised by the day. */
  readonly stage: Stage | null;
  readonly isOnHold: boolean;
  readonly proposer: string | null;
  readonly path: string | null;
  readonly raisedOn: string | null;
  /** The day it came into its stage. */
  readonly since: string | null;
  /** Working days in its stage, by the register's convention; null where it is in none or concluded. */
  readonly days: number | null;
  readonly classification: string | null;
  /** The committees that have it on an agenda and had not decided by the day. */
  readonly agendaOf: readonly string[];
  /** What a search looks through, in lower case. */
  readonly text: string;
}

interface Derived {
  readonly register: Register;
  readonly asAt: string;
  readonly rows: readonly ProposalRow[];
  readonly byId: ReadonlyMap<string, ProposalRow>;
}

let last: Derived | null = null;

/** So many proposals are derived before anybody notices. */
const QUICK = 1000;
/** After so many, whoever derives in pieces may pause. */
const PIECE = 25;

/**
 * Every proposal on a day, in the order of the papers. Kept for one register and day; after a change only the proposals
 * that it touches are derived again.
 */
export function proposalRows(register: Register, asAt: string): readonly ProposalRow[] {
  const steps = rowSteps(register, asAt);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Whether `proposalRows` answers before anybody notices; otherwise its steps are better taken one at a time. */
export function isQuick(register: Register, asAt: string): boolean {
  if (register.proposal.length <= QUICK) return true;
  if (last === null || last.asAt !== asAt) return false;
  return last.register === register || changedProposals(last.register, register) !== 'all';
}

/** Derives the same rows in pieces, for a register so large that the window would stand still meanwhile. */
export function* rowSteps(
  register: Register,
  asAt: string,
): Generator<undefined, readonly ProposalRow[], undefined> {
  if (last?.register === register && last.asAt === asAt) return last.rows;
  const earlier = last !== null && last.asAt === asAt ? last : null;
  const changed = earlier === null ? 'all' : changedProposals(earlier.register, register);
  const rows: ProposalRow[] = [];
  for (const [place, id] of inPaperOrder(register).entries()) {
    const kept = changed === 'all' || changed.has(id) ? undefined : earlier?.byId.get(id);
    if (kept === undefined) rows.push(rowOf(register, id, place, asAt));
    else rows.push(kept.place === place ? kept : { ...kept, place });
    if (kept === undefined && place % PIECE === 0) yield;
  }
  last = { register, asAt, rows, byId: new Map(rows.map((row) => [row.id, row])) };
  return rows;
}

const orders = new WeakMap<Register['proposal'], { series: Register['series']; ids: readonly string[] }>();

/** The ids of all proposals in the order of the papers, kept while neither they nor their series change. */
function inPaperOrder(register: Register): readonly string[] {
  const kept = orders.get(register.proposal);
  if (kept?.series === register.series) return kept.ids;
  const ids = register.proposal.map(({ id }) => id).sort((a, b) => compareProposals(register, a, b));
  orders.set(register.proposal, { series: register.series, ids });
  return ids;
}

function rowOf(register: Register, id: string, place: number, asAt: string): ProposalRow {
  const timeline = timelineOf(register, id, ALL_KNOWN);
  const stage = stageOn(timeline, asAt);
  const since = timeline.states.findLast(({ from }) => from <= asAt)?.from ?? null;
  const isLive = stage !== null && !isOver(stage);
  const path = pathOn(register, id, asAt, ALL_KNOWN)?.path;
  const reference = referenceOn(register, id, asAt, ALL_KNOWN);
  const title = titleOn(register, id, asAt, ALL_KNOWN);
  const proposer = proposerWords(register, proposerOn(register, id, asAt, ALL_KNOWN));
  return {
    id,
    place,
    reference,
    title,
    stage,
    isOnHold: isLive && isOnHold(timeline, asAt),
    proposer,
    path: path === undefined ? null : PATH_WORDS[path],
    raisedOn: timeline.raisedOn,
    since,
    days: isLive && since !== null ? contextOn(register, asAt).duration(since, asAt) : null,
    classification: classificationOn(register, id, asAt, ALL_KNOWN)?.classification ?? null,
    agendaOf: agendaOf(register, id, asAt),
    text: [reference, title, proposer].filter(Boolean).join(' ').toLowerCase(),
  };
}

function agendaOf(register: Register, id: string, asAt: string): readonly string[] {
  const committees = where(register, 'agendaItem', 'proposalId', id)
    .filter((item) => stands(item, ALL_KNOWN) && !isDecided(register, item.id, asAt))
    .flatMap(({ meetingId, committeeId }) => {
      const committee = find(register, 'meeting', meetingId)?.committeeId ?? committeeId;
      return committee === null ? [] : [committee];
    });
  return [...new Set(committees)];
}

function isDecided(register: Register, itemId: string, asAt: string): boolean {
  return readFacts(where(register, 'outcome', 'agendaItemId', itemId), ALL_KNOWN).some(
    ({ on }) => lastDayOf(on) <= asAt,
  );
}
