import { emptyRegister, type Register } from '../../src-shared/entities/register.ts';
import { type AnyRecord, entityNames, referencesOf } from '../../src-shared/entities/registry.ts';
import { idFor } from './sample/ids.ts';

/** The same register with every id replaced, and the records of every entity in another order; one for each word. */
export function renamed(register: Register, word: string): Register {
  const lists = entityNames.map((name) => {
    const fields = ['id', ...referencesOf(name).keys()];
    const rows = (register[name] as readonly AnyRecord[]).map((record) => {
      const held = record as unknown as Readonly<Record<string, unknown>>;
      const ids = fields.flatMap((field) => {
        const id = held[field];
        return typeof id === 'string' ? [[field, newId(id, word)]] : [];
      });
      return { ...record, ...Object.fromEntries(ids) } as AnyRecord;
    });
    return [name, rows.sort((a, b) => (a.id < b.id ? -1 : 1))];
  });
  return { ...emptyRegister(), ...Object.fromEntries(lists) };
}

export function newId(id: string, word: string): string {
  return idFor(`${word} ${id}`);
}
