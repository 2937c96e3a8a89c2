import { randomUUID } from 'node:crypto';
import { openToWrite } from '../../src-main/register/store.ts';
import type { Change } from '../../src-shared/entities/change-set.ts';

export const TEST_AUTHOR = {
  author: 'Test',
  installation: randomUUID(),
  at: '2020-02-07T09:00:00.000Z',
} as const;

/** Commits changes to the register file at a path, as one change set, and closes it again. */
export function commitTo(path: string, changes: readonly Change[]): void {
  const store = openToWrite(path, TEST_AUTHOR);
  try {
    store.commit({ id: randomUUID(), label: 'A test', ...TEST_AUTHOR, changes });
  } finally {
    store.close();
  }
}
