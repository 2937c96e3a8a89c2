import type { IsoDate } from '../calendar/iso-date.ts';
import type { EntityName, RecordOf } from '../entities/registry.ts';
import type { STAGE_EVENT_KINDS, Stage } from '../entities/stage-event.ts';

export type EventKind = (typeof STAGE_EVENT_KINDS)[number];

/** A dated event in the life of a proposal, from whichever record tells it. */
export interface LifecycleEvent {
  readonly kind: EventKind;
  /** The day it happened; the last day of the month where only that is known. */
  readonly on: IsoDate;
  /** The day it became known. */
  readonly knownOn: IsoDate;
  readonly route: RecordOf<'stageEvent'>['route'];
  readonly destination: RecordOf<'stageEvent'>['destination'];
  /** For a correction: the stage it sets. */
  readonly stage: Stage | null;
  /** For a correction: why. */
  readonly reason: string | null;
  /** Who was to decide on the proposal that day; null where that is not recorded. */
  readonly path: RecordOf<'proposalPath'>['path'] | null;
  /** Whether the proposal was on the fast track that day. */
  readonly fastTrack: boolean;
  readonly source: { readonly entity: EntityName; readonly id: string };
}
