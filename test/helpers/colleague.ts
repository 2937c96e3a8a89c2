import { randomUUID } from 'node:crypto';
import { exportSnapshot } from '../../src-main/register/export-snapshot.ts';
import { find } from '../../src-shared/entities/register.ts';
import type { AnyRecord, EntityName, RecordOf } from '../../src-shared/entities/registry.ts';
import { type Laptop, laptops } from './laptop.ts';
import { idFor } from './sample/ids.ts';
import { SAMPLE } from './sample/write-sample.ts';

const AT = '2020-02-07T10:00:00.000Z';

/** A colleague who began with the sample as well, and sends what became of it. */
export function colleague(at: (name: string) => string, name = 'Bob') {
  const [laptop] = laptops(at, SAMPLE, [name]);
  if (laptop === undefined) throw new Error('there is one');
  return {
    ...laptop,
    sendTo: (path: string) => {
      exportSnapshot(laptop.store, path, { author: name, at: AT, history: true });
    },
  };
}

/** Changes some fields of a record of the sample, by the name the sample gives it. */
export function edit<Name extends EntityName>(
  { store, change }: Laptop,
  entity: Name,
  name: string,
  fields: Partial<RecordOf<Name>>,
): void {
  const id = idFor(`${entity} ${name}`);
  const record = find(store.read(), entity, id);
  if (record === undefined) throw new Error(`the sample has no ${entity} ${name}`);
  put({ change }, entity, { ...record, ...fields });
}

/** Adds a record, or puts it in the place of what has its id. */
export function put<Name extends EntityName>(
  { change }: Pick<Laptop, 'change'>,
  entity: Name,
  record: Omit<RecordOf<Name>, 'id'> & { readonly id?: string },
): void {
  const whole = { id: randomUUID(), ...record } as unknown as AnyRecord;
  change(`A change of a ${entity}`, { kind: 'put', entity, record: whole });
}
