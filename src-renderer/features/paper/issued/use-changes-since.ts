import { useEffect, useState } from 'react';
import type { RegisterApi } from '../../../../src-shared/api/register-api.ts';
import type { OutputOf, Result } from '../../../../src-shared/api/result.ts';
import type { SnapshotChange } from '../../../../src-shared/snapshot/format.ts';
import { registerLine } from '../../../stores/register-line.ts';
import { useRegister } from '../../../stores/register-store.ts';

const PAGE = 500;
const MOST_PAGES = 10;
type Page = OutputOf<RegisterApi, 'history'>;
const NONE: readonly SnapshotChange[] = [];

/** What was changed after an issue, the latest first; nothing while it is being read. */
export function useChangesSince(issueId: string): readonly SnapshotChange[] {
  const version = useRegister((state) => state.version);
  const [changes, setChanges] = useState(NONE);
  // The register's version is a reason to read again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    let isStale = false;
    void changesSince(issueId).then((found) => {
      if (!isStale) setChanges(found);
    });
    return () => {
      isStale = true;
    };
  }, [issueId, version]);
  return changes;
}

async function changesSince(issueId: string): Promise<readonly SnapshotChange[]> {
  const found: SnapshotChange[] = [];
  let before: number | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked: Result<Page> = await registerLine('history', { recordId: null, before, limit: PAGE });
    if (!asked.ok) return found;
    const { entries, more }: Page = asked.value;
    const issue = entries.findIndex(({ change }) => change.entity === 'issue' && change.id === issueId);
    found.push(...(issue < 0 ? entries : entries.slice(0, issue)).map(({ change }) => change));
    before = entries.at(-1)?.seq ?? null;
    if (issue >= 0 || !more) return found;
  }
  return found;
}
