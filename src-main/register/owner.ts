import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { RegisterError } from './errors.ts';
import { reasonOf } from './reason.ts';

/** Who writes to a register: what another is told who wants to. */
export interface Owner {
  readonly author: string;
  readonly computer: string;
  /** The instant it was opened, UTC. */
  readonly since: string;
}

/** The right to write to a register, held until it is released or the process ends. */
export interface Ownership {
  readonly release: () => void;
}

// A database that nothing refers to is closed when memory is collected, and its lock would go with it.
const held = new Set<Database.Database>();

/**
 * Takes the right to write to a register. Throws RegisterError, naming who has it, where another process does.
 *
 * The right is a lock that the operating system holds on a neighbour file, so it ends with the process however that
 * ends, and a neighbour left behind means nothing. That file is never removed: a process that had opened the removed
 * one could lock it beside one that locks the new. Who has it stands in a second neighbour, which is only information.
 */
export function takeOwnership(registerPath: string, author: string, now = new Date()): Ownership {
  const lock = lockFile(registerPath);
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') throw refusal(registerPath);
    throw unwritable(registerPath, error);
  }
  const owner: Owner = { author, computer: hostname(), since: now.toISOString() };
  const told = ownerFileOf(registerPath);
  try {
    writeFileSync(told, `${JSON.stringify(owner)}\n`);
  } catch (error) {
    lock.close();
    throw unwritable(registerPath, error);
  }
  held.add(lock);
  return {
    release: () => {
      rmSync(told, { force: true });
      lock.close();
      held.delete(lock);
    },
  };
}

/** Who has a register open for writing, as last written down; null where nobody has said. */
export function ownerOf(registerPath: string): Owner | null {
  try {
    const value = JSON.parse(readFileSync(ownerFileOf(registerPath), 'utf8')) as Partial<Owner>;
    const { author, computer, since } = value;
    if (typeof author !== 'string' || typeof computer !== 'string' || typeof since !== 'string') return null;
    return { author, computer, since };
  } catch {
    // Missing or half written: the lock alone decides, so a plainer message is all that is lost.
    return null;
  }
}

function lockFile(registerPath: string): Database.Database {
  try {
    return new Database(`${registerPath}.lock`, { timeout: 0 });
  } catch (error) {
    throw unwritable(registerPath, error);
  }
}

function ownerFileOf(registerPath: string): string {
  return `${registerPath}.owner`;
}

function refusal(registerPath: string): RegisterError {
  const owner = ownerOf(registerPath);
  const who =
    owner === null ? 'Another program' : `${owner.author} on ${owner.computer}, since ${owner.since},`;
  return new RegisterError(
    'locked',
    `${who} has the register ${registerPath} open for writing.`,
    'Close it there, or open a snapshot of it.',
  );
}

function unwritable(registerPath: string, error: unknown): RegisterError {
  return new RegisterError(
    'unwritable',
    `The register ${registerPath} cannot be opened for writing: ${reasonOf(error)}.`,
    'Allow writing to its folder, or copy it to another.',
  );
}
