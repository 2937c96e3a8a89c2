import { spawnSync } from 'node:child_process';

/** The Debian packages that a window of the application needs, Xvfb among them for machines without a display. */
const PACKAGES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
] as const;
const LIBRARIES = ['libgtk-3.so.0', 'libnss3.so', 'libasound.so.2', 'libgbm.so.1'] as const;

/** What this machine lacks to show the application, and the command that installs it; null where it lacks nothing. */
export function applicationNeeds(): { readonly reason: string; readonly command: string } | null {
  if (process.platform !== 'linux') return null;
  const command = `apt-get install -y ${PACKAGES.join(' ')}`;
  const known = spawnSync('ldconfig', ['-p'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env['PATH']}:/sbin:/usr/sbin` },
  });
  // Without ldconfig nothing can be said; the runtime itself will say what it lacks.
  const missing = known.status === 0 ? LIBRARIES.filter((name) => !known.stdout.includes(name)) : [];
  if (missing.length > 0) return { reason: `this machine lacks ${missing.join(', ')}.`, command };
  if (process.env['DISPLAY']) return null;
  const hasXvfb = spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;
  return hasXvfb
    ? null
    : { reason: 'this machine has no display, and no Xvfb to stand in for one.', command };
}
