import type { IncomingChange } from '../../../src-shared/api/incoming-api.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import type { EntityName } from '../../../src-shared/entities/registry.ts';
import { titleOn } from '../../../src-shared/lifecycle/naming.ts';
import { type FieldChange, fieldChanges, nameOf, whatHappened } from '../history/history-words.ts';

const EVERYTHING = '9999-12-31';

const KINDS: Readonly<Partial<Record<EntityName, string>>> = {
  setting: 'Settings',
  holiday: 'Bank holidays',
  glossaryTerm: 'Acronyms',
  series: 'Series of numbers',
  person: 'People',
  organisation: 'Organisations',
  committee: 'Committees',
};

/** What a group of changes is called: "MP079 Provisions …", "People". */
export function groupTitle(
  register: Register,
  { entity, id }: { readonly entity: EntityName; readonly id: string | null },
): string {
  return id === null ? (KINDS[entity] ?? 'Other records') : recordTitle(register, entity, id);
}

/** What a record is called, a proposal with its title. */
export function recordTitle(register: Register, entity: EntityName, id: string): string {
  const name = nameOf(register, entity, id);
  if (entity !== 'proposal' || find(register, 'proposal', id) === undefined) return capital(name);
  const title = titleOn(register, id, EVERYTHING, EVERYTHING);
  return title === null ? name : `${name} ${title}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One record that would change, in words. */
export interface SaidChange {
  readonly what: string;
  /** Which one, where the group does not say it already. */
  readonly which: string | null;
  readonly fields: readonly FieldChange[];
}

/** What would happen to one record, field by field. What the group it stands in says already is not said again. */
export function changeInWords(
  register: Register,
  { entity, id, before, after }: IncomingChange,
  group: { readonly id: string | null },
): SaidChange {
  const isTold = id === group.id || find(register, entity, id) === undefined;
  return {
    what: whatHappened({ entity, before, after }),
    which: isTold ? null : nameOf(register, entity, id),
    fields: fieldChanges(register, {
      entity,
      before: without(before, group.id),
      after: without(after, group.id),
    }),
  };
}

function without(values: IncomingChange['before'], id: string | null): IncomingChange['before'] {
  if (values === null || id === null) return values;
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => name === 'id' || value !== id));
}
