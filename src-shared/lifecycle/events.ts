import { type IsoDate, lastDayOf } from '../calendar/iso-date.ts';
import { factOn, knownDay, readFacts } from '../entities/known.ts';
import { type Register, where } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import type { EventKind, LifecycleEvent } from './lifecycle-event.ts';
import { liveEvent } from './live-event.ts';
import { inOrder, onceEach } from './order.ts';

/** What `event` takes: everything but what most events lack. */
type Told = Pick<LifecycleEvent, 'kind' | 'on' | 'knownOn' | 'source'> & Partial<LifecycleEvent>;

/**
 * Every event of a proposal known by a day, in order of happening; events of one day in the order of the process. They
 * come from its stage events, the outcomes of meetings, the Authority's decisions, consultations issued, and releases.
 */
export function eventsOf(
  register: Register,
  proposalId: string,
  knownBy: IsoDate,
): readonly LifecycleEvent[] {
  const paths = where(register, 'proposalPath', 'proposalId', proposalId);
  const told = [
    ...recorded(register, proposalId, knownBy),
    ...decided(register, proposalId, knownBy),
    ...fromAuthority(register, proposalId, knownBy),
    ...consulted(register, proposalId, knownBy),
    ...liveEvent(register, proposalId, knownBy),
  ].map((event): LifecycleEvent => {
    const path = factOn(paths, event.on, knownBy)?.path ?? null;
    const blank = { route: null, destination: null, stage: null, reason: null };
    return { ...blank, path, fastTrack: path === 'fast-track', ...event };
  });
  return onceEach(told.sort(inOrder));
}

function dates(row: Parameters<typeof knownDay>[0]) {
  return { on: lastDayOf(row.on), knownOn: knownDay(row) };
}

function recorded(register: Register, proposalId: string, knownBy: IsoDate): readonly Told[] {
  return readFacts(where(register, 'stageEvent', 'proposalId', proposalId), knownBy).map((row) => ({
    kind: row.kind,
    ...dates(row),
    route: row.route,
    destination: row.destination,
    stage: row.stage,
    reason: row.note,
    source: { entity: 'stageEvent', id: row.id },
  }));
}

function decided(register: Register, proposalId: string, knownBy: IsoDate): readonly Told[] {
  const outcomes = where(register, 'agendaItem', 'proposalId', proposalId).flatMap((item) =>
    readFacts(where(register, 'outcome', 'agendaItemId', item.id), knownBy),
  );
  return outcomes.flatMap((row): readonly Told[] => {
    const kind = EVENT_OF_OUTCOME[row.kind];
    if (kind === undefined) return [];
    const destination = row.kind === 'report-returned' ? 'refine' : row.destination;
    return [
      { kind, ...dates(row), route: row.route, destination, source: { entity: 'outcome', id: row.id } },
    ];
  });
}

/** The outcomes that move a proposal, with the event each is. The others move nothing. */
const EVENT_OF_OUTCOME: Readonly<Partial<Record<RecordOf<'outcome'>['kind'], EventKind>>> = {
  converted: 'converted',
  'report-accepted': 'report-issued',
  'report-returned': 'sent-back',
  approved: 'approved',
  'recommended-approval': 'recommended',
  'recommended-rejection': 'recommended',
  rejected: 'rejected',
  'sent-back': 'sent-back',
};

function fromAuthority(register: Register, proposalId: string, knownBy: IsoDate): readonly Told[] {
  return where(register, 'authorityReferral', 'proposalId', proposalId)
    .flatMap((referral) =>
      readFacts(where(register, 'authorityDecision', 'referralId', referral.id), knownBy),
    )
    .map((row) => ({
      kind: row.decision,
      ...dates(row),
      destination: row.destination,
      source: { entity: 'authorityDecision', id: row.id },
    }));
}

function consulted(register: Register, proposalId: string, knownBy: IsoDate): readonly Told[] {
  return where(register, 'consultation', 'proposalId', proposalId)
    .filter((consultation) => consultation.kind === 'modification-report')
    .flatMap((consultation) =>
      readFacts(where(register, 'consultationEvent', 'consultationId', consultation.id), knownBy),
    )
    .filter((row) => row.kind === 'issued')
    .map((row) => ({
      kind: 'report-issued',
      ...dates(row),
      source: { entity: 'consultationEvent', id: row.id },
    }));
}
