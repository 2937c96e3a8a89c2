import type { Register } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import { type Aliases, aliasesIn } from '../merge/aliases.ts';
import type { RedactionRule } from './redactor.ts';

type Redactions = readonly RecordOf<'redaction'>[];

/** A name that a person's record held at some time. */
export interface KnownName {
  readonly personId: string;
  readonly name: string;
}

/**
 * What stands wherever a person's name stood, "Person 3f2a (name removed)": the same on every laptop, since it is made of
 * the person's id, and no other person's.
 */
export function replacementFor(register: Register, personId: string): string {
  const taken = new Set(register.person.filter(({ id }) => id !== personId).map(({ name }) => name));
  const bare = personId.replaceAll('-', '');
  for (let length = 4; length < bare.length; length += 4) {
    const replacement = `Person ${bare.slice(0, length)} (name removed)`;
    if (!taken.has(replacement)) return replacement;
  }
  return `Person ${bare} (name removed)`;
}

/** The one redaction that holds for each person: the earliest, so that two laptops that both did it come to the same. */
export function standingRedactions(...lists: readonly Redactions[]): Redactions {
  const all = lists.flat().sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
  const first = new Map<string, RecordOf<'redaction'>>();
  for (const one of all) if (!first.has(one.personId)) first.set(one.personId, one);
  return [...first.values()];
}

/**
 * The rules that redactions make where certain names are known. A name that another person has now is that person's,
 * unless the one redacted has no other; a person entered twice is redacted under both ids.
 */
export function rulesFor(
  redactions: Redactions,
  known: Iterable<KnownName>,
  ...registers: readonly Register[]
): readonly RedactionRule[] {
  const aliases = aliasesIn(...registers);
  const replacements = new Set(redactions.map(({ replacement }) => replacement));
  const names = [...known].filter(({ name }) => !replacements.has(name));
  return redactions.flatMap(({ personId, replacement, on }) => {
    const person = lastId(personId, aliases);
    const held = new Set(
      names.filter((one) => lastId(one.personId, aliases) === person).map(({ name }) => name),
    );
    const isOthers = (name: string) => registers.some((register) => isNowOf(name, person, register, aliases));
    const own = [...held].filter((name) => !isOthers(name));
    return own.length === 0 ? [] : [{ names: own.sort(), replacement, on }];
  });
}

function lastId(id: string, aliases: Aliases): string {
  return aliases.get(id) ?? id;
}

// True where the name is now another's while the person goes by another name.
function isNowOf(name: string, person: string, register: Register, aliases: Aliases): boolean {
  const own = register.person.filter(({ id }) => lastId(id, aliases) === person);
  return (
    own.length > 0 &&
    own.every((one) => one.name !== name) &&
    register.person.some((one) => one.name === name && lastId(one.id, aliases) !== person)
  );
}

/** The names that persons have in a list of records, of whatever entities. */
export function namesIn(
  rows: Iterable<{
    readonly entity: string;
    readonly id: string;
    readonly fields: object | null | undefined;
  }>,
): readonly KnownName[] {
  const found: KnownName[] = [];
  for (const { entity, id, fields } of rows) {
    if (entity !== 'person' || fields === null || fields === undefined) continue;
    const { name } = fields as { readonly name?: unknown };
    if (typeof name === 'string') found.push({ personId: id, name });
  }
  return found;
}
