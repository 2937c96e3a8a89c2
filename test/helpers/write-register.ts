import { randomUUID } from 'node:crypto';
import { createRegister } from '../../src-main/register/store.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import type { AnyRecord } from '../../src-shared/entities/registry.ts';
import { entityNames } from '../../src-shared/entities/registry.ts';

/** Writes a register into a new file, as one change set. */
export function writeRegister(path: string, register: Register): void {
  const store = createRegister(path, randomUUID(), new Date().toISOString());
  store.commit({
    id: randomUUID(),
    label: 'A whole register',
    author: 'Test Clerk',
    installation: randomUUID(),
    at: new Date().toISOString(),
    changes: entityNames.flatMap((entity) =>
      (register[entity] as readonly AnyRecord[]).map((record) => ({ kind: 'put' as const, entity, record })),
    ),
  });
  store.close();
}
