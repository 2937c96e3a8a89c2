import { expect, it } from 'vitest';
import { locationOf } from '../../../src-main/shell/location.ts';

it.each([
  'C:\\Users\\jo\\OneDrive\\SEC.panelpaper',
  'C:\\Users\\jo\\OneDrive - Gemserv Limited\\Papers\\SEC.panelpaper',
  'C:\\Users\\jo\\Dropbox (Gemserv)\\SEC.panelpaper',
  'G:\\My Drive\\SEC.panelpaper',
  'G:\\Shared drives\\Secretariat\\SEC.panelpaper',
  '/Users/jo/Library/CloudStorage/OneDrive-GemservLimited/SEC.panelpaper',
  '/Users/jo/Library/CloudStorage/GoogleDrive-jo@example.org/My Drive/SEC.panelpaper',
  '/Users/jo/Library/Mobile Documents/com~apple~CloudDocs/SEC.panelpaper',
  '/home/jo/Nextcloud/SEC.panelpaper',
])('knows a synchronised folder by its name: %s', (path) => {
  expect(locationOf(path)).toBe('synchronised');
});

it.each([
  ['\\\\server\\papers\\SEC.panelpaper', 'network'],
  ['/home/jo/Papers/SEC.panelpaper', 'local'],
  ['C:\\Users\\jo\\Boxes\\SEC.panelpaper', 'local'],
  ['C:\\Users\\jo\\My Driveway\\SEC.panelpaper', 'local'],
])('tells a share from a folder of this machine: %s', (path, location) => {
  expect(locationOf(path)).toBe(location);
});
