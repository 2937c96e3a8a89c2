import { statfsSync } from 'node:fs';
import { dirname, sep } from 'node:path';

// The folders that synchronising services make, by the names they give them, on Windows, macOS and Linux; an
// organisation's name may stand behind a service's.
const SERVICES = [
  'OneDrive',
  'Dropbox',
  'Google Drive',
  'GoogleDrive',
  'iCloud Drive',
  'iCloudDrive',
  'Nextcloud',
  'Box',
];
const WHOLE = ['CloudStorage', 'Mobile Documents', 'My Drive', 'Shared drives'];
const SYNCHRONISED = new RegExp(
  `(?:^|[\\\\/])(?:(?:${SERVICES.join('|')})(?: ?- ?[^\\\\/]+| \\([^\\\\/]+\\))?|${WHOLE.join('|')})(?:[\\\\/]|$)`,
  'i',
);
// File systems of a network, by the numbers Linux gives them: NFS, SMB, SMB2, CIFS.
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42]);

/** Where a register lies. On a share or in a synchronised folder another machine may write to it at the same time. */
export function locationOf(path: string): 'local' | 'network' | 'synchronised' {
  if (SYNCHRONISED.test(path)) return 'synchronised';
  if (path.startsWith('\\\\') || (sep === '/' && path.startsWith('//'))) return 'network';
  try {
    return NETWORK_TYPES.has(statfsSync(dirname(path)).type >>> 0) ? 'network' : 'local';
  } catch {
    return 'local';
  }
}
