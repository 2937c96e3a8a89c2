import type { Change } from '../../../src-shared/entities/change-set.ts';
import { tellFailure } from '../../app/commands.ts';
import { save } from '../../stores/register-store.ts';

/** Commits what a button does, and says so where it was refused. */
export async function commit(label: string, changes: readonly Change[]): Promise<boolean> {
  const result = await save(label, changes);
  if (!result.ok) tellFailure(result.error);
  return result.ok;
}
