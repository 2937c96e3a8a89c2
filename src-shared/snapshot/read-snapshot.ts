import { z } from 'zod';
import { emptyRegister, type Register } from '../entities/register.ts';
import { type EntityName, entities, entityNames } from '../entities/registry.ts';
import { canonicalRecords, countsOf } from './canonical.ts';
import {
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type Snapshot,
  type SnapshotHeader,
  snapshotAncestor,
  snapshotChange,
  snapshotEdits,
  snapshotHeader,
} from './format.ts';
import { SnapshotError } from './snapshot-error.ts';
import { upgraded } from './upgrade.ts';

export { SnapshotError } from './snapshot-error.ts';

const LARGEST_FILE = 256 * 1024 * 1024;
const LONGEST_TEXT = 1024 * 1024;
const DEEPEST = 32;

/**
 * Reads the text of a snapshot file. Throws SnapshotError where it is damaged, foreign, truncated or newer, naming the
 * place. `sha256` gives the hash of a text in UTF-8 as lower-case hexadecimal.
 */
export function readSnapshot(text: string, sha256: (text: string) => string): Snapshot {
  if (text.length > LARGEST_FILE) throw new SnapshotError('The file is larger than 256 MB and was not read.');
  const found = parsed(text);
  refuseOthers(found);
  const file = upgraded(found, sha256);
  const header = shaped(snapshotHeader, file['header'], 'header');
  const register = readRecords(file['records']);
  checkWhole(header, register, sha256);
  const changes =
    file['changes'] === undefined ? null : shaped(z.array(snapshotChange), file['changes'], 'changes');
  const edits = file['edits'] === undefined ? null : shaped(snapshotEdits, file['edits'], 'edits');
  return {
    header,
    register,
    changes,
    edits,
    ancestors: shaped(z.array(snapshotAncestor), file['ancestors'], 'ancestors'),
    issued: shaped(z.record(z.string().regex(/^[0-9a-f]{64}$/), z.unknown()), file['issued'], 'issued'),
  };
}

type Parts = Readonly<Record<string, unknown>>;

function parsed(text: string): Parts {
  if (text.trim() === '') throw new SnapshotError('The file is empty.');
  refuseExcess(text);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Parts;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SnapshotError(
      `The file is damaged or cut short, so it cannot be read as a snapshot: ${reason}.`,
    );
  }
  throw new SnapshotError('The file is not a Panelpaper snapshot.');
}

// A parser of JSON goes as deep as the file does; a file made to exhaust it is refused before it is parsed. So is one
// with a text that nobody can have typed.
function refuseExcess(text: string): void {
  let depth = 0;
  let inString = false;
  let began = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (inString) {
      if (unit === 92) i += 1;
      else if (unit === 34) inString = false;
      if (i - began > LONGEST_TEXT + 1)
        throw new SnapshotError('The file has a text longer than 1 MB and was not read.');
    } else if (unit === 34) {
      inString = true;
      began = i;
    } else if (unit === 123 || unit === 91) {
      depth += 1;
      if (depth > DEEPEST)
        throw new SnapshotError(`The file is nested more than ${DEEPEST} deep and was not read.`);
    } else if (unit === 125 || unit === 93) depth -= 1;
  }
}

const PARTS = ['header', 'records', 'ancestors', 'issued', 'changes', 'edits'];

function refuseOthers(file: Parts): void {
  const header = file['header'];
  const { format, version } = (typeof header === 'object' && header !== null ? header : {}) as Parts;
  if (format !== SNAPSHOT_FORMAT) throw new SnapshotError('The file is not a Panelpaper snapshot.');
  if (typeof version === 'number' && version > SNAPSHOT_VERSION) {
    throw new SnapshotError(
      `The snapshot is of format version ${version}, and this Panelpaper reads up to version ${SNAPSHOT_VERSION}. A newer Panelpaper is needed.`,
    );
  }
  const unknown = Object.keys(file).find((part) => !PARTS.includes(part));
  if (unknown !== undefined)
    throw new SnapshotError(`The snapshot has a part “${unknown}”, which is not known.`);
}

function shaped<Schema extends z.ZodType>(schema: Schema, value: unknown, part: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = [part, ...(issue?.path ?? [])].map((step) =>
    typeof step === 'number' ? `entry ${step + 1}` : String(step),
  );
  throw new SnapshotError(`${place.join(' › ')}: ${issue?.message ?? 'is not valid'}.`);
}

function readRecords(value: unknown): Register {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SnapshotError('The snapshot has no records.');
  }
  const lists = value as Parts;
  const unknown = Object.keys(lists).find((name) => !Object.hasOwn(entities, name));
  if (unknown !== undefined) throw new SnapshotError(`records › ${unknown}: there is no such entity.`);
  const read = entityNames.map((name) => [name, readList(name, lists[name] ?? [])]);
  return { ...emptyRegister(), ...Object.fromEntries(read) };
}

function readList(name: EntityName, list: unknown): readonly unknown[] {
  if (!Array.isArray(list)) throw new SnapshotError(`records › ${name}: must be a list.`);
  return list.map((record: unknown, at) =>
    shaped(entities[name], record, `records › ${name} › record ${at + 1}`),
  );
}

function checkWhole(header: SnapshotHeader, register: Register, sha256: (text: string) => string): void {
  const counts = countsOf(register);
  for (const name of new Set([...Object.keys(header.counts), ...Object.keys(counts)])) {
    const [said, found] = [header.counts[name] ?? 0, counts[name] ?? 0];
    if (said !== found) {
      throw new SnapshotError(
        `The snapshot is not whole: its header says ${said} of ${name}, and it holds ${found}.`,
      );
    }
  }
  if (sha256(canonicalRecords(register)) !== header.sha256) {
    throw new SnapshotError(
      'The snapshot was damaged or edited: its records do not match the hash in its header.',
    );
  }
}
