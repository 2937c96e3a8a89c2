import type { IsoDate } from '../../src-shared/calendar/iso-date.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { deriveHandover, type Handover } from '../../src-shared/handover/derive-handover.ts';
import { handoverPage } from '../../src-shared/handover/handover-page.ts';
import { writeFileSafely } from '../register/write-file.ts';
import { writeHandover } from '../word/write-handover.ts';

/** Writes the note for whoever takes a register over on a day, and gives back what stands in it. */
export async function writeHandoverNote(register: Register, day: IsoDate, path: string): Promise<Handover> {
  const handover = deriveHandover(register, day);
  writeFileSafely(path, await writeHandover(handoverPage(register, handover), day));
  return handover;
}
