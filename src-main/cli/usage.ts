/** The command line was used wrongly: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** How a command is written and what it does: one line for the list, the rest for its own help. */
export interface Usage {
  readonly form: string;
  readonly does: string;
  readonly more: readonly string[];
}

export const USAGE: Readonly<Record<string, Usage>> = {
  import: {
    form: 'import SNAPSHOT --register FILE [--passphrase-file FILE]',
    does: 'make a register from a snapshot',
    more: [
      'FILE is made; where a register with anything in it is there already, nothing is changed.',
      'The snapshot is checked whole, the rules between its records included, before anything is written.',
      '--passphrase-file FILE    the passphrase of a protected one, as the first line of a file (else it is asked for)',
    ],
  },
  export: {
    form: 'export --register FILE --out SNAPSHOT [--no-history] [--protect]',
    does: 'write a whole register as a snapshot',
    more: [
      '--no-history              leave out who changed what and when',
      '--protect                 protect it by a passphrase, which is asked for',
      '--passphrase-file FILE    protect it by the passphrase in the first line of a file',
      'The snapshot is read back before it is said to be written. A protected one is of the age format, version 1.',
    ],
  },
  diff: {
    form: 'diff A B [--passphrase-file FILE]',
    does: 'what differs from one register or snapshot to another',
    more: [
      'A and B are each a register or a snapshot. Those of different registers are compared by what records are known by.',
      '--passphrase-file FILE    the passphrase of a protected snapshot (else it is asked for)',
      'Exit: 0 no difference, 1 differences, 2 they could not be compared.',
    ],
  },
  merge: {
    form: 'merge SNAPSHOT --register FILE [--prefer mine|theirs]',
    does: 'bring what a colleague did into a register',
    more: [
      'What both changed is listed, and nothing is written, unless it is said whose to take:',
      '--prefer mine      keep what the register holds wherever both changed something',
      '--prefer theirs    take what the snapshot holds there',
      'What was entered on both sides is combined then. A verified backup is made before anything is written.',
      '--passphrase-file FILE    the passphrase of a protected snapshot (else it is asked for)',
    ],
  },
  redact: {
    form: 'redact --register FILE --person NAME-or-ID [--yes]',
    does: 'take a person’s name out of a register everywhere',
    more: [
      '--person NAME-or-ID    who; the id keeps the name out of the history of your shell',
      '--yes                  do it; else it is only said what would change',
      'It cannot be undone: the name goes from the records, the history, earlier states and papers as issued, and is',
      'wiped from the file. That it was done is recorded, without the name. The backups and snapshots that still have',
      'the name are listed; no backup is deleted, and none is made before.',
    ],
  },
  paper: {
    form: 'paper --register FILE --month 2020-01 --out FILE-or-FOLDER',
    does: 'write the paper of a month as Word',
    more: [
      '--edition COMMITTEE    one edition, by any name of its committee; else every edition, into a folder',
      '--as-at DATE           the day figures are made for (else the end of the month)',
      '--position DATE        the day of the paper (else papers day of the coming Panel)',
      '--known-by DATE        with what was known by that day (else the position)',
      '--as-issued            exactly as it was last issued, whatever has changed since',
      'Into a folder, the appendix is written beside each paper.',
    ],
  },
  issue: {
    form: 'issue --register FILE --month 2020-01 --edition COMMITTEE [--out FILE-or-FOLDER]',
    does: 'record that an edition was issued, and keep it',
    more: ['--on DATE    the day it was issued (else today)', '--out        write the Word file as well'],
  },
  difference: {
    form: 'difference --register FILE --month 2020-01 --edition COMMITTEE',
    does: 'what an issued paper would say differently as now known',
    more: ['--known-by DATE    with what was known by that day (else everything in the register)'],
  },
  checks: {
    form: 'checks --register FILE --month 2020-01 [--edition COMMITTEE]',
    does: 'what to look at in a paper before it leaves',
    more: [
      '--edition COMMITTEE    one edition, by any name of its committee; else every edition of the month',
      '--as-at DATE, --position DATE, --known-by DATE    as for paper',
      'A line a finding, with what to do below it: stop where the paper would be wrong if it left so, look where',
      'somebody should; then those accepted in the edition, each with the reason.',
      'Ends with 1 where a finding that must stop the paper is open, otherwise with 0.',
    ],
  },
  handover: {
    form: 'handover --register FILE --on DATE --out FILE-or-FOLDER',
    does: 'write a hand-over note of one page as Word',
    more: [
      'What is due in ten working days, what papers promised and is open, and which checks of the newest paper nobody has answered.',
    ],
  },
  figures: {
    form: 'figures --register FILE --as-at DATE',
    does: 'the figures of a day, each with the records behind it',
    more: [
      '--position DATE    the day of the paper (else as for the paper of that month)',
      '--known-by DATE    with what was known by that day (else the position)',
      'Below each figure: + a record counted, with what it adds; - one left out, with the reason.',
    ],
  },
  stages: {
    form: 'stages --register FILE --as-at DATE',
    does: 'the stage of every proposal on a day',
    more: [
      '--known-by DATE    with what was known by that day (else DATE itself)',
      'A line a proposal: reference, stage, title, with a tab between.',
    ],
  },
  workdays: {
    form: 'workdays FROM TO',
    does: 'weekdays, and working days, both ends counted',
    more: ['Working days leave out the bank holidays of England and Wales.'],
  },
  deadline: {
    form: 'deadline FROM N',
    does: 'the day N working days on, or back when negative',
    more: ['The first day is not counted, and bank holidays of England and Wales are left out.'],
  },
  schema: {
    form: 'schema',
    does: 'the JSON Schema of a snapshot',
    more: ['Rules between records are not in it; an import checks them.'],
  },
};

/** How many words a command takes after its name. */
export function wordsOf({ form }: Usage): number {
  return (form.split(/ [[-]/)[0] ?? '').split(' ').length - 1;
}

/** The options that a command's own help speaks of, and those of every command. */
export function optionsOf({ form, more }: Usage): ReadonlySet<string> {
  const named = [form, ...more].join('\n').matchAll(/--([a-z-]+)/g);
  return new Set(['json', 'help', ...[...named].map(([, name = '']) => name)]);
}

const FORM_WIDTH = 62;

/** The help of the whole program. */
export function help(): string {
  const lines = Object.values(USAGE).map(({ form, does }) =>
    form.length < FORM_WIDTH
      ? `  ${form.padEnd(FORM_WIDTH)}${does}`
      : `  ${form}\n  ${''.padEnd(FORM_WIDTH)}${does}`,
  );
  return [
    'panelpaper COMMAND [OPTIONS]',
    '',
    ...lines,
    '',
    '  --json    print for machines',
    '  --help    print this, or with a command its own help',
    '',
    'Days are written as 2020-01-31, months as 2020-01.',
    'Exit: 0 done, 1 refused, failed or stopped by a check, 2 wrong usage; of diff, 0 same, 1 different, 2 not compared.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function helpOf({ form, does, more }: Usage): string {
  return [`panelpaper ${form}`, '', `${does[0]?.toUpperCase()}${does.slice(1)}.`, '', ...more, ''].join('\n');
}
