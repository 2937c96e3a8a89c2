import { messageOf } from './errors.ts';

/**
 * Why a file could not be written, as people meet it: it is open in Word, the disk is full, they may not. Anything else
 * says what the system said. Goes into a sentence; has no full stop.
 */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES')
    return 'it is open in another program, or this account may not change it';
  if (code === 'EROFS') return 'its disk may only be read';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code.startsWith('SQLITE_FULL')) return 'the disk is full';
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
    return 'this account may not write there, or the folder is gone';
  return messageOf(error).split('\n')[0]?.replace(/\.$/, '') ?? '';
}
