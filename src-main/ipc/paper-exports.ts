import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { FoundFile } from '../../src-shared/api/found-file.ts';
import type { InputOf, OutputOf } from '../../src-shared/api/result.ts';
import type { ShellApi } from '../../src-shared/api/shell-api.ts';
import type { Over } from '../papers/export-paper.ts';
import type { Application } from '../shell/application.ts';
import { askToOpen, askToSave } from '../shell/dialogs.ts';
import { given } from './api-failure.ts';

interface Waiting {
  readonly path: string;
  /** The hashes of the files that the person was told of. */
  readonly seen: readonly string[];
}

type Named = (path: string) => { readonly id: string; readonly name: string; readonly folder: string };
type ExportInput = InputOf<ShellApi, 'exportPaper'>;
type ExportOutput = OutputOf<ShellApi, 'exportPaper'>;

/** The ways of papers into Word files and back. The window names a job; where its file lies is kept here. */
export function paperExports(application: Application, exportedAs: Named) {
  const { preferences } = application;
  // Jobs whose file could not be written, or waits for the person to say what happens to the one that is there.
  const waiting = new Map<string, Waiting>();
  const nothing = { id: null, name: '', folder: '', held: [], isAsIssued: true };

  const here = (path: string, found: FoundFile): FoundFile =>
    found.kind === 'reviewed' ? { ...found, exportedOn: preferences.exportedOn(path) } : found;

  return {
    exportPaper: async ({ job, over, ...paper }: ExportInput): Promise<ExportOutput> => {
      const { name } = given(await application.host.ask('paperName', paper));
      const before = waiting.get(job);
      const path = before?.path ?? (await askToSave('word', 'Export to Word', name));
      if (path === null) return nothing;
      waiting.set(job, { path, seen: before?.seen ?? [] });
      const result = await application.host.ask('exportPaper', {
        ...paper,
        path,
        job,
        over: overOf(over, before),
      });
      const { cancelled, files, isAsIssued, held } = given(result);
      if (held.length > 0) {
        waiting.set(job, { path, seen: held.map(({ hash }) => hash) });
        return { ...nothing, held: held.map((one) => here(one.path, one.found)) };
      }
      waiting.delete(job);
      if (cancelled) return nothing;
      for (const file of files) preferences.exported(file);
      return { ...exportedAs(files[0] ?? path), held: [], isAsIssued };
    },
    readReviewed: async (): Promise<OutputOf<ShellApi, 'readReviewed'>> => {
      const path = await askToOpen('word', 'Read a reviewed file');
      if (path === null) return { name: null, found: null };
      const { found } = given(await application.host.ask('readReviewed', { path, job: randomUUID() }));
      return { name: basename(path), found: found === null ? null : here(path, found) };
    },
    /** The person thought better of a job. */
    forget: (job: string) => waiting.delete(job),
  };
}

function overOf(over: ExportInput['over'], before: Waiting | undefined): Over {
  if (over === 'beside') return { kind: 'beside' };
  return over === 'replace' ? { kind: 'replace', seen: before?.seen ?? [] } : { kind: 'hold' };
}
