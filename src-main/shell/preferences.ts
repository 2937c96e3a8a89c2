import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { addedWord, type Preferences, type RecentRegister, THEMES } from '../../src-shared/api/shell-api.ts';
import { writeFileSafely } from '../register/write-file.ts';

const MOST_RECENT = 10;
const MOST_EXPORTS = 100;

const stored = z.object({
  author: z.string().max(200).catch(''),
  theme: z.enum(THEMES).catch('system'),
  checksSpelling: z.boolean().catch(true),
  addedWords: z.array(addedWord).catch([]),
  installation: z.uuidv4().catch(() => randomUUID()),
  recent: z.array(z.strictObject({ id: z.string(), path: z.string() })).catch([]),
  /** The files that papers were exported to, the latest first, each with the day. */
  exports: z.array(z.strictObject({ path: z.string(), on: z.string() })).catch([]),
  /** The register to open again at the next start; null after it was closed. */
  last: z.string().nullable().catch(null),
});

type Stored = z.infer<typeof stored>;
type Recent = Stored['recent'][number];

/** What this machine remembers: who works on it, how it looks, and which registers were open. Never in a register. */
export interface MachinePreferences {
  readonly read: () => Preferences;
  readonly set: (change: Partial<Omit<Preferences, 'installation'>>) => Preferences;
  readonly recent: () => readonly RecentRegister[];
  readonly pathOf: (recentId: string) => string | null;
  readonly opened: (path: string) => void;
  /** A register was copied to a file, to be opened when the person says; gives back its id. */
  readonly copied: (path: string) => string;
  readonly closed: () => void;
  readonly forget: (recentId: string) => void;
  readonly last: () => string | null;
  /** A paper was exported to a file today. */
  readonly exported: (path: string) => void;
  /** The day this machine last exported to a file; null where it never did. */
  readonly exportedOn: (path: string) => string | null;
}

export function machinePreferences(): MachinePreferences {
  const file = join(app.getPath('userData'), 'preferences.json');
  let held = load(file);
  const save = (change: Partial<Stored>) => {
    held = { ...held, ...change };
    try {
      writeFileSafely(file, Buffer.from(`${JSON.stringify(held, null, 2)}\n`, 'utf8'));
    } catch {
      // What is remembered for convenience must not stop the work; it holds until the application ends.
    }
  };
  const read = (): Preferences => {
    const { author, theme, checksSpelling, addedWords, installation } = held;
    return { author, theme, checksSpelling, addedWords, installation };
  };
  const withFirst = (path: string): [Recent, ...Recent[]] => {
    const others = held.recent.filter((one) => one.path !== path);
    const id = held.recent.find((one) => one.path === path)?.id ?? randomUUID();
    return [{ id, path }, ...others.slice(0, MOST_RECENT - 1)];
  };
  // Written at once, so that the installation keeps its id even where nothing else is ever set.
  save({});
  return {
    read,
    set: (change) => {
      save(change);
      return read();
    },
    recent: () =>
      held.recent.map(({ id, path }) => ({
        id,
        name: basename(path, extname(path)),
        folder: dirname(path),
        exists: existsSync(path),
      })),
    pathOf: (id) => held.recent.find((one) => one.id === id)?.path ?? null,
    opened: (path) => save({ recent: withFirst(path), last: path }),
    copied: (path) => {
      const recent = withFirst(path);
      save({ recent });
      return recent[0].id;
    },
    closed: () => save({ last: null }),
    forget: (id) => save({ recent: held.recent.filter((one) => one.id !== id) }),
    last: () => held.last,
    exported: (path) => {
      const others = held.exports.filter((one) => one.path !== path);
      save({ exports: [{ path, on: today() }, ...others].slice(0, MOST_EXPORTS) });
    },
    exportedOn: (path) => held.exports.find((one) => one.path === path)?.on ?? null,
  };
}

/** The day on this machine. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function load(file: string): Stored {
  let value: unknown = {};
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // None yet, or unreadable: everything in it can be asked again.
  }
  const parsed = stored.safeParse(value);
  return parsed.success ? parsed.data : stored.parse({});
}

/** The name the system has for whoever works here: what the author's name is suggested to be. */
export function suggestedAuthor(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
