import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { countRecords } from '../../src-shared/entities/register.ts';
import { backUp } from './backup.ts';
import { RegisterError } from './errors.ts';
import { readHistory } from './log.ts';
import { takeOwnership } from './owner.ts';
import { reasonOf } from './reason.ts';
import { openToRead } from './store.ts';
import { flushFile, flushFolder, temporaryNeighbour } from './write-file.ts';

interface Making {
  /** Where the register is built. */
  readonly building: string;
  /** Backs up what is there, if anything is, and puts what was built in its place. */
  readonly finish: () => void;
  /** Leaves nothing half made, and gives the right to write back. */
  readonly end: () => void;
}

/** Takes the right to make a register at a path. Throws RegisterError where one with anything in it is there. */
export function beginImport(registerPath: string, author: string): Making {
  refuseFull(registerPath);
  const ownership = takeOwnership(registerPath, author);
  const building = temporaryNeighbour(registerPath);
  const clear = () => {
    for (const left of [building, `${building}-journal`]) rmSync(left, { force: true });
  };
  try {
    // Another import may have filled it before this one had the right to write.
    refuseFull(registerPath);
    clear();
  } catch (error) {
    ownership.release();
    throw unmade(registerPath, error);
  }
  return {
    building,
    finish: () => {
      backUpWhatIsThere(registerPath);
      flushFile(building);
      // The journal of a file that is gone would be rolled back into this one.
      rmSync(`${registerPath}-journal`, { force: true });
      renameSync(building, registerPath);
      flushFolder(dirname(registerPath));
    },
    end: () => {
      clear();
      ownership.release();
    },
  };
}

/** What SQLite or the system refuses, in a sentence; anything else says its own, or is a fault. */
export function unmade(registerPath: string, error: unknown): unknown {
  if (!isOfTheSystem(error)) return error;
  return new RegisterError(
    'unwritable',
    `The register ${registerPath} cannot be made: ${reasonOf(error)}.`,
    'Choose another folder, or make room there.',
  );
}

function isOfTheSystem(error: unknown): boolean {
  return !(error instanceof RegisterError) && error instanceof Error && 'code' in error;
}

/**
 * Makes a register where the building is done elsewhere, as in a thread: `build` makes the register at the path it is given, as
 * `buildRegister` does, and says whether it did; where it was stopped nothing is left.
 */
export async function importBuilt(
  registerPath: string,
  author: string,
  build: (building: string) => Promise<boolean>,
): Promise<boolean> {
  const making = beginImport(registerPath, author);
  try {
    const isBuilt = await build(making.building);
    if (isBuilt) making.finish();
    return isBuilt;
  } catch (error) {
    throw unmade(registerPath, error);
  } finally {
    making.end();
  }
}

// A register without records may hold a history, papers and states, which this import puts an end to.
function backUpWhatIsThere(registerPath: string): void {
  if (!existsSync(registerPath)) return;
  const store = openToRead(registerPath);
  try {
    const isUntouched = readHistory(store.connection).length === 0;
    if (!isUntouched) backUp(store.connection, registerPath, 'before an import');
  } finally {
    store.close();
  }
}

function refuseFull(registerPath: string): void {
  if (!existsSync(registerPath)) return;
  const store = openToRead(registerPath);
  const count = countRecords(store.read());
  store.close();
  if (count > 0) {
    throw new RegisterError(
      'not-empty',
      `The register ${registerPath} already holds ${count} records.`,
      'Import into a new file.',
    );
  }
}
