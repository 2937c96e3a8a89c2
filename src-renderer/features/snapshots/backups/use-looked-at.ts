import { useEffect, useState } from 'react';
import type { BackupOpened } from '../../../../src-shared/api/backup-api.ts';
import type { IncomingPlan } from '../../../../src-shared/api/incoming-api.ts';
import type { ApiError } from '../../../../src-shared/api/result.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import { registerLine } from '../../../stores/register-line.ts';
import { useRegister } from '../../../stores/register-store.ts';
import { toldOnceSlow } from '../../../stores/slow-jobs.ts';

/** A backup as it is being looked at; all null until it was read. */
export interface LookedAt {
  readonly token: string | null;
  readonly newest: BackupOpened['newest'];
  readonly theirs: Register | null;
  /** What restoring it would change in the register as it stands. */
  readonly plan: IncomingPlan | null;
  readonly fault: ApiError | null;
}

const NOTHING: LookedAt = { token: null, newest: null, theirs: null, plan: null, fault: null };
const UNDECIDED = { choices: {}, combined: [], renumbered: {}, leftOut: [] };
const TITLE = 'Reading the backup';

/** Opens a backup to be looked at, and lets go of it again; `onCancel` where the person stopped the reading. */
export function useLookedAt(id: string, onCancel: () => void): LookedAt {
  const version = useRegister((state) => state.version);
  const [looked, setLooked] = useState(NOTHING);
  const { token } = looked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a backup is opened once for as long as it is looked at.
  useEffect(() => {
    let isHere = true;
    const job = crypto.randomUUID();
    const open = async () => {
      const opened = await toldOnceSlow(TITLE, job, () => registerLine('lookAtBackup', { id, job }));
      if (!isHere) return;
      if (!opened.ok) return setLooked({ ...NOTHING, fault: opened.error });
      if (opened.value.token === null) return onCancel();
      const held = await registerLine('incomingRegister', { token: opened.value.token });
      if (!isHere) return;
      setLooked({
        ...NOTHING,
        ...opened.value,
        ...(held.ok ? { theirs: held.value.register } : { fault: held.error }),
      });
    };
    void open();
    return () => {
      isHere = false;
      // By the job's own id, so that one that is still being read is let go of as well.
      void registerLine('dropIncoming', { token: job });
    };
  }, [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a register that was changed since differs otherwise.
  useEffect(() => {
    if (token === null) return;
    let isHere = true;
    const ask = { token, how: 'replace', decisions: UNDECIDED } as const;
    void toldOnceSlow(TITLE, token, () => registerLine('incomingPlan', ask)).then((result) => {
      if (!isHere) return;
      if (result.ok) setLooked((known) => ({ ...known, plan: result.value }));
      else if (result.error.code === 'cancelled') onCancel();
      else setLooked((known) => ({ ...known, plan: null, fault: result.error }));
    });
    return () => {
      isHere = false;
    };
  }, [token, version]);
  return looked;
}
