import type { Change } from '../../../src-shared/entities/change-set.ts';
import { get, type Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import type { EventKind } from '../../../src-shared/lifecycle/lifecycle-event.ts';
import { newRecord, put } from '../../components/record.ts';
import { eventProblems } from './stage-choices.ts';

type StageEvent = RecordOf<'stageEvent'>;

/** What the form of a stage event holds. */
export interface EventValues {
  readonly kind: EventKind | '';
  readonly on: string | null;
  readonly knownOn: string | null;
  readonly route: NonNullable<StageEvent['route']>;
  readonly destination: NonNullable<StageEvent['destination']>;
  readonly stage: NonNullable<StageEvent['stage']>;
  readonly splitFromId: string;
  readonly note: string;
}

/** A form for a new event on a day, or for one that is recorded. */
export function eventValues(
  register: Register,
  proposalId: string,
  event: StageEvent | null,
  day: string,
): EventValues {
  return {
    kind: event?.kind ?? '',
    on: event?.on ?? day,
    knownOn: event?.knownOn ?? null,
    route: event?.route ?? 'refinement',
    destination: event?.destination ?? 'refine',
    stage: event?.stage ?? 'refine',
    splitFromId: get(register, 'proposal', proposalId).splitFromId ?? '',
    note: event?.note ?? '',
  };
}

/** The record that the values make: a new one, or the one given with what the form says of it. */
export function eventRecord(
  proposalId: string,
  values: EventValues,
  event: StageEvent | null,
): StageEvent | null {
  const { kind, on, knownOn, note } = values;
  if (kind === '' || on === null) return null;
  const fields = {
    kind,
    on,
    knownOn,
    route: kind === 'converted' ? values.route : null,
    destination: kind === 'sent-back' ? values.destination : null,
    stage: kind === 'correction' ? values.stage : null,
    note: note.trim() || null,
  };
  return event === null ? newRecord('stageEvent', { proposalId, ...fields }) : { ...event, ...fields };
}

/** What is wrong with the values, or would be wrong with the proposal's life if they were saved. */
export function eventFormProblems(
  register: Register,
  proposalId: string,
  values: EventValues,
  event: StageEvent | null,
): readonly string[] {
  const record = eventRecord(proposalId, values, event);
  if (values.kind === '') return ['Say what happened.'];
  if (record === null) return ['Say on which day it happened.'];
  if (values.kind === 'correction' && record.note === null) return ['Say why the stage is corrected.'];
  if (values.kind === 'split' && values.splitFromId === '') return ['Say which proposal it was split from.'];
  const parent = values.kind === 'split' ? values.splitFromId : values.splitFromId || null;
  return eventProblems(register, record, parent);
}

/** What saving changes: the event, and for a split the proposal it was split from. */
export function eventChanges(
  register: Register,
  proposalId: string,
  values: EventValues,
  event: StageEvent | null,
): readonly Change[] {
  const record = eventRecord(proposalId, values, event);
  if (record === null) return [];
  const proposal = get(register, 'proposal', proposalId);
  const isSplit = values.kind === 'split' && values.splitFromId !== proposal.splitFromId;
  return [
    ...(isSplit ? [put('proposal', { ...proposal, splitFromId: values.splitFromId })] : []),
    put('stageEvent', record),
  ];
}
