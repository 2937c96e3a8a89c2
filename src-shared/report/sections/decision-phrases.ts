import type { RecordOf } from '../../entities/registry.ts';

/** " for implementation in the February 2020 SEC Release", or as a standalone release. */
export function forRelease(release: RecordOf<'release'>): string {
  return release.kind === 'standalone'
    ? ' for implementation as a standalone release'
    : ` for implementation in the ${release.name}`;
}

/** " for additional clarifications". */
export function reasonPhrase(reason: string | null): string {
  return reason === null ? '' : ` for ${reason}`;
}

/** Where a proposal sent back goes, where that is not the stage it is in. */
export function backTo(destination: RecordOf<'outcome'>['destination']): string {
  return destination === 'refine' ? ' to Refine' : '';
}

const PATHS: Readonly<Record<RecordOf<'proposalPath'>['path'], string>> = {
  'self-governance': ' (Self-Governance)',
  'authority-determined': ' (Authority Determined)',
  'fast-track': ' (Fast-Track)',
};

/** Who decides on a proposal, in brackets behind its name; nothing where that is not known. */
export function onPath(path: RecordOf<'proposalPath'>['path'] | null): string {
  return path === null ? '' : PATHS[path];
}
