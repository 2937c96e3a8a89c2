import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { RegisterError } from './errors.ts';
import { isRegister } from './file-head.ts';
import { reasonOf } from './reason.ts';
import { flushFile, flushFolder, temporaryNeighbour } from './write-file.ts';

/**
 * Makes a register where none is: built beside and renamed when whole, over a file of any other kind. Throws
 * RegisterError where a register is there, since a dialog's question is no reason to lose one, and where it cannot be
 * made.
 */
export function makeRegisterFile(path: string, build: (building: string) => void): void {
  if (isRegister(path))
    throw new RegisterError(
      'exists',
      `The file ${path} is a register already, and nothing is written over one.`,
      'Choose another name.',
    );
  const building = temporaryNeighbour(path);
  try {
    rmSync(building, { force: true });
    build(building);
    flushFile(building);
    // A journal that lies there belongs to a file that is gone, and would be rolled back into this one.
    rmSync(`${path}-journal`, { force: true });
    renameSync(building, path);
    flushFolder(dirname(path));
  } catch (error) {
    if (error instanceof RegisterError) throw error;
    throw new RegisterError(
      'unwritable',
      `The register ${path} cannot be made: ${reasonOf(error)}.`,
      'Choose another name or folder.',
    );
  } finally {
    rmSync(building, { force: true });
  }
}
