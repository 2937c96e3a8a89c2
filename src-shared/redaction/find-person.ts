import type { Register } from '../entities/register.ts';

/** A person by id, and what they are called. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Everybody a redaction may be asked for: the persons of a register, and those redacted who were removed since. */
export function redactable({ person, redaction }: Register): readonly Named[] {
  const there = new Set(person.map(({ id }) => id));
  const gone = redaction.filter(({ personId }) => !there.has(personId));
  return [
    ...person.map(({ id, name }) => ({ id, name })),
    ...gone.map(({ personId, replacement }) => ({ id: personId, name: replacement })),
  ];
}

/** Whoever is meant by an id or a name: one where it is clear, several or nobody where it is not. */
export function personsMeant(register: Register, wanted: string): readonly Named[] {
  const all = redactable(register);
  const byId = all.filter(({ id }) => id === wanted.trim().toLowerCase());
  if (byId.length > 0) return byId;
  const exact = all.filter(({ name }) => name === wanted);
  return exact.length > 0 ? exact : all.filter(({ name }) => plain(name) === plain(wanted));
}

/** Whoever has a word of their name in common with what was asked for, for a person to choose from. */
export function personsLike(register: Register, wanted: string): readonly Named[] {
  const words = plain(wanted).split(' ').filter(Boolean);
  return redactable(register)
    .filter(({ name }) => {
      const own = plain(name).split(' ');
      return words.some((word) => own.some((one) => one.startsWith(word) || word.startsWith(one)));
    })
    .toSorted((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').replaceAll('’', "'").toLowerCase();
}
