import { longPlan } from '../../src-shared/calendar/print-date.ts';
import { readFacts } from '../../src-shared/entities/known.ts';
import { find, type Register, where } from '../../src-shared/entities/register.ts';
import { compareProposals, referenceOn, titleOn } from '../../src-shared/lifecycle/naming.ts';
import { show } from '../stores/interface-store.ts';
import { runCommand } from './commands.ts';
import { PLACES } from './navigation.tsx';

/** Something that can be jumped to. */
export interface Found {
  readonly key: string;
  readonly kind: 'Proposal' | 'Meeting' | 'Release' | 'View' | 'Command';
  readonly text: string;
  readonly act: () => void;
}

const EVERYTHING = '9999-12-31';
const MOST = 12;

const COMMAND_NAMES = [
  ['new-proposal', 'New Draft Proposal'],
  ['export-paper', 'Export the paper to Word'],
  ['read-reviewed', 'Read a reviewed Word file'],
  ['export-snapshot', 'Export a snapshot'],
  ['bring-in-snapshot', 'Bring in a snapshot'],
  ['undo', 'Undo'],
  ['redo', 'Redo'],
  ['open-register', 'Open another register'],
  ['duplicate-register', 'Duplicate this register'],
  ['close-register', 'Close this register'],
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
      return { key: id, kind: 'Proposal', text: `${reference} ${title}`, act: () => show('proposals', id) };
    });
}

function meetings(register: Register): readonly Found[] {
  return register.meeting.map(({ id, committeeId }) => {
    const committee = find(register, 'committee', committeeId)?.name ?? 'A committee';
    const date = readFacts(where(register, 'meetingDate', 'meetingId', id), EVERYTHING).at(-1)?.date ?? null;
    const text = `${committee}, ${date === null ? 'no date' : longPlan(date)}`;
    return { key: id, kind: 'Meeting', text, act: () => show('meetings', id) };
  });
}

/** Those that hold every word asked for, best first: what begins so before what only holds it. */
export function findEverywhere(all: readonly Found[], asked: string): readonly Found[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0)
    return all.filter(({ kind }) => kind === 'View' || kind === 'Command').slice(0, MOST);
  return all
    .flatMap((found) => {
      const text = found.text.toLowerCase();
      if (!words.every((word) => text.includes(word))) return [];
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
