import { randomUUID } from 'node:crypto';
import { createRegister } from '../../src-main/register/store.ts';
import type { AnyRecord } from '../../src-shared/entities/registry.ts';
import { entityNames } from '../../src-shared/entities/registry.ts';
import { registerOf } from './registers.ts';

/** Writes a register file of so many proposals. */
export function writeLargeRegister(path: string, proposals: number): void {
  const register = registerOf(proposals);
  const store = createRegister(path, randomUUID(), new Date().toISOString());
  store.commit({
    id: randomUUID(),
    label: `A register of ${proposals} proposals`,
    author: 'The bench',
    installation: randomUUID(),
    at: new Date().toISOString(),
    changes: entityNames.flatMap((entity) =>
      (register[entity] as readonly AnyRecord[]).map((record) => ({ kind: 'put' as const, entity, record })),
    ),
  });
  store.close();
}
