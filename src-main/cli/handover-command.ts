import { join } from 'node:path';
import { longDate } from '../../src-shared/calendar/print-date.ts';
import { deriveHandover } from '../../src-shared/handover/derive-handover.ts';
import { handoverPage } from '../../src-shared/handover/handover-page.ts';
import { isFolder } from '../papers/write-papers.ts';
import { safeFileName, writeFileSafely } from '../register/write-file.ts';
import { writeHandover } from '../word/write-handover.ts';
import { type Command, dayOf, needed, reading } from './options.ts';
import { outOption } from './out-option.ts';

export const handoverCommand: Command = (_, options) =>
  reading(options, async (store) => {
    const day = dayOf(needed(options, 'on'));
    const out = outOption(options, 'file or folder');
    const handover = deriveHandover(store.read(), day);
    const name = `${safeFileName(`Hand-over note - ${longDate(day)}`)}.docx`;
    const file = isFolder(out) ? join(out, name) : out;
    writeFileSafely(file, await writeHandover(handoverPage(store.read(), handover), day));
    const { due, promises, checks, until, month } = handover;
    return {
      data: { file, day, until, month, due, promises, checks },
      lines: [
        file,
        `${due.length} due by ${longDate(until)}, ${promises.length} promised, ${checks.length} to be checked.`,
      ],
    };
  });
