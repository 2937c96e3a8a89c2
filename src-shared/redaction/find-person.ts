import type { Register } from '../entities/register.ts';
import type { KnownName } from './names.ts';

/** A person by id, and what they are called. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Everybody a redaction may be asked for: the persons of a register, those redacted who were removed since, and `former`
 * ones whom the history alone still names.
 */
export function redactable({ person, redaction }: Register, former: readonly Named[] = []): readonly Named[] {
  const there = new Set(person.map(({ id }) => id));
  const gone = redaction.filter(({ personId }) => !there.has(personId));
  return [
    ...person.map(({ id, name }) => ({ id, name })),
    ...gone.map(({ personId, replacement }) => ({ id: personId, name: replacement })),
    ...former,
  ];
}

/**
 * Persons who are no longer in a register, by the last of the names given for each, oldest first. Not who was redacted,
 * who was entered twice and stays as another, or whose name somebody has who is there.
 */
export function personsRemoved(
  { person, redaction, alias }: Register,
  known: readonly KnownName[],
): readonly Named[] {
  const isKnown = new Set([
    ...person.map(({ id }) => id),
    ...redaction.map(({ personId }) => personId),
    ...alias.map(({ id }) => id),
  ]);
  const names = new Set(person.map(({ name }) => name));
  const last = new Map<string, string>();
  for (const { personId, name } of known) last.set(personId, name);
  return [...last]
    .map(([id, name]) => ({ id, name }))
    .filter(({ id, name }) => !isKnown.has(id) && !names.has(name));
}

/** Whoever is meant by an id or a name: one where it is clear, several or nobody where it is not. */
export function personsMeant(all: readonly Named[], wanted: string): readonly Named[] {
  const byId = all.filter(({ id }) => id === wanted.trim().toLowerCase());
  if (byId.length > 0) return byId;
  const exact = all.filter(({ name }) => name === wanted);
  return exact.length > 0 ? exact : all.filter(({ name }) => plain(name) === plain(wanted));
}

/** Whoever has a word of their name in common with what was asked for, for a person to choose from. */
export function personsLike(all: readonly Named[], wanted: string): readonly Named[] {
  const words = plain(wanted).split(' ').filter(Boolean);
  return all
    .filter(({ name }) => {
      const own = plain(name).split(' ');
      return words.some((word) => own.some((one) => one.startsWith(word) || word.startsWith(one)));
    })
    .toSorted((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').replaceAll('’', "'").toLowerCase();
}
