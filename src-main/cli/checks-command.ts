import { type SplitFindings, splitFindings } from '../../src-shared/checks/accepted-findings.ts';
import { checkPaper } from '../../src-shared/checks/check-paper.ts';
import type { Finding } from '../../src-shared/checks/finding.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { cleanText } from '../../src-shared/report/clean-text.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import { editionFor, editionsOf } from '../papers/editions.ts';
import { type Command, dayOptions, monthOption, type Options, reading, text } from './options.ts';

interface Checked extends SplitFindings {
  /** The id of the edition; null for a month without any. */
  readonly edition: string | null;
  readonly reference: string;
}

export const checksCommand: Command = (_, options) =>
  reading(options, (store) => {
    const month = monthOption(options);
    const data = checked(store.read(), month, options);
    const isStopped = data.some(({ open }) => open.some(({ weight }) => weight === 'stop'));
    return { data, lines: data.flatMap(linesOf), status: isStopped ? 1 : 0 };
  });

function checked(register: Register, month: string, options: Options): readonly Checked[] {
  const committee = text(options, 'edition');
  const editions =
    committee === undefined ? editionsOf(register, month) : [editionFor(register, month, committee)];
  const ids = editions.length === 0 ? [null] : editions.map(({ id }) => id);
  return ids.map((edition) => {
    const request = { month, ...dayOptions(options), edition };
    const model = deriveReport(register, request);
    const findings = checkPaper(register, request, model);
    return { edition, reference: model.footer.reference, ...splitFindings(register, edition, findings) };
  });
}

function linesOf({ reference, open, accepted }: Checked): readonly string[] {
  const count = (label: string, number: number) => (number === 0 ? [] : [`${number} ${label}`]);
  const counts = [...count('to look at', open.length), ...count('accepted', accepted.length)];
  return [
    `${reference}: ${counts.length === 0 ? 'nothing found' : counts.join(', ')}`,
    ...open.flatMap((finding) => [line(finding.weight, finding), `        ${cleanText(finding.next)}`]),
    ...accepted.flatMap(({ finding, acceptance }) => [
      line('accepted', finding),
      `        ${cleanText(`${acceptance.acceptedBy} on ${acceptance.acceptedOn}: ${acceptance.reason}`)}`,
    ]),
  ];
}

// Titles and own words are repeated in it, and may hold line breaks or commands to a terminal.
function line(label: string, { sentence }: Finding): string {
  return `  ${label.padEnd(4)}  ${cleanText(sentence)}`;
}
