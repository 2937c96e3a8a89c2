import { type IsoDate, isIsoDate } from '../../src-shared/calendar/iso-date.ts';
import { longPlan, tableDate } from '../../src-shared/calendar/print-date.ts';
import { readFacts } from '../../src-shared/entities/known.ts';
import { find, get, type Register, where } from '../../src-shared/entities/register.ts';
import { compareProposals, referenceOn, titleOn } from '../../src-shared/lifecycle/naming.ts';
import { show } from '../stores/interface-store.ts';
import { runCommand } from './commands.ts';
import { PLACES } from './navigation.tsx';

/** Something that can be jumped to. */
export interface Found {
  readonly key: string;
  readonly kind: 'Proposal' | 'Meeting' | 'Release' | 'View' | 'Command';
  readonly text: string;
  /** What else it is known by, which is searched and not shown: an acronym, a day in figures, an earlier reference. */
  readonly also?: string;
  readonly act: () => void;
}

const EVERYTHING = '9999-12-31';
const MOST = 12;

// Everything that the menu and the views offer as a first step.
const COMMAND_NAMES = [
  ['new-proposal', 'New Draft Proposal'],
  ['new-assessment', 'New assessment'],
  ['dcc-update', 'Update of open assessments'],
  ['new-meeting', 'New meeting'],
  ['new-year', 'Add a year of meetings'],
  ['with-authority', 'With the Authority'],
  ['new-consultation', 'New consultation'],
  ['new-release', 'New release'],
  ['start-month', 'Start the next month’s paper'],
  ['paper-cover', 'Cover of the paper'],
  ['paper-checks', 'Checks of the paper'],
  ['export-paper', 'Export the paper to Word'],
  ['read-reviewed', 'Read a reviewed Word file'],
  ['export-snapshot', 'Export a snapshot'],
  ['bring-in-snapshot', 'Bring in a snapshot'],
  ['show-backups', 'Backups'],
  ['save', 'Save'],
  ['undo', 'Undo'],
  ['redo', 'Redo'],
  ['create-register', 'New register'],
  ['open-register', 'Open another register'],
  ['open-snapshot', 'New register from a snapshot'],
  ['open-sample', 'Open the sample'],
  ['duplicate-register', 'Duplicate this register'],
  ['close-register', 'Close this register'],
  ['new-window', 'New window'],
  ['show-about', 'About Panelpaper'],
  ['copy-details', 'Copy details for a report of a fault'],
] as const;

/** Everything that can be jumped to in a register, named as on a day. */
export function searchables(register: Register, asAt: string): readonly Found[] {
  return [
    ...proposals(register, asAt),
    ...meetings(register),
    ...register.release.map(
      ({ id, name }): Found => ({ key: id, kind: 'Release', text: name, act: () => show('releases', id) }),
    ),
    ...PLACES.map(
      ({ view, name }): Found => ({ key: view, kind: 'View', text: name, act: () => show(view) }),
    ),
    ...COMMAND_NAMES.map(
      ([name, text]): Found => ({ key: name, kind: 'Command', text, act: () => runCommand(name) }),
    ),
  ];
}

function proposals(register: Register, asAt: string): readonly Found[] {
  return register.proposal
    .map(({ id }) => id)
    .sort((a, b) => compareProposals(register, a, b))
    .map((id) => {
      const reference = referenceOn(register, id, asAt, EVERYTHING);
      const title = titleOn(register, id, EVERYTHING, EVERYTHING) ?? 'without a title';
      return {
        key: id,
        kind: 'Proposal',
        text: `${reference} ${title}`,
        also: alsoOf(register, id),
        act: () => show('proposals', id),
      };
    });
}

function meetings(register: Register): readonly Found[] {
  return register.meeting.map(({ id, committeeId }) => {
    const its = find(register, 'committee', committeeId);
    const committee = its?.name ?? 'A committee';
    const date = readFacts(where(register, 'meetingDate', 'meetingId', id), EVERYTHING).at(-1)?.date ?? null;
    const text = `${committee}, ${date === null ? 'no date' : longPlan(date)}`;
    const also = [its?.shortName, date === null || !isIsoDate(date) ? null : figures(date)]
      .filter(Boolean)
      .join(' ');
    return { key: id, kind: 'Meeting', text, also, act: () => show('meetings', id) };
  });
}

/** "14/2/2020", "14/02/2020" and "14 Feb 20", as people type a day. */
function figures(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)}/${Number(month)}/${year} ${day}/${month}/${year} ${tableDate(date)}`;
}

// A proposal is still asked for by the reference and the title that it had before, and without the noughts of either.
function alsoOf(register: Register, id: string): string {
  const { seriesId, number, suffix } = get(register, 'proposal', id);
  const series = get(register, 'series', seriesId);
  const prefixes = [series.draftPrefix, series.prefix].filter((prefix) => prefix !== null);
  const references = prefixes.flatMap((prefix) => [
    `${prefix}${number}${suffix}`,
    `${prefix}${String(number).padStart(series.digits, '0')}${suffix}`,
  ]);
  const titles = where(register, 'proposalTitle', 'proposalId', id).map(({ title }) => title);
  return [...references, ...titles].join(' ');
}

/** Those that hold every word asked for, best first: what begins so before what only holds it. */
export function findEverywhere(all: readonly Found[], asked: string): readonly Found[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0)
    return all.filter(({ kind }) => kind === 'View' || kind === 'Command').slice(0, MOST);
  return all
    .flatMap((found) => {
      const text = found.text.toLowerCase();
      const whole = `${text} ${found.also?.toLowerCase() ?? ''}`;
      if (!words.every((word) => whole.includes(word))) return [];
      const first = words[0] ?? '';
      const rank = text.startsWith(first)
        ? 0
        : new RegExp(`(^|\\D)0*${literally(first)}\\b`).test(text)
          ? 1
          : 2;
      return [{ found, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ found }) => found);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
