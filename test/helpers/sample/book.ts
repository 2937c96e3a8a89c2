import { emptyRegister, type Register } from '../../../src-shared/entities/register.ts';
import {
  type AnyRecord,
  type EntityName,
  entities,
  type RecordOf,
} from '../../../src-shared/entities/registry.ts';
import { idFor } from './ids.ts';

/** Collects the sample's records. What a record leaves out is null, or false for a yes or no. */
export interface Book {
  readonly add: <Name extends EntityName>(
    entity: Name,
    name: string,
    fields: Partial<RecordOf<Name>>,
  ) => string;
  readonly register: () => Register;
}

export function newBook(): Book {
  const records = new Map<EntityName, AnyRecord[]>();
  return {
    add: (entity, name, fields) => {
      const id = idFor(`${entity} ${name}`);
      const blank = Object.fromEntries(
        Object.keys(entities[entity].shape).map((field) => [field, blankOf(field)]),
      );
      const list = records.get(entity) ?? [];
      records.set(entity, list);
      if (list.some((record) => record.id === id))
        throw new Error(`The sample has two ${entity} named ${name}.`);
      list.push({ ...blank, ...fields, id } as unknown as AnyRecord);
      return id;
    },
    register: () => ({ ...emptyRegister(), ...Object.fromEntries(records) }),
  };
}

function blankOf(field: string): null | false | '' {
  if (field === 'inferred' || field === 'alwaysKnown') return false;
  return field === 'suffix' ? '' : null;
}

/** The published paper, and what it is called where a fact was worked out from it. */
export const PAPER = 'Change Status Report, January 2020';
/** Pages of the code's public site, where the record does not say which one. */
export const PUBLIC_PAGES = 'Public pages of the Smart Energy Code';
export const WORKED_OUT = 'Worked out from the Change Status Report, January 2020';

/** The id of a thing added by the name it was added under. */
export function idOf(entity: EntityName, name: string): string {
  return idFor(`${entity} ${name}`);
}
