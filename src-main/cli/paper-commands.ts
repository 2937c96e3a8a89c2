import { randomUUID } from 'node:crypto';
import packageJson from '../../package.json' with { type: 'json' };
import { monthOf } from '../../src-shared/calendar/iso-date.ts';
import { longDate, longMonth } from '../../src-shared/calendar/print-date.ts';
import type { RecordOf } from '../../src-shared/entities/registry.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import { differenceBetween } from '../../src-shared/report/difference.ts';
import type { ReportModel } from '../../src-shared/report/model.ts';
import { editionFor, editionsOf } from '../papers/editions.ts';
import { issuePaper, modelAsIssued } from '../papers/issue-paper.ts';
import { isFolder, paperFileName, writePaperFiles } from '../papers/write-papers.ts';
import { RegisterError } from '../register/errors.ts';
import type { Store } from '../register/store.ts';
import {
  type Command,
  dayOf,
  dayOptions,
  monthOption,
  needed,
  type Options,
  reading,
  text,
  today,
} from './options.ts';
import { outOption } from './out-option.ts';
import { byCommandLine, openForCommand } from './register-commands.ts';
import { UsageError } from './usage.ts';

/** A day later than any fact: with everything that the register knows. */
const EVERYTHING = '9999-12-31';

export const paperCommand: Command = async (_, options) => {
  const request = { month: monthOption(options), out: outOption(options, 'file or folder') };
  const models = await reading(options, (store) => modelsOf(store, options, request));
  refuseSameFile(models, request.out);
  const files: string[] = [];
  for (const model of models) files.push(...(await writePaperFiles(model, request.out)));
  return { data: { files }, lines: files, warnings: daysApart(request.month, options) };
};

// Both are taken as they are, because a paper may be asked for on any day; together they are usually a slip.
function daysApart(month: string, options: Options): readonly string[] {
  const { asAt } = dayOptions(options);
  if (asAt === undefined || monthOf(asAt) === month) return [];
  return [
    `--as-at ${asAt} is not in ${longMonth(month)}, the month of the paper: its tables and figures are those of ${longDate(asAt)}, while it tells what happened in ${longMonth(month)}.`,
  ];
}

// Two editions under one reference would be one file, and the second would be written over the first.
function refuseSameFile(models: readonly ReportModel[], out: string): void {
  const names = models.map((model) => paperFileName(model).toLowerCase());
  if (isFolder(out) && new Set(names).size < names.length)
    throw new RegisterError(
      'exists',
      'Two editions of the month have one reference, so they would be one file.',
      'Name one with --edition, and give a file.',
    );
}

function modelsOf(
  store: Store,
  options: Options,
  { month, out }: { readonly month: string; readonly out: string },
): readonly ReportModel[] {
  const register = store.read();
  const committee = text(options, 'edition');
  const editions: readonly (RecordOf<'edition'> | null)[] =
    committee === undefined ? editionsOf(register, month) : [editionFor(register, month, committee)];
  if (editions.length > 1 && !isFolder(out))
    throw new UsageError(
      `The month has ${editions.length} editions: name one with --edition, or give a folder that exists.`,
    );
  if (options['as-issued'] !== true) {
    const request = { month, ...dayOptions(options) };
    const wanted = editions.length === 0 ? [null] : editions;
    return wanted.map((edition) => deriveReport(register, { ...request, edition: edition?.id ?? null }));
  }
  if (Object.keys(dayOptions(options)).length > 0)
    throw new UsageError('A paper as issued has its own days: leave out --as-at, --position and --known-by.');
  if (editions.length === 0)
    throw new RegisterError('not-issued', `No paper was issued for ${month}.`, 'Leave out --as-issued.');
  return editions.flatMap((edition) => (edition === null ? [] : [modelAsIssued(store, edition.id)]));
}

export const issueCommand: Command = async (_, options) => {
  const month = monthOption(options);
  const committee = needed(options, 'edition');
  const issuedOn = dayOf(text(options, 'on') ?? today());
  const out = text(options, 'out') === undefined ? null : outOption(options, 'file or folder');
  const store = openForCommand(needed(options, 'register'));
  try {
    const edition = editionFor(store.read(), month, committee);
    const by = byCommandLine();
    const productVersion = packageJson.version;
    const { model, issue } = await issuePaper(store, {
      id: randomUUID(),
      editionId: edition.id,
      issuedOn,
      productVersion,
      by,
    });
    const files = out === null ? [] : await writeIssued(model, out);
    return {
      data: { issue, files },
      lines: [`${model.footer.reference} issued; its file has the SHA-256 ${issue.fileHash}.`, ...files],
    };
  } finally {
    store.close();
  }
};

async function writeIssued(model: ReportModel, out: string): Promise<readonly string[]> {
  try {
    return await writePaperFiles(model, out);
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    const next = 'It is issued all the same; write its file with paper --as-issued.';
    throw new RegisterError(error.code, error.message, next);
  }
}

export const differenceCommand: Command = (_, options) =>
  reading(options, (store) => {
    const month = monthOption(options);
    const edition = editionFor(store.read(), month, needed(options, 'edition'));
    const issued = modelAsIssued(store, edition.id);
    const { asAt, position } = issued.clocks;
    const knownBy = dayOptions(options).knownBy ?? EVERYTHING;
    const now = deriveReport(store.read(), { month, asAt, position, knownBy, edition: edition.id });
    const data = differenceBetween(issued, now);
    const lines = data.flatMap(({ section, was, is }) => [
      section,
      ...(was === null ? [] : [`  - ${was}`]),
      ...(is === null ? [] : [`  + ${is}`]),
    ]);
    return { data, lines: lines.length > 0 ? lines : ['It would say the same.'] };
  });
