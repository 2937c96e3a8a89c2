import { statSync } from 'node:fs';
import { messageOf, RegisterError } from './errors.ts';

const DUPLICATE = 'Duplicate the register to another folder, which keeps what you see.';

/** What SQLite meets while it writes, in words; anything else is given back as it is. `path` is the register's. */
export function writeFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const refused = (what: string, next: string) =>
    new RegisterError('unwritable', `This was not saved: ${what}.`, next);
  if (code === 'SQLITE_READONLY_DBMOVED')
    return refused(
      `the file ${path} was moved, replaced or deleted while it was open`,
      `${DUPLICATE} Then put the file back, or open the copy.`,
    );
  if (code.startsWith('SQLITE_FULL')) return refused('the disk is full', 'Make room on it and save again.');
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return refused(`another program is using the file ${path}`, 'Close it there and save again.');
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM')
    return refused(`this account may not change the file ${path} or its folder`, DUPLICATE);
  if (code.startsWith('SQLITE_IOERR'))
    return refused(`the disk of ${path} reports a fault (${code})`, DUPLICATE);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new RegisterError(
      'damaged',
      `This was not saved: the file ${path} is damaged (${messageOf(error)}).`,
      'Close the register, open it again and restore a backup.',
    );
  return error;
}

/** Which file stands at a path: the same text for as long as it is not replaced; null where there is none. */
export function fileIdentity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}
