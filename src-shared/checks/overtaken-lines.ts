import { isIsoDate, lastDayOf } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/print-date.ts';
import { find } from '../entities/register.ts';
import { capitalised, countInWords } from '../report/numbers.ts';
import { knownMeeting } from '../report/reading/meetings.ts';
import { about, type Check, type CheckContext, listed } from './support/check.ts';
import { datesIn } from './support/mentions.ts';
import type { PaperText } from './support/paper-texts.ts';

/** Lines about days after the paper's own that are past by the meeting at which the paper is read. */
export const overtakenLines: Check = {
  name: 'overtaken-lines',
  find: (context) => {
    const { edition } = context;
    const read = readOn(context);
    if (edition === null || read === null) return [];
    const lines = context.texts.flatMap((text) => {
      const days = overtaken(context, text, read);
      return days.length === 0 ? [] : [{ text, days }];
    });
    const [first] = lines;
    if (first === undefined) return [];
    const sections = Map.groupBy(lines, ({ text }) => text.section);
    const places = [...sections].map(
      ([section, ofSection]) => `${section} (${listed([...new Set(ofSection.flatMap(({ days }) => days))])})`,
    );
    const count =
      lines.length === 1
        ? 'One line about the future is'
        : `${capitalised(countInWords(lines.length))} lines about the future are`;
    return [
      {
        weight: 'look',
        sentence: `${count} overtaken by ${longDate(read)}, the day of the meeting: ${places.join('; ')}.`,
        next: 'Give the paper a later position, or the edition its own date, so that the cover says as at which day it stands.',
        facts: [...about('edition', edition.id), ...lines.flatMap(({ text }) => text.facts.slice(0, 1))],
        place: first.text.key,
      },
    ];
  },
};

function readOn({ edition, register, clocks }: CheckContext): string | null {
  const meeting = find(register, 'meeting', edition?.meetingId ?? null);
  const date = meeting === undefined ? null : (knownMeeting(register, meeting, clocks.knownBy)?.date ?? null);
  return date !== null && isIsoDate(date) ? date : (edition?.date ?? null);
}

// A month is past only when its last day is; what is due on the paper's own day has a check of its own.
function overtaken(
  { clocks, releases }: CheckContext,
  { runs, isSummary, document }: PaperText,
  read: string,
) {
  if (isSummary || document === 'appendix') return [];
  const said = runs.map((run) => (run.kind === 'link' ? '' : run.text)).join('');
  const names = releases.map(({ release }) => release.name).filter((name) => said.includes(name));
  const plain = names
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, ''), said);
  return datesIn(plain)
    .filter(({ plan }) => lastDayOf(plan) > clocks.position && lastDayOf(plan) < read)
    .map(({ words }) => words);
}
