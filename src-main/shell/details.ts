import { release } from 'node:os';
import { app } from 'electron';
import type { RegisterDetails } from '../register/register-details.ts';
import type { Application } from './application.ts';

/**
 * What a report of a fault needs: versions, what is open, how its database is set and how much it holds, recent faults;
 * never what a register says. `register` is what its process told, null where it told nothing.
 */
export function detailsOf(
  application: Application,
  windows: number,
  register: RegisterDetails | null = null,
): string {
  const { versions, platform, arch } = process;
  const status = application.registers.status();
  return [
    `Panelpaper ${app.getVersion()}`,
    `Electron ${versions.electron}, Chromium ${versions.chrome}, Node ${versions.node}`,
    `${platform} ${release()} ${arch}`,
    `Register: ${status.state}${status.state === 'failed' ? ` (${status.error.code})` : ''}`,
    ...(register === null
      ? []
      : [`Database: ${listed(register.settings)}`, `Records: ${listed(register.counts)}`]),
    `Windows: ${windows}`,
    `Refused to pages: ${application.log.refused()}`,
    'Recent faults:',
    ...(application.log.recent().length === 0 ? ['none'] : application.log.recent()),
  ].join('\n');
}

function listed(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

const PATIENCE = 2000;

/** The same with what the register process tells, where it answers soon: one that hangs is what a report may be of. */
export async function detailsWithRegister(application: Application, windows: number): Promise<string> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const told = await Promise.race([application.host.ask('details', null), late]);
  return detailsOf(application, windows, told?.ok ? told.value : null);
}
