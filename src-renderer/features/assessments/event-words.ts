import type { Register } from '../../../src-shared/entities/register.ts';
import type { Event } from './events.ts';
import { whenWords } from './reading.ts';
import { requestText } from './record-changes.ts';

/** What an event of an assessment says, in words. */
export function eventWords(register: Register, event: Event): string {
  switch (event.kind) {
    case 'requested': {
      const meeting = requestText(register, event.agendaItemId);
      return meeting === null ? 'Requested' : `Requested by ${meeting}`;
    }
    case 'accepted':
      return 'Accepted';
    case 'target':
      return `Target of ${event.workingDays} WD`;
    case 'expected-return':
      return event.date === null ? 'Expected return' : `Expected back ${whenWords(event.date)}`;
    case 'returned':
      return 'Returned';
    case 'closed':
      return `Closed without a return: ${event.text}`;
    case 'progress':
      return `Note: ${event.text}`;
  }
}
