import { release } from 'node:os';
import { app } from 'electron';
import type { Application } from './application.ts';

/** What a report of a fault needs: versions, what is open, recent faults; never what a register says. */
export function detailsOf(application: Application, windows: number): string {
  const { versions, platform, arch } = process;
  const status = application.registers.status();
  return [
    `Panelpaper ${app.getVersion()}`,
    `Electron ${versions.electron}, Chromium ${versions.chrome}, Node ${versions.node}`,
    `${platform} ${release()} ${arch}`,
    `Register: ${status.state}${status.state === 'failed' ? ` (${status.error.code})` : ''}`,
    `Windows: ${windows}`,
    `Refused to pages: ${application.log.refused()}`,
    'Recent faults:',
    ...(application.log.recent().length === 0 ? ['none'] : application.log.recent()),
  ].join('\n');
}
