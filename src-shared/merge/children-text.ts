import type { Register } from '../entities/register.ts';
import { type AnyRecord, entityNames, referencesOf } from '../entities/registry.ts';
import { fieldNames, fieldsOf } from './fields.ts';

const made = new WeakMap<Register, ReadonlyMap<string, string>>();

/**
 * What the records that name a record say, ids left out, as one text whatever their order: it tells apart two that hold
 * the same themselves, such as two meetings of a committee that were both cancelled. Empty where nothing names it.
 */
export function childrenText(register: Register, id: string): string {
  const known = made.get(register) ?? childrenTexts(register);
  made.set(register, known);
  return known.get(id) ?? '';
}

function childrenTexts(register: Register): ReadonlyMap<string, string> {
  const lines = new Map<string, string[]>();
  for (const entity of entityNames) {
    const references = referencesOf(entity);
    if (references.size === 0) continue;
    const said = fieldNames(entity).filter((field) => !references.has(field));
    for (const record of register[entity] as readonly AnyRecord[]) {
      const fields = fieldsOf(record);
      const line = JSON.stringify([entity, ...said.map((field) => fields[field])]);
      for (const field of references.keys()) {
        const parent = fields[field];
        if (typeof parent !== 'string') continue;
        const held = lines.get(parent);
        if (held === undefined) lines.set(parent, [line]);
        else held.push(line);
      }
    }
  }
  return new Map([...lines].map(([id, all]) => [id, all.sort().join('\n')]));
}
