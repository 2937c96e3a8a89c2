import { useEffect, useState } from 'react';
import type { ReportModel } from '../../../../src-shared/report/model.ts';
import { onRedacted } from '../../../stores/redactions.ts';
import { registerLine } from '../../../stores/register-line.ts';
import { useRegister } from '../../../stores/register-store.ts';

interface Issued {
  readonly model: ReportModel | null;
  readonly issuedBy: string | null;
  readonly failure: string | null;
}

const WAITING: Issued = { model: null, issuedBy: null, failure: null };
// An issue never changes but where a name is taken out of it, so it is read once. The id of an issue may stand in two registers, that of both never.
const read = new Map<string, Issued>();
const MOST_KEPT = 8;
onRedacted(() => read.clear());

/** A paper as it was issued; nothing while it is being read, or where none is wanted. */
export function useIssued(issueId: string | null): Issued {
  const registerId = useRegister((state) => state.registerId);
  const key = `${registerId} ${issueId}`;
  const [, setArrived] = useState('');
  const held = read.get(key);
  useEffect(() => {
    if (issueId === null || read.has(key)) return;
    let isStale = false;
    void registerLine('issued', { issueId }).then((result) => {
      const failure = result.ok ? null : `${result.error.message} ${result.error.next ?? ''}`.trim();
      const issued = result.ok ? { ...result.value, failure } : { ...WAITING, failure };
      if (result.ok) keep(key, issued);
      if (!isStale) setArrived(key);
      if (!isStale && !result.ok) setFailed({ key, issued });
    });
    return () => {
      isStale = true;
    };
  }, [issueId, key]);
  // What could not be read is not kept: the next look tries again.
  const [failed, setFailed] = useState<{ readonly key: string; readonly issued: Issued } | null>(null);
  if (issueId === null) return WAITING;
  return held ?? (failed?.key === key ? failed.issued : WAITING);
}

function keep(key: string, issued: Issued): void {
  read.set(key, issued);
  const [oldest] = read.keys();
  if (read.size > MOST_KEPT && oldest !== undefined) read.delete(oldest);
}
