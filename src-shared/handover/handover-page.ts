import { longDate, longMonth } from '../calendar/print-date.ts';
import type { Finding } from '../checks/finding.ts';
import type { Register } from '../entities/register.ts';
import { settingOn } from '../entities/settings.ts';
import { blockMaker } from '../report/blocks.ts';
import type { Block, DocumentProperties, Footer, Run } from '../report/model.ts';
import type { Handover } from './derive-handover.ts';
import { fitted } from './fit-page.ts';
import type { OpenPromise } from './promises.ts';

/** A hand-over note as the blocks of one page, ready to be drawn or written. */
export interface HandoverPage {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly footer: Footer;
  readonly properties: DocumentProperties;
}

/** The page of a hand-over note. It says that nothing is due, promised or open where that is so. */
export function handoverPage(register: Register, handover: Handover): HandoverPage {
  const { day } = handover;
  const code = settingOn(register, 'code.short-name', day);
  const secretariat = settingOn(register, 'secretariat.name', day);
  const title = `Hand-over note – ${longDate(day)}`;
  const [due, promises, checks] = fitted([
    handover.due.map(({ what }) => what),
    handover.promises.map(promiseWords),
    handover.checks.map(checkWords),
  ]);
  return {
    title,
    blocks: [
      ...dueBlocks(handover, due),
      ...promiseBlocks(handover, promises),
      ...checkBlocks(handover, checks),
    ],
    footer: {
      reference: 'Hand-over note',
      title: `${code} ${settingOn(register, 'register.title', day)}`,
      classification: `For the use of ${secretariat}`,
    },
    properties: {
      title,
      subject: 'What is due, promised and to be checked',
      author: secretariat,
      company: secretariat,
      keywords: `${code}, hand-over`,
      classification: `For the use of ${secretariat}`,
    },
  };
}

const { heading, paragraph, item, list, row } = blockMaker('handover');
const text = (words: string): readonly Run[] => [{ kind: 'text', text: words }];

function promiseWords({ text: words, due }: OpenPromise): string {
  return `${words.replace(/\.$/, '')}. ${due}.`;
}

function checkWords({ weight, sentence }: Finding): string {
  return weight === 'stop' ? `To be put right: ${sentence}` : sentence;
}

function dueBlocks({ due, until }: Handover, most: number): readonly Block[] {
  const head = heading(2, 'due', `Due by ${longDate(until)}`);
  if (due.length === 0) return [head, paragraph('due', text('Nothing is due in the next ten working days.'))];
  const rows = due
    .slice(0, most)
    .map(({ key, when, what }) => row(`due ${key}`, [text(when), text(what)], []));
  return [
    head,
    {
      kind: 'table',
      key: 'handover/due',
      caption: 'What is due, by day',
      columns: [
        { heading: 'When', align: 'left', width: 0.2 },
        { heading: 'What', align: 'left', width: 0.8 },
      ],
      rows,
    },
    ...more('due', due.length - rows.length),
  ];
}

function promiseBlocks({ promises }: Handover, most: number): readonly Block[] {
  const head = heading(2, 'promises', 'Promised and still open');
  if (promises.length === 0)
    return [head, paragraph('promises', text('Nothing that a paper promised is open.'))];
  const items = promises
    .slice(0, most)
    .map((promise) => item(`promise ${promise.id}`, text(promiseWords(promise)), []));
  return [head, list('promises', items), ...more('promises', promises.length - items.length)];
}

function checkBlocks({ checks, month }: Handover, most: number): readonly Block[] {
  const head = heading(2, 'checks', month === null ? 'Checks' : `Checks of the ${longMonth(month)} paper`);
  if (month === null) return [head, paragraph('checks', text('There is no paper yet.'))];
  if (checks.length === 0) return [head, paragraph('checks', text('Every check is answered.'))];
  const items = checks.slice(0, most).map((check) => item(`check ${check.key}`, text(checkWords(check)), []));
  return [head, list('checks', items), ...more('checks', checks.length - items.length)];
}

function more(part: string, count: number): readonly Block[] {
  if (count <= 0) return [];
  return [paragraph(`more ${part}`, text(`And ${count} more, which the application lists.`))];
}
