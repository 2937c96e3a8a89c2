import { z } from 'zod';
import { type ApiError, apiError } from './result.ts';

/**
 * What a window asks of main. Files are chosen in main's own dialogs: no method takes a path, and what main wrote is
 * named back to it by an id.
 */

const nothing = z.strictObject({});
const done = z.strictObject({ done: z.boolean().describe('False where the person cancelled.') });

export const THEMES = ['system', 'light', 'dark'] as const;

export const preferences = z.strictObject({
  author: z.string().max(200).describe('Who makes the changes of this machine; empty until asked.'),
  theme: z.enum(THEMES),
  installation: z.string(),
});

export const recentRegister = z.strictObject({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  exists: z.boolean(),
});

/** What is open, or why nothing is. */
export const registerStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('opening'), name: z.string() }),
  z.strictObject({
    state: z.literal('open'),
    name: z.string().describe('The file name without its ending.'),
    path: z.string(),
    backedUpAt: z.string().nullable(),
    location: z
      .enum(['local', 'network', 'synchronised'])
      .describe('Where the file lies: on a share or in a synchronised folder it is at risk.'),
  }),
  z.strictObject({
    state: z.literal('failed'),
    name: z.string(),
    path: z.string(),
    error: apiError,
    backups: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
]);

export const exported = z.strictObject({
  id: z
    .string()
    .nullable()
    .describe('What names the file to open or show it; null where the person cancelled.'),
  name: z.string(),
  folder: z.string(),
});

/** The documents of a paper. */
const PAPER_PARTS = ['paper', 'appendix'] as const;

export type PaperPart = (typeof PAPER_PARTS)[number];

/** What stands on one page of a paper's Word file. */
export const laidOutPage = z.strictObject({
  hasFooter: z.boolean(),
  pieces: z.array(
    z.strictObject({
      index: z.int().describe('Which paragraph or table of the body, from 0.'),
      from: z.int().describe('For a paragraph begun on an earlier page: the characters that stand there.'),
      rows: z
        .array(z.int())
        .nullable()
        .describe('The rows of a table on this page, the repeated header among them; null for a paragraph.'),
    }),
  ),
});

export const SHELL_API = {
  preferences: { input: nothing, output: preferences },
  setPreferences: {
    input: preferences.pick({ author: true, theme: true }).partial(),
    output: preferences,
  },
  status: { input: nothing, output: registerStatus },
  recent: { input: nothing, output: z.array(recentRegister) },
  /** Makes a new, empty register where the person says. */
  createRegister: { input: nothing, output: done },
  openRegister: { input: nothing, output: done },
  openRecent: { input: z.strictObject({ id: z.string() }), output: done },
  forgetRecent: { input: z.strictObject({ id: z.string() }), output: done },
  /** Makes a register of the January 2020 sample where the person says. */
  openSample: { input: nothing, output: done },
  /** Makes a new register of a snapshot that the person chooses. */
  openSnapshot: { input: nothing, output: done },
  closeRegister: { input: nothing, output: done },
  duplicateRegister: { input: nothing, output: done },
  tryAgain: { input: nothing, output: done },
  restoreBackup: { input: z.strictObject({ id: z.string() }), output: done },
  showRegisterFolder: { input: nothing, output: done },
  /** Writes the whole register as a snapshot where the person says. */
  exportSnapshot: { input: z.strictObject({ history: z.boolean() }), output: exported },
  /**
   * Writes an edition as Word where the person says; the appendix goes beside it. Asked again for a job whose file could
   * not be written, it tries the same file without asking where.
   */
  exportPaper: {
    input: z.strictObject({ month: z.string(), edition: z.string().nullable(), job: z.uuidv4() }),
    output: exported,
  },
  cancelJob: { input: z.strictObject({ job: z.uuidv4() }), output: done },
  /** The bytes of a Word file as it would be exported, and its pages, for the page preview. */
  paperBytes: {
    input: z.strictObject({ month: z.string(), edition: z.string().nullable(), part: z.enum(PAPER_PARTS) }),
    output: z.strictObject({
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      pages: z.array(laidOutPage).describe('Empty where they could not be laid out.'),
    }),
  },
  openExported: { input: z.strictObject({ id: z.string() }), output: done },
  showExported: { input: z.strictObject({ id: z.string() }), output: done },
  /** Opens a page in the person's browser; only https. */
  openLink: { input: z.strictObject({ href: z.string().max(2000) }), output: done },
  copyDetails: { input: nothing, output: z.strictObject({ text: z.string() }) },
} as const;

export type ShellApi = typeof SHELL_API;
export type Preferences = Readonly<z.infer<typeof preferences>>;
export type RegisterStatus = Readonly<z.infer<typeof registerStatus>>;
export type LaidOutPage = Readonly<z.infer<typeof laidOutPage>>;
export type RecentRegister = Readonly<z.infer<typeof recentRegister>>;

/** What main tells a window without being asked. */
export type ShellEvent =
  | { readonly event: 'status'; readonly status: RegisterStatus }
  | { readonly event: 'preferences'; readonly preferences: Preferences }
  | { readonly event: 'progress'; readonly job: string; readonly share: number; readonly doing: string }
  /** Something that no window asked for went wrong: a file that the system asked to be opened. */
  | { readonly event: 'failure'; readonly error: ApiError }
  /** A command chosen from the menu or its shortcut: "undo", "export", "new-proposal", "search" … */
  | { readonly event: 'command'; readonly command: string };
