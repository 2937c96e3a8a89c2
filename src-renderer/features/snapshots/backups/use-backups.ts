import { useCallback, useEffect, useState } from 'react';
import type { BackupContent, BackupSummary } from '../../../../src-shared/api/backup-api.ts';
import { tellFailure } from '../../../app/commands.ts';
import { registerLine } from '../../../stores/register-line.ts';
import { useRegister } from '../../../stores/register-store.ts';

/** The backups of the register that is open, with what each turned out to be once it was read through. */
export interface Backups {
  /** Null until they are listed. */
  readonly backups: readonly BackupSummary[] | null;
  readonly folder: string;
  readonly contents: ReadonlyMap<string, BackupContent>;
  readonly refresh: () => void;
}

export function useBackups(): Backups {
  const backedUpAt = useRegister(({ status }) =>
    status.state === 'open' ? status.keeping.backedUpAt : null,
  );
  const [listed, setListed] = useState<{ folder: string; backups: BackupSummary[] } | null>(null);
  const [contents, setContents] = useState<ReadonlyMap<string, BackupContent>>(new Map());
  const refresh = useCallback(() => {
    void registerLine('backups', {}).then((result) => {
      if (result.ok) setListed(result.value);
      else tellFailure(result.error);
    });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a backup that was just made is another list, though no line here reads it.
  useEffect(refresh, [refresh, backedUpAt]);
  useEffect(() => {
    let isHere = true;
    // One after another, newest first: each is read through in a thread of its own.
    const readAll = async () => {
      for (const { id } of listed?.backups ?? []) {
        if (!isHere) return;
        const result = await registerLine('aboutBackup', { id });
        if (result.ok && isHere) setContents((known) => new Map(known).set(id, result.value));
      }
    };
    void readAll();
    return () => {
      isHere = false;
    };
  }, [listed]);
  return { backups: listed?.backups ?? null, folder: listed?.folder ?? '', contents, refresh };
}
