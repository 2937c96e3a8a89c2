import type { Register } from '../../../src-shared/entities/register.ts';
import { releasesKnown } from '../../../src-shared/report/reading/releases.ts';
import { ALL_KNOWN } from './known-meetings.ts';

/** The releases that something can still go into, by their day. */
export function releaseOptions(register: Register): readonly { value: string; label: string }[] {
  return releasesKnown(register, ALL_KNOWN)
    .filter(({ cancelled, liveOn }) => !cancelled && liveOn === null)
    .map(({ release }) => ({ value: release.id, label: release.name }));
}
