import type { Change } from '../../../src-shared/entities/change-set.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { newRecord, put } from '../../components/record.ts';

/** A text without spaces around it or doubled within. */
export function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** A title as records hold it: tidy, and without the quotation marks that papers print around it. */
export function tidyTitle(text: string): string {
  const bare = /^[“‘"'](.*)[”’"']$/.exec(tidy(text))?.[1];
  return bare === undefined || /[“”‘"]/.test(bare) ? tidy(text) : tidy(bare);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The one of a name, however it is capitalised; undefined where there is none. */
export function named<One extends Named>(list: readonly One[], name: string): One | undefined {
  const wanted = tidy(name).toLowerCase();
  return list.find((one) => one.name.toLowerCase() === wanted);
}

/** Up to so many names that hold every word typed, those that begin so first. */
export function suggestions(list: readonly Named[], typed: string, most = 12): readonly string[] {
  const text = tidy(typed).toLowerCase();
  const words = text.split(' ').filter(Boolean);
  return list
    .map(({ name }) => name)
    .filter((name) => words.every((word) => name.toLowerCase().includes(word)))
    .sort((a, b) => begins(b, text) - begins(a, text) || (a < b ? -1 : 1))
    .slice(0, most);
}

function begins(name: string, text: string): number {
  return name.toLowerCase().startsWith(text) ? 1 : 0;
}

/** Finds people and organisations by name within one act, and makes those that the register does not know yet. */
export interface PartyBook {
  /** The id of a person; null for an empty name. */
  readonly person: (name: string) => string | null;
  /** The id of an organisation, made with its printed form where it is new; null for an empty name. */
  readonly organisation: (name: string, printedForm: string) => string | null;
  /** What makes the new ones. */
  readonly made: () => readonly Change[];
}

export function partyBook(register: Register): PartyBook {
  const people = [...register.person];
  const organisations = [...register.organisation];
  const made: Change[] = [];
  return {
    person: (typed) => {
      const name = tidy(typed);
      if (name === '') return null;
      const known = named(people, name);
      if (known !== undefined) return known.id;
      const record = newRecord('person', { name });
      people.push(record);
      made.push(put('person', record));
      return record.id;
    },
    organisation: (typed, printedForm) => {
      const name = tidy(typed);
      if (name === '') return null;
      const known = named(organisations, name);
      if (known !== undefined) return known.id;
      const record = newRecord('organisation', { name, printedForm: tidy(printedForm) || name });
      organisations.push(record);
      made.push(put('organisation', record));
      return record.id;
    },
    made: () => made,
  };
}
