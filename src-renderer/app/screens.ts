import { type ComponentType, lazy } from 'react';
import type { View } from '../stores/interface-store.ts';

/** The screen of each view. Each is its own piece of code, so that the first paint waits for none of the others. */
export const SCREENS: Readonly<Record<View, ComponentType>> = {
  overview: lazy(async () => ({ default: (await import('../features/overview/overview.tsx')).Overview })),
  proposals: lazy(async () => ({ default: (await import('../features/proposals/proposals.tsx')).Proposals })),
  assessments: lazy(async () => ({
    default: (await import('../features/assessments/assessments.tsx')).Assessments,
  })),
  meetings: lazy(async () => ({ default: (await import('../features/meetings/meetings.tsx')).Meetings })),
  consultations: lazy(async () => ({
    default: (await import('../features/consultations/consultations.tsx')).Consultations,
  })),
  releases: lazy(async () => ({ default: (await import('../features/releases/releases.tsx')).Releases })),
  paper: lazy(async () => ({ default: (await import('../features/paper/paper.tsx')).Paper })),
  history: lazy(async () => ({ default: (await import('../features/history/history.tsx')).History })),
  snapshots: lazy(async () => ({ default: (await import('../features/snapshots/snapshots.tsx')).Snapshots })),
  settings: lazy(async () => ({ default: (await import('../features/settings/settings.tsx')).Settings })),
};
