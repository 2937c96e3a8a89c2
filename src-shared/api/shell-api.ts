import { z } from 'zod';
import { date } from '../entities/fields.ts';
import { backupSummary, type Keeping, keeping } from './backup-api.ts';
import { foundFile } from './found-file.ts';
import { type ApiError, apiError } from './result.ts';

/**
 * What a window asks of main. Files are chosen in main's own dialogs: no method takes a path, and what main wrote is
 * named back to it by an id.
 */

const nothing = z.strictObject({});
const done = z.strictObject({ done: z.boolean().describe('False where the person cancelled.') });

export const THEMES = ['system', 'light', 'dark'] as const;

/** A word as a person adds it to the dictionary. */
export const addedWord = z.string().regex(/^\S{1,100}$/u, 'must be one word');

export const preferences = z.strictObject({
  author: z.string().max(200).describe('Who makes the changes of this machine; empty until asked.'),
  theme: z.enum(THEMES),
  checksSpelling: z.boolean().describe('Whether words are looked up in the British dictionary.'),
  addedWords: z.array(addedWord).max(10_000).describe('Words the person added to the dictionary.'),
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
    keeping,
    location: z
      .enum(['local', 'network', 'synchronised'])
      .describe('Where the file lies: on a share or in a synchronised folder it is at risk.'),
  }),
  z.strictObject({
    state: z.literal('failed'),
    name: z.string(),
    path: z.string(),
    error: apiError,
    backups: z.array(backupSummary),
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

/** A passphrase as it is typed; what is too weak for a new snapshot is refused where it is made. */
const passphrase = z.string().min(1).max(1000).nullable();

/** A snapshot that a person chose: what became of it, or that its passphrase is needed first. */
const chosenSnapshot = z.strictObject({
  state: z.enum(['done', 'cancelled', 'protected']),
  name: z.string().describe('The name of its file.'),
});

/** The documents of a paper. */
const PAPER_PARTS = ['paper', 'appendix'] as const;

export type PaperPart = (typeof PAPER_PARTS)[number];
const paper = z.strictObject({
  month: z.string(),
  edition: z.string().nullable(),
  issue: z.uuidv4().nullable().describe('An issue of the edition, to have it as it was issued.'),
});

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
    input: preferences.omit({ installation: true }).partial(),
    output: preferences,
  },
  /** Those of the words that are misspelt; none while spelling is not checked. Asked by the preload script alone. */
  misspelt: {
    input: z.strictObject({ words: z.array(z.string()).max(100_000) }),
    output: z.strictObject({ words: z.array(z.string()) }),
  },
  /** The words that the open register brings, which are no mistakes: names, acronyms, titles. */
  knowWords: {
    input: z.strictObject({ words: z.array(z.string().max(1000)).max(1_000_000) }),
    output: done,
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
  /**
   * Makes a new register of a snapshot that the person chooses. Asked again for a job whose file is protected, or whose
   * passphrase was wrong, it takes the same file.
   */
  openSnapshot: { input: z.strictObject({ job: z.uuidv4(), passphrase }), output: chosenSnapshot },
  /** Takes in a snapshot that the person chooses, to be looked at and brought in; the same for a job asked again. */
  chooseSnapshot: {
    input: z.strictObject({ job: z.uuidv4(), passphrase }),
    output: chosenSnapshot.extend({
      token: z.string().nullable().describe('What the register process knows it by.'),
    }),
  },
  closeRegister: { input: nothing, output: done },
  /** Copies the register where the person says; the copy is then among those to open again, by the id given back. */
  duplicateRegister: { input: nothing, output: exported },
  tryAgain: { input: nothing, output: done },
  /** Puts a backup in the place of the register that is open or could not be opened, which is kept as a backup first. */
  restoreBackup: { input: z.strictObject({ id: z.string() }), output: done },
  showBackupFolder: { input: nothing, output: done },
  showRegisterFolder: { input: nothing, output: done },
  /** Writes the whole register as a snapshot where the person says, and reads it back; protected where a passphrase is given. */
  exportSnapshot: {
    input: z.strictObject({ job: z.uuidv4(), history: z.boolean(), passphrase }),
    output: exported.extend({ records: z.int().describe('How many records it holds.') }),
  },
  /** Writes a one-page note for whoever takes the register over on a day, as Word, where the person says. */
  exportHandover: {
    input: z.strictObject({ job: z.uuidv4(), day: date('The day.') }),
    output: exported.extend({
      due: z.int().describe('How much is due in the ten working days from the day.'),
      promises: z.int().describe('How many promises of papers are open.'),
      checks: z.int().describe('How many checks of the newest paper nobody has answered.'),
    }),
  },
  /**
   * Writes an edition as Word where the person says; the appendix goes beside it. Where a file stands there that was
   * changed since it was exported, or was never exported, nothing is written and the files are told of. Asked again for
   * such a job, or one whose file could not be written, it takes the same file without asking where.
   */
  exportPaper: {
    input: paper.extend({
      job: z.uuidv4(),
      over: z
        .enum(['replace', 'beside'])
        .nullable()
        .describe('What to do about the files told of; null to be told of them.'),
    }),
    output: exported.extend({
      held: z.array(foundFile).max(2).describe('What stands there; then nothing was written.'),
      isAsIssued: z.boolean().describe('False where an issue was asked for and came out otherwise.'),
    }),
  },
  /** Reads an exported file, which the person chooses, for what was edited in it. */
  readReviewed: {
    input: nothing,
    output: z.strictObject({
      name: z.string().nullable().describe('The file; null where the person cancelled.'),
      found: foundFile.nullable().describe('Null where the file is as it was exported.'),
    }),
  },
  cancelJob: { input: z.strictObject({ job: z.uuidv4() }), output: done },
  /** The bytes of a Word file as it would be exported, and its pages, for the page preview. */
  paperBytes: {
    input: paper.extend({ part: z.enum(PAPER_PARTS) }),
    output: z.strictObject({
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      pages: z.array(laidOutPage).describe('Empty where they could not be laid out.'),
    }),
  },
  openExported: { input: z.strictObject({ id: z.string() }), output: done },
  showExported: { input: z.strictObject({ id: z.string() }), output: done },
  /** Opens a page in the person's browser; only https. */
  openLink: { input: z.strictObject({ href: z.string().max(2000) }), output: done },
  newWindow: { input: nothing, output: done },
  showAbout: { input: nothing, output: done },
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
  | { readonly event: 'keeping'; readonly keeping: Keeping }
  | { readonly event: 'preferences'; readonly preferences: Preferences }
  | { readonly event: 'progress'; readonly job: string; readonly share: number; readonly doing: string }
  /** Something that no window asked for went wrong: a file that the system asked to be opened. */
  | { readonly event: 'failure'; readonly error: ApiError }
  /** A snapshot that the system asked to be opened; main knows its file by the job. */
  | { readonly event: 'snapshot'; readonly job: string; readonly name: string }
  /** A command chosen from the menu or its shortcut: "undo", "export", "new-proposal", "search" … */
  | { readonly event: 'command'; readonly command: string };
