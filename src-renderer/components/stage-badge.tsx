import type { Stage } from '../../src-shared/entities/stage-event.ts';
import { STAGE_WORDS } from './words.ts';

/** A stage as a word on its own shade, dark to light as the paper draws it; null for what had not been raised. */
export function StageBadge({
  stage,
  isOnHold = false,
}: {
  readonly stage: Stage | null;
  readonly isOnHold?: boolean;
}) {
  if (stage === null)
    return (
      <span className="stage" data-stage="none">
        Not yet raised
      </span>
    );
  return (
    <span className="stage" data-stage={stage}>
      {STAGE_WORDS[stage]}
      {isOnHold && ' · on hold'}
    </span>
  );
}
