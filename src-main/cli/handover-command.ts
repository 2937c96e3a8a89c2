import { join } from 'node:path';
import { longDate } from '../../src-shared/calendar/print-date.ts';
import { handoverName } from '../papers/handover-name.ts';
import { writeHandoverNote } from '../papers/handover-note.ts';
import { isFolder } from '../papers/write-papers.ts';
import { type Command, dayOf, needed, reading } from './options.ts';
import { outOption } from './out-option.ts';

export const handoverCommand: Command = (_, options) =>
  reading(options, async (store) => {
    const day = dayOf(needed(options, 'on'));
    const out = outOption(options, 'file or folder');
    const file = isFolder(out) ? join(out, handoverName(day)) : out;
    const { due, promises, checks, until, month } = await writeHandoverNote(store.read(), day, file);
    return {
      data: { file, day, until, month, due, promises, checks },
      lines: [
        file,
        `${due.length} due by ${longDate(until)}, ${promises.length} promised, ${checks.length} to be checked.`,
      ],
    };
  });
