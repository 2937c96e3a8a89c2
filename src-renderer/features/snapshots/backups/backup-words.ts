import type { BackupContent, BackupOpened, BackupSummary } from '../../../../src-shared/api/backup-api.ts';
import { printInstant } from '../../../components/instant.ts';

/** Why a backup was made, as a list says it: "Daily", "Before a merge", "Before an update". */
export function reasonWords(reason: string): string {
  if (reason.startsWith('version ')) return 'Before an update of the register';
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

/** "412 kB", "3.4 MB": as file managers say it. */
export function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} kB`;
  return `${(kilobytes / 1000).toFixed(1)} MB`;
}

/** Why a backup was made, and how large it is: "Made before a merge; 412 kB." */
export function madeWords({ reason, bytes }: Pick<BackupSummary, 'reason' | 'bytes'>): string {
  const words = reasonWords(reason);
  const why = reason === 'daily' ? 'as the daily backup' : words.charAt(0).toLowerCase() + words.slice(1);
  return `Made ${why}; ${sizeWords(bytes)}.`;
}

/** What was changed last in a backup, by whom and when. */
export function newestWords(newest: BackupOpened['newest']): string {
  if (newest === null) return 'Nothing had been changed in it yet.';
  const { label, author, at } = newest;
  return `The newest change in it is “${label}”, by ${author} on ${printInstant(at)}.`;
}

/** What restoring a backup would do, a sentence each. */
export function restoreWords({ lost, regained }: BackupContent): readonly string[] {
  const changes = (count: number) =>
    count === 1 ? 'One change' : `${count.toLocaleString('en-GB')} changes`;
  const sentences: string[] = [];
  if (lost > 0) sentences.push(`${changes(lost)} made since will no longer be in the register:`);
  if (regained > 0)
    sentences.push(`${changes(regained)} that ${regained === 1 ? 'is' : 'are'} in it alone will be back.`);
  if (sentences.length === 0) sentences.push('Nothing was changed since, so the register will be as it is.');
  return sentences;
}
