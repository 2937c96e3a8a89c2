import type { IsoDate, PlanDate } from '../../calendar/iso-date.ts';
import { find, get } from '../../entities/register.ts';
import type { AnyRecord, EntityName, RecordOf } from '../../entities/registry.ts';
import type { LifecycleEvent } from '../../lifecycle/lifecycle-event.ts';
import { pathOn } from '../../lifecycle/naming.ts';
import type { ReportContext } from '../context.ts';
import { type Fact, fact } from '../facts.ts';

/** A decision that ends a proposal's way to the code, or its withdrawal. */
export interface FinalDecision {
  readonly proposalId: string;
  readonly how: 'approved' | 'rejected' | 'withdrawn';
  readonly on: IsoDate;
  readonly known: IsoDate;
  /** Who decided, as in a sentence: "the Change Board"; null where the register only knows that it was decided. */
  readonly body: string | null;
  readonly path: RecordOf<'proposalPath'>['path'] | null;
  readonly facts: readonly Fact[];
}

/** Every approval, rejection and withdrawal known, of every proposal. */
export function finalDecisions(context: ReportContext): readonly FinalDecision[] {
  return context.register.proposal.flatMap(({ id }) =>
    context.timeline(id).events.flatMap((event) => {
      if (event.kind !== 'approved' && event.kind !== 'rejected' && event.kind !== 'withdrawn') return [];
      return [decision(context, id, event, event.kind)];
    }),
  );
}

function decision(
  context: ReportContext,
  proposalId: string,
  event: LifecycleEvent,
  how: FinalDecision['how'],
): FinalDecision {
  const { register, clocks } = context;
  const path = how === 'withdrawn' ? null : pathOn(register, proposalId, event.on, clocks.knownBy);
  return {
    proposalId,
    how,
    on: event.on,
    known: event.knownOn,
    body: how === 'withdrawn' ? null : bodyOf(context, event),
    path: path?.path ?? null,
    facts: [sourceFact(context, event), ...(path === null ? [] : [fact('proposalPath', path)])],
  };
}

function bodyOf({ register }: ReportContext, { source }: LifecycleEvent): string | null {
  if (source.entity === 'authorityDecision') return 'the Authority';
  if (source.entity !== 'outcome') return null;
  const item = find(register, 'agendaItem', get(register, 'outcome', source.id).agendaItemId);
  const meeting = find(register, 'meeting', item?.meetingId ?? null);
  return find(register, 'committee', meeting?.committeeId ?? item?.committeeId ?? null)?.inSentence ?? null;
}

/** The day a lifecycle event happened as it is recorded: of some only the month is known. */
export function plannedDay(context: ReportContext, event: LifecycleEvent): PlanDate {
  const { record } = sourceFact(context, event);
  return 'on' in record && typeof record.on === 'string' ? record.on : event.on;
}

/** The record that tells a lifecycle event. */
export function sourceFact({ register }: ReportContext, { source }: LifecycleEvent): Fact {
  const record: AnyRecord = get(register, source.entity, source.id);
  return { entity: source.entity satisfies EntityName, record };
}
