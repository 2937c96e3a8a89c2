import type { IsoDate } from '../../src-shared/calendar/iso-date.ts';
import { longDate } from '../../src-shared/calendar/print-date.ts';
import { safeFileName } from '../register/write-file.ts';

/** "Hand-over note - 31 January 2020.docx". */
export function handoverName(day: IsoDate): string {
  return `${safeFileName(`Hand-over note - ${longDate(day)}`)}.docx`;
}
